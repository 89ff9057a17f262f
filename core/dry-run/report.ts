import { LADDER, type Level } from '../lifecycle/types.ts';
import type { Policy } from '../policy/types.ts';
import type { Verdict } from './replay.ts';

/** What a change of the policy does to a command, the gravest first. SCREENS S16. */
export const CHANGES = ['now_refused', 'now_accepted', 'other_level', 'other_rule', 'other_protection'] as const;
export type VerdictChange = (typeof CHANGES)[number];

/** One command whose verdict would change. */
export interface Example {
  readonly key: string;
  readonly at: string;
  /** What it was about: the CRM's or our id of a record. */
  readonly recordType: string;
  readonly recordId: string;
  /** Minor units of `currency`; null where no amount decided. */
  readonly minor: number | null;
  readonly currency: string | null;
}

/** Commands that change alike. */
export interface ChangeGroup {
  readonly change: VerdictChange;
  readonly command: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: number;
  /** Sum of the amounts in the policy's currency, minor units; null where none is known. */
  readonly minor: number | null;
  readonly currency: string | null;
  readonly first: string;
  readonly last: string;
  /** The largest amounts first, then the newest. */
  readonly examples: readonly Example[];
}

/** Why a command could not be replayed. */
export type Unreplayed = 'no_facts' | 'policy_unknown' | 'not_reproduced';

export interface DryRunReport {
  /** Hash of the candidate's text, and its version. */
  readonly hash: string;
  readonly version: number;
  /** The version in force that it was compared with. */
  readonly against: number;
  readonly total: number;
  readonly same: number;
  readonly changed: Readonly<Record<VerdictChange, number>>;
  readonly couldNotReplay: Readonly<Record<Unreplayed, number>>;
  readonly groups: readonly ChangeGroup[];
  /** Top-level parts of the policy that differ; `replayed`: their effect is in the counts. */
  readonly parts: readonly { readonly part: string; readonly replayed: boolean }[];
  readonly from: string | null;
  readonly until: string | null;
}

const SAME = JSON.stringify;

/** What changed between two verdicts; null when nothing did. */
export function changeOf(before: Verdict, after: Verdict): VerdictChange | null {
  if (before.outcome !== after.outcome) return after.outcome === 'refused' ? 'now_refused' : 'now_accepted';
  if (before.outcome === 'refused') return SAME(before.codes) === SAME(after.codes) ? null : 'now_refused';
  if (SAME(before.levels) !== SAME(after.levels)) return 'other_level';
  if (before.rule !== after.rule) return 'other_rule';
  return before.protectionDays === after.protectionDays ? null : 'other_protection';
}

/** The parts of a policy whose effect on past commands a replay shows. The others are named, never guessed. */
const REPLAYED: readonly (keyof Policy)[] = ['approvals', 'lifecycle', 'programme'];
/** What says nothing about commands. */
const SILENT: readonly (keyof Policy)[] = ['format', 'policy', 'version', 'asOf', 'labels'];

export function changedParts(before: Policy, after: Policy): DryRunReport['parts'] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Policy)[];
  return parts
    .filter((part) => !SILENT.includes(part) && SAME(before[part]) !== SAME(after[part]))
    .sort()
    .map((part) => ({ part, replayed: REPLAYED.includes(part) }));
}

const MOST_EXAMPLES = 5;
const amountOf = ({ minor }: Example): number => minor ?? -1;
const byWeight = (a: Example, b: Example): number =>
  amountOf(b) - amountOf(a) || (a.at < b.at ? 1 : -1) || (a.key < b.key ? -1 : 1);

interface Group {
  readonly change: VerdictChange;
  readonly command: string;
  readonly before: Verdict;
  readonly after: Verdict;
  count: number;
  minor: number | null;
  currency: string | null;
  first: string;
  last: string;
  examples: Example[];
}

/** Counts verdicts as they come; `report` may be asked at any time. The order of commands does not change the report. */
export interface Tally {
  readonly same: (at: string) => void;
  readonly unreplayed: (why: Unreplayed, at: string) => void;
  readonly changed: (
    command: string,
    verdicts: { readonly before: Verdict; readonly after: Verdict },
    of: Example,
  ) => void;
  readonly report: () => Pick<
    DryRunReport,
    'total' | 'same' | 'changed' | 'couldNotReplay' | 'groups' | 'from' | 'until'
  >;
}

export function createTally(): Tally {
  const groups = new Map<string, Group>();
  const couldNotReplay: Record<Unreplayed, number> = { no_facts: 0, policy_unknown: 0, not_reproduced: 0 };
  const span: { from: string | null; until: string | null } = { from: null, until: null };
  const count = { same: 0, total: 0 };
  const seen = (at: string): void => {
    count.total += 1;
    if (span.from === null || at < span.from) span.from = at;
    if (span.until === null || at > span.until) span.until = at;
  };
  const same = (at: string): void => {
    seen(at);
    count.same += 1;
  };
  return {
    same,
    unreplayed: (why, at) => {
      seen(at);
      couldNotReplay[why] += 1;
    },
    changed: (command, { before, after }, example) => {
      const change = changeOf(before, after);
      if (change === null) return same(example.at);
      seen(example.at);
      const key = SAME([command, change, before, after]);
      const group = groups.get(key) ?? blank(change, command, { before, after }, example);
      groups.set(key, group);
      put(group, example);
    },
    report: () => ({
      ...count,
      ...span,
      couldNotReplay: { ...couldNotReplay },
      groups: sorted([...groups.values()]),
      changed: Object.fromEntries(
        CHANGES.map((change) => [
          change,
          [...groups.values()].filter((each) => each.change === change).reduce((sum, each) => sum + each.count, 0),
        ]),
      ) as Record<VerdictChange, number>,
    }),
  };
}

const blank = (
  change: VerdictChange,
  command: string,
  verdicts: { readonly before: Verdict; readonly after: Verdict },
  { at }: Example,
): Group => ({
  change,
  command,
  ...verdicts,
  count: 0,
  minor: null,
  currency: null,
  first: at,
  last: at,
  examples: [],
});

function put(group: Group, example: Example): void {
  group.count += 1;
  if (example.minor !== null) {
    group.minor = (group.minor ?? 0) + example.minor;
    group.currency = example.currency;
  }
  if (example.at < group.first) group.first = example.at;
  if (example.at > group.last) group.last = example.at;
  const weakest = group.examples.at(-1);
  if (weakest !== undefined && group.examples.length === MOST_EXAMPLES && byWeight(weakest, example) < 0) return;
  group.examples = [...group.examples, example].sort(byWeight).slice(0, MOST_EXAMPLES);
}

const heightOf = (levels: readonly Level[]): number =>
  Math.max(-1, ...levels.map((level) => LADDER.indexOf(level as (typeof LADDER)[number])));

const sorted = (groups: readonly Group[]): ChangeGroup[] =>
  groups
    .map((group) => ({ ...group }))
    .sort(
      (a, b) =>
        CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
        b.count - a.count ||
        heightOf(b.after.levels) - heightOf(a.after.levels) ||
        (SAME([a.command, a.before, a.after]) < SAME([b.command, b.before, b.after]) ? -1 : 1),
    );
