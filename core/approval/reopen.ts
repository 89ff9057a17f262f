import type { Money } from '../money/types.ts';
import type { Instant } from '../time/day.ts';
import { daysLater } from './request.ts';

/** What an approval rests on, when it was given or now. */
export interface ApprovedFacts {
  /** Hash per top-level group of the term sheet, of structured values only: spelling and translation never change it. */
  readonly groups: Readonly<Record<string, string>>;
  /** Where the levels of partnership and deal type stand: the number of approvals and their rank, higher asks more. */
  readonly typeRank: number;
  /** Legal entity, registration number and ownership as one text. */
  readonly counterparty: string;
  readonly value: Money | null;
  /** Checks that it needs and that do not hold now. */
  readonly failedChecks: readonly string[];
  /** Red-line violations that nobody cleared. */
  readonly openRedLines: readonly string[];
}

export interface ReopenAsked {
  readonly before: ApprovedFacts;
  readonly now: ApprovedFacts;
  readonly approvedAt: Instant;
  readonly at: Instant;
  readonly valueRiseBp: number;
  readonly expiryDays: number;
}

/** `blocked` keeps the approval, and execution waits; `superseded` asks again, only for the parts that changed. */
export type ReopenEffect = 'none' | 'blocked' | 'superseded' | 'expired';
export type ReopenCause =
  | 'terms_changed'
  | 'type_raised'
  | 'counterparty_changed'
  | 'value_risen'
  | 'check_failed'
  | 'red_line_new'
  | 'approval_old';

interface Row {
  readonly cause: ReopenCause;
  readonly effect: ReopenEffect;
  /** Compliance checks go back to `pending`. */
  readonly resetsChecks?: true;
  readonly found: (asked: ReopenAsked) => boolean;
}

/** Groups whose change asks again. The others (names, wording, provenance) are editorial and have no effect. */
export const MATERIAL_GROUPS = [
  'economics',
  'obligations',
  'slas',
  'exit',
  'territory',
  'exclusivity',
  'term',
  'dataSharing',
] as const;

const isNew = (now: readonly string[], before: readonly string[]): boolean => now.some((id) => !before.includes(id));

/** lifecycle.md section 4.2, row by row. What is in no row has no effect. */
export const REOPEN_ROWS: readonly Row[] = [
  {
    cause: 'terms_changed',
    effect: 'superseded',
    found: ({ before, now }) => MATERIAL_GROUPS.some((group) => before.groups[group] !== now.groups[group]),
  },
  { cause: 'type_raised', effect: 'superseded', found: ({ before, now }) => now.typeRank > before.typeRank },
  {
    cause: 'counterparty_changed',
    effect: 'superseded',
    resetsChecks: true,
    found: ({ before, now }) => before.counterparty !== now.counterparty,
  },
  { cause: 'value_risen', effect: 'superseded', found: (asked) => hasRisen(asked) },
  { cause: 'check_failed', effect: 'blocked', found: ({ now }) => now.failedChecks.length > 0 },
  {
    cause: 'red_line_new',
    effect: 'blocked',
    found: ({ before, now }) => isNew(now.openRedLines, before.openRedLines),
  },
  {
    cause: 'approval_old',
    effect: 'expired',
    found: ({ approvedAt, at, expiryDays }) => at > daysLater(approvedAt, expiryDays),
  },
];

/** Strictly more than the share; a value that can no longer be compared counts as risen (fail closed). */
function hasRisen({ before, now, valueRiseBp }: ReopenAsked): boolean {
  if (now.value === null) return before.value !== null;
  if (before.value === null || before.value.currency !== now.value.currency) return true;
  return BigInt(now.value.minor) * 10_000n > BigInt(before.value.minor) * BigInt(10_000 + valueRiseBp);
}

export interface Reopening {
  readonly effect: ReopenEffect;
  readonly causes: readonly ReopenCause[];
  readonly resetsChecks: boolean;
}

const WORST_FIRST: readonly ReopenEffect[] = ['expired', 'superseded', 'blocked', 'none'];

/** What changes since the approval do to it: the worst effect, with every cause. */
export function reopening(asked: ReopenAsked): Reopening {
  const rows = REOPEN_ROWS.filter(({ found }) => found(asked));
  const effect = WORST_FIRST.find((each) => rows.some((row) => row.effect === each)) ?? 'none';
  return {
    effect,
    causes: rows.map(({ cause }) => cause),
    resetsChecks: rows.some(({ resetsChecks }) => resetsChecks === true),
  };
}
