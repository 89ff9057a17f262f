/** An exact ratio in lowest terms with a positive denominator. It leaves core as text (`fractionText`). */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` in lowest terms. Throws RangeError on a zero denominator: the caller asks first ("not applicable"). */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a fraction has no zero denominator');
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
}

export const addFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtractFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** Throws RangeError when `b` is zero. */
export const divideFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as `a` is below, equal to or above `b`; never rounded. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return Number(difference > 0n) - Number(difference < 0n);
}

/** `n / d` to the nearest integer, an exact half to the even one (money.md section 1). `d` is positive. */
export function roundHalfEven(n: bigint, d: bigint): bigint {
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
  const twice = 2n * (n - floor * d);
  const up = twice > d || (twice === d && floor % 2n !== 0n);
  return up ? floor + 1n : floor;
}

/** The fraction as decimal text with exactly `digits` decimals, half-even. */
export function toDecimal({ n, d }: Fraction, digits: number): string {
  const scaled = roundHalfEven(n * 10n ** BigInt(digits), d);
  const text = abs(scaled)
    .toString()
    .padStart(digits + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A plain decimal such as `3.75` or `-0.5` exactly; undefined for anything else. */
export function parseDecimal(text: string): Fraction | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/** `n/d`, the stored form of an exact value (`totalExact`, ROI's `ratio`). */
export const fractionText = ({ n, d }: Fraction): string => `${n}/${d}`;

/** Reads `n/d`; undefined for anything else. */
export function parseFraction(text: string): Fraction | undefined {
  const match = /^(-?\d+)\/([1-9]\d*)$/.exec(text);
  return match === null ? undefined : fraction(BigInt(match[1] ?? ''), BigInt(match[2] ?? ''));
}
