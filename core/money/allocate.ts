import type { Money } from './types.ts';

export interface Share {
  readonly id: string;
  /** A non-negative integer; the parts are proportional to the weights. */
  readonly weight: number;
}

/**
 * Splits an amount by largest remainder: shares are floored, left-over minor units go to the largest remainders, ties by
 * id ascending; the parts sum exactly to the whole. A negative amount is split as its absolute value and negated.
 * @returns one part per share, in the order given
 * @throws RangeError when the weights are not non-negative integers with a positive sum
 * @see domain/money.md section 1, Allocation
 */
export function allocate(whole: Money, shares: readonly Share[]): { readonly id: string; readonly part: Money }[] {
  const weights = shares.map(({ weight }) => BigInt(weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must have a positive sum');
  const amount = BigInt(Math.abs(whole.minor));
  const parts = shares.map(({ id }, index) => {
    const product = amount * (weights[index] ?? 0n);
    return { id, floor: product / total, remainder: product % total, extra: 0n };
  });
  const left = amount - parts.reduce((sum, { floor }) => sum + floor, 0n);
  for (const part of [...parts].sort(byRemainder).slice(0, Number(left))) part.extra = 1n;
  const sign = whole.minor < 0 ? -1 : 1;
  return parts.map(({ id, floor, extra }) => {
    const minor = Number(floor + extra);
    return { id, part: { minor: minor === 0 ? 0 : sign * minor, currency: whole.currency } };
  });
}

/** As `allocate` for nameless parts: ties go to the earlier weight. */
export function splitMoney(whole: Money, weights: readonly number[]): Money[] {
  const width = String(weights.length).length;
  const shares = weights.map((weight, index) => ({ id: String(index).padStart(width, '0'), weight }));
  return allocate(whole, shares).map(({ part }) => part);
}

interface Remainder {
  readonly id: string;
  readonly remainder: bigint;
}

function byRemainder(a: Remainder, b: Remainder): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
