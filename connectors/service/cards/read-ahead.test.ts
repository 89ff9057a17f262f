import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../postgres/database.ts';
import { openTestDatabase } from '../../postgres/testing/database.ts';
import { evidenceOf } from '../commands/partnership.ts';
import type { Unit } from '../store.ts';
import { idOf, NOW, openOffice } from '../testing/office.ts';
import { crmAccount, crmDeal } from '../testing/records.ts';
import { buildPartnerCards } from './partner-facts.ts';
import { readAhead } from './read-ahead.ts';
import { loadWorld } from './world.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const ONE_BY_ONE = ['accounts', 'approvals', 'registrations', 'deals', 'scorecard'] as const;

/** The unit, and every question of a single card that it was asked. */
function counted(unit: Unit): { readonly unit: Unit; readonly asked: string[] } {
  const asked: string[] = [];
  const told = ONE_BY_ONE.map((name) => {
    const read = unit[name] as (...given: unknown[]) => Promise<unknown>;
    const telling = (...given: unknown[]) => {
      asked.push(name);
      return read(...given);
    };
    return [name, telling];
  });
  return { unit: { ...unit, ...(Object.fromEntries(told) as Partial<Unit>) }, asked };
}

test('partner cards and their evidence are the same read ahead as one by one, and ask nothing per card', async () => {
  const office = await openOffice(database);
  const partners = [
    await office.adopt({ crmId: '901', type: 'referral' }),
    await office.adopt({ crmId: '902', type: 'technology', terms: null }),
    await office.adopt({ crmId: '903', type: 'government' }),
  ];
  await office.read([crmAccount('501'), crmDeal('701')]);
  await office.decide('manager', idOf(await office.register(String(partners[0]?.id))), { result: 'granted' });
  const { deps } = office;
  await office.unit(async (unit) => {
    const world = await loadWorld(deps, unit, NOW);
    const ids = partners.map(({ id }) => id);
    const drawn = async (through: Unit) => ({
      cards: await buildPartnerCards(deps, through, world, ids),
      evidence: await Promise.all(
        partners.map((each) => evidenceOf({ unit: through, deps, now: NOW }, each, world.people)),
      ),
    });
    const alone = counted(unit);
    const plain = await drawn(alone.unit);
    const store = counted(unit);
    const ahead = await readAhead(store.unit, partners);
    store.asked.length = 0;
    expect(await drawn(ahead)).toEqual(plain);
    expect(plain.cards.map(({ facts }) => facts.partnership?.deals.length)).toEqual([1, 0, 0]);
    expect(store.asked).toEqual([]);
    expect(alone.asked.length).toBeGreaterThan(ids.length * ONE_BY_ONE.length);
    expect(await ahead.accounts({ crm: { crm: 'hubspot', crmIds: ['901'] } })).toHaveLength(1);
    expect(store.asked).toEqual(['accounts']);
  });
});
