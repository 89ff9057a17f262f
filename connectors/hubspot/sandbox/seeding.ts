import { startOfDay } from '@partnership-os/core';
import { associate, linkTypes } from './associations.ts';
import { createdProperty, modifiedProperty, OBJECT_TYPES } from './catalog.ts';
import type { HubSpotSeed, ObjectType, PropertyDefinition, SeedObject, StoredObject } from './seed.ts';
import { STANDARD_GROUPS, standardProperties } from './standard-properties.ts';
import type { State } from './state.ts';
import { checkValue, stageProblem } from './values.ts';
import type { Actor } from './webhook-events.ts';

const IMPORT: Actor = { sourceType: 'IMPORT', sourceId: 'seed' };

/** Puts HubSpot's own schema and the seed into an empty portal. Throws on a seed that HubSpot itself would refuse. */
export function plant(state: State, seed: HubSpotSeed): void {
  for (const owner of seed.owners) state.owners.set(owner.id, owner);
  for (const pipeline of seed.pipelines) state.pipelines.set(pipeline.id, pipeline);
  for (const type of OBJECT_TYPES) plantSchema(state, seed, type);
  const rows = OBJECT_TYPES.flatMap((type) => (seed.objects[type] ?? []).map((row) => ({ type, row })));
  for (const { type, row } of rows) plantObject(state, type, row);
  for (const { type, row } of rows) plantLinks(state, type, row);
  state.meta.set(
    'lastId',
    rows.reduce((highest, { row }) => Math.max(highest, Number(row.id) || 0), FIRST_OWN_ID),
  );
  for (const [key] of [...state.index.entries()]) state.index.delete(key);
}

/** New records get ids above this and above the seed's. */
const FIRST_OWN_ID = 50_000_000_000;

function plantSchema(state: State, seed: HubSpotSeed, type: ObjectType): void {
  for (const group of [...STANDARD_GROUPS[type], ...(seed.groups?.[type] ?? [])])
    state.groups[type].set(group.name, group);
  const rows = seed.objects[type] ?? [];
  for (const definition of [...standardProperties(type), ...(seed.properties?.[type] ?? [])]) {
    state.properties[type].set(definition.name, withOptions(state, definition, rows));
  }
}

const TAKES_OPTIONS_FROM_DATA = new Set(['industry', 'deal_currency_code']);

/** HubSpot's long standard lists (industries, the account's currencies) are as long here as the data needs. */
function withOptions(state: State, definition: PropertyDefinition, rows: readonly SeedObject[]): PropertyDefinition {
  if (!definition.hubspotDefined || !TAKES_OPTIONS_FROM_DATA.has(definition.name)) return definition;
  const values = new Set(rows.flatMap(({ properties }) => properties[definition.name] ?? []));
  if (definition.name === 'deal_currency_code') values.add(state.portal.companyCurrency);
  values.delete('');
  return { ...definition, options: [...values].map((value) => ({ label: value, value })) };
}

/** A value as HubSpot's own screens would store it: a plain day in a datetime property is midnight in the portal's zone. */
export function asTyped(state: State, type: ObjectType, name: string, value: string): string {
  const plainDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return plainDay && state.properties[type].get(name)?.type === 'datetime'
    ? startOfDay(value, state.portal.timeZone)
    : value;
}

function checked(state: State, type: ObjectType, row: SeedObject): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, raw] of Object.entries(row.properties)) {
    const definition = state.properties[type].get(name);
    if (!definition) throw new Error(`Seed: ${type} ${row.id} has the unknown property ${name}`);
    const value = checkValue(state, definition, asTyped(state, type, name, raw));
    if (!value.ok) throw new Error(`Seed: ${type} ${row.id} ${name}: ${value.problem.message}`);
    if (value.value !== '') values[name] = value.value;
  }
  const stage = type === 'deals' ? stageProblem(state, values) : undefined;
  if (stage) throw new Error(`Seed: ${type} ${row.id}: ${stage.message}`);
  return values;
}

function plantObject(state: State, type: ObjectType, row: SeedObject): void {
  const at = new Date(row.createdAt ?? state.now()).toISOString();
  const values = checked(state, type, row);
  if (type === 'deals') values.pipeline ??= 'default';
  const entry = (value: string) => [{ value, timestamp: at, sourceType: IMPORT.sourceType, sourceId: IMPORT.sourceId }];
  const record: StoredObject = {
    type,
    id: row.id,
    properties: { hs_object_id: row.id, [createdProperty(type)]: at, ...values, [modifiedProperty(type)]: at },
    history: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, entry(value)])),
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
  state.objects[type].set(row.id, record);
}

function plantLinks(state: State, type: ObjectType, row: SeedObject): void {
  for (const { to, id, typeId } of row.associations ?? []) {
    if (!state.objects[to].get(id))
      throw new Error(`Seed: ${type} ${row.id} is linked to ${to} ${id}, which is not there`);
    const known = linkTypes(state, type, to).find((link) => link.typeId === typeId);
    if (!known) throw new Error(`Seed: no association type ${typeId} from ${type} to ${to}`);
    const ref = { associationCategory: known.category, associationTypeId: typeId };
    associate(state, { from: type, fromId: row.id, to, toId: id }, [ref], IMPORT);
  }
}
