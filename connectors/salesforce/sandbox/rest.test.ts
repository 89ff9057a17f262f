import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT, DEAL, PARTNER, soql, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg();
});
afterAll(() => org.close());
const { service, rep, other, channel, manager, outsider } = USERS;
const patch = (id: string, fields: Record<string, unknown>, userId: string) =>
  org.call('PATCH', `/sobjects/Partnership__c/${id}`, userId, fields);

let counter = 0;
const partnership = async (fields: Record<string, unknown> = {}): Promise<string> => {
  counter += 1;
  const body = {
    Name: 'Horizon',
    Account__c: PARTNER,
    Partnership_Id__c: `p-${counter}`,
    Phase__c: 'SCOUT',
    ...fields,
  };
  const made = await org.call('POST', '/sobjects/Partnership__c', service.Id, body);
  expect(made.status).toBe(201);
  return (made.body as { id: string }).id;
};

test.each([
  [{ Nope__c: 1 }, 'INVALID_FIELD'],
  [{ Phase__c: 'NOWHERE' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
  [{ Name: 'x'.repeat(4000) }, 'STRING_TOO_LONG'],
  [{ Name: null }, 'REQUIRED_FIELD_MISSING'],
  [{ Account__c: '001Xx0000000099' }, 'INVALID_CROSS_REFERENCE_KEY'],
  [{ Account__c: DEAL }, 'FIELD_INTEGRITY_EXCEPTION'],
  [{ Account__c: 'short' }, 'MALFORMED_ID'],
  [{ Version__c: 'many' }, 'JSON_PARSER_ERROR'],
  [{ Version__c: 12_345_678_901 }, 'NUMBER_OUTSIDE_VALID_RANGE'],
  [{ Term_End__c: '2026-02-30' }, 'JSON_PARSER_ERROR'],
  [{ CreatedDate: '2026-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  [{ Partnership_Id__c: 'taken' }, 'DUPLICATE_VALUE'],
])('a write of %o is refused with %s and changes nothing', async (fields, errorCode) => {
  if (
    errorCode === 'DUPLICATE_VALUE' &&
    (await soql(org, "SELECT Id FROM Partnership__c WHERE Partnership_Id__c = 'taken'")).length === 0
  )
    await partnership({ Partnership_Id__c: 'taken' });
  const id = await partnership();
  const [before] = await soql(
    org,
    `SELECT Name, Phase__c, Version__c, SystemModstamp FROM Partnership__c WHERE Id = '${id}'`,
  );
  expect(await patch(id, fields, service.Id)).toMatchObject({ status: 400, body: [{ errorCode }] });
  expect(
    await soql(org, `SELECT Name, Phase__c, Version__c, SystemModstamp FROM Partnership__c WHERE Id = '${id}'`),
  ).toEqual([before]);
});

test('the package’s own validation rules decide about a person’s move, and the integration user passes them', async () => {
  const id = await partnership();
  const refused = await patch(id, { Phase__c: 'EVALUATE' }, channel.Id);
  expect(refused).toMatchObject({
    status: 400,
    body: [
      {
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'Phase_From_Scout refuses this move.',
        fields: ['Phase__c'],
      },
    ],
  });
  await patch(id, { Guard_Score__c: true, Guard_Score_Until__c: '2026-12-01T00:00:00Z' }, service.Id);
  expect((await patch(id, { Phase__c: 'EVALUATE' }, channel.Id)).status).toBe(204);
  const second = await partnership();
  expect((await patch(second, { Phase__c: 'REJECTED', Reason__c: 'short' }, channel.Id)).status).toBe(400);
  expect((await patch(second, { Phase__c: 'REJECTED', Reason__c: 'No fit in this region' }, channel.Id)).status).toBe(
    204,
  );
  expect((await patch(await partnership(), { Phase__c: 'MANAGE' }, service.Id)).status).toBe(204);
});

test('evidence flags are writable by the integration user only, and read by the others', async () => {
  const id = await partnership();
  expect(await patch(id, { Guard_Score__c: true }, channel.Id)).toMatchObject({
    status: 400,
    body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Guard_Score__c'] }],
  });
  expect(await soql(org, `SELECT Guard_Score__c FROM Partnership__c WHERE Id = '${id}'`, channel.Id)).toMatchObject([
    { Guard_Score__c: false },
  ]);
});

test('a person without the product’s permission sets knows none of its objects and fields', async () => {
  const query = (text: string) => org.call('GET', `/query?q=${encodeURIComponent(text)}`, outsider.Id);
  expect(await query('SELECT Id FROM Partnership__c')).toMatchObject({
    status: 400,
    body: [{ errorCode: 'INVALID_TYPE' }],
  });
  expect(await query('SELECT Deal_Id__c FROM Opportunity')).toMatchObject({
    status: 400,
    body: [{ errorCode: 'INVALID_FIELD' }],
  });
  expect((await query('SELECT Id, Name FROM Opportunity')).status).toBe(200);
});

test('a rival’s registration is private: the reps do not see it, the channel manager, a level and its owner do', async () => {
  const made = await org.call('POST', '/sobjects/Deal_Registration__c', service.Id, {
    Opportunity__c: DEAL,
    Registration_Id__c: 'r-1',
    Status__c: 'approved',
    OwnerId: rep.Id,
  });
  const { id } = made.body as { id: string };
  const seen = async (userId: string) => (await soql(org, 'SELECT Id FROM Deal_Registration__c', userId)).length;
  expect([
    await seen(rep.Id),
    await seen(other.Id),
    await seen(channel.Id),
    await seen(manager.Id),
    await seen(service.Id),
  ]).toEqual([1, 0, 1, 1, 1]);
  expect((await org.call('GET', `/ui-api/records/${id}?fields=Deal_Registration__c.Status__c`, other.Id)).status).toBe(
    404,
  );
});

test('an upsert by external id creates once, then updates, and a parent may be named by its key', async () => {
  const path = '/sobjects/Partnership__c/Partnership_Id__c/by%2Fkey';
  expect(await org.call('PATCH', path, service.Id, { Name: 'One', Phase__c: 'SCOUT' })).toMatchObject({
    status: 201,
    body: { success: true, created: true },
  });
  expect(await org.call('PATCH', path, service.Id, { Name: 'Two' })).toMatchObject({
    status: 200,
    body: { created: false },
  });
  await org.call('PATCH', '/sobjects/Account/Partner_Id__c/pa-1', service.Id, { Name: 'Keyed' });
  expect((await org.call('PATCH', path, service.Id, { Account__r: { Partner_Id__c: 'pa-1' } })).status).toBe(200);
  expect(
    await soql(org, "SELECT Account__r.Name FROM Partnership__c WHERE Partnership_Id__c = 'by/key'"),
  ).toMatchObject([{ Account__r: { Name: 'Keyed' } }]);
});

test('a collection answers one row per record in order, and all or none takes everything back', async () => {
  const row = (key: string, phase: string) => ({
    attributes: { type: 'Partnership__c' },
    Name: key,
    Partnership_Id__c: key,
    Phase__c: phase,
  });
  const send = (allOrNone: boolean, ...records: unknown[]) =>
    org.call('PATCH', '/composite/sobjects/Partnership__c/Partnership_Id__c', service.Id, { allOrNone, records });
  const partial = await send(false, row('c-1', 'SCOUT'), row('c-2', 'NOWHERE'), row('c-3', 'SCOUT'));
  expect(partial).toMatchObject({
    status: 200,
    body: [
      { success: true, created: true },
      { success: false, errors: [{ statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' }] },
      { success: true },
    ],
  });
  const none = await send(true, row('c-4', 'SCOUT'), row('c-5', 'NOWHERE'));
  expect(none.body).toMatchObject([
    { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
    { success: false, errors: [{ statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' }] },
  ]);
  expect(await soql(org, "SELECT Id FROM Partnership__c WHERE Partnership_Id__c = 'c-4'")).toEqual([]);
  const many = await send(false, ...Array.from({ length: 201 }, (_, i) => row(`m-${i}`, 'SCOUT')));
  expect(many).toMatchObject({
    status: 400,
    body: [{ message: expect.stringContaining('exceeding the maximum of 200') }],
  });
});

test('a deleted row is gone for reads, visible to queryAll, and refused for writes', async () => {
  const id = await partnership();
  expect((await org.call('DELETE', `/sobjects/Partnership__c/${id}`, service.Id)).status).toBe(204);
  expect((await org.call('GET', `/sobjects/Partnership__c/${id}`, service.Id)).status).toBe(404);
  expect(await patch(id, { Name: 'x' }, service.Id)).toMatchObject({
    status: 404,
    body: [{ errorCode: 'ENTITY_IS_DELETED' }],
  });
  const all = await org.call(
    'GET',
    `/queryAll?q=${encodeURIComponent(`SELECT Id, IsDeleted FROM Partnership__c WHERE Id = '${id}'`)}`,
    service.Id,
  );
  expect(all.body).toMatchObject({ records: [{ IsDeleted: true }] });
});

test('an unknown path is a 404 with a line in the log, and an unknown version too', async () => {
  expect((await org.call('GET', '/jobs/ingest', service.Id)).status).toBe(404);
  expect(org.lines.at(-1)).toBe('salesforce sandbox: 404 GET /services/data/v66.0/jobs/ingest');
  expect((await org.call('GET', '/services/data/v12.0/limits', service.Id)).status).toBe(404);
  expect((await org.call('PUT', '/sobjects/Account', service.Id, {})).status).toBe(405);
});

test('a description says what the caller may do with each field', async () => {
  const { body } = await org.call('GET', '/sobjects/Partnership__c/describe', channel.Id);
  const fields = new Map((body as { fields: { name: string }[] }).fields.map((field) => [field.name, field]));
  expect(fields.get('Phase__c')).toMatchObject({ type: 'picklist', restrictedPicklist: true, updateable: true });
  expect(fields.get('Guard_Score__c')).toMatchObject({ type: 'boolean', updateable: false });
  expect(fields.get('Partnership_Id__c')).toMatchObject({ externalId: true, unique: true, idLookup: true });
  expect((await org.call('GET', '/sobjects/Partnership__c/describe', outsider.Id)).status).toBe(404);
});

test('a stage decides whether a deal is closed and won, and the deal’s account lists it', async () => {
  await org.call('PATCH', `/sobjects/Opportunity/${DEAL}`, rep.Id, { StageName: 'Closed Won' });
  expect(
    await soql(org, `SELECT IsClosed, IsWon, Probability FROM Opportunity WHERE AccountId = '${ACCOUNT}'`),
  ).toMatchObject([{ IsClosed: true, IsWon: true, Probability: 100 }]);
});
