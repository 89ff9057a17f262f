import { searchTemplates } from '../documents/library/search.ts';
import type { Template } from '../documents/library/template.ts';
import { given, refuse, stockOf } from './templates-options.ts';

const FILTERS = ['tier', 'phase', 'section', 'lang', 'type'] as const;
type Filter = (typeof FILTERS)[number];

const FITS: Readonly<Record<Filter, (template: Template, wanted: string) => boolean>> = {
  tier: ({ meta }, wanted) => meta.tier.toLowerCase() === wanted,
  phase: ({ meta }, wanted) =>
    meta.phase === wanted || meta.partnership_phase.some((each) => each.toLowerCase() === wanted),
  section: ({ meta }, wanted) => meta.section.toLowerCase() === wanted,
  lang: ({ locale }, wanted) => locale === wanted,
  type: ({ meta }, wanted) => meta.partnership_types.length === 0 || meta.partnership_types.includes(wanted),
};

function line({ id, locale, meta }: Template): string {
  return `${meta.template_number.padEnd(6)} ${`${id}${locale === 'ar' ? '.ar' : ''}`.padEnd(40)} ${meta.tier.padEnd(7)} ${meta.phase.padEnd(12)} ${meta.title}`;
}

export async function list(args: readonly string[]): Promise<number> {
  const asked = given(args, ['own', ...FILTERS]);
  if (asked === null || asked.words.length > 0) return 2;
  const stock = await stockOf(asked);
  if (stock === null) return 1;
  const wanted = FILTERS.flatMap((name) => {
    const value = asked.options[name];
    return value === undefined ? [] : [{ fits: FITS[name], value: value.toLowerCase() }];
  });
  const shown = stock.library.templates.filter((template) => wanted.every(({ fits, value }) => fits(template, value)));
  for (const template of shown) console.log(line(template));
  console.log(`${shown.length} templates.`);
  return 0;
}

export async function search(args: readonly string[]): Promise<number> {
  const asked = given(args, ['own', 'lang']);
  if (asked === null || asked.words.length === 0) return 2;
  const stock = await stockOf(asked);
  if (stock === null) return 1;
  const lang = asked.options.lang;
  const hits = searchTemplates(stock.library, asked.words.join(' '))
    .filter(({ template }) => lang === undefined || template.locale === lang)
    .slice(0, 10);
  for (const { template } of hits) console.log(`${line(template)}\n       ${template.meta.description}`);
  return hits.length > 0 ? 0 : refuse('No template fits these words.');
}
