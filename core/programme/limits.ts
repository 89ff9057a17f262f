import { compareFractions, type Fraction, fraction, subtractFractions } from '../money/fraction.ts';
import { figureOrNull } from './figure.ts';
import type { Limit } from './payment-types.ts';
import { type Ground, percentOf } from './rate.ts';
import { type Absent, absent, exact, plain, type Reason, reason } from './values.ts';

interface Limited {
  readonly type: 'limited';
  readonly amount: Fraction;
  readonly reasons: readonly Reason[];
}

const ZERO = fraction(0);

/** The amount between its floor and its caps, never below zero unless the payment says so, and zero below the least payout. */
export function limited(amount: Fraction, ground: Ground): Limited | Absent {
  const { floor, cap = [], minimum, negative = false } = ground.payment;
  let at: Limited | Absent = { type: 'limited', amount, reasons: [] };
  if (floor !== undefined) at = held('floor', at, edgeOf(floor, ground));
  for (const each of cap) at = at.type === 'absent' ? at : held('cap', at, edgeOf(each, ground));
  if (at.type === 'absent') return at;
  if (!negative && compareFractions(at.amount, ZERO) < 0) at = moved(at, ZERO, reason('not_negative', {}));
  const least = minimum?.payout;
  if (least === undefined || at.amount.n === 0n || compareFractions(at.amount, exact(least)) >= 0) return at;
  return moved(at, ZERO, reason('below_payout', { amount: plain(at.amount), minimum: least }));
}

const moved = (at: Limited, amount: Fraction, told: Reason): Limited => ({
  type: 'limited',
  amount,
  reasons: [...at.reasons, told],
});

type Edge = { readonly type: 'edge'; readonly value: Fraction };

function held(code: 'floor' | 'cap', at: Limited, edge: Edge | Absent): Limited | Absent {
  if (edge.type === 'absent') return edge;
  const order = compareFractions(at.amount, edge.value);
  const inside = code === 'floor' ? order >= 0 : order <= 0;
  return inside ? at : moved(at, edge.value, reason(code, { limit: plain(edge.value), amount: plain(at.amount) }));
}

/** What a limit comes to in this case; what was already paid leaves less, never less than nothing. */
function edgeOf(limit: Limit, ground: Ground): Edge | Absent {
  const whole = wholeOf(limit, ground);
  if (whole.type === 'absent') return whole;
  const taken = figureOrNull(limit.less, ground.facts);
  if (taken === null || taken.type === 'absent') return taken ?? whole;
  const left = subtractFractions(whole.value, taken.n);
  return { type: 'edge', value: compareFractions(left, ZERO) < 0 ? ZERO : left };
}

function wholeOf({ amount = 0, amountFrom, percent }: Limit, { facts, basis, payment }: Ground): Edge | Absent {
  const from = figureOrNull(amountFrom, facts);
  if (from?.type === 'absent') return from;
  if (percent === undefined) return { type: 'edge', value: from?.n ?? exact(amount) };
  if (basis === null) return absent(payment.basis ?? payment.id);
  return { type: 'edge', value: percentOf(basis, exact(percent)) };
}
