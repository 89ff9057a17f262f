// A save of a Partnership__c row as the generated rules see it, and the same situation as core sees it.
import {
  flaggedBy,
  GRANTED,
  grantUntilField,
  guardField,
  guardUntilField,
} from '../../connectors/compiler/salesforce/names.ts';

const FLAGGED = flaggedBy([]);

export const NOW = '2026-11-21T09:00:00.000Z';
export const PAST = '2026-11-21T08:59:59.000Z';
export const LATER = '2026-12-21T09:00:00.000Z';
export const USER = '005000000000001AAA';
const OTHER = '005000000000002AAA';
const HASH = 'a'.repeat(64);
const TYPES = ['referral', 'distribution', 'technology', 'strategic', 'government'];

/** Who saves, as custom permissions and as core's caller. `relations` that only the service knows are granted: rules let them through. */
export const PEOPLE = {
  owner: { owns: true, permissions: ['Use_Partnership_OS', 'Role_Channel_Manager'], roles: ['channel'], levels: [] },
  otherChannel: {
    owns: false,
    permissions: ['Use_Partnership_OS', 'Role_Channel_Manager'],
    roles: ['channel'],
    levels: [],
  },
  rep: { owns: false, permissions: ['Use_Partnership_OS', 'Role_Sales_Rep'], roles: ['rep'], levels: [] },
  manager: { owns: false, permissions: ['Use_Partnership_OS', 'Level_Manager'], roles: [], levels: ['manager'] },
  vp: { owns: false, permissions: ['Use_Partnership_OS', 'Level_VP'], roles: [], levels: ['vp'] },
  legal: { owns: false, permissions: ['Use_Partnership_OS', 'Level_Legal'], roles: [], levels: ['legal'] },
  service: { owns: false, permissions: ['Service_Integration'], roles: [], levels: [] },
};
const SERVICE_ONLY = ['second_scorer', 'item_owner', 'step_owner', 'exit_lead', 'signatory'];

/** A situation with nothing in the way, to be spoiled one fact at a time. */
export const situation = (over) => ({
  isNew: false,
  from: 'SCOUT',
  to: 'SCOUT',
  suspended: false,
  suspendedAfter: false,
  live: false,
  type: 'technology',
  signedType: 'technology',
  phaseBeforeExit: 'MANAGE',
  tierChanged: false,
  reason: { code: 'other', text: 'a reason that is long enough' },
  person: 'owner',
  ownerIsUser: true,
  /** guard id → `not` | `expired`; command → `missing` | `expired` */
  guards: {},
  grants: {},
  ...over,
});

const literal = (dataType, value, options = {}) => ({ type: 'literal', dataType, value, options });
const text = (value) => literal('text', value, { length: 255 });
const flag = (value) => literal('checkbox', value);
const moment = (iso) => (iso === null ? literal('null', null) : literal('datetime', new Date(iso)));
const phase = (value, states) => literal('picklist', value, { values: states });

/** Values by the names that a formula asks for; history functions were turned into plain names. */
export function formulaInputs(s, states) {
  const inputs = { ...history(s, states), ...recordInputs(s), ...flagInputs(s), ...grantInputs(s) };
  return { inputs, permission: (name) => flag(PEOPLE[s.person].permissions.includes(name)) };
}

const history = (s, states) => ({
  Is_New: flag(s.isNew),
  Now: moment(NOW),
  Phase__c: phase(s.to, states),
  Prior_Phase__c: phase(s.from, states),
  Changed_Phase__c: flag(s.from !== s.to),
  Suspended__c: flag(s.suspendedAfter),
  Prior_Suspended__c: flag(s.suspended),
  Changed_Suspended__c: flag(s.suspended !== s.suspendedAfter),
  Changed_Tier__c: flag(s.tierChanged),
});

const recordInputs = (s) => ({
  Partnership_Type__c: phase(s.type, TYPES),
  Signed_Type__c: text(s.signedType),
  Live_Under_Version__c: text(s.live ? '3' : ''),
  Phase_Before_Exit__c: text(s.phaseBeforeExit),
  Reason_Code__c: phase(s.reason?.code ?? '', ['other']),
  Reason__c: text(s.reason?.text ?? ''),
  OwnerId: text(ownerOf(s)),
  '$User.Id': text(USER),
});

const flagInputs = ({ guards }) =>
  Object.fromEntries(
    FLAGGED.flatMap((guard) => [
      [guardField(guard), flag(guards[guard] !== 'not')],
      [guardUntilField(guard), moment(guards[guard] === 'expired' ? PAST : null)],
    ]),
  );

const grantInputs = ({ grants }) => ({
  Granted_Commands__c: text(`;${GRANTED.filter((name) => grants[name] !== 'missing').join(';')};`),
  ...Object.fromEntries(
    GRANTED.map((name) => [grantUntilField(name), moment(grants[name] === 'expired' ? PAST : LATER)]),
  ),
});

const ownerOf = (s) => (s.ownerIsUser ? (PEOPLE[s.person].owns ? USER : OTHER) : '00G000000000001AAA');

/** The same situation for core's `resolveEdit` and `decideMove`. */
export function coreMove(s, core) {
  const person = PEOPLE[s.person];
  const relations = [...(person.owns && s.ownerIsUser ? ['owner'] : []), ...SERVICE_ONLY];
  const evidence = Object.fromEntries(core.GUARDS.map((guard) => [guard, evidenceOf(s, guard)]));
  const grants = core.TRANSITIONS.flatMap(({ id, command, approval: kind }) => {
    if (kind === undefined || s.grants[command] === 'missing') return [];
    const until = s.grants[command] === 'expired' ? PAST : LATER;
    return [{ id, approvalId: 'a', kind, command, payloadHash: HASH, until, usedAt: null }];
  });
  return {
    position: {
      phase: s.from,
      suspended: s.suspended,
      live: s.live,
      type: s.type,
      signedType: s.signedType,
      phaseBeforeExit: s.phaseBeforeExit,
      suspendedBeforeExit: false,
    },
    caller: { personId: 'p', kind: 'human', roles: person.roles, levels: person.levels, relations },
    evidence,
    grants,
    now: NOW,
  };
}

function evidenceOf(s, guard) {
  if (guard === 'G-OWNER') return { status: s.ownerIsUser ? 'held' : 'not', until: null, source: 'test' };
  const spoiled = s.guards[guard];
  return { status: spoiled === 'not' ? 'not' : 'held', until: spoiled === 'expired' ? PAST : null, source: 'test' };
}

/** Current payload hashes: the same for every command, so that only the grant decides. */
export const payloadHashes = () => Object.fromEntries(GRANTED.map((name) => [name, HASH]));
