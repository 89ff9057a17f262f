import type { PreparedPartner } from './prepare.ts';

/** An answer of the qualification card that both companies' records give, and the evidence sentence that says why. */
export interface KnownAnswer {
  readonly criterion: string;
  readonly score: number;
  /** Key of an evidence sentence and its values. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The recorded field that it rests on. */
  readonly field: 'countries' | 'sectors' | 'offers';
}

const NONE = 1;
const PART = 3;
const SEVERAL = 4;
const ALL = 5;

/**
 * The answers that follow from what is recorded of a candidate and of our own company, by the anchors of the model. A
 * criterion that somebody has to judge, and one that either side left blank, has none.
 * @see domain/scoring.md section 4.3
 */
export const knownAnswers = (partner: PreparedPartner, us: PreparedPartner): readonly KnownAnswer[] => [
  ...coverage('geography', 'countries', { theirs: partner.places, ours: us.places }),
  ...coverage('industry', 'sectors', { theirs: partner.industries, ours: us.industries }),
  ...complement(partner, us),
];

interface Lists {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/** None, part or all of what we aim at; of several industries more than one is more than the middle anchor's one. */
function coverage(
  criterion: 'geography' | 'industry',
  field: 'countries' | 'sectors',
  { theirs, ours }: Lists,
): readonly KnownAnswer[] {
  if (theirs.length === 0 || ours.length === 0) return [];
  const shared = ours.filter((each) => theirs.includes(each)).length;
  const params = { n: shared, of: ours.length };
  return [{ criterion, score: coverScore(criterion, shared, ours.length), key: `known_${criterion}`, params, field }];
}

function coverScore(criterion: 'geography' | 'industry', shared: number, of: number): number {
  if (shared === 0) return NONE;
  if (shared === of) return ALL;
  return criterion === 'industry' && shared > 1 ? SEVERAL : PART;
}

/** What they offer fills a gap, overlaps with ours, or is neither; where it does both, a person weighs it. */
function complement({ offerTerms: offered }: PreparedPartner, us: PreparedPartner): readonly KnownAnswer[] {
  if (offered.length === 0 || us.seekTerms.length === 0 || us.offerTerms.length === 0) return [];
  const named = (wanted: PreparedPartner['offerTerms']): readonly string[] =>
    offered.filter(({ key }) => wanted.some((term) => term.key === key)).map(({ text }) => text);
  const [gap, overlap] = [named(us.seekTerms), named(us.offerTerms)];
  if (gap.length > 0 && overlap.length > 0) return [];
  const answer = (score: number, key: string, items: readonly string[]): KnownAnswer => ({
    criterion: 'product_complement',
    score,
    key,
    params: { items: items.join(', ') },
    field: 'offers',
  });
  if (gap.length > 0) return [answer(ALL, 'known_gap', gap)];
  return [overlap.length > 0 ? answer(NONE, 'known_overlap', overlap) : answer(PART, 'known_neutral', [])];
}
