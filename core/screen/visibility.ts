import { LADDER, OFF_LADDER, type Role } from '../lifecycle/types.ts';
import type { Viewer } from './facts.ts';
import type { MoveFacts, PartnerFacts, PartnershipFacts, RestrictedFacts, WholePartnerFacts } from './partner-facts.ts';

/** Parts of a partnership that not everybody may read. In Salesforce each is a field of its own. */
export const SECTIONS = ['terms', 'money', 'scorecard', 'requests'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Who may read what, one row per section: the service trims by it, the permission sets are made from it, and a screen
 * says by it what is missing. Viewers and sales reps stand in no row: of a partner they read name, type, phase, tier,
 * owner, fit, whether terms are in force, and counts of deals.
 *
 * - terms: version, days, products, territories, largest discount
 * - money: ROI, costs, sourced and influenced revenue, and the deals of everybody that they come from
 * - scorecard: answers, scorers, results, and refusals of moves that tell them
 * - requests: approval requests and claims of other people, refused ones too
 *
 * @see SCREENS 1.5; domain/lifecycle.md section 2
 */
export const READERS: { readonly [S in Section]: readonly Role[] } = {
  terms: ['channel', ...LADDER, 'legal', 'finance', 'revops'],
  money: ['channel', ...LADDER, 'finance', 'revops'],
  scorecard: ['channel', ...LADDER, 'revops'],
  requests: ['channel', ...LADDER, ...OFF_LADDER],
};

const HOLDS: { readonly [S in Section]: readonly (keyof RestrictedFacts)[] } = {
  terms: ['terms'],
  money: ['sourced', 'influenced', 'deals', 'dealsTotal', 'roi'],
  scorecard: ['scorecard'],
  requests: ['approvals'],
};

const SCORED: ReadonlySet<string> = new Set(['G-SCORE', 'G-NOBREAK']);

/** What a section adds to the open facts. `moves` replaces those that were open. */
export type SectionFacts = Partial<RestrictedFacts> & { readonly moves?: readonly MoveFacts[] };

/** Whether one of the viewer's roles or levels may read a section. */
export const mayReadSection = ({ roles, levels }: Pick<Viewer, 'roles' | 'levels'>, section: Section): boolean =>
  [...roles, ...levels].some((held) => READERS[section].includes(held));

/** A partner's facts apart: what everybody may read, and the sections; null for a company that is no partner. */
export function splitPartner(facts: WholePartnerFacts): {
  readonly open: PartnerFacts;
  readonly sections: { readonly [S in Section]: SectionFacts } | null;
} {
  const { partnership } = facts;
  if (partnership === null) return { open: facts, sections: null };
  const sections = {
    terms: held(partnership, 'terms'),
    money: held(partnership, 'money'),
    scorecard: { ...held(partnership, 'scorecard'), moves: partnership.moves },
    requests: held(partnership, 'requests'),
  };
  return { open: { ...facts, partnership: opened(partnership) }, sections };
}

const held = (partnership: PartnershipFacts, section: Section): SectionFacts =>
  Object.fromEntries(HOLDS[section].map((key) => [key, partnership[key]]));

function opened(partnership: PartnershipFacts): PartnershipFacts {
  const restricted: ReadonlySet<string> = new Set(SECTIONS.flatMap((section) => HOLDS[section]));
  const open = Object.fromEntries(Object.entries(partnership).filter(([key]) => !restricted.has(key)));
  return { ...(open as unknown as PartnershipFacts), moves: partnership.moves.map(withoutScore) };
}

/** A move's gaps without what the score card says: that it is missing, and no longer why. */
function withoutScore(move: MoveFacts): MoveFacts {
  const told = move.refusals.filter(({ clause }) => !SCORED.has(clause ?? ''));
  const missing = [...new Set(move.refusals.flatMap(({ clause }) => (SCORED.has(clause ?? '') ? [clause ?? ''] : [])))];
  const gaps = missing.map((guard) => ({ code: 'guard_not_held', clause: guard, params: { guard } }));
  return { ...move, refusals: [...told, ...gaps] };
}

/** The open facts with the sections that there are. */
export function joinPartner(open: PartnerFacts, sections: readonly (SectionFacts | null)[]): PartnerFacts {
  const { partnership } = open;
  if (partnership === null) return open;
  return { ...open, partnership: Object.assign({}, partnership, ...sections) as PartnershipFacts };
}

/** The facts of a partner as this viewer may read them. */
export function partnerFor(facts: WholePartnerFacts, viewer: Pick<Viewer, 'roles' | 'levels'>): PartnerFacts {
  const { open, sections } = splitPartner(facts);
  if (sections === null) return open;
  return joinPartner(
    open,
    SECTIONS.map((section) => (mayReadSection(viewer, section) ? sections[section] : null)),
  );
}
