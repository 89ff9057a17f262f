import { expect, test } from 'vitest';
import { CsvProblem, delimiterOf } from './csv-file.ts';
import { hubSpotWorld } from './hubspot-seed.ts';
import { loadWorld } from './load.ts';
import { salesforceWorld } from './salesforce-seed.ts';
import { codes, load, TODAY } from './testing/folder.ts';

const HUBSPOT_DEALS =
  'Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Associated Company IDs,Associated Company,Pipeline,Create Date,Currency\n' +
  '101,Big one,Closed Won,"1,234.50",2026-03-01,Sara Ali,900,Acme,Sales,2026-01-01,SAR\n' +
  '102,Small one,Appointment scheduled,,2026-12-01,Sara Ali,,,Sales,2026-10-01,SAR\n';

test('a HubSpot export becomes HubSpot deals, companies and owners with their own ids and days', async () => {
  const world = await load({
    'whatever.csv': HUBSPOT_DEALS,
    'b.csv':
      'Record ID,Company name,Industry,Country/Region,Number of Employees,Company Domain Name,Type\n900,Acme,RETAIL,Saudi Arabia,"1,200",https://www.acme.com/x,\n901,Helper,,Jordan,12,helper.com,Partner\n',
    'c.csv': 'First name,Last name,Email,Last active\nSara,Ali,sara@acme.example,today\n',
  });
  expect(world).toMatchObject({ sample: false, shiftedWeeks: 0, history: [], workspace: { baseCurrency: 'SAR' } });
  expect(world.deals[0]).toMatchObject({
    crm: 'hubspot',
    crmIds: { hubspot: '101' },
    amount: '1234.50',
    currency: 'SAR',
    status: 'won',
    closeOn: '2026-03-01',
    openedOn: '2026-01-01',
    accountKey: 'hubspot:900',
    derived: [],
  });
  expect(world.deals[1]).toMatchObject({ status: 'open', amount: null, accountKey: null });
  expect(world.accounts).toMatchObject([{ name: 'Acme', domain: 'acme.com', sector: 'RETAIL', employees: 1200 }]);
  expect(world.partners).toMatchObject([{ name: 'Helper', countries: ['Jordan'], standing: null }]);
  expect(world.people.find(({ email }) => email === 'sara@acme.example')).toMatchObject({
    name: 'Sara Ali',
    roles: ['rep'],
  });
  expect(world.people.filter(({ levels }) => levels.includes('director'))).toHaveLength(1);
  expect(codes(world)).toEqual(
    expect.arrayContaining(['opened_from_created', 'amount_missing', 'deal_without_account', 'column_ignored']),
  );
});

test('a Salesforce report and a data-loader export are both understood, whatever the case of their headers', async () => {
  const loader = await load({
    'o.csv':
      'ID,NAME,STAGENAME,CLOSEDATE,AMOUNT,ACCOUNTID,OWNERID,ISWON,ISCLOSED\n006D000000IqhSL,Deal,Verloren,2026-05-01T00:00:00Z,5000,001D000000IqhSL,005D000000IqhSLIAZ,false,true\n',
    'a.csv': 'Id,Name,Industry,BillingCountry\n001D000000IqhSLIAZ,Acme,Retail,Germany\n',
    'u.csv':
      'Id,Username,FirstName,LastName,Email,IsActive,LanguageLocaleKey,TimeZoneSidKey\n005D000000IqhSL,u@x,Omar,Said,omar@x.example,true,ar,Asia/Riyadh\n',
  });
  expect(loader.deals[0]).toMatchObject({
    crm: 'salesforce',
    status: 'lost',
    accountKey: 'salesforce:001D000000IqhSLIAZ',
    ownerKey: 'salesforce:005D000000IqhSL',
  });
  expect(loader.people.find(({ name }) => name === 'Omar Said')).toMatchObject({ language: 'ar', zone: 'Asia/Riyadh' });
  const report = await load({
    'r.csv':
      '"opportunity name";"Stage";"CLOSE DATE";"Amount";"Account Name"\n"Deal";"Closed Won";"31.10.2026";"1.234,50";"Acme"\n',
  });
  expect(report.deals[0]).toMatchObject({ name: 'Deal', amount: '1234.50', closeOn: '2026-10-31', status: 'won' });
  expect(report.accounts[0]?.name).toBe('Acme');
  expect(codes(report)).toContain('account_only_named');
});

test('marks, semicolons, quoted line breaks, Arabic and 4,000-character names come through whole', async () => {
  const long = 'ن'.repeat(4000);
  const world = await load({
    'x.csv': `\ufeffDeal Name;Deal Stage;Amount\n"two\nlines; and ""quotes""";Closed Won;SAR 1,234\n${long};مغلق - ربح;١٬٢٣٤\n`,
  });
  expect(world.deals.map(({ name }) => name)).toEqual(['two\nlines; and "quotes"', long]);
  expect(world.deals).toMatchObject([
    { amount: '1234', currency: 'SAR' },
    { amount: '1234', status: 'won' },
  ]);
});

test('a spreadsheet in UTF-16 is read, one in another encoding is refused with what to do', async () => {
  const utf16 = Buffer.from(`\ufeff${HUBSPOT_DEALS.replaceAll(',', '\t')}`, 'utf16le');
  expect((await load({ 'x.csv': utf16 })).deals.length).toBe(2);
  const damaged = Buffer.concat([Buffer.from('Deal Name,Deal Stage\n'), Buffer.from([0xc7, 0xe1, 0x2c, 0x78, 0x0a])]);
  await expect(load({ 'x.csv': damaged })).rejects.toMatchObject({ code: 'not_utf8', where: 'x.csv' });
});

test('bad rows are kept and told with their file and line', async () => {
  const world = await load({
    'x.csv': [
      'Record ID,Deal Name,Deal Stage,Amount,Close Date,Discount',
      '1,A,New,about 5,soon,x',
      '1,B,New,5,2026-01-01,10%',
      ',C,New,5,2026-01-01',
      '4,,New,5,2026-02-30,,extra',
      '',
      ',,,,,',
    ].join('\n'),
  });
  expect(world.deals.map(({ name, amount, closeOn, discount }) => [name, amount, closeOn, discount])).toEqual([
    ['A', null, null, null],
    ['B', '5', '2026-01-01', '10'],
    ['C', '5', '2026-01-01', null],
    ['4', '5', null, null],
  ]);
  expect(new Set(world.deals.map(({ key }) => key)).size).toBe(4);
  const told = new Map(world.report.rows.map((row) => [row.code, row]));
  expect(told.get('amount_unreadable')).toMatchObject({
    where: 'x.csv',
    count: 1,
    examples: ['x.csv line 2: about 5'],
  });
  expect(told.get('date_unreadable')?.count).toBe(2);
  for (const code of ['id_repeated', 'id_missing', 'name_missing', 'row_uneven', 'row_empty', 'discount_unreadable'])
    expect(told.get(code)?.count, code).toBeGreaterThan(0);
});

test('a column that the kind cannot do without is named with the file and the fix', async () => {
  const refused = await load({ 'deals.csv': 'Record ID,Deal Name,Amount\n1,A,5\n' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CsvProblem);
  expect(refused).toMatchObject({
    code: 'column_missing',
    where: expect.stringContaining('deals.csv'),
    fix: expect.stringContaining('dealstage'),
  });
});

test('an empty folder, a missing one, one without deals and an open quote each have their own answer', async () => {
  await expect(load({})).rejects.toMatchObject({ code: 'folder_empty' });
  await expect(loadWorld({ dataFolder: '/nowhere/at/all', root: '/', today: TODAY })).rejects.toMatchObject({
    code: 'folder_missing',
  });
  await expect(load({ 'a.csv': 'Color,Shape\nred,round\n' })).rejects.toMatchObject({ code: 'no_deals' });
  await expect(load({ 'a.csv': 'Deal Name,Deal Stage\n"open,New\n' })).rejects.toMatchObject({
    code: 'not_csv',
    where: 'a.csv',
  });
});

test('a file that fits nothing is told and the others are read', async () => {
  const world = await load({ 'a.csv': HUBSPOT_DEALS, 'notes.csv': 'Color,Shape\nred,round\n' });
  expect(world.deals).toHaveLength(2);
  expect(world.report.rows.find(({ code }) => code === 'file_not_recognised')).toMatchObject({ where: 'notes.csv' });
  expect(world.report.files).toEqual([{ name: 'a.csv', kind: 'hubspot deals', rows: 2 }]);
});

test('a person who is in the users of both CRMs is one person with two logins', async () => {
  const world = await load({
    'd.csv': HUBSPOT_DEALS,
    'h.csv': 'Email,First name,Last name,User ID\nsara@acme.example,Sara,Ali,7\n',
    's.csv': 'Id,Username,FirstName,LastName,Email\n005D000000IqhSL,u@x,Sara,Ali,Sara@acme.example\n',
  });
  const sara = world.people.filter(({ name }) => name === 'Sara Ali');
  expect(sara).toHaveLength(1);
  expect(sara[0]?.crms).toEqual(['hubspot', 'salesforce']);
});

test('only the pegs are rates for a person’s own amounts', async () => {
  const { rates } = await load({ 'd.csv': HUBSPOT_DEALS });
  expect(rates.rates).toEqual([]);
  expect(rates.pegs.map(({ to }) => to)).toContain('SAR');
});

test('a comma inside quotes does not make the delimiter', () => {
  expect(delimiterOf('"a,b,c";d;e\n1,2,3,4')).toBe(';');
  expect(delimiterOf('a\tb\n')).toBe('\t');
});

test('contacts of both exports meet their company, and a deal shows the first one of its company', async () => {
  const world = await load({
    'd.csv': HUBSPOT_DEALS,
    'hc.csv':
      'Record ID,First Name,Last Name,Email,Associated Company IDs\n1,نورة,العتيبي,n@x.example,900;901\n2,No,Body,,\n',
    'sc.csv': 'Id,FirstName,LastName,AccountId\n003D000000IqhSL,Max,Muster,001D000000IqhSL\n',
  });
  expect(world.deals[0]).toMatchObject({ contactKey: 'contact-hubspot:1', derived: ['contact'] });
  expect(world.contacts).toMatchObject([
    { language: 'ar', accountKey: 'hubspot:named:900' },
    { language: 'en', crmIds: { salesforce: '003D000000IqhSL' } },
  ]);
  expect(codes(world)).toEqual(expect.arrayContaining(['account_several', 'contact_without_account']));
});

test('a Salesforce manager who is in the users is the manager of the person', async () => {
  const world = await load({
    'd.csv': 'Opportunity Name,Stage,Close Date\nA,New,2026-01-01\n',
    'u.csv':
      'Id,Username,Name,Email,ManagerId\n005D000000IqhSL,a@x,Ann,ann@x.example,005D000000IqhSM\n005D000000IqhSM,b@x,Bob,bob@x.example,\n',
  });
  const keys = new Map(world.people.map(({ name, managerKey }) => [name, managerKey]));
  expect([keys.get('Ann'), keys.get('Bob')]).toEqual(['salesforce:005D000000IqhSM', 'sales-manager']);
});

test('a person’s own records keep their ids in the sandboxes, and dates that could be read two ways are called assumed', async () => {
  const world = await load({
    'd.csv': HUBSPOT_DEALS,
    'o.csv':
      'Opportunity ID,Opportunity Name,Stage,Close Date,Account Name,Probability (%)\n006D000000IqhSL,Deal,Proposal,3/4/2026,Globex,60\n',
  });
  expect(hubSpotWorld(world).objects.deals.map(({ id }) => id)).toEqual(['101', '102']);
  expect(hubSpotWorld(world).pipelines[0]?.stages.map(({ id }) => id)).toContain('appointmentscheduled');
  const [deal] = salesforceWorld(world).records.Opportunity;
  expect(deal).toMatchObject({ StageName: 'Proposal', CloseDate: '2026-03-04', Probability: 60, IsClosed: false });
  expect(String(deal?.Id).slice(0, 15)).toBe('006D000000IqhSL');
  expect(codes(world)).toContain('date_order_assumed');
});
