/** Numbers that look random and are the same on every machine: the demo's only source of chance. */
export interface Chance {
  /** 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True in `share` of the cases. */
  holds(share: number): boolean;
  /** Throws RangeError on an empty list. */
  pick<T>(from: readonly T[]): T;
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[];
  /** `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
}

const SEED = 'partnership-os demo 1';

/** FNV-1a over UTF-16 units: spreads a text over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A whole number for a name, the same on every machine: seeds a library that wants a number. */
export const seedOf = (...labels: readonly string[]): number => hashOf([SEED, ...labels].join('|'));

/**
 * One stream per purpose and record (`chance('meeting', dealKey)`), so that a row more or less changes no other row.
 * mulberry32: 32 bits of state, good enough to look at, not for secrets.
 */
export function chance(...labels: readonly string[]): Chance {
  let state = seedOf(...labels);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const at = whole(0, from.length - 1);
    if (at >= from.length || at < 0) throw new RangeError('nothing to pick from');
    return from[at] as T;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const order = [...list];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = whole(0, at);
      [order[at], order[other]] = [order[other] as T, order[at] as T];
    }
    return order;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set(shuffled(list.map((_, at) => at)).slice(0, count));
    return list.filter((_, at) => chosen.has(at));
  };
  return { next, whole, pick, shuffled, some, holds: (share) => next() < share };
}
