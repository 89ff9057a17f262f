import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROGRAMME_WORDS } from '../text/catalogue/programme.ts';
import { parseTemplate } from '../text/parse.ts';
import { explain } from './explain.ts';
import { asking, programmeOf } from './testing/programmes.fixture.ts';

const sources = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

test('every reason that the programmes give has its words', () => {
  const codes = sources.flatMap((file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const literal = [...text.matchAll(/reason\(\s*'([a-z_]+)'/g)].map(([, code = '']) => code);
    const chosen = [...text.matchAll(/reason\([^,()]*\? '([a-z_]+)' : '([a-z_]+)'/g)].flatMap(([, a = '', b = '']) => [
      a,
      b,
    ]);
    return [...literal, ...chosen];
  });
  expect(new Set(codes).size).toBeGreaterThan(35);
  expect([...new Set(codes)].filter((code) => !(`pr.${code}` in PROGRAMME_WORDS))).toEqual([]);
});

test('both languages say the same of the same values', () => {
  const names = (template: string) =>
    parseTemplate(template)
      .flatMap((node) => (typeof node === 'object' && node.kind === 'value' ? [node.name] : []))
      .sort();
  for (const { en, ar } of Object.values(PROGRAMME_WORDS)) expect(names(ar)).toEqual(names(en));
  const latin = Object.entries(PROGRAMME_WORDS).filter(([, { ar }]) => !/\p{Script=Arabic}/u.test(ar));
  expect(latin.map(([key]) => key)).toEqual([]);
});

test('an answer says what decided, what it rests on and the version of the policy', () => {
  const programme = programmeOf('erpnet');
  const { answer } = asking(programme);
  const cells = { referral: 'opportunity', first_year_revenue: '1234.55', agreed_percent: '7.5', customer_paid: 'yes' };
  expect(explain(answer('referral_commission', cells), programme, 'en')).toBe(
    'By rule referral_commission/opportunity: referral opportunity is equal to opportunity. 7.5 % of 1234.55. Within 5 % to 10 %. ' +
      'Inputs: referral opportunity; first_year_revenue EUR 1234.55; agreed_percent 7.5 %; customer_paid yes. ' +
      'Programme erpnet, policy default version 1.',
  );
  const arabic = explain(answer('level', { application_form: 'yes' }), programme, 'ar');
  expect(arabic).toContain('السياسة');
  expect(arabic).not.toMatch(/[\u0660-\u0669]/);
});
