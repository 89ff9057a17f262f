import type { GuardId } from './guards.ts';
import type { ApprovalKind, StateId } from './types.ts';

/** Who may give a command; each is tested by `who.ts`. `owner` is the record's channel manager or a higher role. */
export type Who =
  | 'channel'
  | 'owner'
  | 'manager'
  | 'approver'
  | 'second_scorer'
  | 'item_owner'
  | 'step_owner'
  | 'exit_lead'
  | 'signatory'
  | 'partner_contact'
  | 'coach'
  | 'system';

/** One row of lifecycle.md section 5. What is left out: any liveness, not suspended, no reason, Class A, no back-step. */
export interface Transition {
  readonly id: string;
  /** `none`: there is no record yet. */
  readonly from: readonly StateId[] | 'none';
  readonly command: string;
  readonly who: readonly Who[];
  readonly guards: readonly GuardId[];
  /** `same` phase; the phase `asked` for (adoption); the phase `before-exit`. */
  readonly to: StateId | 'same' | 'asked' | 'before-exit';
  readonly events: readonly string[];
  /** NEGOTIATE and ONBOARD only: old terms still in force (`liveUnderVersion` set) or not. */
  readonly live?: boolean;
  /** The overlay the row needs: `yes`, `either`; left out = not suspended. */
  readonly suspended?: 'yes' | 'either';
  /** The partnership type differs from the signed one, or does not. */
  readonly typeChanged?: boolean;
  /** G-REASON: a reason code and at least ten characters of text. */
  readonly reason?: true;
  /** G-APPR of this kind: the command is Class B and needs a grant that names it. */
  readonly approval?: ApprovalKind;
  /** The guard that stands in for the approval when the system itself gives the command. */
  readonly automatic?: GuardId;
  /** A step back that lifecycle.md section 5 allows. */
  readonly back?: true;
}
