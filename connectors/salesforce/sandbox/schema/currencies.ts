import { type FieldDef, field, type ObjectDef, type Schema, values } from './types.ts';

const ISO_CODE = 'CurrencyIsoCode';

/**
 * An org with several currencies has `CurrencyIsoCode` on its objects: a restricted picklist of the active ones, the org's
 * own when a new record says none. An org with one currency has no such field.
 * @param currencies ISO 4217, the org's own first
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_currencytype.htm
 */
export function withCurrencies(schema: Schema, currencies: readonly string[]): Schema {
  if (currencies.length < 2) return schema;
  const code: FieldDef = field(ISO_CODE, 'picklist', {
    label: 'Currency ISO Code',
    length: 3,
    restricted: true,
    permissionable: false,
    values: values(...currencies),
    defaultValue: currencies[0] ?? null,
  });
  const complete = (object: ObjectDef): ObjectDef =>
    object.name === 'User' ? object : { ...object, fields: new Map([...object.fields, [ISO_CODE, code]]) };
  return { ...schema, objects: new Map([...schema.objects].map(([name, object]) => [name, complete(object)])) };
}

/** The currency that a row's amounts are in, where the org has several. */
export const currencyOf = (row: Readonly<Record<string, unknown>>): string | null =>
  typeof row[ISO_CODE] === 'string' ? row[ISO_CODE] : null;
