import { type FactorValue, type FitScore, sizeValue, totalOf } from './matcher.ts';
import type { FitModel } from './model.ts';
import type { PreparedPartner } from './prepare.ts';
import { bestHalves, type Term } from './terms.ts';

const WHOLE = 10_000;

/**
 * The matcher of two companies, A against B: what A offers that B seeks, what B offers that A seeks, and the four shared
 * factors. The strategic-fit score of a prospect is this with A the prospect and B our own company profile.
 * @see domain/scoring.md section 5
 */
export function scorePair(model: FitModel, a: PreparedPartner, b: PreparedPartner): FitScore {
  const { matcher } = model;
  return totalOf(matcher, {
    capability: shareMet(b.seekTerms, a.offerTerms, model),
    need: shareMet(a.seekTerms, b.offerTerms, model),
    industry: best(b.industries, a.industryValues, matcher.industry.other),
    geography: best(b.places, a.placeValues, matcher.geography.other),
    size: sizeValue(matcher, a.employees, b.employees),
    trust:
      a.trust === null || b.trust === null
        ? null
        : { n: a.trust.n * b.trust.d + b.trust.n * a.trust.d, d: 2 * a.trust.d * b.trust.d },
  });
}

function shareMet(needs: readonly Term[], offers: readonly Term[], { matcher }: FitModel): FactorValue | null {
  if (needs.length === 0 || offers.length === 0) return null;
  const values = needs.map(
    (need) => [0, matcher.partial.value, WHOLE][bestHalves(need, offers, matcher.partial.shortest)] ?? 0,
  );
  return { n: values.reduce((sum, value) => sum + value, 0), d: needs.length * WHOLE };
}

function best(theirs: readonly string[], ours: ReadonlyMap<string, number> | null, other: number): FactorValue | null {
  if (theirs.length === 0 || ours === null) return null;
  return { n: Math.max(...theirs.map((each) => ours.get(each) ?? other)), d: WHOLE };
}
