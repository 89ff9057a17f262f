import { type Basis, moneyInput } from '../basis.ts';
import { zeroMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { MdfPolicy } from '../policy/economics-types.ts';
import { addDays, type Day } from '../time/day.ts';
import { plainMoney } from './units.ts';

export const MDF_STATES = [
  'requested',
  'approved',
  'committed',
  'executed',
  'claimed',
  'reimbursed',
  'refused',
  'refunded',
] as const;
export type MdfState = (typeof MDF_STATES)[number];

/** Legal changes of a claim. `approved` is Class B; an unused grant is refunded to the budget. */
export const MDF_CHANGES: Readonly<Record<MdfState, readonly MdfState[]>> = {
  requested: ['approved', 'refused'],
  approved: ['committed', 'refunded'],
  committed: ['executed', 'refunded'],
  executed: ['claimed', 'refused'],
  claimed: ['reimbursed', 'refused'],
  reimbursed: [],
  refused: [],
  refunded: [],
};

/** True when a claim may go from one state to the other. @see domain/money.md section 5, MDF claim */
export const mayClaim = (from: MdfState, to: MdfState): boolean => MDF_CHANGES[from].includes(to);

export interface MdfBalance {
  readonly budget: Money;
  readonly balance: Money;
  /** A grant beyond the balance is above the yearly budget: the VP decides, not the Manager. */
  readonly aboveBudget: (asked: Money) => boolean;
  readonly basis: Basis;
}

/** The budget of a tier for one year; a tier that the policy does not name has none. */
export const mdfBudget = (tier: string, currency: string, { budgets }: MdfPolicy): Money =>
  plainMoney(budgets[tier] ?? 0, currency);

/** budget − approved − what was reimbursed over the approval, never below zero. */
export function mdfBalance(
  budget: Money,
  grants: readonly { readonly approved: Money; readonly reimbursed: Money }[],
  policyVersion: number,
): MdfBalance {
  const used = grants.reduce((sum, { approved, reimbursed }) => sum + Math.max(approved.minor, reimbursed.minor), 0);
  const balance = { minor: Math.max(0, budget.minor - used), currency: budget.currency };
  const inputs = [moneyInput('mdf', budget), moneyInput('amount_paid', { minor: used, currency: budget.currency })];
  return {
    budget,
    balance,
    aboveBudget: ({ minor }) => minor > balance.minor,
    basis: { rule: 'money 5 MDF', policyVersion, inputs },
  };
}

/** The partner's own part: the same amount where the tier's funds are matched, else nothing. */
export const partnerPart = (tier: string, granted: Money, { matching }: MdfPolicy): Money =>
  matching.includes(tier) ? granted : zeroMoney(granted.currency);

/** The last day on which proof of performance counts. */
export const proofUntil = (executedOn: Day, { proofDays }: MdfPolicy): Day => addDays(executedOn, proofDays);
