import { afterAll, beforeAll, expect, test } from 'vitest';
import { memory, signIn } from '../../../tests/salesforce/connect.ts';
import { DEAL, idOf, PARTNER, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../../tests/salesforce/shipped.ts';

import { createPubSubClient } from '../pubsub-client.ts';

/** The package as it ships, so that its permission sets are what is tested. */
const { service, rep, other, channel, manager, outsider } = USERS;
const LEGAL = { ...outsider, Id: idOf('005', 7), Username: 'legal@example.com', permissionSets: ['Approver_Legal'] };
const FINANCE = { ...outsider, Id: idOf('005', 8), Username: 'fin@example.com', permissionSets: ['Approver_Finance'] };
const SECTIONS = ['Terms', 'Money', 'Scorecard', 'Requests'].map((name) => `${name}_Facts__c`);
const SECRET = 'seven point six five percent';

let org: TestOrg;
let partnership: string;
beforeAll(async () => {
  const account = { Id: PARTNER, Name: 'Partner', OwnerId: channel.Id };
  const deal = { Id: DEAL, Name: 'Acme GTX', OwnerId: rep.Id, StageName: 'Engaging', CloseDate: '2026-12-20' };
  org = await testOrg({
    packageDir: SHIPPED_PACKAGE,
    seed: async () => ({
      users: [...Object.values(USERS), LEGAL, FINANCE],
      records: { Account: [account], Opportunity: [deal] },
    }),
  });
  partnership = await make('Partnership__c', {
    Name: 'Partner',
    Account__c: PARTNER,
    Partnership_Id__c: 'ps-1',
    Phase__c: 'MANAGE',
    Facts__c: '{"open":1}',
    ...Object.fromEntries(SECTIONS.map((field) => [field, SECRET])),
  });
  const at = { Opportunity__c: DEAL, Facts__c: SECRET, OwnerId: rep.Id };
  await make('Approval_Request__c', { ...at, Approval_Id__c: 'ap-1', Status__c: 'pending' });
  await make('Deal_Registration__c', { ...at, Partnership__c: partnership, Registration_Id__c: 'reg-1' });
});
afterAll(() => org.close());

async function make(object: string, fields: object): Promise<string> {
  const { status, body } = await org.call('POST', `/sobjects/${object}`, service.Id, fields);
  expect([status, body]).toMatchObject([201, {}]);
  return (body as { id: string }).id;
}
const soql = (userId: string, text: string) => org.call('GET', `/query?q=${encodeURIComponent(text)}`, userId);
const graphql = (userId: string, fields: string) =>
  org.call('POST', '/graphql', userId, {
    query: `{ uiapi { query { Partnership__c { edges { node { Facts__c { value } ${fields} } } } } } }`,
  });
const shown = async (answer: ReturnType<TestOrg['call']>) => JSON.stringify((await answer).body);

test.each(SECTIONS)('a sales rep cannot read %s by any API', async (field) => {
  const page = await org.call('GET', `/ui-api/records/${partnership}?fields=Partnership__c.${field}`, rep.Id);
  expect(page).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
  const optional = `/ui-api/records/${partnership}?fields=Partnership__c.Name&optionalFields=Partnership__c.${field}`;
  expect(await shown(org.call('GET', optional, rep.Id))).not.toContain(field);
  expect(await soql(rep.Id, `SELECT ${field} FROM Partnership__c`)).toMatchObject({
    status: 400,
    body: [{ errorCode: 'INVALID_FIELD' }],
  });
  const listed = await graphql(rep.Id, `${field} { value }`);
  expect(listed.body).toMatchObject({ data: null, errors: [{ extensions: { ErrorType: 'ValidationError' } }] });
  expect(await shown(org.call('GET', `/sobjects/Partnership__c/${partnership}`, rep.Id))).not.toContain(SECRET);
  expect(await shown(org.call('GET', '/sobjects/Partnership__c/describe', rep.Id))).not.toContain(field);
  const edited = await org.call('PATCH', `/sobjects/Partnership__c/${partnership}`, rep.Id, { [field]: 'x' });
  expect(edited.status).toBeGreaterThanOrEqual(400);
});

/** As the account page asks. */
const asked = SECTIONS.map((field) => `${field} @optional { value }`).join(' ');

test.each([
  ['a sales rep', rep, []],
  ['a channel manager', channel, SECTIONS],
  ['a Manager', manager, SECTIONS],
  ['Legal', LEGAL, ['Terms_Facts__c', 'Requests_Facts__c']],
  ['Finance', FINANCE, ['Terms_Facts__c', 'Money_Facts__c', 'Requests_Facts__c']],
])('the question of the account page answers %s what their role reads, and does not fail', async (_, user, fields) => {
  const { body } = await graphql(user.Id, asked);
  const values = Object.fromEntries(fields.map((field) => [field, { value: SECRET }]));
  expect(body).toEqual({
    data: {
      uiapi: { query: { Partnership__c: { edges: [{ node: { Facts__c: { value: '{"open":1}' }, ...values } }] } } },
    },
    errors: [],
  });
});

test.each(['Approval_Request__c', 'Deal_Registration__c'])(
  'a row of %s is its requester’s and of those who decide; another sales rep sees none',
  async (object) => {
    const rows = async (userId: string) =>
      ((await soql(userId, `SELECT Facts__c FROM ${object}`)).body as { totalSize: number }).totalSize;
    const counts = { rep: await rows(rep.Id), other: await rows(other.Id), channel: await rows(channel.Id) };
    expect(counts).toEqual({ rep: 1, other: 0, channel: 1 });
    expect(await rows(LEGAL.Id)).toBe(1);
    expect(await shown(soql(other.Id, `SELECT Facts__c FROM ${object}`))).not.toContain(SECRET);
  },
);

test('a person without the permission reads no object of the product', async () => {
  expect((await org.call('GET', `/ui-api/records/${partnership}?fields=Partnership__c.Name`, outsider.Id)).status).toBe(
    403,
  );
  expect(await shown(graphql(outsider.Id, ''))).not.toContain('open');
});

test('people read the restricted fields and write none of them', async () => {
  for (const field of SECTIONS) {
    const edited = await org.call('PATCH', `/sobjects/Partnership__c/${partnership}`, channel.Id, { [field]: 'x' });
    expect(edited.status, field).toBe(400);
  }
});

test('change events, which ignore sharing, are for users who view all rows: no sales rep hears one', async () => {
  const topic = async (username: string) => {
    const client = createPubSubClient(org.grpcUrl, await signIn(org, memory().store, username));
    const answers = [await client.checkTopic('Partnership__c'), await client.checkTopic('Opportunity')];
    client.close();
    return answers;
  };
  expect(await topic(service.Username)).toEqual([null, null]);
  for (const denied of await topic(rep.Username)) expect(denied).toContain('was not found or you have no access to it');
});
