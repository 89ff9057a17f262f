import { formulaOf, type Literal } from '../../connectors/salesforce/sandbox/records/formula.ts';
import { decideMove } from '../../core/lifecycle/decide.ts';
import type { Evidence } from '../../core/lifecycle/guards.ts';
import { GUARDS } from '../../core/lifecycle/guards.ts';
import { resolveEdit } from '../../core/lifecycle/open-moves.ts';
import type { MoveTable } from '../../core/lifecycle/transitions.ts';
import type { StateId } from '../../core/lifecycle/types.ts';
import { PEOPLE, type Save, STATES } from './saves.ts';
import { SPEC } from './spec.ts';

const NOW = '2026-11-21T09:00:00.000Z';
const PAST = '2026-11-21T08:59:59.000Z';
const LATER = '2026-12-21T09:00:00.000Z';
const HASH = 'a'.repeat(64);
const USER = '005000000000001AAA';
const OTHER = '005000000000002AAA';
const QUEUE = '00G000000000001AAA';

const literal = (dataType: string, value: unknown, options: Literal['options'] = {}): Literal => ({
  type: 'literal',
  dataType,
  value,
  options,
});
const text = (value: string): Literal => literal('text', value, { length: 255 });
const flag = (value: boolean): Literal => literal('checkbox', value);
const moment = (iso: string | null): Literal =>
  iso === null ? literal('null', null) : literal('datetime', new Date(iso));
const choice = (value: string, values: readonly string[]): Literal => literal('picklist', value, { values });

/** The document's own names for fields (lifecycle.md 6.1), so that a generator that renames one is noticed. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const flagField = (guard: string): string => `Guard_${capital(guard.slice(2).toLowerCase())}`;
const grantField = (command: string): string => `Granted_${command.split('_').map(capital).join('_')}_Until__c`;

const REASONS = {
  given: ['other', 'a reason that is long enough'],
  'no code': ['', 'a reason that is long enough'],
  short: ['other', '  too short  '],
  none: ['', ''],
} as const;

type Reader = (save: Save) => Literal;

const [YES, NO] = [flag(true), flag(false)];
const yes = (value: boolean): Literal => (value ? YES : NO);
const [AT_NOW, AT_PAST, AT_LATER, NEVER] = [moment(NOW), moment(PAST), moment(LATER), moment(null)];
const USERS = { own: text(USER), other: text(OTHER), queue: text(QUEUE) };
const ownerOf = ({ ownerIsUser, person }: Save): Literal =>
  ownerIsUser ? (PEOPLE[person].owns ? USERS.own : USERS.other) : USERS.queue;

/** Every value that a rule may read, by the name that its formula has. */
const READERS: Readonly<Record<string, Reader>> = {
  Is_New: () => NO,
  Sandbox_Now: () => AT_NOW,
  Phase__c: (save) => choice(save.to, STATES),
  Prior_Phase__c: (save) => choice(save.from, STATES),
  Changed_Phase__c: (save) => yes(save.from !== save.to),
  Suspended__c: (save) => yes(save.suspendedAfter),
  Prior_Suspended__c: (save) => yes(save.suspended),
  Changed_Suspended__c: (save) => yes(save.suspended !== save.suspendedAfter),
  Changed_Tier__c: (save) => yes(save.tierChanged),
  Changed_Account__c: () => NO,
  Changed_Partnership_Type__c: () => NO,
  Partnership_Type__c: () => choice('technology', ['technology', 'referral']),
  Signed_Type__c: (save) => text(save.sameType ? 'technology' : 'referral'),
  Live_Under_Version__c: (save) => text(save.live ? '3' : ''),
  Phase_Before_Exit__c: (save) => text(save.phaseBeforeExit),
  Reason_Code__c: (save) => choice(REASONS[save.reason][0], ['other']),
  Reason__c: (save) => text(REASONS[save.reason][1]),
  OwnerId: ownerOf,
  '$User.Id': () => USERS.own,
  Granted_Commands__c: ({ grants }) =>
    text(
      `;${Object.keys(grants)
        .filter((name) => grants[name] !== 'missing')
        .join(';')};`,
    ),
};

const FLAGS: Readonly<Record<string, Reader>> = Object.fromEntries(
  GUARDS.flatMap((guard): [string, Reader][] => [
    [`${flagField(guard)}__c`, ({ guards }) => yes(guards[guard] !== 'not')],
    [`${flagField(guard)}_Until__c`, ({ guards }) => (guards[guard] === 'past' ? AT_PAST : NEVER)],
  ]),
);
const ENDS: Readonly<Record<string, Reader>> = Object.fromEntries(
  [...new Set(SPEC.map(({ command }) => command))].map((name): [string, Reader] => [
    grantField(name),
    ({ grants }) => (grants[name] === 'past' ? AT_PAST : AT_LATER),
  ]),
);
const ALL: Readonly<Record<string, Reader>> = { ...READERS, ...FLAGS, ...ENDS };

function literalIn(name: string, save: Save): Literal {
  if (name.startsWith('$Permission.')) {
    const held: readonly string[] = PEOPLE[save.person].permissions;
    return yes(held.includes(name.slice('$Permission.'.length)));
  }
  const reader = ALL[name];
  if (reader === undefined) throw new Error(`a rule reads ${name}, which the mirror has not`);
  return reader(save);
}

export interface OrgRule {
  readonly name: string;
  readonly formula: string;
}

/** Whether the org refuses the save, by the evaluator of its sandbox. Create is about new records only. */
export const orgRefuses = (save: Save, rules: readonly OrgRule[]): boolean =>
  rules.some(({ name, formula }) => name !== 'Create' && formulaOf(formula).holds((read) => literalIn(read, save)));

export interface CoreVerdict {
  readonly ok: boolean;
  readonly codes: readonly string[];
  readonly phase: string | null;
}

const SERVICE_ONLY = ['second_scorer', 'item_owner', 'step_owner', 'exit_lead', 'signatory'] as const;

/** What core says to the same save: an edit of phase or suspension is resolved, a tier is changed by its command. */
export function coreVerdict(save: Save, table: MoveTable, order: readonly string[]): CoreVerdict {
  const person = PEOPLE[save.person];
  const hash = save.hidden === 'content changed' ? 'b'.repeat(64) : HASH;
  const [code, words] = REASONS[save.reason];
  const move = {
    position: {
      phase: save.from as StateId,
      suspended: save.suspended,
      live: save.live,
      type: 'technology' as const,
      signedType: save.sameType ? ('technology' as const) : ('referral' as const),
      phaseBeforeExit: save.phaseBeforeExit as StateId,
      suspendedBeforeExit: false,
    },
    caller: {
      personId: 'p',
      kind: 'human' as const,
      roles: person.roles,
      levels: person.levels,
      relations: [
        ...(person.owns && save.ownerIsUser ? (['owner'] as const) : []),
        ...(save.hidden === 'no relation' || save.person === 'stranger' ? [] : SERVICE_ONLY),
      ],
    },
    evidence: evidenceOf(save),
    grants: grantsOf(save, table),
    now: NOW,
    table,
  };
  const reason = { code, text: words };
  const decided = save.tierChanged
    ? decideMove({ ...move, command: { name: 'change_tier', payloadHash: hash, reason, type: null, phase: null } })
    : resolveEdit(
        move,
        {
          phase: save.to as StateId,
          suspended: save.suspendedAfter,
          reason,
          payloadHashes: HASHES[hash] ?? {},
        },
        order,
      );
  return decided.ok
    ? { ok: true, codes: [], phase: decided.value.to }
    : { ok: false, codes: decided.refusals.map((refusal) => refusal.code), phase: null };
}

const COMMANDS = SPEC.map(({ command }) => command);
const HASHES: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  [HASH, 'b'.repeat(64)].map((hash) => [hash, Object.fromEntries(COMMANDS.map((name) => [name, hash]))]),
);

const grantsOf = (save: Save, { rows }: MoveTable) =>
  rows.flatMap(({ id, command, approval: kind }) =>
    kind === undefined || save.grants[command] === undefined || save.grants[command] === 'missing'
      ? []
      : [
          {
            id,
            approvalId: 'a',
            kind,
            command,
            payloadHash: HASH,
            until: save.grants[command] === 'past' ? PAST : LATER,
            usedAt: save.hidden === 'grant used' ? PAST : null,
          },
        ],
  );

const HELD = { status: 'held', until: null, source: 'save' } as const;
const ENTRIES = { held: HELD, not: { ...HELD, status: 'not' }, past: { ...HELD, until: PAST } } as const;
const ALL_HELD: Evidence = Object.fromEntries(GUARDS.map((guard) => [guard, HELD]));

const evidenceOf = ({ guards, ownerIsUser }: Save): Evidence => ({
  ...ALL_HELD,
  'G-OWNER': ENTRIES[ownerIsUser ? 'held' : 'not'],
  ...Object.fromEntries(Object.entries(guards).map(([guard, state]) => [guard, ENTRIES[state]])),
});
