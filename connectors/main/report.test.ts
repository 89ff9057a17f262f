import { expect, test } from 'vitest';
import { crmDeal } from '../service/testing/records.ts';
import { readFinding } from './report-findings.ts';
import { registrable, registrableLines } from './report-registrable.ts';

const TODAY = '2026-11-21';
const CODES = [
  'missing',
  'unknown_stage',
  'not_a_number',
  'not_a_count',
  'not_true_or_false',
  'not_a_date',
  'discount_not_a_percentage',
  'money_too_precise',
  'money_not_a_number',
  'money_too_large',
  'currency_unknown',
  'no_rate',
  'invalid_type',
  'too_small',
  'invalid_format',
] as const;

test.each(CODES)('what reading showed as %s is told in a sentence, without its code', (code) => {
  const line = readFinding({ crm: 'salesforce', kind: 'deal', code, count: 2, example: '006' });
  expect(line).toMatch(/^- Salesforce, deal: [A-Z].*: 2 times, for example in record 006\.$/);
  expect(line).not.toMatch(/[`_]/);
});

test('a finding that was met once says so', () => {
  const once = { crm: 'hubspot', kind: 'account', code: 'not_a_date', count: 1, example: '7' } as const;
  expect(readFinding(once)).toBe(
    '- HubSpot, company or account: A value is not a date: once, for example in record 7.',
  );
});

/** A stored deal, as far as the report looks at it. */
const deal = (more: object) => ({
  ...crmDeal('701'),
  id: 'd',
  crm: 'hubspot' as const,
  amount: { minor: 100, currency: 'USD' },
  amountUnread: null,
  discountBp: 0,
  ...more,
});

test('the report says on how many open deals a partner can be registered, and what stands against the others', () => {
  const lonely = { contact: null };
  const asked = registrable([deal({}), deal(lonely), deal(lonely), deal({ status: 'won' })], TODAY);
  expect([asked.open, asked.refused]).toEqual([3, 2]);
  expect(registrableLines(asked)).toEqual([
    'On 1 of 3 open deals. What stands against the others, deal by deal also on its card:',
    '- 2 deals, the first of them: The deal has no contact. Add a contact to the deal.',
  ]);
  expect(registrableLines(registrable([deal({})], TODAY))).toEqual(['On 1 of 1 open deals.']);
});
