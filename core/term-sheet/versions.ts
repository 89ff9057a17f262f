import type { Part } from '../approval/parts.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import type { Instant } from '../time/day.ts';
import { canonical, type SheetGroup } from './values.ts';

export const SHEET_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  'sent',
  'countered',
  'agreed',
  'signed',
  'retracted',
  'superseded',
  'expired',
] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** Legal changes of a version's status. The values of a version never change: a correction is the next version. */
export const SHEET_CHANGES: Readonly<Record<SheetStatus, readonly SheetStatus[]>> = {
  draft: ['submitted', 'superseded'],
  submitted: ['approved', 'rejected', 'superseded', 'retracted', 'expired'],
  approved: ['sent', 'superseded', 'retracted', 'expired'],
  rejected: ['superseded'],
  sent: ['countered', 'agreed', 'retracted', 'superseded', 'expired'],
  // A counter of the partner is a version of its own; it can be agreed only after our approval.
  countered: ['submitted', 'superseded', 'retracted'],
  agreed: ['signed', 'superseded', 'retracted', 'expired'],
  signed: ['superseded'],
  retracted: [],
  superseded: [],
  expired: [],
};

/** True when a version may go from one status to the other. */
export const maySheet = (from: SheetStatus, to: SheetStatus): boolean => SHEET_CHANGES[from].includes(to);

/** One version, as it was written; immutable. */
export interface SheetVersion {
  /** 1, 2, 3 without gaps. */
  readonly number: number;
  readonly author: 'ours' | 'partner';
  readonly baseVersion: number | null;
  readonly values: SheetGroup;
  readonly by: string;
  readonly at: Instant;
}

export type VersionRefusal =
  | 'sheet_number_gap'
  | 'sheet_base_unknown'
  | 'sheet_base_missing'
  | 'sheet_unchanged'
  | 'sheet_time_backwards'
  | 'sheet_partner_first';

interface Facts {
  readonly history: readonly SheetVersion[];
  readonly next: SheetVersion;
}

const baseOf = ({ history, next }: Facts): SheetVersion | undefined =>
  history.find(({ number }) => number === next.baseVersion);

const RULES = [
  {
    code: 'sheet_number_gap',
    clause: 'structured-outputs 2',
    gap: ({ history, next }) =>
      next.number === history.length + 1 ? null : { number: next.number, expected: history.length + 1 },
  },
  {
    code: 'sheet_base_missing',
    clause: 'structured-outputs 2',
    gap: ({ history, next }) => (history.length === 0 || next.baseVersion !== null ? null : {}),
  },
  {
    code: 'sheet_base_unknown',
    clause: 'structured-outputs 2',
    gap: (facts) =>
      facts.next.baseVersion === null || baseOf(facts) !== undefined ? null : { base: facts.next.baseVersion },
  },
  {
    code: 'sheet_unchanged',
    clause: 'structured-outputs 2',
    gap: (facts) => {
      const base = baseOf(facts);
      return base !== undefined && canonical(base.values) === canonical(facts.next.values)
        ? { base: base.number }
        : null;
    },
  },
  {
    code: 'sheet_time_backwards',
    clause: 'structured-outputs 2',
    gap: ({ history, next }) => ((history.at(-1)?.at ?? next.at) <= next.at ? null : {}),
  },
  {
    code: 'sheet_partner_first',
    clause: 'T14',
    gap: ({ history, next }) => (history.length === 0 && next.author === 'partner' ? {} : null),
  },
] as const satisfies readonly Rule<Facts, VersionRefusal>[];

/** The history with a new version at its end; nothing of the older ones changes. */
export function addVersion(
  history: readonly SheetVersion[],
  next: SheetVersion,
): Result<readonly SheetVersion[], Refusal<VersionRefusal>> {
  const [first, ...rest] = unmet<Facts, VersionRefusal>(RULES, { history, next });
  return first === undefined ? accept([...history, next]) : refuse([first, ...rest]);
}

/** The parts of a version: its top-level groups with the hash of their structured values. */
export const sheetParts = (values: SheetGroup, hash: (text: string) => string): Pick<Part, 'path' | 'hash'>[] =>
  Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, value]) => ({ path, hash: hash(canonical(value)) }));

/** A side says yes to parts of a version; append-only. */
export interface Agreement {
  readonly side: 'ours' | 'partner';
  readonly by: string;
  readonly at: Instant;
  readonly parts: readonly Pick<Part, 'path' | 'hash'>[];
}

export interface AgreedPart {
  readonly path: string;
  readonly state: 'both' | 'ours' | 'partner' | 'open';
  /** Who said yes to exactly these values, and when; the newest of each side. */
  readonly agreed: readonly Pick<Agreement, 'side' | 'by' | 'at'>[];
}

/** Who agreed what of a version. A yes counts for the same values in any version, and for no others. */
export function agreedParts(
  parts: readonly Pick<Part, 'path' | 'hash'>[],
  agreements: readonly Agreement[],
): AgreedPart[] {
  return parts.map(({ path, hash }) => {
    const agreed = (['ours', 'partner'] as const).flatMap((side) => {
      const last = agreements.filter((each) => each.side === side && says(each, path, hash)).at(-1);
      return last === undefined ? [] : [{ side, by: last.by, at: last.at }];
    });
    const [first] = agreed;
    return { path, agreed, state: agreed.length === 2 ? 'both' : (first?.side ?? 'open') };
  });
}

const says = ({ parts }: Agreement, path: string, hash: string): boolean =>
  parts.some((part) => part.path === path && part.hash === hash);
