import { reaches } from '../approval/levels.ts';
import type { Level, Role } from '../lifecycle/types.ts';
import type { Refusal } from '../result.ts';
import { type Gap, type Rule, unmet } from '../rules.ts';
import type { Instant } from '../time/day.ts';

/** A policy version on its way into force. Class B: it needs another person, whatever the policy itself says. */
export type PublicationStatus = 'waiting' | 'approved' | 'rejected';

export interface PublishAsked {
  readonly author: { readonly roles: readonly Role[]; readonly levels: readonly Level[] };
  /** Hash of the candidate and of the text in force. */
  readonly hash: string;
  readonly inForceHash: string;
  /** The version that the candidate writes, and the content already stored under it, if any. */
  readonly version: number;
  readonly storedHash: string | null;
  readonly latestVersion: number;
  /** The author's newest dry run of this very text; `against` is the version it was compared with. */
  readonly test: { readonly against: number } | null;
  readonly inForceVersion: number;
  /** Another publication waits already. */
  readonly waiting: boolean;
  readonly effectiveAt: Instant;
  readonly now: Instant;
}

export type PublishRefusal =
  | 'not_revops'
  | 'policy_in_force_already'
  | 'policy_version_taken'
  | 'policy_version_older'
  | 'dry_run_missing'
  | 'dry_run_outdated'
  | 'publication_waiting'
  | 'effective_in_past';

const gap = (holds: boolean, params: Exclude<Gap, null> = {}): Gap => (holds ? null : params);
const CLAUSE = 'lifecycle 4';

const ASK_RULES = [
  { code: 'not_revops', clause: 'lifecycle 2', gap: ({ author }) => gap(author.roles.includes('revops')) },
  {
    code: 'policy_in_force_already',
    clause: CLAUSE,
    gap: ({ hash, inForceHash, inForceVersion }) => gap(hash !== inForceHash, { version: inForceVersion }),
  },
  {
    code: 'policy_version_taken',
    clause: CLAUSE,
    gap: ({ storedHash, hash, version, latestVersion }) =>
      gap(storedHash === null || storedHash === hash, { version, latest: latestVersion }),
  },
  {
    code: 'policy_version_older',
    clause: CLAUSE,
    gap: ({ storedHash, version, latestVersion }) =>
      gap(storedHash !== null || version > latestVersion, { version, latest: latestVersion }),
  },
  { code: 'dry_run_missing', clause: 'SCREENS S16', gap: ({ test }) => gap(test !== null) },
  {
    code: 'dry_run_outdated',
    clause: 'SCREENS S16',
    gap: ({ test, inForceVersion }) =>
      gap(test === null || test.against === inForceVersion, { against: test?.against ?? 0, version: inForceVersion }),
  },
  { code: 'publication_waiting', clause: 'SCREENS S16', gap: ({ waiting }) => gap(!waiting) },
  {
    code: 'effective_in_past',
    clause: 'SCREENS S16',
    gap: ({ effectiveAt, now }) => gap(effectiveAt >= now, { at: effectiveAt }),
  },
] as const satisfies readonly Rule<PublishAsked, PublishRefusal>[];

/** Every reason against asking for a publication; empty when it may be asked for. An earlier version is a rollback. */
export const publishRefusals = (asked: PublishAsked): Refusal<PublishRefusal>[] =>
  unmet<PublishAsked, PublishRefusal>(ASK_RULES, asked);

export interface PublishDecision {
  readonly status: PublicationStatus;
  readonly authorId: string;
  readonly decider: { readonly personId: string; readonly roles: readonly Role[]; readonly levels: readonly Level[] };
  /** The version that was tested, and the one in force now. */
  readonly against: number;
  readonly inForceVersion: number;
  readonly result: 'granted' | 'rejected';
  readonly comment: string | null;
}

export type PublishDecisionRefusal =
  | 'publication_closed'
  | 'own_request'
  | 'level_too_low'
  | 'dry_run_outdated'
  | 'comment_missing';

/** A RevOps admin, or a VP and above. */
const mayDecide = ({ roles, levels }: PublishDecision['decider']): boolean =>
  roles.includes('revops') || levels.some((level) => level === 'revops' || reaches(level, 'vp'));

const DECIDE_RULES = [
  { code: 'publication_closed', clause: 'SCREENS S16', gap: ({ status }) => gap(status === 'waiting', { status }) },
  { code: 'own_request', clause: 'lifecycle 2', gap: ({ authorId, decider }) => gap(authorId !== decider.personId) },
  { code: 'level_too_low', clause: CLAUSE, gap: ({ decider }) => gap(mayDecide(decider), { levels: 'revops, vp' }) },
  {
    code: 'dry_run_outdated',
    clause: 'SCREENS S16',
    gap: ({ result, against, inForceVersion }) =>
      gap(result === 'rejected' || against === inForceVersion, { against, version: inForceVersion }),
  },
  {
    code: 'comment_missing',
    clause: 'SCREENS S13',
    gap: ({ result, comment }) => gap(result === 'granted' || (comment ?? '').trim() !== ''),
  },
] as const satisfies readonly Rule<PublishDecision, PublishDecisionRefusal>[];

/** Every reason against this decision by this person: a second person, RevOps admin or VP, never the author. */
export const publishDecisionRefusals = (asked: PublishDecision): Refusal<PublishDecisionRefusal>[] =>
  unmet<PublishDecision, PublishDecisionRefusal>(DECIDE_RULES, asked);

/** True for the parts of a policy that Salesforce's own rules are made from: a change of them has to be deployed there. */
const STRUCTURE = ['without', 'guards', 'reasonCodes'] as const;

/** Whether a change alters the structure that Salesforce enforces itself; levels and thresholds reach it as facts. */
export const isStructural = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean => STRUCTURE.some((part) => JSON.stringify(before[part] ?? []) !== JSON.stringify(after[part] ?? []));
