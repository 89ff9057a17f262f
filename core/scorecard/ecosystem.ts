import { type Basis, input } from '../basis.ts';
import { fold } from '../fit/fold.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  toDecimal,
} from '../money/fraction.ts';
import { ECOSYSTEM_PARTS, type EcosystemPart, type EcosystemPolicy } from '../policy/scorecard-types.ts';

/** The partner map. */
export interface EcosystemFacts {
  readonly entities: readonly { readonly type: string; readonly capabilities: readonly string[] }[];
  /** Strength in basis points. */
  readonly links: readonly { readonly strengthBp: number }[];
  /** Needs that nobody in the map meets. */
  readonly unmetNeeds: number;
}

export type EcosystemWarning = 'coverage' | 'concentration' | 'resilience' | 'diversity' | 'gaps';

export interface Ecosystem {
  /** 0-1 each. */
  readonly parts: Readonly<Record<EcosystemPart, Fraction>>;
  readonly score: Fraction;
  /** Clusters with too few of their capabilities. */
  readonly thin: readonly string[];
  readonly gaps: number;
  readonly warnings: readonly EcosystemWarning[];
  readonly basis: Basis;
}

const ONE = fraction(1);
const WHOLE = 10_000;
const bp = (value: number): Fraction => fraction(value, WHOLE);
const smaller = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) < 0 ? a : b);

/**
 * Health of the whole partner map.
 * @returns null without entities: not enough data, never 0
 * @see domain/scoring.md section 6
 */
export function ecosystemOf(
  facts: EcosystemFacts,
  { ecosystem: policy, version }: { readonly ecosystem: EcosystemPolicy; readonly version: number },
): Ecosystem | null {
  const { entities } = facts;
  if (entities.length === 0) return null;
  const thin = thinClusters(facts, policy);
  const clusters = Object.keys(policy.clusters).length;
  const spread = subtractFractions(ONE, concentrationOf(entities.map(({ type }) => type)));
  const links = facts.links.filter(({ strengthBp }) => strengthBp >= policy.linkFromBp).length;
  const types = policy.types.filter((type) => entities.some((each) => each.type === type)).length;
  const parts = {
    coverage: fraction(clusters - thin.length, Math.max(1, clusters)),
    spread,
    resilience: smaller(ONE, fraction(links, entities.length * policy.linksPerEntity)),
    diversity: fraction(types, Math.max(1, policy.types.length)),
  };
  const gaps = thin.length + facts.unmetNeeds;
  const weighted = ECOSYSTEM_PARTS.map((part) => multiplyFractions(parts[part], bp(policy.weights[part])));
  return {
    parts,
    score: weighted.reduce(addFractions),
    thin,
    gaps,
    warnings: warningsOf(parts, gaps, policy),
    basis: {
      rule: 'scoring 6',
      policyVersion: version,
      inputs: [input('n', entities.length), ...ECOSYSTEM_PARTS.map((part) => input(part, toDecimal(parts[part], 4)))],
    },
  };
}

function thinClusters({ entities }: EcosystemFacts, { clusters, thinBp }: EcosystemPolicy): string[] {
  const present = new Set(entities.flatMap(({ capabilities }) => capabilities.map(fold)));
  return Object.entries(clusters)
    .filter(([, wanted]) => {
      const found = wanted.filter((capability) => present.has(fold(capability))).length;
      return found * WHOLE < wanted.length * thinBp;
    })
    .map(([cluster]) => cluster);
}

/** The largest share of one entity type. */
function concentrationOf(types: readonly string[]): Fraction {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return fraction(Math.max(...counts.values()), types.length);
}

function warningsOf(parts: Ecosystem['parts'], gaps: number, { warn }: EcosystemPolicy): EcosystemWarning[] {
  const below = (part: EcosystemPart, limit: number) => compareFractions(parts[part], bp(limit)) < 0;
  const rows: readonly (readonly [EcosystemWarning, boolean])[] = [
    ['coverage', below('coverage', warn.coverageBp)],
    ['concentration', below('spread', WHOLE - warn.concentrationBp)],
    ['resilience', below('resilience', warn.resilienceBp)],
    ['diversity', below('diversity', warn.diversityBp)],
    ['gaps', gaps > warn.gaps],
  ];
  return rows.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
