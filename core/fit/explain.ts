import { toDecimal } from '../money/fraction.ts';
import type { EvidenceFacts, FitFactorFacts, FitFactorId, FitFacts } from '../screen/facts.ts';
import { type FactorValue, FIT_FACTORS, type FitScore } from './matcher.ts';
import type { FitModel } from './model.ts';
import type { FitProfile, PreparedPartner, PreparedTarget } from './prepare.ts';
import { bestHalves, type Term, termOf } from './terms.ts';

/** Where a recorded field of the partner comes from, and its day. */
export type Origin = Pick<EvidenceFacts, 'source' | 'on'>;
export type OriginOf = (field: keyof FitProfile) => Origin;

/** What an explanation needs beside the score. */
export interface FitParts {
  readonly model: FitModel;
  readonly partner: PreparedPartner;
  readonly target: PreparedTarget;
  readonly originOf: OriginOf;
}

type Sentence = Pick<EvidenceFacts, 'key' | 'params'>;
type Explain = (parts: FitParts, value: FactorValue | null) => readonly Sentence[];

const say = (key: string, params: EvidenceFacts['params'] = {}): readonly Sentence[] => [{ key, params }];

/** The field that each factor reads: its origin is the evidence's. */
const FIELD: Readonly<Record<FitFactorId, keyof FitProfile>> = {
  capability: 'offers',
  need: 'seeks',
  industry: 'sectors',
  geography: 'countries',
  size: 'employees',
  trust: 'checks',
};

const EXPLAIN: Readonly<Record<FitFactorId, Explain>> = {
  capability: (parts, value) => (value === null ? capabilityGap(parts) : capability(parts)),
  need: (parts, value) => (value === null ? needGap(parts) : need(parts, value)),
  industry: (parts, value) => (value === null ? industryGap(parts) : industry(parts)),
  geography: (parts, value) => (value === null ? geographyGap(parts) : geography(parts)),
  size: ({ partner, target }, value) =>
    value === null ? say('size_unknown') : say('size_ratio', { partner: partner.employees, account: target.employees }),
  trust: ({ partner }, value) =>
    value === null || partner.trust === null
      ? say('trust_unknown')
      : say('checks_passed', { passed: partner.trust.n, recorded: partner.trust.d }),
};

/**
 * A score with its evidence, as screens and stored suggestions carry it: values with four decimals (half-even), and for
 * every unknown factor what is missing. Keys are of core/text `ev.<key>`.
 */
export function fitFacts(score: FitScore, parts: FitParts): FitFacts {
  const { id, version, weights } = parts.model.matcher;
  const factors = FIT_FACTORS.map((factor): FitFactorFacts => {
    const value = score.values[factor];
    const origin = parts.originOf(FIELD[factor]);
    const evidence = EXPLAIN[factor](parts, value).map((sentence) => ({ ...sentence, ...origin }));
    return { id: factor, weight: weights[factor], value: fourDecimals(value), evidence };
  });
  return { model: id, modelVersion: version, factors };
}

const fourDecimals = (value: FactorValue | null): number | null =>
  value === null ? null : Number(toDecimal({ n: BigInt(value.n), d: BigInt(value.d) }, 4));

function capability({ model, partner, target }: FitParts): readonly Sentence[] {
  const needs = termsAt(model, target.needs ?? []);
  const { shortest } = model.matcher.partial;
  const met = (halves: number) => needs.filter((need) => bestHalves(need, partner.offerTerms, shortest) === halves);
  const [exact, partly] = [met(2), met(1)];
  const product = target.product ?? target.line ?? '';
  const partial = partly.length === 0 ? [] : say('offers_partly', { items: listOf(partly), product });
  if (exact.length === 0) return partly.length === 0 ? say('offers_none', { needed: needs.length, product }) : partial;
  const params = { matched: exact.length, needed: needs.length, product, items: listOf(exact) };
  return [...say('offers_needed', params), ...partial];
}

function capabilityGap({ partner, target }: FitParts): readonly Sentence[] {
  if (partner.offers === null) return say('capability_unknown');
  const { product } = target.target;
  return blank(product) ? say('product_unknown') : say('product_unmapped', { product: product ?? '' });
}

function need({ model, partner, target }: FitParts, value: FactorValue): readonly Sentence[] {
  if (value.n === 0) return say('seeks_other', { items: listOf(partner.seekTerms) });
  const best = (text: string | null) =>
    text === null ? 0 : bestHalves(termOf(text, model.synonyms), partner.seekTerms, model.matcher.partial.shortest);
  const product = best(target.product) >= best(target.line) ? target.product : target.line;
  const sector = Math.max(best(target.industry), best(target.target.sector));
  if (product !== null && best(product) >= sector) return say('seeks_product', { product });
  return say('seeks_sector', { sector: target.industry ?? target.target.sector ?? '' });
}

function needGap({ partner, target }: FitParts): readonly Sentence[] {
  if (partner.seeks === null) return say('need_unknown');
  return blank(target.target.product)
    ? say('product_unknown')
    : say('product_unmapped', { product: target.target.product ?? '' });
}

function industry({ model, partner, target }: FitParts): readonly Sentence[] {
  const account = target.industry ?? '';
  if (partner.industries.includes(account)) return say('industry_same', { sector: account });
  const near = model.adjacentTo.get(account);
  const [sector] = partner.industries.filter((each) => near?.has(each));
  return sector === undefined ? say('industry_other', { account }) : say('industry_adjacent', { sector, account });
}

function industryGap({ partner, target }: FitParts): readonly Sentence[] {
  const { sector } = target.target;
  if (blank(sector)) return say('account_sector_unknown');
  if (target.industry === null) return say('sector_unmapped', { sector: sector ?? '' });
  const [unmapped] = partner.profile.sectors ?? [];
  return unmapped === undefined ? say('industry_unknown') : say('sector_unmapped', { sector: unmapped });
}

function geography({ model, partner, target }: FitParts): readonly Sentence[] {
  const account = target.target.country ?? '';
  if (partner.places.includes(target.place ?? '')) return say('geography_same', { country: account });
  const near = model.neighboursOf.get(target.place ?? '');
  const index = partner.places.findIndex((place) => near?.has(place));
  if (index === -1) return say('geography_far', { account });
  return say('geography_near', { country: partner.profile.countries?.[index] ?? '', account });
}

const geographyGap = ({ target }: FitParts): readonly Sentence[] =>
  target.place === null ? say('account_country_unknown') : say('geography_unknown');

const blank = (text: string | null): boolean => text === null || text.trim() === '';
const listOf = (terms: readonly Term[]): string => terms.map(({ text }) => text).join(', ');
const termsAt = (model: FitModel, numbers: readonly number[]): Term[] =>
  numbers.flatMap((number) => model.vocabulary[number] ?? []);
