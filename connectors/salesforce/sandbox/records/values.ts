import { bad } from '../errors.ts';
import type { FieldDef } from '../schema/types.ts';
import { fullId } from './ids.ts';

export type Scalar = string | number | boolean | null;

const unreadable = (field: FieldDef, raw: unknown): never => {
  const kind = typeof raw === 'string' ? 'VALUE_STRING' : 'VALUE_NUMBER';
  throw bad(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${kind} value ${String(raw)} or request may be missing a required field at [line:1, column:2]`,
  );
};

function fitting(field: FieldDef, raw: unknown): string {
  if (typeof raw === 'object') return unreadable(field, JSON.stringify(raw));
  const text = String(raw);
  if (field.length > 0 && text.length > field.length)
    throw bad(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${text.slice(0, 80)} (max length=${field.length})`,
      [field.name],
    );
  return text;
}

function numeric(field: FieldDef, raw: unknown): number {
  const value = typeof raw === 'number' ? raw : typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : Number.NaN;
  if (!Number.isFinite(value) || (field.type === 'int' && !Number.isInteger(value))) return unreadable(field, raw);
  const whole = field.precision > 0 ? field.precision - field.scale : 18;
  if (Math.abs(value) >= 10 ** whole)
    throw bad('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: value outside of valid range on numeric field: ${value}`, [
      field.name,
    ]);
  return field.type === 'int' ? value : Number(`${Math.round(Number(`${value}e${field.scale}`))}e-${field.scale}`);
}

function choice(field: FieldDef, raw: unknown): string {
  const text = fitting(field, raw);
  const parts = field.type === 'multipicklist' ? text.split(';') : [text];
  const wrong = field.restricted ? parts.find((part) => !field.values.some((one) => one.value === part)) : undefined;
  if (wrong !== undefined)
    throw bad(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${wrong}`,
      [field.name],
    );
  return text;
}

function day(field: FieldDef, raw: unknown): string {
  const found = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(String(raw))?.[1];
  if (found === undefined || Number.isNaN(Date.parse(found))) return unreadable(field, raw);
  return new Date(found).toISOString().slice(0, 10) === found ? found : unreadable(field, raw);
}

function moment(field: FieldDef, raw: unknown): string {
  const at = Date.parse(String(raw).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (typeof raw !== 'string' || Number.isNaN(at)) return unreadable(field, raw);
  return new Date(at - (at % 1000)).toISOString();
}

function truth(field: FieldDef, raw: unknown): boolean {
  if (raw === true || raw === 'true') return true;
  return raw === false || raw === 'false' ? false : unreadable(field, raw) === null;
}

function idOf(field: FieldDef, raw: unknown): string {
  const id = typeof raw === 'string' ? fullId(raw) : null;
  if (id === null)
    throw bad('MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(raw)}`, [field.name]);
  return id;
}

function email(field: FieldDef, raw: unknown): string {
  const text = fitting(field, raw);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    throw bad('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  return text;
}

const READERS: Readonly<Record<FieldDef['type'], (field: FieldDef, raw: unknown) => Scalar>> = {
  id: idOf,
  reference: idOf,
  string: fitting,
  textarea: fitting,
  phone: fitting,
  url: fitting,
  email,
  picklist: choice,
  multipicklist: choice,
  boolean: truth,
  currency: numeric,
  double: numeric,
  int: numeric,
  percent: numeric,
  date: day,
  datetime: moment,
};

/** A JSON value as the field stores it; empty text is null, as on the platform. @throws ApiError with the platform's code */
export function readValue(field: FieldDef, raw: unknown): Scalar {
  if (raw === null || raw === undefined || raw === '') return field.type === 'boolean' ? false : null;
  return READERS[field.type](field, raw);
}

/** A stored value as REST prints it: instants end in `+0000`. */
export const restValue = (field: FieldDef, value: Scalar | undefined): Scalar => {
  if (value === undefined || value === null) return field.type === 'boolean' ? false : null;
  return field.type === 'datetime' ? String(value).replace('Z', '+0000') : value;
};
