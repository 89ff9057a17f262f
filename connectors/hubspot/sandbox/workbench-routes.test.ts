import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Body, openPortal, type TestPortal } from '../testing/portal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${portal.sandbox.url}/__sandbox${path}`, init);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

test('the record list shows open deals with a company first, then those without, then closed ones, and finds by name', async () => {
  const { body } = await ask('GET', '/records?type=deals&limit=2');
  expect(body).toMatchObject({ total: 3, next: '2', results: [{ id: '701' }, { id: '703' }] });
  expect((await ask('GET', '/records?type=companies&q=النور')).body.results).toMatchObject([{ id: '502' }]);
});

test('a record comes with its links, notes, history and the choices of its stage and owner', async () => {
  const { body } = await ask('GET', '/records/deals/701');
  expect(body).toMatchObject({
    title: 'Deal 701',
    associations: { companies: [{ id: '501', labels: ['Primary'] }], contacts: [{ title: 'Huda Saleh' }] },
    notes: [{ id: '801' }],
    tasks: [],
  });
  const choices = (name: string) =>
    body.definitions.find((one: Body) => one.name === name).options.map((o: Body) => o.value);
  expect(choices('dealstage')).toEqual(['prospecting', 'engaging', 'closedwon', 'closedlost']);
  expect(choices('hubspot_owner_id')).toEqual(['301', '302']);
});

test('a person’s edit obeys the same rules as the API, and nobody edits who is not a user', async () => {
  const edit = (userId: number, properties: object) => ask('PATCH', '/records/deals/701', { userId, properties });
  expect((await edit(9001, { closedate: '2026-12-31' })).body.properties.closedate).toBe('2026-12-31T06:00:00.000Z');
  expect((await edit(9001, { dealstage: 'dreaming' })).status).toBe(400);
  expect((await edit(1, { amount: '1' })).status).toBe(400);
  expect((await ask('PATCH', '/records/deals/701', { amount: '1' })).status).toBe(400);
  expect((await ask('GET', '/records/deals/999')).status).toBe(404);
});

test('a person’s tasks are listed open ones first, with what they hang on', async () => {
  const task = (subject: string, status: string, at: string) => ({
    properties: { hs_timestamp: at, hs_task_subject: subject, hs_task_status: status, hubspot_owner_id: '302' },
    associations: [{ to: { id: '701' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 216 }] }],
  });
  const inputs = [
    task('Done', 'COMPLETED', '2026-11-01T00:00:00Z'),
    task('Later', 'NOT_STARTED', '2026-11-05T00:00:00Z'),
    task('Soon', 'NOT_STARTED', '2026-11-03T00:00:00Z'),
  ];
  await portal.call('POST', '/crm/objects/2026-09/tasks/batch/create', { inputs });
  const { body } = await ask('GET', '/tasks?ownerId=302');
  expect(body.results.map((one: Body) => one.title)).toEqual(['Soon', 'Later', 'Done']);
  expect(body.results[0].deals).toMatchObject([{ id: '701' }]);
  expect((await ask('GET', '/tasks?ownerId=301')).body.results).toEqual([]);
});

test('the fault panel refuses a switch it does not know and shows what is set', async () => {
  expect((await ask('PUT', '/faults', { explode: true })).status).toBe(400);
  await ask('PUT', '/faults', { indexLagMs: 9 });
  expect((await ask('GET', '/faults')).body).toMatchObject({ indexLagMs: 9, webhooks: { shuffle: false } });
});

test('the log names calls and counts records; users are the owners', async () => {
  await portal.call('GET', '/crm/v3/objects/deals');
  const { body } = await ask('GET', '/log');
  expect(body.counts).toMatchObject({ deals: 3, companies: 2 });
  expect(body.calls.at(-1)).toMatchObject({ path: '/crm/v3/objects/deals', status: 404 });
  expect((await ask('GET', '/users')).body.results).toHaveLength(3);
});

test('a list of deals names its stages', async () => {
  const { body } = await ask('GET', '/records?type=deals');
  expect(body.definitions).toMatchObject([{ name: 'dealstage', options: [{ value: 'prospecting' }, {}, {}, {}] }]);
});

test('a record names its made-up fields, and one that a person has entered is one no longer', async () => {
  const derived = async () => (await ask('GET', '/records/deals/701')).body.derived;
  await portal.call('PATCH', '/crm/objects/2026-09/deals/701', {
    properties: { derived_fields: 'amount;closeOn;firstMeeting' },
  });
  expect(await derived()).toEqual(['amount', 'closedate', 'notes']);
  await ask('PATCH', '/records/deals/701', { userId: 9001, properties: { closedate: '2026-12-31' } });
  expect(await derived()).toEqual(['amount', 'notes']);
});
