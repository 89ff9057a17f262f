import type { Companies } from './csv-companies.ts';
import type { CsvRecords } from './csv-headers.ts';
import { at, type Keyed, keyed } from './csv-keys.ts';
import type { Notes } from './csv-notes.ts';
import type { People } from './csv-people.ts';
import { type Stages, stagesFrom } from './csv-stages.ts';
import { type DayOrder, dayOrder, readAmount, readDay } from './csv-values.ts';
import type { DemoContact, DemoDeal, DemoStage } from './world.ts';

export interface DealContext {
  readonly companies: Companies;
  readonly people: People;
  /** The first contact of each account. */
  readonly contactOf: ReadonlyMap<string, DemoContact>;
  readonly baseCurrency: string;
  readonly notes: Notes;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

type Order = ReadonlyMap<string, DayOrder>;

/** How each file writes its dates, seen over both of its date columns together. */
function ordersOf(tables: readonly CsvRecords[], notes: Notes): Order {
  return new Map(
    tables.map(({ file, records, headerOf }) => {
      const { order, assumed } = dayOrder(records.flatMap(({ cell }) => [cell('closeOn'), cell('openedOn')]));
      if (assumed) notes.add('date_order_assumed', file, headerOf.get('closeOn') ?? '');
      const opened = headerOf.get('openedOn') ?? '';
      if (/creat/i.test(opened)) notes.add('opened_from_created', file, opened);
      return [file, order];
    }),
  );
}

function dayIn(row: Keyed, field: 'closeOn' | 'openedOn', orders: Order, notes: Notes): string | null {
  const text = row.record.cell(field);
  if (text === '') return null;
  const day = readDay(text, orders.get(row.file) ?? 'month-first');
  if (day === undefined) notes.add('date_unreadable', row.file, `${at(row)}: ${text.slice(0, 40)}`);
  return day ?? null;
}

function moneyIn(row: Keyed, context: DealContext): Pick<DemoDeal, 'amount' | 'currency'> {
  const text = row.record.cell('amount');
  const stated = row.record.cell('currency').toUpperCase();
  const column = /^[A-Z]{3}$/.test(stated) ? stated : null;
  if (text === '') {
    context.notes.add('amount_missing', row.file, at(row));
    return { amount: null, currency: column ?? context.baseCurrency };
  }
  const read = readAmount(text);
  if (read === undefined) context.notes.add('amount_unreadable', row.file, `${at(row)}: ${text.slice(0, 40)}`);
  return { amount: read?.amount ?? null, currency: column ?? read?.currency ?? context.baseCurrency };
}

function discountIn(row: Keyed, notes: Notes): string | null {
  const text = row.record.cell('discount').replace('%', '').trim();
  if (text === '') return null;
  const read = readAmount(text);
  if (read === undefined) notes.add('discount_unreadable', row.file, `${at(row)}: ${text.slice(0, 40)}`);
  return read?.amount ?? null;
}

function dealOf(row: Keyed, stages: Stages, orders: Order, context: DealContext): DemoDeal {
  const { record, crm, file } = row;
  const accountKey = context.companies.account(row);
  if (accountKey === null) context.notes.add('deal_without_account', file, at(row));
  const stage = stages.of(row);
  const openedOn = dayIn(row, 'openedOn', orders, context.notes);
  const closeOn = dayIn(row, 'closeOn', orders, context.notes);
  const contact = context.contactOf.get(accountKey ?? '');
  return {
    key: row.key,
    crm,
    crmIds: row.id === '' ? {} : { [crm]: row.id },
    name: row.name,
    accountKey,
    contactKey: contact?.key ?? null,
    ownerKey: context.people.owner(crm, record.cell('owner'), file),
    product: orNull(record.cell('product')),
    stageId: stage.id,
    status: stage.status,
    ...moneyIn(row, context),
    openedOn,
    closeOn,
    territory: orNull(record.cell('territory')),
    discount: discountIn(row, context.notes),
    firstMeeting: null,
    original: { openedOn, closeOn },
    derived: contact === undefined ? [] : ['contact'],
  };
}

/** The deals of the files. No day moves and nothing is made up; what cannot be read is reported and left empty. */
export function dealsFrom(
  tables: readonly CsvRecords[],
  context: DealContext,
): { deals: DemoDeal[]; stages: DemoStage[] } {
  const orders = ordersOf(tables, context.notes);
  const rows = keyed(tables, context.notes, ({ cell }) => cell('name'));
  const stages = stagesFrom(rows);
  return { deals: rows.map((row) => dealOf(row, stages, orders, context)), stages: stages.all };
}
