import { afterAll, beforeAll, expect, test } from 'vitest';
import { connected } from '../../tests/salesforce/connect.ts';
import { ACCOUNT, DEAL, PARTNER, soql, type TestOrg, testOrg, USERS } from '../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../tests/salesforce/shipped.ts';
import type { CrmAdapter, CrmDeal } from '../service/crm-port.ts';

let org: TestOrg;
let adapter: CrmAdapter;

beforeAll(async () => {
  org = await testOrg({ packageDir: SHIPPED_PACKAGE });
  ({ adapter } = await connected(org));
});
afterAll(() => org.close());
const { rep, channel } = USERS;

const partner = {
  kind: 'partner-mirror',
  accountCrmId: PARTNER,
  partnerId: 'pa-1',
  partnershipId: 'ps-1',
  name: 'شركة الأفق',
  type: 'distribution',
  phase: 'MANAGE',
  suspended: false,
  tier: 'gold',
  ownerCrmId: channel.Id,
  version: 3,
  flags: { 'G-SCORE': true, 'G-SIGNED': false },
  flagsUntil: { 'G-SCORE': '2027-01-01T00:00:00Z' },
  granted: [{ command: 'activate', until: '2026-12-01T00:00:00Z' }],
  dates: { termEnd: '2027-06-30', activatedAt: '2026-01-15' },
  facts: '{"kind":"partner"}',
  sections: {},
} as const;

test('everything the product needs is found in an org with the package, with nothing left to create', async () => {
  expect((await adapter.provision()).filter((step) => step.state !== 'present')).toEqual([]);
});

test('a partner’s mirror fills the account and the partnership, flags, grants and dates, and is the same the second time', async () => {
  for (const _ of [1, 2]) expect(await adapter.write([partner], 'interactive')).toEqual([{ ok: true }]);
  const rows = await soql(
    org,
    'SELECT Account__c, OwnerId, Phase__c, Tier__c, Version__c, Guard_Score__c, Guard_Score_Until__c, Guard_Signed__c, Granted_Commands__c, Granted_Activate_Until__c, Term_End__c, Activated_At__c FROM Partnership__c',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    Account__c: PARTNER,
    OwnerId: channel.Id,
    Phase__c: 'MANAGE',
    Tier__c: 'gold',
    Version__c: 3,
    Guard_Score__c: true,
    Guard_Score_Until__c: '2027-01-01T00:00:00.000+0000',
    Guard_Signed__c: false,
    Granted_Commands__c: ';activate;',
    Granted_Activate_Until__c: '2026-12-01T00:00:00.000+0000',
    Term_End__c: '2027-06-30',
    Activated_At__c: '2026-01-15T00:00:00.000+0000',
  });
  expect(
    await soql(org, `SELECT Is_Partner__c, Partner_Id__c, Partner_Tier__c FROM Account WHERE Id = '${PARTNER}'`),
  ).toMatchObject([{ Is_Partner__c: true, Partner_Id__c: 'pa-1', Partner_Tier__c: 'gold' }]);
  await adapter.write([{ ...partner, granted: [] }], 'interactive');
  expect(await soql(org, 'SELECT Granted_Commands__c, Granted_Activate_Until__c FROM Partnership__c')).toMatchObject([
    { Granted_Commands__c: null, Granted_Activate_Until__c: null },
  ]);
});

test('a deal and its account are read as records, with the partner’s mirror on the account', async () => {
  const deals = await adapter.read('deal', [DEAL, '006Xx0000000099AAA'], 'interactive');
  expect(deals).toMatchObject({
    gone: ['006Xx0000000099AAA'],
    defects: [],
    records: [
      {
        crmId: DEAL,
        accountCrmId: ACCOUNT,
        status: 'open',
        amount: '1054.5',
        currency: 'USD',
        product: 'GTX Pro',
        openedOn: '2026-10-01',
        closeOn: '2026-12-20',
        ownerId: rep.Id,
      },
    ],
  });
  const accounts = await adapter.read('account', [PARTNER], 'interactive');
  expect(accounts.records).toMatchObject([
    {
      name: 'شركة الأفق',
      partnerId: 'pa-1',
      directory: { type: 'distribution' },
      mirror: { phase: 'MANAGE', suspended: false, tier: 'gold' },
    },
  ]);
});

test('suggestions replace those of before: same keys are rewritten, missing ones go', async () => {
  const row = (rank: number, facts = '{}') => ({
    key: `${DEAL}:${rank}`,
    partnershipId: 'ps-1',
    rank,
    conflict: 'none',
    expiresAt: '2026-11-17T00:00:00Z',
    facts,
  });
  const write = (rows: ReturnType<typeof row>[]) =>
    adapter.write([{ kind: 'suggestions', dealCrmId: DEAL, rows, summary: '{"kind":"deal"}' }], 'background');
  expect(await write([row(1), row(2), row(3)])).toEqual([{ ok: true }]);
  expect(await write([row(1, '{"new":1}')])).toEqual([{ ok: true }]);
  expect(
    await soql(org, 'SELECT Suggestion_Id__c, Facts__c, Partnership__r.Partnership_Id__c FROM Partner_Suggestion__c'),
  ).toMatchObject([
    { Suggestion_Id__c: `${DEAL}:1`, Facts__c: '{"new":1}', Partnership__r: { Partnership_Id__c: 'ps-1' } },
  ]);
  expect(await soql(org, `SELECT Deal_Facts__c, Reading_Facts__c FROM Opportunity WHERE Id = '${DEAL}'`)).toMatchObject(
    [{ Deal_Facts__c: '{"kind":"deal"}', Reading_Facts__c: '{"sample":false,"reading":null,"dataThrough":null}' }],
  );
});

test('each write answers for itself: one bad registration does not hold the others back', async () => {
  const registration = (registrationId: string, status: string) =>
    ({
      kind: 'registration',
      registrationId,
      dealCrmId: DEAL,
      partnershipId: 'ps-1',
      role: 'sourced',
      status,
      protectedUntil: '2027-02-14',
      facts: '{}',
      ownerCrmId: rep.Id,
    }) as const;
  const outcomes = await adapter.write(
    [
      registration('r-1', 'approved'),
      registration('r-2', 'nonsense'),
      { ...registration('r-3', 'approved'), partnershipId: 'ps-unknown' },
      {
        kind: 'deal-mirror',
        dealCrmId: DEAL,
        dealId: 'd-1',
        registrationStatus: 'approved',
        role: 'sourced',
        partnerId: 'pa-1',
        partnerName: 'x',
        accountCrmIdOfPartner: null,
        protectedUntil: '2027-02-14',
        influencedBy: [],
      },
    ],
    'interactive',
  );
  expect(outcomes).toMatchObject([
    { ok: true },
    { ok: false, retry: false, code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' },
    { ok: false, retry: true },
    { ok: true },
  ]);
  const [deal] = (await adapter.read('deal', [DEAL], 'interactive')).records as CrmDeal[];
  expect(deal?.mirror).toEqual({ registrationStatus: 'approved', role: 'sourced', partnerId: 'pa-1', dealId: 'd-1' });
  expect(await soql(org, 'SELECT Registration_Id__c FROM Deal_Registration__c', rep.Id)).toMatchObject([
    { Registration_Id__c: 'r-1' },
  ]);
  expect(await soql(org, 'SELECT Registration_Id__c FROM Deal_Registration__c', USERS.other.Id)).toEqual([]);
});

test('an approver’s task is made once, even when the answer to making it was lost, and is closed when it is decided', async () => {
  const task = {
    kind: 'task',
    key: 'approval:a-1:manager',
    dealCrmId: DEAL,
    accountCrmId: null,
    ownerCrmId: USERS.manager.Id,
    subject: 'Approve',
    body: 'Please decide',
    dueAt: '2026-11-17T22:30:00Z',
    done: false,
  } as const;
  org.faults.set({ rules: [{ kind: 'commit-then-fail', method: 'POST', path: '*/composite/sobjects' }] });
  expect(await adapter.write([task], 'interactive')).toMatchObject([{ ok: false, retry: true }]);
  expect(await adapter.write([task], 'interactive')).toEqual([{ ok: true }]);
  expect(await soql(org, 'SELECT Subject, OwnerId, ActivityDate, Status FROM Task')).toMatchObject([
    { Subject: 'Approve', OwnerId: USERS.manager.Id, ActivityDate: '2026-11-18', Status: 'Not Started' },
  ]);
  await adapter.write([{ ...task, done: true }], 'interactive');
  expect(await soql(org, 'SELECT Status, IsClosed FROM Task')).toMatchObject([{ Status: 'Completed', IsClosed: true }]);
});
