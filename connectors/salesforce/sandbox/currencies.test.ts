import { afterEach, expect, test } from 'vitest';
import { ACCOUNT, idOf, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
afterEach(() => org.close());

const deal = (number: number, more: object) => ({
  Id: idOf('006', number),
  Name: `Deal ${number}`,
  AccountId: ACCOUNT,
  OwnerId: USERS.rep.Id,
  StageName: 'Engaging',
  Amount: 1000.5,
  CloseDate: '2026-12-20',
  ...more,
});

const open = async (currencies: readonly string[]) => {
  const Opportunity = [deal(1, currencies.length > 1 ? { CurrencyIsoCode: 'EUR' } : {})];
  const records = { Account: [{ Id: ACCOUNT, Name: 'Acme', OwnerId: USERS.rep.Id }], Opportunity };
  org = await testOrg({ seed: () => Promise.resolve({ users: Object.values(USERS), currencies, records }) });
};
const shown = async (id: string) => {
  const path = `/ui-api/records/${id}?fields=Opportunity.Amount`;
  const { body } = await org.call('GET', path, USERS.rep.Id);
  return (body as { fields: { Amount: { displayValue: string } } }).fields.Amount.displayValue.replace(/\s/g, ' ');
};

test('an org with several currencies says of each amount which one it is in, and takes no other', async () => {
  await open(['SAR', 'EUR']);
  expect(await shown(idOf('006', 1))).toBe('EUR 1,000.50');
  const made = { ...deal(2, {}), Id: undefined };
  const create = (more: object) => org.call('POST', '/sobjects/Opportunity', USERS.rep.Id, { ...made, ...more });
  const { id } = (await create({})).body as { id: string };
  expect(await shown(id)).toBe('SAR 1,000.50');
  expect((await create({ CurrencyIsoCode: 'USD' })).body).toMatchObject([
    { errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', fields: ['CurrencyIsoCode'] },
  ]);
});

test('an org with one currency has no field for it and shows its own', async () => {
  await open(['SAR']);
  expect(await shown(idOf('006', 1))).toBe('SAR 1,000.50');
  const query = '/query?q=SELECT+CurrencyIsoCode+FROM+Opportunity';
  expect((await org.call('GET', query, USERS.rep.Id)).body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
});
