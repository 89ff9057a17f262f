import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openPortal } from '../testing/portal.ts';
import { OBJECT_TYPES } from './catalog.ts';
import { standardProperties } from './standard-properties.ts';

const RECORDED = new URL('../../../../shared/data/hubspot/v1_recorded/', import.meta.url);
const there = existsSync(RECORDED);
// biome-ignore lint/suspicious/noExplicitAny: recordings of every shape
const load = (name: string): any[] => JSON.parse(readFileSync(new URL(`${name}.json`, RECORDED), 'utf8'));

describe.skipIf(!there)(
  'against the recorded payloads of ../shared/data/hubspot (skipped where the folder is absent)',
  () => {
    test('standard properties have the types and field types that were recorded', () => {
      const recorded = { companies: load('company_properties'), deals: load('deal_properties') };
      const wrong = (['companies', 'deals'] as const).flatMap((type) =>
        standardProperties(type).flatMap((own) => {
          const theirs = recorded[type].find(({ name }) => name === own.name);
          return theirs && (theirs.type !== own.type || theirs.fieldType !== own.fieldType)
            ? [`${type}.${own.name}: ${theirs.type}/${theirs.fieldType}`]
            : [];
        }),
      );
      expect(wrong).toEqual([]);
    });

    test('a property definition carries the keys that every recorded one has and that the dated version kept', async () => {
      const portal = await openPortal();
      const { body } = await portal.call('GET', '/crm/properties/2026-09/companies/name');
      const rows = load('deal_properties');
      const common = Object.keys(rows[0]).filter((key) => rows.every((row) => key in row));
      // Moved into modificationMetadata, or gone, in the dated version.
      const moved = ['readOnlyDefinition', 'readOnlyValue', 'mutableDefinitionNotDeletable', 'displayMode'];
      const lacking = common.filter((key) => !(key in body) && !moved.includes(key));
      expect(lacking).toEqual([]);
      await portal.close();
    });

    test('error bodies carry what the recorded ones do: status, message, correlation id', async () => {
      const portal = await openPortal();
      const bodies = ['companies', 'deals', 'contacts']
        .flatMap(load)
        .filter(({ status, response_body }) => status === 404 && typeof response_body === 'object');
      const { body } = await portal.call('GET', '/crm/objects/2026-09/companies/1');
      for (const { response_body } of bodies) {
        const keys = Object.keys(response_body).filter((key) => key !== 'requestId' && key !== 'guid');
        expect(Object.keys(body)).toEqual(expect.arrayContaining(keys));
      }
      expect(bodies.length).toBeGreaterThan(5);
      expect(body.status).toBe('error');
      await portal.close();
    });

    test('a wrong value is refused with the error names that were recorded', async () => {
      const portal = await openPortal();
      const results = load('contacts').flatMap(({ response_body }) => response_body?.validationResults ?? []);
      const { body } = await portal.call('PATCH', '/crm/objects/2026-09/deals/701', { properties: { amount: 'x' } });
      const own = JSON.parse(body.message.slice(body.message.indexOf('[')));
      expect(Object.keys(own[0]).sort()).toEqual(Object.keys(results[0]).sort());
      await portal.close();
    });

    test('recorded companies and deals can be stored as they were', async () => {
      const portal = await openPortal();
      for (const type of OBJECT_TYPES.filter((one) => one === 'companies' || one === 'deals')) {
        const rows = load(type).flatMap(({ response_body }) =>
          response_body?.properties?.name || response_body?.properties?.dealname ? [response_body] : [],
        );
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          const known = Object.entries<{ value: string }>(row.properties).filter(
            ([name, { value }]) =>
              ['name', 'domain', 'description', 'dealname', 'amount', 'closedate'].includes(name) &&
              typeof value === 'string',
          );
          const { status, body } = await portal.call('POST', `/crm/objects/2026-09/${type}`, {
            properties: Object.fromEntries(known.map(([name, { value }]) => [name, value])),
          });
          expect(status, JSON.stringify(body)).toBe(201);
        }
      }
      await portal.close();
    });
  },
);
