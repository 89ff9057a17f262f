import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { Policy } from '../policy/types.ts';
import { checkProgrammes } from './check.ts';
import { asking } from './testing/programmes.fixture.ts';

const page = readFileSync(new URL('../../docs/programmes.md', import.meta.url), 'utf8');
const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const { programmes } = parse(example) as Required<Pick<Policy, 'programmes'>>;

test('the example of the page is correct and answers as the page says', () => {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('the page has no example');
  expect(checkProgrammes({ ...defaultPolicy, programmes })).toEqual([]);
  const { text, answer } = asking(programme);
  expect(text('level', { revenue: '100000', certified: '3' })).toBe('Gold');
  expect(text('level', { revenue: '100000' })).toBe('Member');
  expect(text('commission', { net: '60000', new_customer: 'yes', customer_paid: 'yes' })).toBe('6200.00');
  expect(answer('commission', { net: '600000', customer_paid: 'yes' }).answer).toEqual({
    kind: 'undetermined',
    missing: ['agreed'],
  });
  expect(text('protection', { tier: 'Gold', approved_on: '2026-01-31' })).toBe('2026-05-01');
  expect(text('protection', { tier: 'Gold' })).toBe('90');
  expect(text('approval', { discount: '30' })).toBe('VP');
});
