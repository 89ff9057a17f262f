import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../money/fraction.ts';
import { partsOf } from './bands.ts';
import { firstThatHolds, judge, type Step } from './condition.ts';
import type { Facts } from './facts.ts';
import { figureAt } from './figure.ts';
import { limited } from './limits.ts';
import type { Payment, Points, Rate } from './payment-types.ts';
import { prorated } from './prorate.ts';
import { type Ground, percentOf, positionIn, rated } from './rate.ts';
import { type Absent, absent, exact, plain, type Reason, reason } from './values.ts';

/** What a payment comes to, exact: an amount of the programme's currency, or a count. */
export interface Paid {
  readonly type: 'paid';
  readonly amount: Fraction;
  /** The payment and the row that pays, `commission/new-customer`. */
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

const ZERO = fraction(0);
const ONE = fraction(1);

/**
 * Computes one payment: condition, basis, first rate that holds, accelerator, factors, points and extras, proration,
 * limits, then whether it is due. An absent input in a condition makes that condition unmet and is named; one that the
 * amount needs leaves the payment undetermined.
 */
export function pay(payment: Payment, facts: Facts): Paid | Absent {
  const due = judge(payment.when, facts);
  if (due.is !== true) return nothing(payment, [reason('not_due', { payment: payment.id }), ...unmet(due.steps)]);
  const basis = basisOf(payment, facts);
  if (basis !== null && 'type' in basis) return basis;
  const { minimum } = payment;
  if (basis !== null && minimum?.basis !== undefined && compareFractions(basis, exact(minimum.basis)) < 0) {
    return nothing(payment, [reason('below_minimum', { basis: plain(basis), minimum: minimum.basis })]);
  }
  const { row: rate, skipped, met } = firstThatHolds(payment.rates, facts);
  if (rate === undefined) return nothing(payment, [reason('no_rate_row', { payment: payment.id }), ...skipped]);
  const points = pointsOf(payment.points ?? [], facts);
  const ground = { payment, facts, basis, ratePoints: points.rate };
  const paid = amountOf(rate, ground, points);
  if (paid.type === 'absent') return paid;
  const due2 = judge(payment.paidWhen, facts);
  const rule = rate.id === undefined ? payment.id : `${payment.id}/${rate.id}`;
  const reasons = [...met, ...paid.reasons, ...points.reasons, ...skipped];
  if (due2.is !== true)
    return { type: 'paid', amount: ZERO, rule, reasons: [reason('not_payable', {}), ...unmet(due2.steps), ...reasons] };
  return { ...paid, rule, reasons };
}

const nothing = ({ id }: Payment, reasons: readonly Reason[]): Paid => ({
  type: 'paid',
  amount: ZERO,
  rule: id,
  reasons,
});
const unmet = (steps: readonly Step[]): Reason[] => steps.filter(({ is }) => is !== true).map((step) => step.reason);

function basisOf({ basis }: Payment, facts: Facts): Fraction | null | Absent {
  if (basis === undefined) return null;
  const read = figureAt(basis, facts);
  return read.type === 'absent' ? read : read.n;
}

interface PointSum {
  readonly rate: Fraction;
  readonly result: Fraction;
  readonly reasons: readonly Reason[];
}

/** Of a group only the first row that holds counts. */
function pointsOf(rows: readonly Points[], facts: Facts): PointSum {
  const held: Points[] = [];
  for (const row of rows) {
    const taken = row.group !== undefined && held.some(({ group }) => group === row.group);
    if (!taken && judge(row.when, facts).is === true) held.push(row);
  }
  const sumOf = (to: Points['to']) =>
    held
      .filter((row) => (row.to ?? 'result') === to)
      .reduce((sum, { percent }) => addFractions(sum, exact(percent)), ZERO);
  const reasons = held.map(({ id, percent }) => reason('points', { id, percent }));
  return { rate: sumOf('rate'), result: sumOf('result'), reasons };
}

function amountOf(rate: Rate, ground: Ground, points: PointSum): Omit<Paid, 'rule'> | Absent {
  const base = rated(rate, ground);
  if (base.type === 'absent') return base;
  const boost = boostOf(ground);
  if (boost.type === 'absent') return boost;
  const { payment, facts, basis } = ground;
  const extras = (payment.extras ?? []).filter(({ when }) => judge(when, facts).is === true);
  const added = extras.reduce((sum, { amount }) => addFractions(sum, exact(amount)), ZERO);
  const bonus = basis === null ? added : addFractions(added, percentOf(basis, points.result));
  const whole = addFractions(multiplyFractions(base.amount, boost.factor), bonus);
  const told = extras.map(({ id, amount }) => reason('extra', { id, amount }));
  const part =
    payment.prorate === undefined
      ? ({ type: 'part', share: ONE, reasons: [] } as const)
      : prorated(payment.prorate, facts);
  if (part.type === 'absent') return part;
  const final = limited(multiplyFractions(whole, part.share), ground);
  if (final.type === 'absent') return final;
  const reasons = [...base.reasons, ...boost.reasons, ...told, ...part.reasons, ...final.reasons];
  return { type: 'paid', amount: final.amount, reasons };
}

/** What the accelerator and the factors multiply by. */
function boostOf(
  ground: Ground,
): { readonly type: 'boost'; readonly factor: Fraction; readonly reasons: readonly Reason[] } | Absent {
  const { payment, facts } = ground;
  const fast = acceleration(ground);
  if (fast.type === 'absent') return fast;
  const held = (payment.factors ?? []).filter(({ when }) => judge(when, facts).is === true);
  const factor = held.reduce((product, each) => multiplyFractions(product, exact(each.factor)), fast.factor);
  const told = held.map(({ id, factor: by }) => reason('factor', { id, factor: by }));
  return { type: 'boost', factor, reasons: [...fast.reasons, ...told] };
}

function acceleration({ payment: { accelerator, basis: id, id: payment }, facts, basis }: Ground) {
  if (accelerator === undefined) return { type: 'boost', factor: ONE, reasons: [] } as const;
  if (basis === null) return absent(id ?? payment);
  const at = positionIn(accelerator, basis, facts);
  if (at.type === 'absent') return at;
  const parts = partsOf(accelerator, basis, at);
  const weighted = parts
    .map(({ row, amount }) => multiplyFractions(amount, exact(row.factor ?? 1)))
    .reduce(addFractions, ZERO);
  const reasons = parts.map(({ row, amount }) =>
    reason('accelerated', { from: row.from ?? row.above ?? 0, part: plain(amount), factor: row.factor ?? 1 }),
  );
  return { type: 'boost', factor: basis.n === 0n ? ONE : divideFractions(weighted, basis), reasons } as const;
}
