import {
  type EvidenceFacts,
  FIT_FACTORS,
  type FitFactorFacts,
  type FitFactorId,
  type FitFacts,
  type FitModel,
  type FitScore,
  type PreparedPartner,
} from '@partnership-os/core';
import type { Candidate } from './world.ts';

interface Pair {
  readonly candidate: Candidate;
  readonly us: PreparedPartner;
}

const FIELD = {
  capability: 'offers',
  need: 'seeks',
  industry: 'sectors',
  geography: 'countries',
  size: 'employees',
  trust: 'checks',
} as const;

/** What a factor of the pair rests on, in terms both sides recorded. */
const SAID: Readonly<Record<FitFactorId, (pair: Pair) => Pick<EvidenceFacts, 'key' | 'params'>>> = {
  capability: ({ candidate }) => ({
    key: 'pair_offers',
    params: { items: list(candidate.prepared.offerTerms.map(({ text }) => text)) },
  }),
  need: ({ candidate }) => ({
    key: 'pair_seeks',
    params: { items: list(candidate.prepared.seekTerms.map(({ text }) => text)) },
  }),
  industry: ({ candidate }) => ({ key: 'pair_sectors', params: { items: list(candidate.profile.sectors) } }),
  geography: ({ candidate }) => ({ key: 'pair_countries', params: { items: list(candidate.profile.countries) } }),
  size: ({ candidate, us }) => ({
    key: 'pair_size',
    params: { partner: candidate.prepared.employees, us: us.employees },
  }),
  trust: ({ candidate }) => ({
    key: 'checks_passed',
    params: { passed: candidate.prepared.trust?.n ?? 0, recorded: candidate.prepared.trust?.d ?? 0 },
  }),
};

const UNKNOWN: Readonly<Record<FitFactorId, string>> = {
  capability: 'capability_unknown',
  need: 'need_unknown',
  industry: 'industry_unknown',
  geography: 'geography_unknown',
  size: 'size_unknown',
  trust: 'trust_unknown',
};

const list = (items: readonly string[] | null): string => (items ?? []).join(', ');

/** The strategic-fit score of a prospect against our own company profile, with what each factor rests on. */
export function pairFacts({ matcher }: FitModel, { values }: FitScore, pair: Pair): FitFacts {
  const factors = FIT_FACTORS.map((id): FitFactorFacts => {
    const value = values[id];
    const said = value === null ? { key: UNKNOWN[id], params: {} } : SAID[id](pair);
    const known = value === null ? null : Math.round((value.n / value.d) * 10_000) / 10_000;
    return {
      id,
      weight: matcher.weights[id],
      value: known,
      evidence: [{ ...said, ...pair.candidate.originOf(FIELD[id]) }],
    };
  });
  return { model: matcher.id, modelVersion: matcher.version, factors };
}
