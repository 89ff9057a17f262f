import { afterAll, beforeAll, expect, test } from 'vitest';
import { editableUnder } from '../../connectors/compiler/moves.ts';
import { partnershipRules } from '../../connectors/compiler/salesforce/rules.ts';
import { GUARDS } from '../../core/lifecycle/guards.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';
import { movesOf } from '../../core/policy/moves.ts';
import { PARTNER, type TestOrg, testOrg, USERS } from '../salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../salesforce/shipped.ts';
import { together } from './agreement.ts';
import { type Edit, edits, meant, type Save, saves } from './saves.ts';

const ROWS = editableUnder(defaultPolicy);
const JUDGED = {
  rules: partnershipRules(ROWS),
  table: movesOf(defaultPolicy.lifecycle),
  order: defaultPolicy.lifecycle.editOrder,
};
const PAST = '2020-01-01T00:00:00.000Z';
const LATER = '2099-01-01T00:00:00.000Z';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg({ packageDir: SHIPPED_PACKAGE });
});
afterAll(() => org.close());

/** How many things are wrong with a save: a cell is one edit with nothing or one thing in the way. */
function wrongs({ guards, grants, reason, hidden, ownerIsUser }: Save): number {
  const states = [...Object.values(guards), ...Object.values(grants)];
  const facts = states.filter((state) => state !== 'held').length;
  return facts + [reason !== 'given', hidden !== 'nothing', !ownerIsUser].filter(Boolean).length;
}

/** One cell per edit and failing reason, by the two people of the test org who may edit a partnership at all. */
function* cellsOf(edit: Edit): Generator<Save> {
  for (const save of saves(edit, meant(edit, ROWS).length > 0 ? JUDGED.table.rows : [])) {
    const people = save.person === 'owner' || save.person === 'manager';
    if (people && save.ownerIsUser && save.hidden === 'nothing' && wrongs(save) <= 1) yield save;
  }
}

function stored(save: Save): Record<string, unknown> {
  const guards = GUARDS.filter((guard) => FLAGS.has(guard)).flatMap((guard) => {
    const name = `Guard_${capital(guard.slice(2).toLowerCase())}`;
    const state = save.guards[guard] ?? 'held';
    return [
      [`${name}__c`, state !== 'not'],
      [`${name}_Until__c`, state === 'past' ? PAST : null],
    ];
  });
  const ends = COMMANDS.map((name) => [
    `Granted_${name.split('_').map(capital).join('_')}_Until__c`,
    save.grants[name] === 'past' ? PAST : LATER,
  ]);
  return {
    Name: 'Horizon',
    Account__c: PARTNER,
    OwnerId: USERS.channel.Id,
    Partnership_Type__c: 'technology',
    Signed_Type__c: save.sameType ? 'technology' : 'referral',
    Live_Under_Version__c: save.live ? '3' : null,
    Phase_Before_Exit__c: save.phaseBeforeExit,
    Phase__c: save.from,
    Suspended__c: save.suspended,
    Granted_Commands__c: `;${COMMANDS.filter((name) => save.grants[name] !== 'missing').join(';')};`,
    ...Object.fromEntries([...guards, ...ends]),
  };
}

const FLAGS = new Set<string>(ROWS.flatMap((row) => row.guards).filter((guard) => guard !== 'G-OWNER'));
const COMMANDS = [...new Set(ROWS.flatMap(({ command, approval }) => (approval === undefined ? [] : [command])))];
const REASONS = {
  given: ['other', 'a reason that is long enough'],
  'no code': [null, 'a reason that is long enough'],
  short: ['other', 'too short'],
  none: [null, null],
} as const;

async function answer(save: Save): Promise<number> {
  const made = await org.call('POST', '/sobjects/Partnership__c', USERS.service.Id, stored(save));
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id } = made.body as { id: string };
  const [code, text] = REASONS[save.reason];
  const person = save.person === 'owner' ? USERS.channel.Id : USERS.manager.Id;
  const changes = {
    ...(save.from === save.to ? {} : { Phase__c: save.to }),
    ...(save.suspended === save.suspendedAfter ? {} : { Suspended__c: save.suspendedAfter }),
    ...(save.tierChanged ? { Tier__c: 'gold' } : {}),
    Reason_Code__c: code,
    Reason__c: text,
  };
  return (await org.call('PATCH', `/sobjects/Partnership__c/${id}`, person, changes)).status;
}

/** Each cell once: what differs only in what the org cannot know is one cell here. */
function* distinct(): Generator<Save> {
  for (const edit of edits()) {
    const seen = new Set<string>();
    for (const save of cellsOf(edit)) {
      const key = JSON.stringify(save);
      if (!seen.has(key)) yield save;
      seen.add(key);
    }
  }
}

test('over HTTP the org decides each move and illegal pair with each failing reason', {
  timeout: 240_000,
}, async () => {
  const wrong: string[] = [];
  const counts: Record<number, number> = {};
  for (const save of distinct()) {
    const expected = together(save, JUDGED) === 'refused' ? 400 : 204;
    const status = await answer(save);
    counts[status] = (counts[status] ?? 0) + 1;
    if (status !== expected) wrong.push(`${status} instead of ${expected}: ${JSON.stringify(save)}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(counts[204]).toBeGreaterThan(100);
  expect(counts[400]).toBeGreaterThan(500);
});
