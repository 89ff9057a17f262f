import type { Definition, Values } from './api.ts';
import type { FieldRow } from './fields.ts';
import type { Speak } from './words.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** What the form shows and edits: text, with a moment as the day it is in the portal's zone. */
export function formText(value: unknown, zone: string): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  if (!INSTANT.test(text)) return text;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(text),
  );
}

/** What the CRM takes: HubSpot keeps everything as text, Salesforce wants numbers, yes or no, and null for nothing. */
export function crmValue(text: string, { type }: Pick<Definition, 'type'>, crm: 'hubspot' | 'salesforce'): unknown {
  if (crm === 'hubspot') return text;
  if (type === 'boolean') return text === 'true';
  if (text === '') return null;
  return /^(currency|double|percent|int|number)$/i.test(type) ? Number(text) : text;
}

export type Input = 'text' | 'number' | 'date' | 'select';

/** How a field is edited, from the CRM's own definition of it. */
export function inputOf(definition: Definition): Input {
  if (optionsOf(definition).length > 0) return 'select';
  if (/^(bool|boolean)$/i.test(definition.type)) return 'select';
  if (/^date(time)?$/i.test(definition.type)) return 'date';
  return /^(currency|double|percent|int|number)$/i.test(definition.type) ? 'number' : 'text';
}

type Options = readonly { readonly value: string; readonly label: string }[];

export const optionsOf = (definition: Definition): Options => definition.options ?? [];

export function choices(definition: Definition, say: Speak): Options {
  const yesNo = [
    { value: 'true', label: say('yes') },
    { value: 'false', label: say('no') },
  ];
  return /^(bool|boolean)$/i.test(definition.type) ? yesNo : optionsOf(definition);
}

/** A value to read: its option's label, a name for a reference, yes or no. */
export function shownText(row: FieldRow, values: Values, look: Look): string {
  const text = formText(values[row.name], look.zone);
  if (text === '') return '—';
  if (text === 'true') return look.say('yes');
  if (text === 'false') return look.say('no');
  const definition = look.definitions.find(({ name }) => name === row.name);
  const option = definition?.options?.find(({ value }) => value === text);
  if (row.word === 'amount') return `${currencyOf(values, look)} ${grouped(text)}`;
  return option?.label ?? look.names.get(text) ?? text.replaceAll(';', ', ');
}

const grouped = (text: string): string =>
  Number.isFinite(Number(text)) ? new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(Number(text)) : text;

/** The currency of a record's amount: what the record says, else the company's own. */
export const currencyOf = (values: Values, { currency }: Pick<Look, 'currency'>): string =>
  String(values.deal_currency_code ?? values.CurrencyIsoCode ?? currency);

export interface Look {
  readonly zone: string;
  readonly currency: string;
  readonly say: Speak;
  readonly definitions: readonly Definition[];
  /** Names of owners and users by the id that a field holds. */
  readonly names: ReadonlyMap<string, string>;
}
