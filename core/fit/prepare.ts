import { fold } from './fold.ts';
import { type FitModel, industryNamed, lineNamed, placeNamed, productNamed } from './model.ts';
import { bestHalves, type Term, termOf, termsOf } from './terms.ts';

/** A company as recorded. Null or an empty list = nobody wrote it: the factor is unknown. */
export interface FitProfile {
  readonly offers: readonly string[] | null;
  readonly seeks: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly employees: number | null;
  readonly checks: { readonly passed: number; readonly recorded: number } | null;
}

/** The receiver of a deal's fit: the deal's product and its account. */
export interface FitTarget {
  readonly product: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
}

/** A partner ready to be scored against any number of targets. */
export interface PreparedPartner {
  readonly profile: FitProfile;
  /** Match in halves of each vocabulary term; null = no offers, no seeks recorded. */
  readonly offers: Uint8Array | null;
  readonly seeks: Uint8Array | null;
  readonly offerTerms: readonly Term[];
  readonly seekTerms: readonly Term[];
  readonly industries: readonly string[];
  /** Value in basis points by industry or place; what is missing is `other`. Null = unknown. */
  readonly industryValues: ReadonlyMap<string, number> | null;
  readonly places: readonly string[];
  readonly placeValues: ReadonlyMap<string, number> | null;
  readonly employees: number;
  readonly trust: { readonly n: number; readonly d: number } | null;
}

/** A deal and its account ready to be scored. */
export interface PreparedTarget {
  readonly target: FitTarget;
  readonly product: string | null;
  readonly line: string | null;
  /** Vocabulary numbers of the skills that the product line needs; null = product or line unknown. */
  readonly needs: readonly number[] | null;
  /** Vocabulary numbers of what a partner may seek here: industry, sector, product, line. Empty = unknown. */
  readonly wants: readonly number[];
  readonly industry: string | null;
  readonly place: string | null;
  readonly employees: number;
}

/** Prepares a partner once per policy version and change of its record. */
export function preparePartner(model: FitModel, profile: FitProfile): PreparedPartner {
  const offerTerms = termsOf(profile.offers, model.synonyms);
  const seekTerms = termsOf(profile.seeks, model.synonyms);
  const industries = known((profile.sectors ?? []).map((sector) => industryNamed(model, sector)));
  const places = known((profile.countries ?? []).map((country) => placeNamed(model, country)));
  return {
    profile,
    offers: offerTerms.length === 0 ? null : matches(model, offerTerms),
    seeks: seekTerms.length === 0 ? null : matches(model, seekTerms),
    offerTerms,
    seekTerms,
    industries,
    industryValues: industries.length === 0 ? null : nearValues(industries, model.adjacentTo, model.matcher.industry),
    places,
    placeValues: places.length === 0 ? null : nearValues(places, model.neighboursOf, model.matcher.geography),
    employees: countOf(profile.employees),
    trust: trustOf(profile.checks),
  };
}

/** Prepares a deal and its account. */
export function prepareTarget(model: FitModel, target: FitTarget): PreparedTarget {
  const product = productNamed(model, target.product);
  const line = lineNamed(model, target.product);
  const industry = industryNamed(model, target.sector) ?? null;
  const sector = target.sector === null ? null : fold(target.sector);
  return {
    target,
    product: product?.name ?? null,
    line: line?.id ?? null,
    needs: line === undefined ? null : numbersOf(model, line.needs),
    wants: numbersOf(model, known([industry, sector, product?.name, line?.id])),
    industry,
    place: placeNamed(model, target.country) ?? null,
    employees: countOf(target.employees),
  };
}

const known = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ''))] as string[];

const matches = (model: FitModel, terms: readonly Term[]): Uint8Array =>
  Uint8Array.from(model.vocabulary, (wanted) => bestHalves(wanted, terms, model.matcher.partial.shortest));

const numbersOf = (model: FitModel, texts: readonly string[]): number[] => [
  ...new Set(
    texts.flatMap((text) => {
      const number = model.termNumbers.get(termOf(text, model.synonyms).key);
      return number === undefined ? [] : [number];
    }),
  ),
];

function nearValues(
  own: readonly string[],
  near: ReadonlyMap<string, ReadonlySet<string>>,
  values: { readonly same: number; readonly near: number },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const each of own) for (const other of near.get(each) ?? []) found.set(other, values.near);
  for (const each of own) found.set(each, values.same);
  return found;
}

/** Employees as a count; 0 = unknown (a company without anybody is a gap in the data). */
const countOf = (employees: number | null): number => (employees !== null && employees > 0 ? employees : 0);

function trustOf(checks: FitProfile['checks']): PreparedPartner['trust'] {
  if (checks === null || checks.recorded <= 0) return null;
  return { n: Math.min(Math.max(checks.passed, 0), checks.recorded), d: checks.recorded };
}
