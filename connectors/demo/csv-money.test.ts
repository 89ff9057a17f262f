import { expect, test } from 'vitest';
import { salesforceWorld } from './salesforce-seed.ts';
import { load, TODAY } from './testing/folder.ts';

const OPPORTUNITIES = [
  'Opportunity ID,Opportunity Name,Stage,Close Date,Amount,Amount Currency,Account Name',
  '006D000000IqhSL,Euro,New,2026-12-20,"1,000.50",EUR,Acme',
  '006D000000IqhSM,Rial,New,2026-12-21,2000,SAR,Acme',
  '006D000000IqhSN,Dollar,New,2026-12-22,3000,USD,Acme',
  '006D000000IqhSO,Dollar two,New,2026-12-22,3100,USD,Acme',
  '006D000000IqhSP,Gold,New,2026-12-22,5000,Gold,Acme',
  '006D000000IqhSQ,Two of them,New,2026-12-22,EUR 6000,USD,Acme',
];

test('an opportunity in another currency keeps it, in an org that has several; one in no known currency has no amount', async () => {
  const world = await load({ 'o.csv': OPPORTUNITIES.join('\n') });
  const { currencies, records } = salesforceWorld(world);
  expect(currencies).toEqual(['USD', 'EUR', 'SAR']);
  expect(records.Opportunity.map(({ Amount, CurrencyIsoCode }) => [Amount, CurrencyIsoCode])).toEqual([
    [1000.5, 'EUR'],
    [2000, 'SAR'],
    [3000, 'USD'],
    [3100, 'USD'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  const told = new Map(world.report.rows.map((row) => [row.code, row.examples]));
  expect(told.get('currency_unreadable')).toEqual(['o.csv line 6: 5000 Gold']);
  expect(told.get('currency_conflict')).toEqual(['o.csv line 7: EUR 6000 USD']);
});

test('an org with one currency has that one, whichever it is, and its records do not say it', async () => {
  const one = ['Opportunity Name,Stage,Close Date,Amount', 'A,New,2026-12-20,"SAR 1,000"', 'B,New,2026-12-20,5'];
  const world = await load({ 'o.csv': one.join('\n') });
  const { currencies, records } = salesforceWorld(world);
  expect(currencies).toEqual(['SAR']);
  expect(records.Opportunity.every((row) => !('CurrencyIsoCode' in row))).toBe(true);
  expect(world.report.rows.find(({ code }) => code === 'currency_assumed')).toMatchObject({
    count: 1,
    examples: ['o.csv line 3: 5 SAR'],
  });
});

test('a converted amount is in the currency that it was converted to, never in the deal’s own', async () => {
  const { deals } = await load({
    'o.csv':
      'Opportunity Name,Stage,Close Date,Opportunity Currency,Amount (converted),Amount (converted) Currency\nA,New,2026-12-20,EUR,1100,USD\n',
  });
  expect(deals).toMatchObject([{ amount: '1100', currency: 'USD' }]);
});

test('Salesforce has no opportunity without a close date: an unreadable one is made up, marked, and what the file says is kept', async () => {
  const world = await load({
    'o.csv':
      'Opportunity Name,Stage,Close Date,Amount,Account Name\nOpen,New,31/31/2026,5,Acme\nWon,Closed Won,soon,5,Acme\nFine,New,2026-12-01,5,Acme\n',
  });
  expect(salesforceWorld(world).records.Opportunity).toMatchObject([
    { CloseDate: '2026-12-31', Derived_Fields__c: 'closeOn', Original_Dates__c: 'closeOn=31/31/2026' },
    { CloseDate: TODAY, Derived_Fields__c: 'closeOn', Original_Dates__c: 'closeOn=soon' },
    { CloseDate: '2026-12-01' },
  ]);
  expect(world.report.rows.find(({ code }) => code === 'close_date_made_up')).toMatchObject({
    count: 2,
    examples: ['o.csv line 2: 31/31/2026', 'o.csv line 3: soon'],
  });
});

test('the contact that a deal names is its contact; without any, the report says that nothing can be registered and what to do', async () => {
  const world = await load({
    'd.csv': [
      'Record ID,Deal Name,Deal Stage,Amount,Associated Company,Associated Contact',
      '1,A,New,5,Acme,Sara Ali (sara@acme.example);Omar Said',
      '2,B,New,5,Globex,',
      '3,C,Closed Won,5,Initech,',
    ].join('\n'),
  });
  expect(world.contacts).toMatchObject([{ firstName: 'Sara', lastName: 'Ali', email: 'sara@acme.example' }]);
  expect(world.deals).toMatchObject([
    { contactKey: world.contacts[0]?.key, derived: [] },
    { contactKey: null },
    { contactKey: null },
  ]);
  expect(world.report.rows.find(({ code }) => code === 'deal_without_contact')).toMatchObject({
    count: 1,
    examples: ['d.csv line 3'],
    fix: expect.stringContaining('contacts'),
  });
});

test('what is wrong with a folder is told in three lines: what, where, what to do', async () => {
  const refused = await load({}).catch((error: unknown) => error);
  expect(refused instanceof Error ? refused.message.split('\n') : []).toEqual([
    'The folder has no CSV file.',
    expect.stringMatching(/^Where: /),
    expect.stringMatching(/^What to do: /),
  ]);
});

test('an export of open deals still has ways to end, and a label of two states stands for none of them', async () => {
  const head = 'Opportunity Name,Stage,Close Date,Is Won,Is Closed';
  const world = await load({ 'o.csv': [head, 'A,Proposal,2026-12-01,,', 'B,Proposal,2026-12-01,,'].join('\n') });
  expect(salesforceWorld(world).stages.map(({ label, closed }) => [label, closed])).toEqual([
    ['Proposal', false],
    ['Closed Won', true],
    ['Closed Lost', true],
  ]);
  const rows = [head, 'A,Done,2026-01-01,true,true', 'B,Done,2026-01-01,false,true'];
  const ended = salesforceWorld(await load({ 'o.csv': rows.join('\n') }));
  expect(ended.stages).toEqual([]);
  expect(ended.records.Opportunity).toMatchObject([{ IsWon: true }, { IsWon: false, IsClosed: true }]);
});
