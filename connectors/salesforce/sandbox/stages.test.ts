import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT, DEAL, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';

let org: TestOrg;
beforeAll(async () => {
  const stages = [
    { label: 'Angebot', chance: 30, closed: false, won: false },
    { label: 'Gewonnen', chance: 100, closed: true, won: true },
  ];
  const deal = { Id: DEAL, Name: 'Deal', OwnerId: USERS.rep.Id, StageName: 'Angebot', CloseDate: '2026-12-20' };
  const records = { Account: [{ Id: ACCOUNT, Name: 'Acme', OwnerId: USERS.rep.Id }], Opportunity: [deal] };
  org = await testOrg({ seed: () => Promise.resolve({ users: Object.values(USERS), stages, records }) });
});
afterAll(() => org.close());

test('an org has its own stages, and the platform derives from them whether a deal is open, won or lost', async () => {
  const describe = await org.call('GET', '/sobjects/Opportunity/describe', USERS.rep.Id);
  const { fields } = describe.body as { fields: { name: string; picklistValues: { value: string }[] }[] };
  const stage = fields.find(({ name }) => name === 'StageName');
  expect(stage?.picklistValues.map(({ value }) => value)).toEqual(['Angebot', 'Gewonnen']);
  expect(org.store.get('Opportunity', DEAL)).toMatchObject({ IsClosed: false, IsWon: false, Probability: 30 });
  await org.call('PATCH', `/sobjects/Opportunity/${DEAL}`, USERS.rep.Id, { StageName: 'Gewonnen' });
  expect(org.store.get('Opportunity', DEAL)).toMatchObject({ IsClosed: true, IsWon: true, Probability: 100 });
});
