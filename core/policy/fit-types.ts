import type { FitFactorId } from '../screen/facts.ts';

/** What the matcher and the term comparison need. Shares and values are basis points (10 000 = 1). */
export interface FitPolicy {
  readonly matcher: MatcherModel;
  readonly industries: readonly string[];
  /** Unordered pairs of industries. */
  readonly adjacent: readonly (readonly [string, string])[];
  /** What CRMs write as a sector. A sector that is missing here is unknown, never a low value. */
  readonly sectors: readonly SectorRow[];
  /** Other spellings of countries and regions; the first is the one compared. */
  readonly places: readonly (readonly string[])[];
  /** Unordered pairs of neighbouring countries or regions, named by a place's first spelling. */
  readonly neighbours: readonly (readonly [string, string])[];
  /** Terms that mean the same; a person accepts every row. */
  readonly synonyms: readonly (readonly string[])[];
  readonly productLines: readonly ProductLine[];
}

export interface SectorRow {
  readonly sector: string;
  readonly industry: string;
  readonly note?: string;
}

export interface ProductLine {
  readonly id: string;
  readonly products: readonly string[];
  /** Spellings found in CRMs that mean a product of the line. */
  readonly aliases: readonly { readonly from: string; readonly to: string; readonly note?: string }[];
  /** Skills that a deal of this line needs. */
  readonly needs: readonly string[];
}

export interface MatcherModel {
  readonly id: string;
  readonly version: number;
  /** Sum 10 000. */
  readonly weights: Readonly<Record<FitFactorId, number>>;
  /** The least total of a pair that is listed. */
  readonly listFromBp: number;
  /** The least known weight of a pair that is listed. */
  readonly knownWeightBp: number;
  /** What a term is worth that contains the other as whole words, and its shortest length. */
  readonly partial: { readonly value: number; readonly shortest: number };
  readonly industry: NearValues;
  readonly geography: NearValues;
  /** By the ratio of employees small / large; descending, the last from 0. */
  readonly size: readonly { readonly from: number; readonly value: number }[];
}

export interface NearValues {
  readonly same: number;
  readonly near: number;
  readonly other: number;
}

export type Band = 'go' | 'develop' | 'conditional' | 'no-go';

/** A weighted 1-5 model (scoring.md section 1). Criteria ids are named in core/text; anchors too. */
export interface ScorecardModel {
  readonly id: string;
  readonly version: number;
  readonly categories: readonly ScorecardCategory[];
  /** Descending, gap-free from the scale's top; `from` in hundredths of a point (350 = 3.5). */
  readonly bands: readonly { readonly from: number; readonly band: Band; readonly sub?: string }[];
  /** The share of a category's criteria that must be answered. */
  readonly answeredBp: number;
  readonly breakers: readonly string[];
  /** Rules over single criteria; left out in models without them. */
  readonly criterionRules?: readonly CriterionRule[];
}

export interface ScorecardCategory {
  readonly id: string;
  readonly weight: number;
  /** In hundredths of a point; 100 = no minimum of its own. */
  readonly minimum: number;
  /** The best outcome that is left when the minimum is missed. */
  readonly missed: Band;
  readonly criteria: readonly string[];
}

/** More than `atMost` criteria with this score leave at best `outcome`. */
export interface CriterionRule {
  readonly id: string;
  readonly score: number;
  readonly atMost: number;
  readonly outcome: Band;
}
