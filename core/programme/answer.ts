import type { Level } from '../lifecycle/types.ts';
import { addMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { Day } from '../time/day.ts';
import { approvalOf } from './approval.ts';
import { type Days, deadlineOf, protectionOf } from './days.ts';
import { derive } from './derived.ts';
import { type Case, type Compute, type Facts, factsOf, type Prepared } from './facts.ts';
import { levelOf } from './level.ts';
import { roundedLine } from './line.ts';
import type { Payment } from './payment-types.ts';
import type { Name } from './rule-types.ts';
import { type Absent, absent, type Reason, reason, shown, unusable } from './values.ts';

export type Answered =
  | { readonly kind: 'level'; readonly id: string | null; readonly name: Name | null }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'approval'; readonly levels: readonly Level[] }
  | { readonly kind: 'days'; readonly amount: number; readonly unit: Days['unit']; readonly until: Day | null }
  /** Something that the answer needs is missing or cannot be used; the reasons say what. */
  | { readonly kind: 'undetermined'; readonly missing: readonly string[] };

/** An answer with all it rests on. Worded by `explain`. */
export interface Answer {
  readonly ask: string;
  readonly answer: Answered;
  readonly programme: string;
  readonly policy: { readonly policy: string; readonly version: number };
  /** The rows that decided. */
  readonly rules: readonly string[];
  readonly inputs: readonly { readonly id: string; readonly value: string | null }[];
  readonly reasons: readonly Reason[];
}

interface Outcome {
  readonly answer: Answered;
  readonly rules: readonly string[];
  readonly reasons: readonly Reason[];
}

type Asker = (facts: Facts) => Outcome;
const ASKERS: Readonly<Record<string, Asker>> = {
  level: levelAsked,
  approval: (facts) => {
    const ask = facts.prepared.programme.approval;
    if (ask === undefined) return open(unusable(reason('not_declared', { ask: 'approval' })));
    const found = approvalOf(ask, facts);
    if (found.type === 'absent') return open(found);
    return { answer: { kind: 'approval', levels: found.levels }, rules: [found.rule], reasons: found.reasons };
  },
  protection: (facts) => {
    const { protection } = facts.prepared.programme;
    if (protection === undefined) return open(unusable(reason('not_declared', { ask: 'protection' })));
    return lasting(protectionOf(protection, facts));
  },
};

/** What `ask` may name in a programme: the three fixed ones, kinds of payment, payments and deadlines. */
export function asksOf({ programme: { payments = [], deadlines = [] } }: Prepared): readonly string[] {
  const paid = payments.flatMap(({ id, kind = 'commission' }) => [kind, id]);
  return [...new Set(['level', 'commission', 'approval', 'protection', ...paid, ...deadlines.map(({ id }) => id)])];
}

/** Answers one question about one case. @returns null when the programme knows no such question */
export function answerCase(prepared: Prepared, ask: string, known: Case): Answer | null {
  const facts = factsOf(prepared, known, COMPUTE);
  const outcome = ASKERS[ask]?.(facts) ?? deadlineAsked(ask, facts) ?? paymentAsked(ask, facts);
  if (outcome === null) return null;
  const { programme, policy } = prepared;
  const inputs = programme.inputs
    .filter(({ id }) => facts.used.has(id))
    .map(({ id }) => ({ id, value: textOf(id, facts) }));
  const { answer, rules, reasons } = outcome;
  return {
    ask,
    answer,
    programme: programme.id,
    policy,
    rules,
    inputs,
    reasons: distinct([...reasons, ...facts.conversions]),
  };
}

/** Derived values, and the level: the case's own where the programme has an input for it, else the one that it earns. */
const COMPUTE: Compute = (id, facts) => {
  const value = facts.prepared.values.get(id);
  if (value !== undefined) return derive(value, facts);
  if (id !== 'level') return absent(id);
  const { levelInput } = facts.prepared;
  const given = levelInput === null ? null : facts.raw(levelInput);
  if (given?.type === 'level') return given;
  const { level } = levelOf(facts);
  return level === null ? unusable(reason('no_level', {})) : { type: 'level', id: level.id };
};

function levelAsked(facts: Facts): Outcome {
  const { level, rule, reasons } = levelOf(facts);
  return { answer: { kind: 'level', id: level?.id ?? null, name: level?.name ?? null }, rules: [rule], reasons };
}

function deadlineAsked(ask: string, facts: Facts): Outcome | null {
  const deadline = facts.prepared.programme.deadlines?.find(({ id }) => id === ask);
  return deadline === undefined ? null : lasting(deadlineOf(deadline, facts));
}

function lasting(found: Days | Absent): Outcome {
  if (found.type === 'absent') return open(found);
  const { amount, unit, until, rule, reasons } = found;
  return { answer: { kind: 'days', amount, unit, until }, rules: [rule], reasons };
}

/** A payment by its id, or all of a kind: each is rounded once, then added. */
function paymentAsked(ask: string, facts: Facts): Outcome | null {
  const { payments = [] } = facts.prepared.programme;
  const byId = payments.filter(({ id }) => id === ask);
  const asked = byId.length > 0 ? byId : payments.filter(({ kind = 'commission' }) => kind === ask);
  if (asked.length === 0) return ask === 'commission' ? open(unusable(reason('not_declared', { ask }))) : null;
  const lines = asked.map((payment) => lineOf(payment, facts));
  const [first, ...rest] = lines;
  const gone = lines.flatMap(({ answer }) => (answer.kind === 'undetermined' ? answer.missing : []));
  // A payment that is not due is told of only when none is: a case is about one of them.
  const due = lines.filter(({ reasons }) => !reasons.some(({ code }) => code === 'not_due'));
  const told = due.length > 0 ? due : lines;
  const reasons = told.flatMap((line) => line.reasons);
  const rules = told.flatMap((line) => line.rules);
  if (first === undefined || lines.some(({ answer }) => answer.kind === 'undetermined')) {
    return { answer: { kind: 'undetermined', missing: gone }, rules, reasons };
  }
  const total = rest.reduce<Answered | null>(
    (sum, { answer }) => (sum === null ? null : added(sum, answer)),
    first.answer,
  );
  if (total === null) return open(unusable(reason('currencies_mixed', {})));
  return { answer: total, rules, reasons };
}

function added(a: Answered, b: Answered): Answered | null {
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', count: a.count + b.count };
  if (a.kind !== 'money' || b.kind !== 'money' || a.money.currency !== b.money.currency) return null;
  return { kind: 'money', money: addMoney(a.money, b.money) };
}

/** One payment as a rounded line. */
function lineOf(payment: Payment, facts: Facts): Outcome {
  const line = roundedLine(payment, facts);
  if (line.type === 'absent') return open(line, [payment.id]);
  const { rule, reasons, amount } = line;
  const answer: Answered =
    typeof amount === 'number' ? { kind: 'count', count: amount } : { kind: 'money', money: amount };
  return { answer, rules: [rule], reasons: [reason('line', { rule }), ...reasons] };
}

const open = ({ inputs, reasons }: Absent, rules: readonly string[] = []): Outcome => ({
  answer: { kind: 'undetermined', missing: inputs },
  rules,
  reasons: [...inputs.map((input) => reason('needed', { input })), ...reasons],
});

function textOf(id: string, facts: Facts): string | null {
  const read = facts.raw(id);
  return read.type === 'absent' ? null : shown(read);
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
