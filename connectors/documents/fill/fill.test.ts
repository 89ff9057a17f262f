import { expect, test } from 'vitest';
import { policy, values, written } from '../testing/sample.ts';
import { clausesOf } from '../values/clauses.ts';
import type { Branch } from '../values/tree.ts';
import { leaf } from '../values/tree.ts';
import { type FillValues, fill } from './fill.ts';

const variables: Branch = {
  partner_name: leaf('name', { en: 'TechStart Inc', ar: 'تك ستارت' }),
  deal_value: leaf('money', { minor: 12_050_050, currency: 'SAR' }),
  due_date: leaf('date', '2026-11-21'),
  commission_rate: leaf('rate', 1250),
  services: leaf('texts', ['set-up', 'training']),
  account_list: [
    { name: leaf('name', 'One'), value: leaf('money', { minor: 100, currency: 'KWD' }) },
    { name: leaf('name', 'Two') },
  ],
  health_score: { said: { en: 'not enough data (n = 2)', ar: 'بيانات غير كافية' } },
};
const known: FillValues = { variables, policy: values, clauses: clausesOf(policy) };

function filled(document: string, locale: 'en' | 'ar' = 'en') {
  const result = fill(written(document, locale), known);
  if (!result.ok) throw new Error(JSON.stringify(result.mistakes));
  return result;
}

test('a value is printed by its kind in the language of the file', () => {
  const text = '{{ deal_value }}; {{ due_date }}; {{ due_date | hijri }}; {{ commission_rate }}; {{ services }}';
  expect(filled(text).markdown).toBe(
    'SAR 120,500.50; 21 Nov 2026; 11 Jumada II 1448 AH; 12.5\u2009%; set-up, training\n',
  );
  expect(filled('{{ partner_name }} {{ due_date }} {{ due_date | hijri }}', 'ar').markdown).toBe(
    'تك ستارت 21 نوفمبر 2026 11 جمادى الآخرة 1448 هـ\n',
  );
});

test('what is missing stays visible and is listed with its place, once for each name', () => {
  const result = filled('Dear {{ contact_name }},\n\n{{ manager_name }} and {{ contact_name }} {{ partner_name }}.');
  expect(result.markdown).toContain('Dear {{ contact_name }},');
  expect(result.missing).toEqual([
    { name: 'contact_name', file: 'own/example.md', line: 4, column: 9 },
    { name: 'manager_name', file: 'own/example.md', line: 6, column: 4 },
  ]);
});

test('a field that a row lacks is a gap, and a list without a value shows its row once', () => {
  const table =
    '| a | b |\n| --- | --- |\n{% for row in account_list %}\n| {{ row.name }} | {{ row.value }} |\n{% endfor %}\n';
  const result = filled(table);
  expect(result.markdown).toBe('| a | b |\n| --- | --- |\n| One | KWD 0.100 |\n| Two | {{ account_list.value }} |\n');
  expect(result.missing.map(({ name, line }) => `${name} ${line}`)).toEqual(['account_list.value 6']);
  const open = filled('{% for person in stakeholder_list %}\n- {{ person.name }}\n{% endfor %}\n');
  expect(open.markdown).toBe('- {{ stakeholder_list.name }}\n');
});

test('an optional name may stand in a condition, and a known absence is a value', () => {
  const result = filled('{% if sponsor_name %}{{ sponsor_name }}{% else %}Nobody{% endif %}: {{ health_score }}');
  expect(result).toMatchObject({ markdown: 'Nobody: not enough data (n = 2)\n', missing: [] });
});

test('clauses follow the policy', () => {
  const text =
    '{% if clauses.prevailing_language %}Arabic prevails.{% endif %}{% if clauses.anti_bribery %}Honest.{% endif %}';
  expect(filled(text).markdown).toBe('Arabic prevails.\n');
});

test('a value is not read again: neither tags nor variables nor Markdown', () => {
  const hostile = {
    ...known,
    variables: { ...variables, partner_name: leaf('name', '{{ deal_value }} {% raw %} # *x* | y') },
  };
  const result = fill(written('{{ partner_name }}'), hostile);
  expect(result).toMatchObject({ ok: true, missing: [] });
  expect(result.ok && result.markdown).toBe('\\{\\{ deal\\_value \\}\\} \\{% raw %\\} \\# \\*x\\* \\| y\n');
});

test.each([
  ['{% assign a = 1 %}', 'tag "assign" not found.'],
  ['{{ partner_name | upcase }}', 'undefined filter: upcase.'],
  ['{% if partner_name %}', 'tag {% if partner_name %} not closed.'],
  ['{% include "x" %}', 'tag "include" not found.'],
])('%s is refused with its place', (text, what) => {
  const result = fill(written(`first line\n${text}`), known);
  expect(result).toMatchObject({ ok: false, mistakes: [{ what, line: 5, column: 1 }] });
});

test('a checked address is a link, any other stays text', () => {
  const at = (address: string) => {
    const result = fill(written('{{ portal_url }}'), { ...known, variables: { portal_url: leaf('url', address) } });
    return result.ok ? result.markdown : '';
  };
  expect(at('https://partners.example/a?b=1')).toBe('<https://partners.example/a?b=1>\n');
  expect(at('https://x.example/|[a](b)')).toBe('https\\://x.example/\\|\\[a\\](b)\n');
});

test('a filter that does not fit the value is refused', () => {
  expect(fill(written('{{ partner_name | money }}'), known)).toMatchObject({
    ok: false,
    mistakes: [{ what: '“money” is no form of a name.' }],
  });
});
