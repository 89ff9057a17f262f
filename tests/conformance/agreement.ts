import type { MoveTable } from '../../core/lifecycle/transitions.ts';
import { type Edit, edits, meant, type Save, saves } from './saves.ts';
import { coreVerdict, type OrgRule, orgRefuses } from './verdicts.ts';

/**
 * lifecycle.md 6.1, last column: what only the service knows. A save that the org lets through and core refuses for one of
 * these is put back; for any other reason the two disagree.
 */
const ONLY_THE_SERVICE_KNOWS: Readonly<Record<string, (save: Save) => boolean>> = {
  who_may_not: ({ hidden }) => hidden === 'no relation',
  approval_changed: ({ hidden }) => hidden === 'content changed',
  approval_used: ({ hidden }) => hidden === 'grant used',
};

export interface Compared {
  readonly disagreements: readonly string[];
  readonly counts: Readonly<Record<'accepted' | 'refused' | 'put back' | 'passed for the service', number>>;
}

export interface Judged {
  readonly rules: readonly OrgRule[];
  readonly table: MoveTable;
  readonly order: readonly string[];
}

type Verdict = keyof Compared['counts'] | 'disagree';

/** What the org and core say together to one save. The integration user's own writes pass every rule and mean no command. */
export function together(save: Save, { rules, table, order }: Judged): Verdict {
  const refused = orgRefuses(save, rules);
  if (save.person === 'service') return refused ? 'disagree' : 'passed for the service';
  const core = coreVerdict(save, table, order);
  if (core.ok) return refused ? 'disagree' : 'accepted';
  if (refused) return 'refused';
  const known = core.codes.every((code) => ONLY_THE_SERVICE_KNOWS[code]?.(save) === true);
  return known ? 'put back' : 'disagree';
}

/**
 * Puts every save of every edit to the org's rules and to core.
 * @param seen what was compared before under the same rows and rules, so that each distinct input is judged once
 * @param most stop after so many disagreements
 */
export function compared(judged: Judged, seen: Set<string> = new Set(), most = 10): Compared {
  const counts = { accepted: 0, refused: 0, 'put back': 0, 'passed for the service': 0 };
  const disagreements: string[] = [];
  for (const save of unseen(judged, seen)) {
    const verdict = together(save, judged);
    if (verdict !== 'disagree') counts[verdict] += 1;
    else if (disagreements.push(JSON.stringify(save)) >= most) break;
  }
  return { disagreements, counts };
}

function* unseen({ rules, table }: Judged, seen: Set<string>): Generator<Save> {
  for (const edit of edits()) {
    const key = JSON.stringify([edit, meant(edit, table.rows), rulesAbout(edit, rules)]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield* saves(edit, table.rows);
  }
}

/** The rules that can speak about an edit; the others start with a phase or a change that is not there. */
const rulesAbout = (edit: Edit, rules: readonly OrgRule[]): string[] =>
  rules
    .filter(
      ({ name }) =>
        (name.startsWith(`Leave_${edit.from}`) && edit.from !== edit.to) ||
        (name === 'Change_Suspension' && edit.suspended !== edit.suspendedAfter) ||
        (name === 'Change_Tier' && edit.tierChanged),
    )
    .map(({ formula }) => formula);
