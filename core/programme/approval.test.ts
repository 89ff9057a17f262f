import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default.fixture.ts';
import type { ApprovalRule } from '../policy/types.ts';
import { answerCase } from './answer.ts';
import { answerText } from './explain.ts';
import { prepareProgramme } from './prepare.ts';
import { type Cells, readCase } from './read-case.ts';
import type { Programme } from './types.ts';

const programme: Programme = {
  id: 'approvals',
  name: 'Approvals',
  currency: 'EUR',
  inputs: [
    { id: 'kind', type: 'text' },
    { id: 'type', type: 'text' },
    { id: 'in_terms', type: 'yes_no' },
    { id: 'deal_type', type: 'text' },
    { id: 'public', type: 'yes_no' },
    { id: 'value', type: 'money', currencyFrom: 'currency' },
    { id: 'currency', type: 'text' },
    { id: 'discount', type: 'percent' },
  ],
  levels: [{ id: 'all', name: 'All', rank: 1 }],
  approval: {
    kind: { input: 'kind' },
    type: { input: 'type' },
    inside: { input: 'in_terms' },
    dealType: { input: 'deal_type' },
    publicBuyer: { input: 'public' },
    value: { input: 'value' },
    rules: [{ id: 'deep-discount', when: { input: 'discount', above: 40 }, levels: ['director'] }],
  },
};

/** The policy's own line above SAR 20,000, before the default rules. */
const above: ApprovalRule = {
  id: 'AR-0',
  when: {
    kinds: ['registration'],
    types: ['distribution'],
    terms: 'outside',
    above: { minor: 2_000_000, currency: 'SAR' },
  },
  ask: { levels: ['vp'] },
};
const { approvals } = defaultPolicy;
const prepared = prepareProgramme(programme, {
  ...defaultPolicy,
  approvals: { ...approvals, rules: [above, ...approvals.rules] },
});

const asked = (cells: Cells) => {
  const answer = answerCase(prepared, 'approval', readCase(programme, cells));
  if (answer === null) throw new Error('approval is a question');
  return { ...answer, text: answerText(answer.answer, 'en'), codes: answer.reasons.map(({ code }) => code) };
};
const registration = { kind: 'Registration', type: 'Distribution', in_terms: 'no', currency: 'SAR' };

describe('who approves, by the precedence of the policy', () => {
  test('the first rule that holds counts, and its threshold is strict', () => {
    expect(asked({ ...registration, value: '20000' })).toMatchObject({ text: 'Director', rules: ['AR-2'] });
    expect(asked({ ...registration, value: '20000.01' })).toMatchObject({ text: 'VP', rules: ['AR-0'] });
    expect(asked({ ...registration, in_terms: 'yes', value: '90000' }).text).toBe('Manager');
  });

  test('a value of another currency is converted at the policy’s peg; one that nobody can convert asks the highest', () => {
    expect(asked({ ...registration, currency: 'USD', value: '5333.33' }).text).toBe('Director');
    expect(asked({ ...registration, currency: 'USD', value: '5333.34' }).text).toBe('VP');
    const unknown = asked({ ...registration, currency: 'JPY', value: '1' });
    expect(unknown.text).toBe('VP');
    expect(unknown.codes).toContain('value_not_comparable');
  });

  test('the deal type’s floor raises, but not a registration inside terms; a public buyer adds Legal', () => {
    const joint = { ...registration, value: '1', deal_type: 'joint_venture' };
    expect(asked(joint).text).toBe('C-level');
    expect(asked({ ...joint, in_terms: 'yes' }).text).toBe('Manager');
    expect(asked({ ...registration, value: '1', deal_type: 'Tender consortium', public: 'yes' }).text).toBe(
      'C-level and Legal',
    );
  });

  test('the programme’s own row comes first, and the locked row of the type stays', () => {
    expect(asked({ ...registration, value: '90000', discount: '41' })).toMatchObject({
      rules: ['deep-discount'],
      text: 'Director',
    });
    expect(asked({ ...registration, type: 'government', value: '1', discount: '41' }).text).toBe('C-level and Legal');
  });

  test('without a kind or type it is undetermined; an unknown word is named with the known ones', () => {
    expect(asked({ type: 'referral' }).answer).toEqual({ kind: 'undetermined', missing: ['kind'] });
    expect(asked({ kind: 'registration', type: 'franchise' }).codes).toContain('not_one_of');
    expect(asked({ ...registration, value: '1', in_terms: '' }).codes).toContain('missing');
    expect(asked({ ...registration, value: '1', deal_type: 'lottery' }).codes).toContain('not_one_of');
  });
});
