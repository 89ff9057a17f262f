import { addDays, addMonths, type Day } from '@partnership-os/core';
import type { CsvRecords } from './csv-headers.ts';
import { at, type Keyed } from './csv-keys.ts';
import type { Notes } from './csv-notes.ts';
import { type DayOrder, dayOrder, readDay } from './csv-values.ts';
import type { DealStatus, DemoDeal } from './world.ts';

type Order = ReadonlyMap<string, DayOrder>;
type Days = Pick<DemoDeal, 'openedOn' | 'closeOn' | 'original'>;

/** How each file writes its dates, seen over both of its date columns together. */
export function ordersOf(tables: readonly CsvRecords[], notes: Notes): Order {
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

/** The last day of a day's quarter. */
const quarterEnd = (day: Day): Day => {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(addMonths(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, 3), -1);
};

export interface Around {
  readonly orders: Order;
  readonly today: Day;
  readonly notes: Notes;
}

const needsCloseDate = ({ crm }: Keyed): boolean => crm === 'salesforce';

function dayIn(row: Keyed, field: 'closeOn' | 'openedOn', { orders, notes }: Around): Day | null {
  const text = row.record.cell(field);
  if (text === '') return null;
  const day = readDay(text, orders.get(row.file) ?? 'month-first');
  const toldElsewhere = field === 'closeOn' && needsCloseDate(row);
  if (day === undefined && !toldElsewhere) notes.add('date_unreadable', row.file, `${at(row)}: ${text.slice(0, 40)}`);
  return day ?? null;
}

/**
 * A deal's days. Salesforce has no opportunity without a close date, so one that the file does not say is made up and
 * marked; what the file says instead is kept as the original.
 */
export function daysIn(row: Keyed, status: DealStatus, around: Around): Days & { readonly derived: readonly string[] } {
  const [openedOn, closeOn] = [dayIn(row, 'openedOn', around), dayIn(row, 'closeOn', around)];
  const [opened, close] = [row.record.cell('openedOn') || null, row.record.cell('closeOn') || null];
  const original = { openedOn: openedOn ?? opened, closeOn: closeOn ?? close };
  if (closeOn !== null || !needsCloseDate(row)) return { openedOn, closeOn, original, derived: [] };
  const made = status === 'open' ? quarterEnd(around.today) : around.today;
  around.notes.add('close_date_made_up', row.file, `${at(row)}: ${close?.slice(0, 40) ?? 'empty'}`);
  return { openedOn, closeOn: made, original, derived: ['closeOn'] };
}
