import type { Access, Row } from '../access.ts';
import { ApiError, type ApiFault } from '../errors.ts';
import type { FieldDef, ObjectDef, Schema, ValidationRule } from '../schema/types.ts';
import { formulaOf, type Literal } from './formula.ts';
import type { Scalar } from './values.ts';

/** A save, as validation rules see it. `before` is null for a new record. */
export interface Saving {
  readonly object: ObjectDef;
  readonly before: Row | null;
  readonly after: Row;
  readonly access: Access;
  /** The running user's language, `en_US` or `ar`: what the org says is said in it where it is translated. */
  readonly language: string;
  readonly now: number;
}

/** How a rule reaches the rest of the org: parents by path and the running user. */
export interface Surroundings {
  readonly schema: Schema;
  row(id: Scalar | undefined): Row | undefined;
}

const literal = (dataType: string, value: unknown, options: Literal['options'] = {}): Literal => ({
  type: 'literal',
  dataType,
  value,
  options,
});

const DATES = new Set<FieldDef['type']>(['date', 'datetime']);
const NUMBERS = new Set<FieldDef['type']>(['currency', 'double', 'int', 'percent']);

function numberLiteral(field: FieldDef, value: Scalar): Literal {
  const percent = field.type === 'percent';
  const options = { length: field.precision || 18, scale: field.scale + (percent ? 2 : 0) };
  return literal('number', Number(value) / (percent ? 100 : 1), options);
}

function scalarLiteral(field: FieldDef, value: Scalar): Literal {
  if (value === null) return literal('null', null);
  return DATES.has(field.type) ? literal(field.type, new Date(String(value))) : numberLiteral(field, value);
}

/** A blank text is '' and a blank date or number is null, as formulas on the platform see them. */
function fieldLiteral(field: FieldDef, value: Scalar): Literal {
  if (field.type === 'boolean') return literal('checkbox', value === true);
  if (DATES.has(field.type) || NUMBERS.has(field.type)) return scalarLiteral(field, value);
  if (field.type !== 'picklist') return literal('text', String(value ?? ''), { length: field.length || 255 });
  return literal('picklist', String(value ?? ''), { values: field.values.map((one) => one.value) });
}

const day = (now: number): Date => new Date(new Date(now).toISOString().slice(0, 10));

function fieldInput(path: string, object: ObjectDef, row: Row, around: Surroundings): Literal {
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) {
    const found = object.fields.get(first ?? '');
    if (found === undefined) throw new Error(`unknown field ${object.name}.${first}`);
    return fieldLiteral(found, row[found.name] ?? null);
  }
  const link = [...object.fields.values()].find((one) => one.relationshipName === first);
  const parent = around.schema.objects.get(link?.referenceTo[0] ?? '');
  if (link === undefined || parent === undefined) throw new Error(`unknown relationship ${object.name}.${first}`);
  return fieldInput(rest.join('.'), parent, around.row(row[link.name]) ?? {}, around);
}

type Source = (rest: string, saving: Saving, around: Surroundings) => Literal;

function userInput(rest: string, { access }: Saving, around: Surroundings): Literal {
  const user = around.schema.objects.get('User');
  if (user === undefined) throw new Error('no object User');
  return fieldInput(rest, user, around.row(access.userId) ?? {}, around);
}

/** Names that are not plain fields, by how they begin; the rest of the name says which. */
const SOURCES: readonly (readonly [string, Source])[] = [
  ['Is_New', (_, { before }) => literal('checkbox', before === null)],
  ['Sandbox_Now', (_, { now }) => literal('datetime', new Date(now))],
  ['Sandbox_Today', (_, { now }) => literal('date', day(now))],
  ['$Permission.', (rest, { access }) => literal('checkbox', access.custom.has(rest))],
  ['$User.', userInput],
  [
    'Changed_',
    (rest, { before, after }) =>
      literal('checkbox', before !== null && (before[rest] ?? null) !== (after[rest] ?? null)),
  ],
  ['Prior_', (rest, { object, before, after }, around) => fieldInput(rest, object, before ?? after, around)],
];

function input(name: string, saving: Saving, around: Surroundings): Literal {
  const source = SOURCES.find(([start]) => name.startsWith(start));
  if (source !== undefined) return source[1](name.slice(source[0].length), saving, around);
  return fieldInput(name, saving.object, saving.after, around);
}

function broken(rule: ValidationRule, saving: Saving, around: Surroundings): boolean {
  try {
    return formulaOf(rule.formula).holds((name) => input(name, saving, around));
  } catch (error) {
    const message = `validation rule ${saving.object.name}.${rule.name} cannot be evaluated: ${String(error)}`;
    throw new ApiError(500, { errorCode: 'UNKNOWN_EXCEPTION', message });
  }
}

/** Every validation rule that refuses this save, as the platform words it: one entry per rule. */
export const brokenRules = (saving: Saving, around: Surroundings): ApiFault[] =>
  saving.object.rules
    .filter((rule) => broken(rule, saving, around))
    .map((rule) => ({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: rule.translations.get(saving.language.split('_')[0] ?? '') ?? rule.message,
      fields: rule.field === null ? [] : [rule.field],
    }));
