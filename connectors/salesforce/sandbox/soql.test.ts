import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEAL, soql, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg();
});
afterAll(() => org.close());
const { service, rep } = USERS;

test('a query answers records with attributes, parents nested, and the API usage in a header', async () => {
  const { body, headers } = await org.call(
    'GET',
    `/query?q=${encodeURIComponent(`SELECT Id, Name, Amount, CloseDate, Account.Name, Account.Owner.Name FROM Opportunity WHERE Id = '${DEAL}'`)}`,
    service.Id,
  );
  expect(body).toMatchObject({
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'Opportunity', url: `/services/data/v66.0/sobjects/Opportunity/${DEAL}` },
        Amount: 1054.5,
        CloseDate: '2026-12-20',
        Account: { attributes: { type: 'Account' }, Name: 'Acme Corporation', Owner: { Name: 'Rami Example' } },
      },
    ],
  });
  expect(headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/15000$/);
});

test.each([
  ['SELECT Nope FROM Account', 'INVALID_FIELD', "No such column 'Nope' on sobject of type Account"],
  ['SELECT Id FROM Nope__c', 'INVALID_TYPE', "sObject type 'Nope__c' is not supported."],
  ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', 'unexpected token'],
  ["SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY', "unexpected token: 'OR'"],
  ["SELECT Id FROM Opportunity WHERE CloseDate > '2026-01-01'", 'INVALID_FIELD', 'should not be enclosed in quotes'],
  ["SELECT Id FROM Partnership__c WHERE Facts__c LIKE '%x%'", 'INVALID_FIELD', 'can not be filtered in a query call'],
  ['SELECT Nope__r.Name FROM Opportunity', 'INVALID_FIELD', "Didn't understand relationship 'Nope__r'"],
])('the query %s is refused with %s', async (query, errorCode, message) => {
  const { status, body } = await org.call('GET', `/query?q=${encodeURIComponent(query)}`, service.Id);
  expect(status).toBe(400);
  expect(body).toMatchObject([{ errorCode, message: expect.stringContaining(message) }]);
});

test('conditions, lists, patterns and orders select what SOQL selects', async () => {
  const names = async (rest: string) => (await soql(org, `SELECT Name FROM Account ${rest}`)).map((row) => row.Name);
  expect(await names("WHERE Name LIKE 'acme%'")).toEqual(['Acme Corporation']);
  expect(await names("WHERE NOT (Industry = 'technology')")).toEqual(['شركة الأفق']);
  expect(
    await names('WHERE Industry = null OR (Name != null AND CreatedDate = TODAY) ORDER BY Industry NULLS LAST'),
  ).toEqual(['Acme Corporation', 'شركة الأفق']);
  expect(await names("WHERE Owner.Name IN ('Rami Example', 'X') LIMIT 1")).toEqual(['Acme Corporation']);
  expect(await names('WHERE SystemModstamp > 2030-01-01T00:00:00Z')).toEqual([]);
});

test('a page holds at most the asked batch and its locator goes on where it ended', async () => {
  const rows = Array.from({ length: 401 }, (_, i) => ({
    attributes: { type: 'Contact' },
    LastName: `N${String(i).padStart(3, '0')}`,
  }));
  for (const from of [0, 200, 400])
    await org.call('POST', '/composite/sobjects', rep.Id, { records: rows.slice(from, from + 200) });
  const token = (await (
    await fetch(`${org.url}/__sandbox/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: service.Id }),
    })
  ).json()) as { accessToken: string };
  const headers = { authorization: `Bearer ${token.accessToken}`, 'sforce-query-options': 'batchSize=200' };
  const seen: string[] = [];
  let next: string | undefined =
    `/services/data/v66.0/query?q=${encodeURIComponent('SELECT LastName FROM Contact ORDER BY LastName')}`;
  while (next !== undefined) {
    const page = (await (await fetch(org.url + next, { headers })).json()) as {
      records: { LastName: string }[];
      nextRecordsUrl?: string;
      totalSize: number;
    };
    expect(page.totalSize).toBe(401);
    seen.push(...page.records.map((row) => row.LastName));
    next = page.nextRecordsUrl;
  }
  expect(seen).toEqual(rows.map((row) => row.LastName));
  const stale = await org.call('GET', '/query/01g000000000999-200', service.Id);
  expect(stale).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }] });
});
