import { expect, test } from 'vitest';
import { TRANSITIONS } from './transitions.ts';

/**
 * lifecycle.md section 5 as written there, by hand: from, command, who, guards, to. `*` Class B; `!` G-REASON; `live` and
 * `not live` speak of NEGOTIATE; conditions in words carry the names that `guards.ts` gives them.
 */
const ROWS = `
T00 | - | adopt_partnership * ! | channel | G-WORKSPACE G-NAME G-DUP C-AGREEMENT | asked
T01 | - | create_prospect | channel | G-WORKSPACE G-NAME G-DUP | SCOUT
T02 | SCOUT | shortlist | owner | G-OWNER G-SIGNAL G-SCOUTSCORE | EVALUATE
T03 | SCOUT | discard ! | owner | - | REJECTED
T04 | EVALUATE | return_to_scout ! | owner | - | SCOUT
T05 | EVALUATE | save_scorecard | owner second_scorer | C-SCORECARD | same
T06 | EVALUATE | set_development_plan | owner | C-PLAN | same
T07 | EVALUATE | approve_candidate * | owner | G-SCORE G-NOBREAK | NEGOTIATE
T08 | EVALUATE | reject ! | owner manager | - | REJECTED
T09 | EVALUATE | cancel ! | owner | - | CANCELLED
T10 | NEGOTIATE | draft_terms | owner coach | C-TERMS | same
T11 | NEGOTIATE | submit_terms | owner | G-TSCOMPLETE G-REDLINES | same
T12 | SCOUT EVALUATE NEGOTIATE ONBOARD MANAGE OPTIMIZE RENEW EXIT | record_approval | approver | C-DECISION | same
T13 | NEGOTIATE | send_terms * | owner | G-CONSENT | same
T14 | NEGOTIATE | record_counter | owner partner_contact | C-COUNTER | same
T15 | NEGOTIATE not live | back_to_evaluate ! | owner | C-UNSIGNED | EVALUATE
T16 | NEGOTIATE not live | sign_agreement * | signatory owner | G-SIGNED G-AR G-PRESIGN | ONBOARD
T17 | NEGOTIATE live | sign_agreement * | signatory owner | G-SIGNED G-AR G-PRESIGN | MANAGE
T18 | NEGOTIATE live | sign_agreement * | signatory owner | G-SIGNED G-AR G-PRESIGN | ONBOARD
T19 | NEGOTIATE not live | mark_lost ! | owner | - | REJECTED
T20 | NEGOTIATE not live | cancel ! | owner | - | CANCELLED
T21 | NEGOTIATE live | abandon_renegotiation ! | owner | - | RENEW
T22 | ONBOARD | tick_item | owner item_owner partner_contact | C-ITEM | same
T23 | ONBOARD | activate * | owner | G-CHECKLIST G-COMPLY | MANAGE
T24 | ONBOARD | back_to_negotiate ! | owner manager | C-AMEND | NEGOTIATE
T25 | ONBOARD | start_exit * | owner | G-EXITPLAN | EXIT
T26 | MANAGE OPTIMIZE RENEW | publish_scorecard | owner | C-MONTH | same
T27 | MANAGE OPTIMIZE | change_tier * | owner | G-TIER | same
T28 | MANAGE | start_optimization | owner | C-PUBLISHED | OPTIMIZE
T29 | OPTIMIZE | adopt_playbook | owner | C-PLAYBOOK | MANAGE
T30 | OPTIMIZE | abandon_optimization ! | owner | - | MANAGE
T31 | MANAGE OPTIMIZE | open_renewal | system owner | C-TERMEND | RENEW
T32 | RENEW | renew * | owner | G-COMPLY G-AR C-NEWTERM | MANAGE
T33 | RENEW | renegotiate ! | owner | - | NEGOTIATE
T34 | RENEW | defer_renewal | owner | C-DEFER | MANAGE
T35 | RENEW | decline_renewal * | owner | G-EXITPLAN | EXIT
T36 | MANAGE OPTIMIZE RENEW NEGOTIATE live | start_exit * | owner | G-EXITPLAN | EXIT
T37 | ONBOARD MANAGE OPTIMIZE RENEW NEGOTIATE live | suspend * ! | manager system | C-UNTIL | same
T38 | SCOUT EVALUATE NEGOTIATE ONBOARD MANAGE OPTIMIZE RENEW EXIT | resume * | owner | C-CAUSE G-COMPLY | same
T39 | SCOUT EVALUATE NEGOTIATE ONBOARD MANAGE OPTIMIZE RENEW | start_exit * | owner | G-EXITPLAN | EXIT
T40 | EXIT | complete_step | step_owner | C-STEP | same
T41 | EXIT | withdraw_exit * | owner | C-NOTICE | before-exit
T42 | EXIT | complete_exit | exit_lead | G-EXITDONE | CLOSED
T43 | REJECTED | reopen ! | owner | C-COOLDOWN | SCOUT
T44 | CANCELLED | reopen ! | owner | - | EVALUATE
`;

const liveText = (live: boolean | undefined): string => (live === undefined ? '' : live ? ' live' : ' not live');

const written = TRANSITIONS.map((row) => {
  const from = row.from === 'none' ? '-' : row.from.join(' ');
  const command = `${row.command}${row.approval === undefined ? '' : ' *'}${row.reason === true ? ' !' : ''}`;
  const guards = row.guards.length === 0 ? '-' : row.guards.join(' ');
  return [row.id, `${from}${liveText(row.live)}`, command, row.who.join(' '), guards, row.to].join(' | ');
});

test('every row of the table says what lifecycle.md section 5 says: from, command, class, reason, who, guards, to', () => {
  expect(written).toEqual(ROWS.trim().split('\n'));
});

test('T17 needs the signed type, T18 another one', () => {
  const typed = TRANSITIONS.flatMap(({ id, typeChanged }) =>
    typeChanged === undefined ? [] : [`${id} ${typeChanged}`],
  );
  expect(typed).toEqual(['T17 false', 'T18 true']);
});
