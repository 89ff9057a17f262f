import { describe, expect, test } from 'vitest';
import { worldOf } from './derive.ts';
import { hubSpotWorld } from './hubspot-seed.ts';
import { isSalesforceId } from './record-ids.ts';
import { INTEGRATION_USERNAME, salesforceWorld } from './salesforce-seed.ts';
import { sampleData } from './sample.ts';

const world = worldOf(sampleData(), '2026-11-21');

describe('the HubSpot half', () => {
  const seed = hubSpotWorld(world);

  test('has its own deals, all companies and partners, and one note per first meeting', () => {
    const own = world.deals.filter(({ crm }) => crm === 'hubspot');
    expect(seed.objects.deals).toHaveLength(own.length);
    expect(seed.objects.companies).toHaveLength(85 + 120);
    expect(seed.objects.notes).toHaveLength(own.filter(({ firstMeeting }) => firstMeeting !== null).length);
    expect(seed.owners).toHaveLength(world.people.filter(({ crms }) => crms.includes('hubspot')).length);
  });

  test('links only records that are there and never writes an empty or unknown property', () => {
    const ids = new Set(Object.values(seed.objects).flatMap((rows) => rows.map(({ id }) => id)));
    const rows = Object.values(seed.objects).flat();
    expect(ids.size).toBe(rows.length);
    expect(rows.flatMap(({ associations = [] }) => associations).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(rows.flatMap(({ properties }) => Object.values(properties)).filter((value) => value === '')).toEqual([]);
    expect(rows.flatMap(({ properties }) => Object.keys(properties)).filter((name) => name.startsWith('pos_'))).toEqual(
      [],
    );
  });

  test('says on the record what was made up and which days were moved', () => {
    const open = seed.objects.deals.find(({ properties }) => properties.dealstage === 'engaging');
    expect(open?.properties.derived_fields).toContain('amount');
    expect(open?.properties.original_dates).toMatch(/^openedOn=\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the Salesforce half', () => {
  const seed = salesforceWorld(world);

  test('has valid ids, an integration user and permission sets by role', () => {
    const ids = [...seed.users, ...Object.values(seed.records).flat()].map(({ Id }) => String(Id));
    expect(ids.every(isSalesforceId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(seed.users[0]).toMatchObject({ Username: INTEGRATION_USERNAME, permissionSets: ['Integration_User'] });
    const setsOf = (key: string) => seed.users.find(({ Username }) => Username.startsWith(`${key}@`))?.permissionSets;
    expect([setsOf('director'), setsOf('revops'), setsOf('no-permission')]).toEqual([
      ['Approver_Director'],
      ['RevOps_Admin'],
      [],
    ]);
  });

  test('has its own deals with account, owner, stage and first meeting', () => {
    const own = world.deals.filter(({ crm }) => crm === 'salesforce');
    expect(seed.records.Opportunity).toHaveLength(own.length);
    const users = new Set(seed.users.map(({ Id }) => Id));
    expect(seed.records.Opportunity.every(({ OwnerId }) => users.has(String(OwnerId)))).toBe(true);
    const won = seed.records.Opportunity.find(({ IsWon }) => IsWon === true);
    expect(won).toMatchObject({ StageName: 'Closed Won', IsClosed: true, Probability: 100 });
    expect(seed.records.Opportunity.some(({ First_Meeting_On__c }) => First_Meeting_On__c !== undefined)).toBe(true);
  });

  test('is the same each time', () => {
    expect(JSON.stringify(salesforceWorld(world))).toBe(JSON.stringify(seed));
    expect(JSON.stringify(hubSpotWorld(world))).toBe(JSON.stringify(hubSpotWorld(worldOf(sampleData(), '2026-11-21'))));
  });
});
