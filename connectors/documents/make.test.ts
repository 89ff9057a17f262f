import { expect, test } from 'vitest';
import { findTemplate } from './library/library.ts';
import { mistakeLine, type Template } from './library/template.ts';
import { makeDocument, type Order } from './make.ts';
import { acme, draft, library, riyadh, written } from './testing/sample.ts';

function template(id: string, locale: 'en' | 'ar' = 'en'): Template {
  const found = findTemplate(library, id, locale);
  if (found === undefined) throw new Error(`no ${id} ${locale}`);
  return found;
}

const final = (order: Order): Order => ({ ...order, mode: 'final' });

function hashOf(order: Order): string {
  const made = makeDocument(order);
  if (!made.ok) throw new Error(made.mistakes.map(mistakeLine).join('\n'));
  return made.hash;
}

test('a final document names every gap with its place and makes nothing', () => {
  const { partner: _partner, ...rest } = acme;
  const made = makeDocument(final(draft(template('legal/01-nda'), rest)));
  expect(made.ok).toBe(false);
  const lines = made.ok ? [] : made.mistakes.map(mistakeLine);
  expect(lines[0]).toMatch(/legal\/01-nda\.md:\d+:\d+ “partner_legal_name” has no value\./);
});

test('a value of a wrong form is named with its path and its form', () => {
  const terms = { economics: { commission: { baseRate: '15 %' } }, term: { start: '2026-02-30' } };
  const text = written('{{ commission_rate }} from {{ effective_date }}');
  const made = makeDocument(final(draft(text, { ...acme, terms })));
  expect(made.ok ? [] : made.mistakes.map(({ what }) => what)).toEqual([
    '“commission_rate” has no value.',
    '“effective_date” has no value.',
    'terms.term.start in the data is not a day as 2026-11-21.',
    'terms.economics.commission.baseRate in the data is not basis points: 15 % is 1500.',
  ]);
});

test('a legal text is final only with the sign-off of this very text', () => {
  const order = draft(template('legal/01-nda'));
  const hash = hashOf(order);
  expect(makeDocument(final(order))).toMatchObject({
    ok: false,
    mistakes: [{ what: 'No Legal sign-off is recorded for this text.', fix: `Legal signs off the hash ${hash}.` }],
  });
  const signed = { ...order, signOffs: [{ role: 'legal', by: 'Ruth Adler', hash }] as const };
  const made = makeDocument(final(signed));
  expect(made).toMatchObject({ ok: true, page: { notice: 'Sample data' } });
  const partner = { ...(acme.partner as object), legalName: 'Another Company' };
  expect(makeDocument(final({ ...signed, data: { ...acme, partner } }))).toMatchObject({ ok: false });
});

test('Arabic goes out when the named reviewer confirmed the same text, and nobody else can', () => {
  const order = draft(template('legal/01-nda', 'ar'), riyadh);
  const hash = hashOf(order);
  const legal = { role: 'legal', by: 'ماجد الشهري', hash } as const;
  const asked = (by: string) => final({ ...order, signOffs: [legal, { role: 'arabic', by, hash }] });
  expect(makeDocument(order)).toMatchObject({ page: { notice: 'مسودة: لم تُراجع العربية بعد · بيانات تجريبية' } });
  expect(makeDocument(asked('شخص آخر'))).toMatchObject({
    ok: false,
    mistakes: [{ what: 'The Arabic is not reviewed.' }],
  });
  expect(makeDocument(asked('هدى المطيري'))).toMatchObject({ ok: true, page: { notice: 'بيانات تجريبية' } });
});

test("a partner's copy knows no internal figure", () => {
  const text = written('{{ partner_name }} {{ investment_total }}');
  const made = makeDocument({ ...draft(text), audience: 'partner' });
  expect(made.ok && made.missing.map(({ name }) => name)).toEqual(['investment_total']);
  expect(makeDocument(draft(text))).toMatchObject({ ok: true, missing: [] });
});

test('amounts of the policy are in the currency that the company keeps its programme in', () => {
  const text = written('{{ policy.commission.deal_minimum }} {{ policy.referral.minimum }}');
  expect(makeDocument(draft(text))).toMatchObject({ markdown: 'USD 1,000 USD 500\n' });
  expect(makeDocument(draft(text, riyadh))).toMatchObject({ markdown: 'SAR 1,000 SAR 500\n' });
});
