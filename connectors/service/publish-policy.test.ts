import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { dryRun } from './dry-run.ts';
import { settlePublications } from './settle-publications.ts';
import { codes, idOf, NOW, type Office, openOffice } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';

const SHIPPED = readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8');
/** The one line: a Distribution registration outside terms above SAR 20,000 needs a VP. */
const LINE =
  '    - { id: AR-1a, when: { kinds: [registration], types: [distribution], terms: outside, above: { minor: 2000000, currency: SAR } }, ask: { levels: [vp], hoursAtLeast: 48 } }\n';
const NEXT = SHIPPED.replace('\nversion: 1', '\nversion: 2').replace('    - id: AR-2\n', `${LINE}    - id: AR-2\n`);
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  const people = await office.unit((u) => u.people());
  await office.unit((u) =>
    u.savePeople(
      people.map((each) =>
        each.key === 'legal' || each.key === 'channel' ? { ...each, roles: [...each.roles, 'revops'] } : each,
      ),
    ),
  );
  await office.read([crmAccount('501'), crmDeal('701', { amount: '6000' }), crmDeal('702', { amount: '6000' })]);
  const source = SHIPPED;
  await office.unit((u) =>
    u.savePolicy(
      { version: 1, hash: office.deps.hash(source), source, acceptedAt: '2026-01-01T00:00:00.000Z' },
      office.deps.newId(),
    ),
  );
});

const personId = (key: Who) => office.people.find((each) => each.key === key)?.id ?? '';
const test1 = (candidate: { source: string } | { version: number }, at = NOW, key: Who = 'channel') =>
  dryRun(office.deps, office.workspaceId, { personId: personId(key), candidate }, at);
const publish = (payload: object, at = NOW, who: Who = 'channel') =>
  office.send(who, {
    name: 'publish_policy',
    recordType: 'policy',
    recordId: '',
    payload: { reason: 'Large deals outside terms need a VP.', ...payload },
    at,
  });
const decide = (id: unknown, who: Who, at = NOW, result = 'granted') =>
  office.send(who, {
    name: 'decide_publication',
    recordType: 'policy',
    recordId: String(id),
    payload: { result, comment: 'Read.' },
    expectedVersion: 1,
    at,
  });
const publishNow = async (payload: object, candidate: Parameters<typeof test1>[0], at = NOW) => {
  await test1(candidate, at);
  const asked = await publish(payload, at);
  await decide(asked.result.publicationId, 'vp', at);
  await settlePublications(office.deps, office.workspaceId, at);
};
const newest = async () => (await office.unit((u) => u.publications()))[0];

test('a dry run on the history says who would decide instead, and changes nothing', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: null });
  await office.register(partner.id);
  const run = await test1({ source: NEXT });
  expect(run.ok && run.value.report).toMatchObject({
    version: 2,
    against: 1,
    changed: { other_level: 1, now_refused: 0 },
    couldNotReplay: { no_facts: 0, not_reproduced: 0 },
    parts: [{ part: 'approvals', replayed: true }],
    groups: [
      {
        command: 'register_partner',
        before: { rule: 'AR-2', levels: ['director'] },
        after: { rule: 'AR-1a', levels: ['vp'] },
        minor: 2_250_000,
      },
    ],
  });
  const again = await test1({ source: NEXT });
  expect(again.ok && run.ok && again.value.reportHash === run.value.reportHash).toBe(true);
  expect(office.deps.policy(office.workspaceId).version).toBe(1);
});

test('a publication needs a RevOps admin, a dry run of the same text, and a second person who is not its author', async () => {
  expect(codes(await publish({ source: NEXT }))).toEqual(['dry_run_missing']);
  expect((await test1({ source: NEXT }, NOW, 'director')).ok).toBe(false);
  await test1({ source: NEXT });
  expect(codes(await publish({ source: NEXT }, NOW, 'director'))).toContain('not_revops');
  expect(codes(await publish({ source: `${NEXT}# another text\n` }))).toEqual(['dry_run_missing']);
  const asked = await publish({ source: NEXT });
  expect(asked.status).toBe('accepted');
  const id = asked.result.publicationId;
  expect(codes(await decide(id, 'channel'))).toEqual(['own_request']);
  expect(codes(await decide(id, 'director'))).toEqual(['level_too_low']);
  expect(office.deps.policy(office.workspaceId).version).toBe(1);
  expect((await decide(id, 'vp')).status).toBe('accepted');
});

test('from the grant on every command is decided under the new version, without a restart', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: null });
  const before = await office.register(partner.id);
  await publishNow({ source: NEXT }, { source: NEXT }, later(1));
  const after = await office.register(partner.id, { deal: '702', at: later(2) });
  expect([before.result.level, after.result.level]).toEqual(['director', 'vp']);
  const refused = await office.decide('director', idOf(after), { result: 'granted' }, { at: later(3) });
  expect(codes(refused)).toEqual(['level_too_low']);
  // What was asked before finishes under the version it started with.
  expect((await office.decide('director', idOf(before), { result: 'granted' }, { at: later(3) })).status).toBe(
    'accepted',
  );
});

test('the publisher may move what waits: it is superseded and asked again', async () => {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: null });
  const before = await office.register(partner.id);
  await publishNow({ source: NEXT, running: 'move' }, { source: NEXT }, later(1));
  expect((await office.approval(before.result.approvalId)).status).toBe('superseded');
  const registration = await office.registration(before.result.registrationId);
  const again = await office.approval(registration.doc.approvalId);
  expect(again).toMatchObject({ status: 'pending', doc: { route: { levels: ['vp'], policyVersion: 2 } } });
  expect(await newest()).toMatchObject({ doc: { moved: 1, appliedAt: later(1) } });
});

test('a version takes effect at its time, not before', async () => {
  await test1({ source: NEXT });
  const asked = await publish({ source: NEXT, effectiveAt: later(60) });
  await decide(asked.result.publicationId, 'vp');
  await settlePublications(office.deps, office.workspaceId, later(59));
  expect(office.deps.policy(office.workspaceId).version).toBe(1);
  await settlePublications(office.deps, office.workspaceId, later(60));
  expect(office.deps.policy(office.workspaceId).version).toBe(2);
});

test('an earlier version comes back by the same way, and the one taken back is kept', async () => {
  await publishNow({ source: NEXT }, { source: NEXT }, later(1));
  expect(codes(await publish({ version: 1 }, later(2)))).toEqual(['dry_run_missing']);
  await publishNow({ version: 1 }, { version: 1 }, later(3));
  expect(office.deps.policy(office.workspaceId).version).toBe(1);
  expect((await office.unit((u) => u.policies())).map(({ version }) => version)).toEqual([2, 1]);
  expect((await office.unit((u) => u.policy(later(4))))?.version).toBe(1);
});

test('a wrong text is refused with its line, and an unknown version is none', async () => {
  const wrong = await test1({ source: NEXT.replace('expiryDays: 30', 'expiryDays: soon') });
  expect(wrong.ok ? [] : wrong.refusals).toMatchObject([
    { code: 'policy_wrong', params: { line: expect.any(Number) } },
  ]);
  expect(codes(await publish({ version: 9 }))).toEqual(['policy_version_unknown']);
});

test('a CRM that is not connected is said to be absent', async () => {
  await publishNow({ source: NEXT }, { source: NEXT }, later(1));
  await office.unit(async (u) => {
    await u.takeStale('deal', 100);
    await u.takeStale('partner', 100);
  });
  await settlePublications(office.deps, office.workspaceId, later(2));
  expect(await newest()).toMatchObject({
    doc: { live: { hubspot: { state: 'absent' }, salesforce: { state: 'absent' } } },
  });
});
