import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { addDays, isDay, weekdayOf } from '@partnership-os/core';
import { describe, expect, test } from 'vitest';
import { worldOf } from './derive.ts';
import { loadWorld } from './load.ts';
import { readSharedData } from './real.ts';
import { sampleData } from './sample.ts';
import type { DemoWorld } from './world.ts';

const TODAY = '2026-11-21';
const root = fileURLToPath(new URL('../../', import.meta.url));
const raw = await readSharedData(root);
const hash = (world: DemoWorld): string => createHash('sha256').update(JSON.stringify(world)).digest('hex');
const count = (world: DemoWorld, code: string): number =>
  world.report.rows.find((row) => row.code === code)?.count ?? 0;

describe.skipIf(raw === null)('the shared data set beside the project', () => {
  const world = raw === null ? worldOf(sampleData(), TODAY) : worldOf(raw, TODAY);

  test('every row of it is there', () => {
    expect(world.sample).toBe(false);
    const { accounts, products, deals, partners } = world;
    expect([accounts.length, products.length, deals.length, partners.length]).toEqual([85, 7, 6815, 199]);
    expect(world.people.filter(({ roles }) => roles.includes('rep'))).toHaveLength(35);
    expect(world.people.filter(({ roles }) => roles.includes('manager'))).toHaveLength(6);
    const won = deals.filter(({ status }) => status === 'won');
    expect(won.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(7_203_038);
    expect(won).toHaveLength(3042);
  });

  test('its known defects are counted and none of its rows is changed or dropped for them', () => {
    const codes = [
      'deal_without_account',
      'product_alias',
      'deal_without_opened_date',
      'deal_open_without_amount',
      'agent_without_deal',
    ];
    expect(codes.map((code) => count(world, code))).toEqual([1425, 1155, 500, 2089, 5]);
    expect(count(world, 'account_sector_misspelt')).toBe(12);
    expect(count(world, 'account_sector_unmapped')).toBe(4);
    expect(count(world, 'account_country_misspelt')).toBe(1);
    expect(count(world, 'account_name_lower_case')).toBe(1);
    expect(world.deals.filter(({ product }) => product === 'GTXPro')).toHaveLength(1155);
    expect(world.deals.filter(({ accountKey }) => accountKey === null)).toHaveLength(1425);
    expect(world.productAliases).toEqual([{ from: 'GTXPro', to: 'GTX Pro' }]);
    expect(world.accounts.find(({ name }) => name === 'dambase')?.sector).toBe('marketing');
    expect(world.accounts.find(({ name }) => name === 'Bioholding')?.country).toBe('Philipines');
  });

  test('West is Salesforce, Central and East are HubSpot, and no deal is in both', () => {
    expect(world.deals.filter(({ crm }) => crm === 'salesforce')).toHaveLength(2322);
    expect(world.deals.filter(({ crm }) => crm === 'hubspot')).toHaveLength(2738 + 1755);
    expect(world.deals.every(({ crm, territory }) => (crm === 'salesforce') === (territory === 'West'))).toBe(true);
  });

  test('the last close falls on the last Saturday of October 2026 and original days are kept', () => {
    expect(world.shiftedWeeks).toBe(474);
    const closes = world.deals.filter(({ status }) => status !== 'open').map(({ closeOn }) => closeOn ?? '');
    expect(closes.sort().at(-1)).toBe('2026-10-31');
    const deal = world.deals.find(({ key }) => key === '1C1I7A6R');
    expect(deal).toMatchObject({
      openedOn: '2025-11-20',
      original: { openedOn: '2016-10-20', closeOn: '2017-03-01' },
      amount: '1054',
    });
    expect(weekdayOf(deal?.openedOn ?? '')).toBe(weekdayOf('2016-10-20'));
  });

  test('an open deal gets the list price and a close day 47 days on, and both are called derived', () => {
    const open = world.deals.find(
      ({ status, product, openedOn }) => status === 'open' && product === 'GTXPro' && openedOn !== null,
    );
    expect(open).toMatchObject({ amount: '4821', closeOn: addDays(open?.openedOn ?? '', 47) });
    expect(open?.derived).toEqual(expect.arrayContaining(['amount', 'closeOn', 'territory', 'discount']));
    const closed = world.deals.find(({ status }) => status === 'won');
    expect(closed?.derived).not.toContain('amount');
  });

  test('help is on 25 to 35 % of the won deals', () => {
    const granted = new Set(
      world.history.flatMap((step) =>
        step.kind === 'command' && step.name === 'decide_approval' && step.payload.result === 'granted'
          ? step.record.requestOf
          : [],
      ),
    );
    const helped = new Set(
      world.history.flatMap((step) =>
        step.kind === 'command' && step.name === 'register_partner' && granted.has(step.id) ? step.record.deal : [],
      ),
    );
    const won = world.deals.filter(({ status }) => status === 'won');
    const share = won.filter(({ key }) => helped.has(key)).length / won.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
  });
});

test.skipIf(raw === null)('loading beside the shared data uses them', async () => {
  expect((await loadWorld({ root, today: TODAY })).source.kind).toBe('shared-data');
});

test('a bare clone gets sample data that says so, with the same kinds of defects', async () => {
  const world = await loadWorld({ root: '/nowhere/project', today: TODAY });
  expect(world.sample).toBe(true);
  expect(world.source.kind).toBe('sample');
  expect([world.accounts.length, world.products.length, world.partners.length]).toEqual([85, 7, 120]);
  expect(world.people.filter(({ roles }) => roles.includes('rep'))).toHaveLength(35);
  const codes = [
    'deal_without_account',
    'product_alias',
    'account_sector_misspelt',
    'account_sector_unmapped',
    'account_name_lower_case',
    'agent_without_deal',
    'deal_agent_without_region',
    'company_homepage_shared',
  ];
  expect(codes.filter((code) => count(world, code) === 0)).toEqual([]);
  expect(world.accounts.some(({ name }) => /\p{Script=Arabic}/u.test(name))).toBe(true);
  expect(world.contacts.some(({ lastName }) => /\p{Script=Arabic}/u.test(lastName))).toBe(true);
});

const sources = [{ name: 'sample', rows: sampleData() }, ...(raw === null ? [] : [{ name: 'shared', rows: raw }])];

describe.each(sources)('the world of $name rows', ({ rows }) => {
  const world = worldOf(rows, TODAY);

  test('is the same each time and another one on another day', () => {
    expect(hash(worldOf(rows, TODAY))).toBe(hash(world));
    expect(hash(worldOf(rows, '2026-12-21'))).not.toBe(hash(world));
  });

  test('has different keys and addresses, and keys that meet', () => {
    for (const list of [world.people, world.accounts, world.partners, world.deals, world.contacts])
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    expect(new Set(world.people.map(({ email }) => email)).size).toBe(world.people.length);
    const accounts = new Set(world.accounts.map(({ key }) => key));
    const people = new Set(world.people.map(({ key }) => key));
    expect(world.deals.filter(({ accountKey }) => accountKey !== null && !accounts.has(accountKey))).toEqual([]);
    expect(world.deals.filter(({ ownerKey }) => !people.has(ownerKey ?? ''))).toEqual([]);
    expect(world.people.filter(({ managerKey }) => managerKey !== null && !people.has(managerKey))).toEqual([]);
  });

  test('lets every request find its level up the manager chain', () => {
    const byKey = new Map(world.people.map((person) => [person.key, person]));
    const chain = (key: string | null): string[] => {
      const person = byKey.get(key ?? '');
      return person === undefined ? [] : [...person.levels, ...chain(person.managerKey)];
    };
    for (const person of world.people.filter(({ roles }) => roles.includes('rep')))
      expect(chain(person.key)).toEqual(['manager', 'director', 'vp', 'clevel']);
    for (const level of ['legal', 'finance', 'revops'])
      expect(world.people.some(({ levels }) => levels.includes(level as 'legal'))).toBe(true);
  });

  test('has a login of each rep in one CRM, of everybody above in both, and Arabic readers in each', () => {
    const reps = world.people.filter(({ roles }) => roles.includes('rep'));
    expect(reps.every(({ crms }) => crms.length === 1)).toBe(true);
    expect(world.people.filter((person) => !reps.includes(person)).every(({ crms }) => crms.length === 2)).toBe(true);
    expect(
      reps
        .filter(({ language }) => language === 'ar')
        .map(({ crms }) => crms[0])
        .sort(),
    ).toEqual(['hubspot', 'salesforce']);
  });

  test('has a first meeting on a third of the deals, before and after the day they were opened, none to come', () => {
    const met = world.deals.filter(({ firstMeeting }) => firstMeeting !== null);
    expect(met.length / world.deals.length).toBeCloseTo(1 / 3, 1);
    expect(
      met.every(({ firstMeeting, derived }) => isDay(firstMeeting?.on ?? '') && derived.includes('firstMeeting')),
    ).toBe(true);
    expect(met.filter(({ firstMeeting }) => (firstMeeting?.on ?? '') > TODAY)).toEqual([]);
    const before = met.filter(({ firstMeeting, openedOn }) => openedOn !== null && (firstMeeting?.on ?? '') < openedOn);
    expect(before.length / met.length).toBeGreaterThan(0.25);
    expect(before.length / met.length).toBeLessThan(0.75);
  });

  test('leaves gaps in a fifth of the directory', () => {
    const gappy = world.partners.filter(({ seeks, sectors, countries, employees, checks }) =>
      [seeks, sectors, countries, employees, checks].includes(null),
    );
    expect(gappy.length / world.partners.length).toBeGreaterThan(0.12);
    expect(gappy.length / world.partners.length).toBeLessThan(0.28);
  });

  test('has a rate that is young enough on every day, and the pegs with their source', () => {
    const euro = world.rates.rates.filter(({ to }) => to === 'EUR').map(({ on }) => on);
    const first = world.deals.map(({ openedOn }) => openedOn ?? TODAY).sort()[0] ?? TODAY;
    expect((euro[0] ?? '') <= first).toBe(true);
    expect((euro.at(-1) ?? '') >= TODAY).toBe(true);
    expect(world.rates.pegs.find(({ to }) => to === 'SAR')).toMatchObject({ value: '3.75', since: '1986-06-01' });
  });
});
