import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import avro from 'avsc';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEAL, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { packageFixture } from '../../../tests/salesforce/package-fixture.ts';
import { changedNames, decoderOf } from '../events.ts';
import { bitmaps, eventSchema } from './events/avro.ts';
import { loadSchema } from './schema/load.ts';

/** Recorded answers of real orgs (../shared/data/SOURCES.md). A bare clone has none and says so. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/salesforce', import.meta.url));
const recorded = <T>(name: string): T => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as T;
type Json = Record<string, unknown>;
interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request_body: { readonly records?: readonly Json[]; readonly allOrNone?: boolean } | null;
  readonly response_body: unknown;
}

/** Keys of an answer, all the way down; lists by their first entry. */
const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, shape(inner)]),
  );
};

describe.skipIf(!existsSync(FOLDER))('beside recorded answers (skipped without ../shared/data)', () => {
  let org: TestOrg;
  beforeAll(async () => {
    org = await testOrg();
  });
  afterAll(() => org.close());

  test.each(['Account', 'Opportunity', 'Contact'])(
    'our %s has the recorded fields’ types, lengths and flags',
    async (name) => {
      const theirs = recorded<{ fields: Json[] } & Json>(`describe/${name}.json`);
      const { body } = await org.call('GET', `/sobjects/${name}/describe`, USERS.service.Id);
      const ours = body as { fields: Json[] } & Json;
      const known = new Map(theirs.fields.map((field) => [field.name, field]));
      const standard = ours.fields.filter((field) => field.custom === false);
      const like = ({ type, nillable, createable, updateable, nameField, relationshipName, filterable }: Json) => ({
        type,
        nillable,
        createable,
        updateable,
        nameField,
        relationshipName,
        filterable,
      });
      expect(Object.fromEntries(standard.map((field) => [field.name, like(field)]))).toEqual(
        Object.fromEntries(standard.map((field) => [field.name, like(known.get(field.name) ?? {})])),
      );
      const lengths = (fields: readonly Json[]) =>
        Object.fromEntries(
          fields
            .filter((field) => ['string', 'textarea', 'url', 'phone', 'email'].includes(String(field.type)))
            .map((field) => [field.name, field.length]),
        );
      expect(lengths(standard)).toEqual(lengths(standard.map((field) => known.get(field.name) ?? {})));
      expect(Object.keys(theirs.fields[0] ?? {}).filter((key) => !(key in (ours.fields[0] ?? {})))).toEqual([]);
      expect(ours.keyPrefix).toBe(theirs.keyPrefix);
    },
  );

  test('collections answer rows of the recorded shape', async () => {
    const all = recorded<Exchange[]>('recorded_exchanges.json').filter(
      (one) => one.method === 'POST' && /composite\/sobjects$/.test(one.path),
    );
    const accounts = all.find((one) =>
      one.request_body?.records?.every((row) => (row.attributes as Json).type === 'Account'),
    );
    const records = (accounts?.request_body?.records ?? []).map(({ attributes, Name }) => ({ attributes, Name }));
    const { status, body } = await org.call('POST', '/composite/sobjects', USERS.rep.Id, { allOrNone: false, records });
    expect(status).toBe(accounts?.status);
    expect(shape(body)).toEqual(shape(accounts?.response_body));
    expect(body).toHaveLength(records.length);
  });

  test('a query answers records of the recorded shape', async () => {
    const one = recorded<Exchange[]>('recorded_exchanges.json').find((each) =>
      /q=SELECT%20Id%20FROM%20Account%20LIMIT%205/.test(each.path),
    );
    const { body } = await org.call(
      'GET',
      `/query?q=${encodeURIComponent('SELECT Id FROM Account LIMIT 5')}`,
      USERS.service.Id,
    );
    expect(shape(body)).toEqual(shape(one?.response_body));
  });

  test('refusals have the recorded bodies', async () => {
    const known = recorded<Record<string, Json[]>>('restforce_response_fixtures.json');
    const get = async (path: string) => (await org.call('GET', path, USERS.service.Id)).body as Json[];
    expect(await get('/sobjects/Nope/describe')).toEqual(known.sobject_describe_error_response);
    expect(shape(await get(`/query?q=${encodeURIComponent('SELECT foo FROM Account')}`))).toEqual(
      shape(known.query_error_response),
    );
    const { body } = await org.call('POST', '/sobjects/Account', USERS.rep.Id, { Name: 'x', foo: 1 });
    expect(body).toEqual([{ errorCode: 'INVALID_FIELD', message: "No such column 'foo' on sobject of type Account" }]);
    expect(shape(body)).toEqual(shape(known.write_error_response));
    const wrongKey = await org.call('PATCH', '/sobjects/Account/Name/x', USERS.rep.Id, {});
    expect(wrongKey).toMatchObject({
      status: 404,
      body: [
        {
          ...known.upsert_error_response?.[0],
          message: expect.stringContaining('Provided external ID field does not exist or is not accessible'),
        },
      ],
    });
  });

  test('a record page and a list query have the recorded shapes', async () => {
    const known = recorded<Record<string, Json>>('ui_api_response_fixtures.json');
    const page = (await org.call('GET', `/ui-api/records/${DEAL}?fields=Opportunity.Name`, USERS.rep.Id)).body as Json;
    expect(Object.keys(known['contactInfo/getRecord.json'] ?? {}).filter((key) => !(key in page))).toEqual([]);
    const query =
      '{ uiapi { query { Opportunity(first: 1) { edges { node { Id Name { value } } } pageInfo { endCursor hasNextPage hasPreviousPage } totalCount } } } }';
    const { data } = (await org.call('POST', '/graphql', USERS.rep.Id, { query })).body as {
      data: { uiapi: { query: { Opportunity: unknown } } };
    };
    const first = known['graphqlPagination/graphqlPaginationResponseFirstPage.json'] as {
      uiapi: { query: { Contact: unknown } };
    };
    expect(shape(data.uiapi.query.Opportunity)).toEqual(shape(first.uiapi.query.Contact));
    const broken = (
      await org.call('POST', '/graphql', USERS.rep.Id, {
        query: '{ uiapi { query { Opportunity(where: { broken: { eq: 1 } }) { totalCount } } } }',
      })
    ).body as { errors: Json[] };
    expect(broken.errors).toEqual(known['stateManager/graphqlErrors.json']);
  });

  test('a change event’s header has the recorded fields, and its bitmaps read back as the recorded names', () => {
    const { payload } = recorded<{
      cdc_account_update_pubsub_decoded: { payload: { ChangeEventHeader: { changedFields: string[] } & Json } };
    }>('event_examples.json').cdc_account_update_pubsub_decoded;
    const account = loadSchema(packageFixture()).objects.get('Account');
    if (account === undefined) throw new Error('no Account');
    const schema = eventSchema(account);
    const header = (JSON.parse(schema.json) as { fields: { name: string; type: { fields: { name: string }[] } }[] })
      .fields[0];
    expect(header?.type.fields.map((field) => field.name)).toEqual(Object.keys(payload.ChangeEventHeader));
    const changed = bitmaps(schema, account, ['LastModifiedDate', 'BillingCity', 'BillingState']);
    expect(changed).toEqual([expect.stringMatching(/^0x[0-9A-F]+$/), expect.stringMatching(/^\d+-0x[0-9A-F]+$/)]);
    expect(changedNames(changed, decoderOf(schema.json))).toEqual(payload.ChangeEventHeader.changedFields);
    expect(avro.Type.isType(schema.type)).toBe(true);
  });
});
