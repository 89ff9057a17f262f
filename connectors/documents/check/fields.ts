import type { Mistake, Template } from '../library/template.ts';
import { atField } from './at.ts';

const CATEGORIES: Readonly<Record<string, string>> = {
  Strategy: 'strategic',
  Recruitment: 'operational',
  Enablement: 'tactical',
  Legal: 'legal',
  Finance: 'financial',
  Security: 'compliance',
  Operations: 'operational',
  Executive: 'executive',
  Analysis: 'analytical',
};
const PREFIXES: Readonly<Record<string, string>> = {
  strategy: 'I',
  recruitment: 'II',
  enablement: 'III',
  legal: 'L',
  finance: 'F',
  security: 'S',
  operations: 'O',
  executive: 'X',
  analysis: 'A',
  documents: 'D',
};

/** What a schema cannot say of one file's fields. @param today ISO day */
export function fieldMistakes(template: Template, today: string): readonly Mistake[] {
  const { meta, id } = template;
  const mistakes: Mistake[] = [];
  const say = (field: string, what: string, fix: string) => mistakes.push(atField(template, field, what, fix));
  const category = CATEGORIES[meta.section] ?? 'operational';
  if (meta.category !== category)
    say('category', `Section ${meta.section} is of category ${category}.`, `Write ${category}.`);
  if (meta.last_updated > today)
    say('last_updated', `${meta.last_updated} is in the future.`, 'Write the day of the change.');
  const prefix = PREFIXES[id.split('/')[0] ?? ''];
  if (prefix !== undefined && !meta.template_number.startsWith(`${prefix}.`))
    say(
      'template_number',
      `Numbers of ${id.split('/')[0]} begin with ${prefix}.`,
      `Write ${prefix}. and the number of the file.`,
    );
  const number = /\/(\d\d)-/.exec(id)?.[1];
  if (number !== undefined && meta.template_number.split('.')[1] !== String(Number(number)))
    say('template_number', `The file is number ${Number(number)}.`, 'File name and number agree.');
  return mistakes;
}

/** Titles and numbers are unique in a language; a pair of languages agrees. */
export function sharedMistakes(templates: readonly Template[]): readonly Mistake[] {
  return [
    ...doubles(templates, 'title'),
    ...doubles(templates, 'template_number'),
    ...templates.filter(({ locale }) => locale === 'ar').flatMap((arabic) => pairMistakes(arabic, templates)),
  ];
}

function doubles(templates: readonly Template[], field: 'title' | 'template_number'): readonly Mistake[] {
  const first = new Map<string, Template>();
  return templates.flatMap((template) => {
    const key = `${template.locale} ${template.meta[field]}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, template);
    if (other === undefined) return [];
    return [atField(template, field, `“${template.meta[field]}” is also that of ${other.file}.`, 'Each has its own.')];
  });
}

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');

function pairMistakes(arabic: Template, templates: readonly Template[]): readonly Mistake[] {
  const english = templates.find(({ id, locale }) => id === arabic.id && locale === 'en');
  if (english === undefined) return [atField(arabic, 'locale', 'There is no English file beside it.', 'Add it.')];
  const [ar, en] = [arabic.meta, english.meta];
  const equal: readonly (readonly [string, boolean])[] = [
    ['template_number', ar.template_number === en.template_number],
    ['version', ar.version === en.version],
    ['tier', ar.tier === en.tier],
    ['variables', same(ar.variables, en.variables)],
    ['title', ar.title === en.title_ar],
    ['description', ar.description === en.description_ar],
    ['keywords', same(ar.keywords, en.keywords_ar)],
  ];
  return equal
    .filter(([, agrees]) => !agrees)
    .map(([field]) =>
      atField(arabic, field, `“${field}” differs from that of ${english.file}.`, 'The two languages agree.'),
    );
}
