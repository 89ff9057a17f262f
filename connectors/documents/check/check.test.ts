import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordFor } from '@partnership-os/core';
import { expect, test } from 'vitest';
import { validatorOf } from '../../service/schema-mistakes.ts';
import { SHIPPED } from '../library/library.ts';
import { readTemplate } from '../library/read-template.ts';
import { mistakeLine, type Template } from '../library/template.ts';
import { library, shelf, values } from '../testing/sample.ts';
import { checkLibrary } from './check.ts';

const valid = validatorOf(JSON.parse(await readFile(join(SHIPPED, 'template.schema.json'), 'utf8')));
/** A template in both languages as it once stood: the shipped one changes its words. */
const example = (lang: string): Promise<string> =>
  readFile(new URL(`../testing/nda.${lang}.txt`, import.meta.url), 'utf8');
const [PILOT, ARABIC] = [await example('en'), await example('ar')];

/** What the pilot links to; the whole library is checked by a test of its own. */
const NEAR = ['legal/02-msa', 'legal/05-referral-agreement', 'recruitment/08-agreement'];
const others = library.templates.filter(({ id }) => NEAR.includes(id));

/** The mistakes of the pilot with its text changed, among all other templates. */
function told(
  change: (text: string) => string,
  changeArabic: (text: string) => string = (text) => text,
): readonly string[] {
  const read = [
    readTemplate({ id: 'legal/01-nda', locale: 'en', file: 'nda.md', text: change(PILOT) }, valid),
    readTemplate({ id: 'legal/01-nda', locale: 'ar', file: 'nda.ar.md', text: changeArabic(ARABIC) }, valid),
  ];
  const templates: readonly Template[] = [...others, ...read.flatMap((each) => (each.ok ? [each.template] : []))];
  const mistakes = read.flatMap((each) => (each.ok ? [] : each.mistakes));
  const found = checkLibrary({ templates, mistakes }, { shelf, policy: values, today: '2026-11-21' });
  return found.filter(({ file }) => file.startsWith('nda')).map(mistakeLine);
}

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test('the pilot as it is has no mistake', () => {
  expect(told((text) => text)).toEqual([]);
});

test.each([
  [
    'a field of another value',
    swap('tier: Bronze', 'tier: Tin'),
    /^nda\.md:9:7 “Tin” is not one of the allowed values\./m,
  ],
  ['a field that nobody knows', swap('author:', 'writer: x\nauthor:'), /^nda\.md:8:9 “writer” is no setting here\./m],
  ['a missing field', swap('time_required: 1 hour\n', ''), /“time_required” is missing/],
  [
    'a day to come',
    swap('last_updated: 2026-11-21', 'last_updated: 2026-11-22'),
    /^nda\.md:7:1 2026-11-22 is in the future/m,
  ],
  [
    'the number of another',
    swap('template_number: L.1', 'template_number: L.2'),
    /“L\.2” is also that of .*02-msa\.md/,
  ],
  [
    'a category of another section',
    swap('category: legal', 'category: financial'),
    /Section Legal is of category legal/,
  ],
  ['a variable that is not listed', swap('partner_name, ', ''), /“partner_name” is used and not listed/],
  [
    'a variable that is not used',
    swap('[company_name,', '[deal_value, company_name,'),
    /“deal_value” is listed and not used/,
  ],
  [
    'a name that nobody knows',
    swap('{{ jurisdiction }}', '{{ court_name }}'),
    /^nda\.md:\d+:\d+ There is no “court_name”/m,
  ],
  [
    'a figure of the policy that there is not',
    swap('{{ jurisdiction }}', '{{ policy.exit.luck }}'),
    /There is no “policy\.exit\.luck”/,
  ],
  [
    'a field that rows do not have',
    swap('{{ jurisdiction }}', '{% for t in policy.tiers %}{{ t.colour }}{% endfor %}'),
    /There is no “policy\.tiers\.colour”/,
  ],
  ['a tag that is not used', swap('{{ jurisdiction }}', '{% assign a = 1 %}'), /tag "assign" not found/],
  ['a link that leads nowhere', swap('(02-msa.md)', '(99-none.md)'), /“99-none\.md” leads nowhere/],
  [
    'a related template that there is not',
    swap('related: [', 'related: [legal/99-none, '),
    /There is no template legal\/99-none/,
  ],
  [
    'an altered legal box',
    swap('not legal advice. A lawyer', 'nearly advice. A lawyer'),
    /The legal box does not begin the document/,
  ],
  ['a typed share', swap('The law of', 'A fee of 15 % is due. The law of'), /“A fee of 15 % is due\.” types a figure/],
  ['a typed amount', swap('The law of', 'SAR 500 is due. The law of'), /“SAR 500 is due\.” types a figure/],
  [
    'a share in the guide that is not marked',
    swap('Signed within', 'In 80 % of cases. Signed within'),
    /“In 80 % of cases\.” types a figure/,
  ],
  ['HTML', swap('## 8. Signatures', '<div>x</div>\n\n## 8. Signatures'), /HTML is not drawn/],
  [
    'a table without a sentence',
    swap('Each person who signs states that they may bind the party.\n\n', ''),
    /Nothing introduces the table/,
  ],
  [
    'too few words',
    (text: string) => `${text.slice(0, text.indexOf('## How deep'))}<!-- document -->\nShort.\n<!-- /document -->\n`,
    /fewer than 350/,
  ],
  ['a document that is not marked', swap('<!-- /document -->', ''), /The document is not marked once/],
])('%s is told', (_what, change, line) => {
  expect(told(change).join('\n')).toMatch(line);
});

test('a pair of languages agrees', () => {
  expect(told(swap('version: 1.0.0', 'version: 1.1.0'))).toEqual([
    expect.stringMatching(/^nda\.ar\.md:6:1 “version” differs from that of nda\.md/),
  ]);
});

test('Arabic keeps the terms, Western digits and no stretched letters', () => {
  const arabic = (from: string, to: string) => told((text) => text, swap(from, to)).join('\n');
  expect(arabic('الشؤون القانونية هذا النص', 'الإدارة القانونية هذا النص')).toMatch(
    /“الإدارة القانونية” is not the product’s term\. Write الشؤون القانونية/,
  );
  expect(arabic('15 دقيقة', '١٥ دقيقة')).toMatch(/Digits are not the Western ones/);
  expect(arabic('السر التجاري', 'الســر التجاري')).toMatch(/stretched/);
});

test('a paragraph of another template is told with the share and the words', () => {
  const other = others.find(({ id, locale }) => id === 'legal/02-msa' && locale === 'en');
  const copied = other?.text.slice(other.document.from, other.document.from + 4000).replace(/^> .*$/gm, '') ?? '';
  expect(told(swap('## Decision points', `## Decision points\n\n${copied}\n`)).join('\n')).toMatch(
    /% of it also stands in .*02-msa\.md/,
  );
});

test('a term with a row in the product’s own words is that row', () => {
  const keyed = shelf.terms.filter(({ key }) => key !== undefined);
  expect(keyed.length).toBeGreaterThan(8);
  expect(keyed.filter(({ key = '', use }) => wordFor('ar', key) !== use)).toEqual([]);
});
