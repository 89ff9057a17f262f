import { fold } from '../fit/fold.ts';
import type { Refusal } from '../result.ts';
import type { Day } from '../time/day.ts';

/** Approved terms of a partnership. A list that is empty covers nothing. */
export interface Terms {
  readonly version: number;
  readonly signedOn: Day | null;
  readonly from: Day;
  readonly until: Day;
  readonly products: readonly string[];
  readonly territories: readonly string[];
  readonly largestDiscountBp: number | null;
}

/** What of a deal must lie within the terms. Null = nobody wrote it: counts as outside. */
export interface TermsQuestion {
  readonly today: Day;
  readonly product: string | null;
  readonly productLine: string | null;
  readonly territory: string | null;
  readonly discountBp: number | null;
}

export type TermsRefusal =
  | 'terms_none'
  | 'terms_unsigned'
  | 'terms_not_started'
  | 'terms_expired'
  | 'product_unknown'
  | 'product_outside'
  | 'territory_unknown'
  | 'territory_outside'
  | 'discount_unknown'
  | 'discount_outside';

type Found = Refusal<TermsRefusal>;
const CLAUSE = 'lifecycle 4';
const no = (code: TermsRefusal, params: Refusal['params'] = {}): Found => ({ code, clause: CLAUSE, params });

/** In force: signed and in date. Both ends of the term belong to it. */
export const inForce = (terms: Terms, today: Day): boolean => forceRefusals(terms, today).length === 0;

/**
 * What puts a deal outside approved terms in force; empty when it lies inside.
 * @see domain/lifecycle.md section 4, "inside approved terms in force"
 */
export function outsideTerms(terms: Terms | null, asked: TermsQuestion): readonly Found[] {
  if (terms === null) return [no('terms_none')];
  return [
    ...forceRefusals(terms, asked.today),
    ...productRefusals(terms, asked),
    ...listRefusals(terms.territories, asked.territory, 'territory'),
    ...discountRefusals(terms, asked),
  ];
}

function forceRefusals({ signedOn, from, until, version }: Terms, today: Day): Found[] {
  if (signedOn === null || signedOn > today) return [no('terms_unsigned', { version })];
  if (from > today) return [no('terms_not_started', { version, from })];
  return until < today ? [no('terms_expired', { version, until })] : [];
}

function productRefusals(terms: Terms, { product, productLine }: TermsQuestion): Found[] {
  if (productLine !== null && covers(terms.products, productLine)) return [];
  return listRefusals(terms.products, product ?? productLine, 'product');
}

function listRefusals(allowed: readonly string[], value: string | null, what: 'product' | 'territory'): Found[] {
  if (value === null || value.trim() === '') return [no(`${what}_unknown`)];
  return covers(allowed, value) ? [] : [no(`${what}_outside`, { [what]: value, allowed: allowed.join(', ') })];
}

function discountRefusals({ largestDiscountBp: largest }: Terms, { discountBp }: TermsQuestion): Found[] {
  if (discountBp === null || largest === null) return [no('discount_unknown')];
  return discountBp <= largest ? [] : [no('discount_outside', { discountBp, largestBp: largest })];
}

const covers = (allowed: readonly string[], value: string): boolean =>
  allowed.some((entry) => fold(entry) === fold(value));
