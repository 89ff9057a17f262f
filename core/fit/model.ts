import type { FitPolicy, MatcherModel, ProductLine } from '../policy/fit-types.ts';
import { fold } from './fold.ts';
import { type Synonyms, synonymsOf, type Term, termOf } from './terms.ts';

/** A product as the policy knows it. */
export interface CatalogueProduct {
  readonly name: string;
  readonly line: ProductLine;
}

/** The policy's tables turned into look-ups, once per policy version. */
export interface FitModel {
  readonly matcher: MatcherModel;
  readonly synonyms: Synonyms;
  /** Skills, product names and lines, industries: every term that a deal can ask for, by number. */
  readonly vocabulary: readonly Term[];
  readonly termNumbers: ReadonlyMap<string, number>;
  /** Industry by folded sector; the twenty industries stand for themselves. */
  readonly industryOf: ReadonlyMap<string, string>;
  readonly adjacentTo: ReadonlyMap<string, ReadonlySet<string>>;
  readonly placeOf: ReadonlyMap<string, string>;
  readonly neighboursOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly productOf: ReadonlyMap<string, CatalogueProduct>;
  readonly lines: ReadonlyMap<string, ProductLine>;
}

/** Prepares a policy's fit tables. Do it once and keep it: scoring then only looks numbers up. */
export function prepareFit(fit: FitPolicy): FitModel {
  const synonyms = synonymsOf(fit.synonyms);
  const wanted = fit.productLines.flatMap(({ id, products, needs }) => [id, ...products, ...needs]);
  const vocabulary = unique([...wanted, ...fit.industries, ...fit.sectors.map(({ sector }) => sector)], synonyms);
  return {
    matcher: fit.matcher,
    synonyms,
    vocabulary,
    termNumbers: new Map(vocabulary.map(({ key }, number) => [key, number])),
    industryOf: new Map([
      ...fit.industries.map((industry) => [fold(industry), industry] as const),
      ...fit.sectors.map(({ sector, industry }) => [fold(sector), industry] as const),
    ]),
    adjacentTo: symmetric(fit.adjacent),
    placeOf: new Map(fit.places.flatMap((row) => row.map((name) => [fold(name), row[0] ?? name] as const))),
    neighboursOf: symmetric(fit.neighbours),
    productOf: new Map(fit.productLines.flatMap((line) => productRows(line))),
    lines: new Map(fit.productLines.map((line) => [fold(line.id), line])),
  };
}

/** The product behind a CRM's text: its name or an alias of the policy; undefined when the policy knows neither. */
export const productNamed = (model: FitModel, text: string | null): CatalogueProduct | undefined =>
  text === null ? undefined : model.productOf.get(fold(text));

/** The product line of a CRM's product text, by product, alias or the line's own id. */
export const lineNamed = (model: FitModel, text: string | null): ProductLine | undefined =>
  text === null ? undefined : (productNamed(model, text)?.line ?? model.lines.get(fold(text)));

/** The industry of a sector text; undefined = unknown, never a low value. */
export const industryNamed = (model: FitModel, sector: string | null): string | undefined =>
  sector === null ? undefined : model.industryOf.get(fold(sector));

/** The place a country or region text means; a text the policy does not list stands for itself. Undefined when blank. */
export function placeNamed(model: FitModel, place: string | null): string | undefined {
  const folded = fold(place ?? '');
  return folded === '' ? undefined : (model.placeOf.get(folded) ?? folded);
}

function productRows(line: ProductLine): (readonly [string, CatalogueProduct])[] {
  const named = (text: string, name: string) => [fold(text), { name, line }] as const;
  return [...line.products.map((name) => named(name, name)), ...line.aliases.map(({ from, to }) => named(from, to))];
}

function unique(texts: readonly string[], synonyms: Synonyms): Term[] {
  const terms = texts.map((text) => termOf(text, synonyms));
  return [...new Map(terms.map((term) => [term.key, term])).values()];
}

function symmetric(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  const link = (from: string, to: string) => near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const [a, b] of pairs) {
    link(a, b);
    link(b, a);
  }
  return near;
}
