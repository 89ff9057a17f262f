import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEAL, PARTNER, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg();
  for (const [rank, name] of ['One', 'Two', 'Three'].entries()) {
    const made = await org.call('POST', '/sobjects/Partnership__c', service.Id, {
      Name: name,
      Account__c: PARTNER,
      Partnership_Id__c: name,
      Phase__c: 'MANAGE',
    });
    const { id } = made.body as { id: string };
    await org.call('POST', '/sobjects/Partner_Suggestion__c', service.Id, {
      Opportunity__c: DEAL,
      Partnership__c: id,
      Rank__c: rank + 1,
      Facts__c: `{"rank":${rank + 1}}`,
      Conflict__c: 'none',
      Suggestion_Id__c: name,
    });
  }
});
afterAll(() => org.close());
const { service, rep, outsider } = USERS;
const graphql = async (query: string, userId: string, variables: Record<string, unknown> = {}) => {
  const { status, body } = await org.call('POST', '/graphql', userId, { query, variables });
  expect(status).toBe(200);
  return body as {
    data: { uiapi: Record<string, never> } | null;
    errors: { message: string; extensions: { ErrorType: string } }[];
  };
};

test('a record page reads fields with raw and displayed values, the parent’s inside the parent', async () => {
  const { body } = await org.call(
    'GET',
    `/ui-api/records/${DEAL}?fields=Opportunity.Name,Opportunity.Amount,Opportunity.Account.Name&optionalFields=Opportunity.Nope__c,Opportunity.CloseDate`,
    rep.Id,
  );
  expect(body).toMatchObject({
    apiName: 'Opportunity',
    id: DEAL,
    fields: {
      Name: { value: 'Acme GTX', displayValue: null },
      Amount: { value: 1054.5, displayValue: '$1,054.50' },
      CloseDate: { value: '2026-12-20', displayValue: '12/20/2026' },
      Account: {
        displayValue: 'Acme Corporation',
        value: { apiName: 'Account', fields: { Name: { value: 'Acme Corporation' } } },
      },
    },
  });
  expect(JSON.stringify(body)).not.toContain('Nope__c');
});

test('a command row is created by a person, and neither edited nor deleted by one', async () => {
  const fields = { Command__c: 'register_partner', Idempotency_Key__c: 'k-1', Record_Id__c: DEAL, Payload__c: '{}' };
  const made = await org.call('POST', '/ui-api/records', rep.Id, { apiName: 'Service_Command__c', fields });
  expect(made).toMatchObject({
    status: 201,
    body: { fields: { Status__c: { value: 'Sent' }, CreatedById: { value: rep.Id } } },
  });
  const { id } = made.body as { id: string };
  const edited = await org.call('PATCH', `/ui-api/records/${id}`, rep.Id, { fields: { Payload__c: 'x' } });
  expect(edited).toMatchObject({
    status: 400,
    body: {
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
      enhancedErrorType: 'RecordError',
      output: { fieldErrors: {} },
    },
  });
  expect((await org.call('DELETE', `/ui-api/records/${id}`, rep.Id)).status).toBe(400);
  const again = await org.call('POST', '/ui-api/records', rep.Id, { apiName: 'Service_Command__c', fields });
  expect(again).toMatchObject({ status: 400, body: { errorCode: 'DUPLICATE_VALUE' } });
  const forged = await org.call('POST', '/ui-api/records', rep.Id, {
    apiName: 'Service_Command__c',
    fields: { ...fields, Idempotency_Key__c: 'k-2', Status__c: 'Accepted' },
  });
  expect(forged).toMatchObject({
    body: { output: { fieldErrors: { Status__c: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }] } } },
  });
});

test('without the product’s permission a record of its objects is refused with 403', async () => {
  const { body } = await graphql('{ uiapi { query { Partnership__c { edges { node { Id } } } } } }', rep.Id).then(
    ({ data }) => ({ body: data as never }),
  );
  const id = (body as { uiapi: { query: { Partnership__c: { edges: { node: { Id: string } }[] } } } }).uiapi.query
    .Partnership__c.edges[0]?.node.Id;
  expect((await org.call('GET', `/ui-api/records/${id}?fields=Partnership__c.Name`, outsider.Id)).status).toBe(403);
});

test('a list query filters, sorts, pages and reaches parents, as a component sends it', async () => {
  const query = `query suggestions($deal: ID, $first: Int, $after: String) {
    uiapi { query { Partner_Suggestion__c(where: { Opportunity__c: { eq: $deal }, Rank__c: { lte: 3 } }, orderBy: { Rank__c: { order: DESC } }, first: $first, after: $after) {
      edges { node { Id Rank__c { value displayValue } Facts__c { value } Partnership__r { Name { value } } } cursor }
      pageInfo { hasNextPage endCursor } totalCount } } } }`;
  const first = await graphql(query, rep.Id, { deal: DEAL, first: 2 });
  expect(first.errors).toEqual([]);
  const page = first.data as unknown as {
    uiapi: { query: { Partner_Suggestion__c: { pageInfo: { endCursor: string } } } };
  };
  expect(page.uiapi.query.Partner_Suggestion__c).toMatchObject({
    edges: [
      { node: { Rank__c: { value: 3, displayValue: '3' }, Partnership__r: { Name: { value: 'Three' } } } },
      { node: { Rank__c: { value: 2 } } },
    ],
    pageInfo: { hasNextPage: true, endCursor: 'djE6MQ==' },
    totalCount: 3,
  });
  const rest = await graphql(query, rep.Id, {
    deal: DEAL,
    first: 2,
    after: page.uiapi.query.Partner_Suggestion__c.pageInfo.endCursor,
  });
  expect(rest.data).toMatchObject({
    uiapi: {
      query: {
        Partner_Suggestion__c: { edges: [{ node: { Rank__c: { value: 1 } } }], pageInfo: { hasNextPage: false } },
      },
    },
  });
});

test('fragments, aliases, children of a record and optional fields are understood', async () => {
  const query = `fragment named on Partnership__c { Name { value } }
    { uiapi { query { deals: Opportunity(where: { and: [{ Name: { like: "acme%" } }, { not: { Account: { Name: { eq: "x" } } } }] }) { edges { node { Id
      Nope__c @optional { value } Partner_Suggestions__r(first: 1) { edges { node { Partnership__r { ...named } } } totalCount } } } } } } }`;
  const { data, errors } = await graphql(query, rep.Id);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    uiapi: {
      query: {
        deals: {
          edges: [
            {
              node: {
                Id: DEAL,
                Partner_Suggestions__r: {
                  edges: [{ node: { Partnership__r: { Name: { value: 'One' } } } }],
                  totalCount: 3,
                },
              },
            },
          ],
        },
      },
    },
  });
});

test.each([
  [
    '{ uiapi { query { Account { edges { node { Nope__c { value } } } } } } }',
    'ValidationError',
    "Field 'Nope__c' in type 'Account' is undefined",
  ],
  [
    '{ uiapi { query { Account(where: { broken: { eq: "1" } }) { edges { node { Id } } } } } }',
    'ValidationError',
    "field name 'broken' that is not defined for input object type 'Account_Filter'",
  ],
  ['{ uiapi { query { Account { edges ', 'InvalidSyntax', 'Syntax Error'],
  [
    'query q($id: ID!) { uiapi { query { Account(where: { Id: { eq: $id } }) { totalCount } } } }',
    'ValidationError',
    "Variable 'id'",
  ],
  ['{ nope }', 'ValidationError', "Field 'nope'"],
])('%s is answered with 200 and an error', async (query, kind, message) => {
  const { data, errors } = await graphql(query, rep.Id);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { ErrorType: kind }, message: expect.stringContaining(message) }]);
});

test('a mutation creates a command row in the person’s name, and a refused one says why', async () => {
  const mutation = `mutation send($input: Service_Command__cCreateInput!) { uiapi { Service_Command__cCreate(input: $input) { Record { Id Status__c { value } CreatedById { value } } } } }`;
  const fields = { Command__c: 'shortlist', Idempotency_Key__c: 'm-1', Payload__c: '{}' };
  const made = await graphql(mutation, rep.Id, { input: { Service_Command__c: fields } });
  expect(made).toMatchObject({
    errors: [],
    data: {
      uiapi: { Service_Command__cCreate: { Record: { Status__c: { value: 'Sent' }, CreatedById: { value: rep.Id } } } },
    },
  });
  const again = await graphql(mutation, rep.Id, { input: { Service_Command__c: fields } });
  expect(again).toMatchObject({
    data: { uiapi: { Service_Command__cCreate: null } },
    errors: [{ message: expect.stringContaining('DUPLICATE_VALUE') }],
  });
});
