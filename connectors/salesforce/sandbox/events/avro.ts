import { createHash } from 'node:crypto';
import avro from 'avsc';
import type { FieldDef, ObjectDef } from '../schema/types.ts';

/** The Avro schema of an object's change event, and its encoder. Header and field order as the platform sends them. */
export interface EventSchema {
  readonly id: string;
  readonly json: string;
  readonly type: avro.Type;
  /** Top-level names in order; a bitmap's bit n is name n. */
  readonly names: readonly string[];
  readonly compounds: ReadonlyMap<string, readonly string[]>;
}

const strings = { type: 'array', items: 'string' };
const HEADER = {
  type: 'record',
  name: 'ChangeEventHeader',
  namespace: 'com.sforce.eventbus',
  fields: [
    { name: 'entityName', type: 'string' },
    { name: 'recordIds', type: strings },
    {
      name: 'changeType',
      type: {
        type: 'enum',
        name: 'ChangeType',
        symbols: [
          'CREATE',
          'UPDATE',
          'DELETE',
          'UNDELETE',
          'GAP_CREATE',
          'GAP_UPDATE',
          'GAP_DELETE',
          'GAP_UNDELETE',
          'GAP_OVERFLOW',
          'SNAPSHOT',
        ],
      },
    },
    { name: 'changeOrigin', type: 'string' },
    { name: 'transactionKey', type: 'string' },
    { name: 'sequenceNumber', type: 'int' },
    { name: 'commitTimestamp', type: 'long' },
    { name: 'commitNumber', type: 'long' },
    { name: 'commitUser', type: 'string' },
    { name: 'nulledFields', type: strings },
    { name: 'diffFields', type: strings },
    { name: 'changedFields', type: strings },
  ],
};
const PRIMITIVE: Partial<Record<FieldDef['type'], string>> = {
  boolean: 'boolean',
  currency: 'double',
  double: 'double',
  percent: 'double',
  int: 'int',
  date: 'long',
  datetime: 'long',
};
const optional = (name: string, type: unknown) => ({ name, type: ['null', type], default: null });
const HIDDEN = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

/** The change event schema of one object, with compound addresses as records of their own. */
export function eventSchema(object: ObjectDef): EventSchema {
  const compounds = new Map<string, string[]>();
  const fields: { name: string; type: unknown }[] = [{ name: 'ChangeEventHeader', type: HEADER }];
  for (const field of object.fields.values()) {
    if (HIDDEN.has(field.name)) continue;
    if (field.compound === null) {
      fields.push(optional(field.name, PRIMITIVE[field.type] ?? 'string'));
      continue;
    }
    const parts = compounds.get(field.compound.field) ?? [];
    if (parts.length === 0) fields.push({ name: field.compound.field, type: parts });
    parts.push(field.compound.part);
    compounds.set(field.compound.field, parts);
  }
  const full = fields.map((one) => {
    const parts = compounds.get(one.name);
    if (parts === undefined) return one;
    return optional(one.name, {
      type: 'record',
      name: `${object.name}_${one.name}`,
      fields: parts.map((part) => optional(part, 'string')),
    });
  });
  const schema = {
    type: 'record',
    name: `${object.name.replace(/__c$/, '__')}ChangeEvent`,
    namespace: 'com.sforce.eventbus',
    fields: full,
  };
  const json = JSON.stringify(schema);
  return {
    id: createHash('md5').update(json).digest('base64url').slice(0, 22),
    json,
    type: avro.Type.forSchema(schema as avro.Schema),
    names: full.map((one) => one.name),
    compounds,
  };
}

const bits = (names: readonly string[], chosen: ReadonlySet<string>): string => {
  const value = names.reduce((sum, name, i) => (chosen.has(name) ? sum | (1n << BigInt(i)) : sum), 0n);
  const hex = value.toString(16).toUpperCase();
  return `0x${hex.padStart(hex.length + (hex.length % 2), '0')}`;
};

/** Field names as the vendor's bitmaps: one over the top level, one more per compound field (`<position>-0x…`). */
export function bitmaps(schema: EventSchema, object: ObjectDef, changed: readonly string[]): string[] {
  const top = new Set<string>();
  const nested = new Map<string, Set<string>>();
  for (const name of changed) {
    const compound = object.fields.get(name)?.compound;
    if (compound === null || compound === undefined) top.add(name);
    else nested.set(compound.field, (nested.get(compound.field) ?? new Set()).add(compound.part));
  }
  const inner = [...nested].map(
    ([name, parts]) => `${schema.names.indexOf(name)}-${bits(schema.compounds.get(name) ?? [], parts)}`,
  );
  return [...(top.size > 0 ? [bits(schema.names, top)] : []), ...inner];
}
