/**
 * lifecycle.md section 5, typed by hand from the document and read by nothing but this suite: a judge that shares no line
 * with core or the compiler. Columns: id, from, overlay (`-` not suspended, `s` suspended, `e` either), live (`l`, `n`, `-`),
 * type (`=`, `!`, `-`), command, who, guards, reason (`r`), approval, to.
 */
const WRITTEN = `
T00 none - - - adopt_partnership channel G-WORKSPACE,G-NAME,G-DUP,C-AGREEMENT r adoption asked
T01 none - - - create_prospect channel G-WORKSPACE,G-NAME,G-DUP - - SCOUT
T02 SCOUT - - - shortlist owner G-OWNER,G-SIGNAL,G-SCOUTSCORE - - EVALUATE
T03 SCOUT - - - discard owner - r - REJECTED
T04 EVALUATE - - - return_to_scout owner - r - SCOUT
T05 EVALUATE - - - save_scorecard owner,second_scorer C-SCORECARD - - same
T06 EVALUATE - - - set_development_plan owner C-PLAN - - same
T07 EVALUATE - - - approve_candidate owner G-SCORE,G-NOBREAK - candidate NEGOTIATE
T08 EVALUATE - - - reject owner,manager - r - REJECTED
T09 EVALUATE - - - cancel owner - r - CANCELLED
T10 NEGOTIATE - - - draft_terms owner,coach C-TERMS - - same
T11 NEGOTIATE - - - submit_terms owner G-TSCOMPLETE,G-REDLINES - - same
T12 SCOUT,EVALUATE,NEGOTIATE,ONBOARD,MANAGE,OPTIMIZE,RENEW,EXIT e - - record_approval approver C-DECISION - - same
T13 NEGOTIATE - - - send_terms owner G-CONSENT - terms same
T14 NEGOTIATE - - - record_counter owner,partner_contact C-COUNTER - - same
T15 NEGOTIATE - n - back_to_evaluate owner C-UNSIGNED r - EVALUATE
T16 NEGOTIATE - n - sign_agreement signatory,owner G-SIGNED,G-AR,G-PRESIGN - terms ONBOARD
T17 NEGOTIATE - l = sign_agreement signatory,owner G-SIGNED,G-AR,G-PRESIGN - terms MANAGE
T18 NEGOTIATE - l ! sign_agreement signatory,owner G-SIGNED,G-AR,G-PRESIGN - terms ONBOARD
T19 NEGOTIATE - n - mark_lost owner - r - REJECTED
T20 NEGOTIATE - n - cancel owner - r - CANCELLED
T21 NEGOTIATE - l - abandon_renegotiation owner - r - RENEW
T22 ONBOARD e - - tick_item owner,item_owner,partner_contact C-ITEM - - same
T23 ONBOARD - - - activate owner G-CHECKLIST,G-COMPLY - activation MANAGE
T24 ONBOARD - - - back_to_negotiate owner,manager C-AMEND r - NEGOTIATE
T25 ONBOARD - - - start_exit owner G-EXITPLAN - exit EXIT
T26 MANAGE,OPTIMIZE,RENEW e - - publish_scorecard owner C-MONTH - - same
T27 MANAGE,OPTIMIZE - - - change_tier owner G-TIER - tier same
T28 MANAGE - - - start_optimization owner C-PUBLISHED - - OPTIMIZE
T29 OPTIMIZE - - - adopt_playbook owner C-PLAYBOOK - - MANAGE
T30 OPTIMIZE - - - abandon_optimization owner - r - MANAGE
T31 MANAGE,OPTIMIZE - - - open_renewal system,owner C-TERMEND - - RENEW
T32 RENEW - - - renew owner G-COMPLY,G-AR,C-NEWTERM - renewal MANAGE
T33 RENEW - - - renegotiate owner - r - NEGOTIATE
T34 RENEW - - - defer_renewal owner C-DEFER - - MANAGE
T35 RENEW - - - decline_renewal owner G-EXITPLAN - exit EXIT
T36 MANAGE,OPTIMIZE,RENEW,NEGOTIATE - l - start_exit owner G-EXITPLAN - exit EXIT
T37 ONBOARD,MANAGE,OPTIMIZE,RENEW,NEGOTIATE - l - suspend manager,system C-UNTIL r suspend same
T38 SCOUT,EVALUATE,NEGOTIATE,ONBOARD,MANAGE,OPTIMIZE,RENEW,EXIT s - - resume owner C-CAUSE,G-COMPLY - resume same
T39 SCOUT,EVALUATE,NEGOTIATE,ONBOARD,MANAGE,OPTIMIZE,RENEW s - - start_exit owner G-EXITPLAN - exit EXIT
T40 EXIT e - - complete_step step_owner C-STEP - - same
T41 EXIT - - - withdraw_exit owner C-NOTICE - exit before-exit
T42 EXIT - - - complete_exit exit_lead G-EXITDONE - - CLOSED
T43 REJECTED - - - reopen owner C-COOLDOWN r - SCOUT
T44 CANCELLED - - - reopen owner - r - EVALUATE`;

export interface SpecRow {
  readonly id: string;
  readonly from: readonly string[];
  readonly overlay: string;
  readonly live: string;
  readonly type: string;
  readonly command: string;
  readonly who: readonly string[];
  readonly guards: readonly string[];
  readonly reason: boolean;
  readonly approval: string | null;
  readonly to: string;
}

const list = (cell: string): string[] => (cell === '-' ? [] : cell.split(','));

export const SPEC: readonly SpecRow[] = WRITTEN.trim()
  .split('\n')
  .map((line) => {
    const [id = '', from = '', overlay = '', live = '', type = '', command = '', who = '', guards = '', ...rest] =
      line.split(' ');
    const [reason = '', approval = '', to = ''] = rest;
    return {
      id,
      from: list(from),
      overlay,
      live,
      type,
      command,
      who: list(who),
      guards: list(guards),
      reason: reason === 'r',
      approval: approval === '-' ? null : approval,
      to,
    };
  });

/** What a cell of the matrix says; everything that decides is a plain word. */
export interface Cell {
  /** `none`: there is no record. */
  readonly phase: string;
  readonly suspended: boolean;
  readonly live: boolean;
  readonly sameType: boolean;
  readonly command: string;
  readonly role: string;
  readonly approval: 'granted' | 'missing' | 'expired' | 'used' | 'changed';
  readonly evidence: Readonly<Record<string, 'held' | 'not' | 'unknown' | 'past'>>;
  readonly reason: boolean;
}

/** Who a role is, by lifecycle.md section 2: the words of the table's "who may" column that fit. */
export const ROLES: Readonly<Record<string, readonly string[]>> = {
  viewer: [],
  rep: [],
  channel: ['channel'],
  owner: ['channel', 'owner'],
  manager: ['channel', 'owner', 'manager', 'approver'],
  director: ['channel', 'owner', 'manager', 'approver'],
  vp: ['channel', 'owner', 'manager', 'approver'],
  clevel: ['channel', 'owner', 'manager', 'approver'],
  legal: ['approver'],
  finance: ['approver'],
  revops: ['approver'],
  second_scorer: ['second_scorer'],
  item_owner: ['item_owner'],
  step_owner: ['step_owner'],
  exit_lead: ['exit_lead'],
  signatory: ['signatory'],
  partner_contact: ['partner_contact'],
  coach: ['coach'],
  system: ['system'],
};

const starts = (row: SpecRow, cell: Cell): boolean => {
  const overlay = row.overlay === 'e' || (row.overlay === 's') === cell.suspended;
  // The column speaks of NEGOTIATE: the other phases of T36 and T37 are live by themselves, or run under a signed agreement.
  const live = row.live === '-' || cell.phase !== 'NEGOTIATE' || (row.live === 'l') === cell.live;
  const type = row.type === '-' || (row.type === '=') === cell.sameType;
  return row.from.includes(cell.phase) && row.command === cell.command && overlay && live && type;
};

/** The rows that start in a cell: never more than one. */
export const startingRows = (cell: Cell): readonly SpecRow[] => SPEC.filter((row) => starts(row, cell));

/** Where the cell leads by the document, or null: refused. */
export function expected(cell: Cell): string | null {
  const [row] = startingRows(cell);
  if (row === undefined) return null;
  const words = ROLES[cell.role] ?? [];
  const who = row.who.some((each) => words.includes(each));
  const guards = row.guards.every((guard) => cell.evidence[guard] === 'held');
  // T37: the system needs no approval where a mandatory check failed.
  const automatic = row.id === 'T37' && cell.role === 'system' && cell.evidence['C-FAILEDCHECK'] === 'held';
  const approved =
    row.approval === null ||
    automatic ||
    (cell.approval === 'granted' && !(row.id === 'T37' && cell.role === 'system'));
  const reason = !row.reason || cell.reason;
  return who && guards && approved && reason ? row.to : null;
}
