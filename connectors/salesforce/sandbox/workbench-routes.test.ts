import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT, idOf, PARTNER, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../../tests/salesforce/shipped.ts';

const { service, rep, channel } = USERS;
const deal = (number: number, more: object) => ({
  Id: idOf('006', number),
  Name: `Deal ${number}`,
  AccountId: ACCOUNT,
  OwnerId: rep.Id,
  StageName: 'Engaging',
  CloseDate: '2026-12-20',
  ...more,
});

let org: TestOrg;
beforeAll(async () => {
  const Account = [
    { Id: ACCOUNT, Name: 'Acme', OwnerId: rep.Id, Derived_Fields__c: '' },
    { Id: PARTNER, Name: 'شركة الأفق', OwnerId: channel.Id },
  ];
  const Opportunity = [
    deal(1, { CreatedDate: '2026-01-01T00:00:00Z', Derived_Fields__c: 'amount;closeOn;contact', Amount: 5 }),
    deal(2, { CreatedDate: '2026-03-01T00:00:00Z', AccountId: null }),
    deal(3, { CreatedDate: '2026-02-01T00:00:00Z' }),
    deal(4, { CreatedDate: '2026-04-01T00:00:00Z', StageName: 'Closed Won', IsClosed: true }),
  ];
  const seed = () => Promise.resolve({ users: Object.values(USERS), records: { Account, Opportunity } });
  org = await testOrg({ packageDir: SHIPPED_PACKAGE, seed });
});
afterAll(() => org.close());

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const text = await (await fetch(`${org.url}/__sandbox${path}`, init)).text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

test('the list begins with the deals on which a partner can be registered: open, with an account, the newest first', async () => {
  const { results } = await ask<{ results: { title: string }[] }>('GET', '/records?type=Opportunity');
  expect(results.map(({ title }) => title)).toEqual(['Deal 3', 'Deal 1', 'Deal 2', 'Deal 4']);
});

test('a record names its made-up fields, and a field that a person has entered is one no longer', async () => {
  const path = `/records/Opportunity/${idOf('006', 1)}`;
  const derived = async () => (await ask<{ derived: string[] }>('GET', path)).derived;
  expect(await derived()).toEqual(['Amount', 'CloseDate', 'ContactId']);
  await ask('PATCH', path, { userId: rep.Id, properties: { Amount: 7 } });
  expect(await derived()).toEqual(['CloseDate', 'ContactId']);
  const { properties } = await ask<{ properties: object }>('GET', path);
  expect(properties).toMatchObject({ Amount: 7, Derived_Fields__c: 'closeOn;contact' });
});

test('the language that a person chooses is the one in which the org refuses them', async () => {
  const row = {
    Name: 'Horizon',
    Account__c: PARTNER,
    Partnership_Id__c: 'p-1',
    Phase__c: 'SCOUT',
    OwnerId: channel.Id,
  };
  const { id } = (await org.call('POST', '/sobjects/Partnership__c', service.Id, row)).body as { id: string };
  const refused = () =>
    ask<{ message: string }[]>('PATCH', `/records/Partnership__c/${id}`, {
      userId: channel.Id,
      properties: { Phase__c: 'MANAGE' },
    });
  expect((await refused())[0]?.message).toMatch(/^This move from SCOUT/);
  await ask('PUT', '/language', { userId: channel.Id, language: 'ar' });
  expect((await refused())[0]?.message).toMatch(/^الانتقال من مرحلة/);
});
