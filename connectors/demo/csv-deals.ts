import type { Day } from '@partnership-os/core';
import type { Companies } from './csv-companies.ts';
import type { Contacts } from './csv-contacts.ts';
import { type Around, daysIn, ordersOf } from './csv-dates.ts';
import type { CsvRecords } from './csv-headers.ts';
import { at, type Keyed, keyed } from './csv-keys.ts';
import { moneyIn } from './csv-money.ts';
import type { Notes } from './csv-notes.ts';
import type { People } from './csv-people.ts';
import { type Stages, stagesFrom } from './csv-stages.ts';
import { readAmount } from './csv-values.ts';
import type { DemoDeal, DemoStage } from './world.ts';

export interface DealContext {
  readonly companies: Companies;
  readonly people: People;
  readonly contacts: Contacts;
  readonly baseCurrency: string;
  readonly today: Day;
  readonly notes: Notes;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function discountIn(row: Keyed, notes: Notes): string | null {
  const text = row.record.cell('discount').replace('%', '').trim();
  if (text === '') return null;
  const read = readAmount(text);
  if (read === undefined) notes.add('discount_unreadable', row.file, `${at(row)}: ${text.slice(0, 40)}`);
  return read?.amount ?? null;
}

function dealOf(row: Keyed, stages: Stages, orders: Around['orders'], context: DealContext): DemoDeal {
  const { record, crm, file } = row;
  const accountKey = context.companies.account(row);
  if (accountKey === null) context.notes.add('deal_without_account', file, at(row));
  const stage = stages.of(row);
  const { derived, ...days } = daysIn(row, stage.status, { orders, ...context });
  const contact = context.contacts.of(row, accountKey);
  if (contact === null && accountKey !== null && stage.status === 'open')
    context.notes.add('deal_without_contact', file, at(row));
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
    ...days,
    territory: orNull(record.cell('territory')),
    discount: discountIn(row, context.notes),
    firstMeeting: null,
    derived: contact?.derived ? [...derived, 'contact'] : derived,
  };
}

/** The deals of the files. No day moves; what cannot be read is reported and left empty, but for what a CRM insists on. */
export function dealsFrom(
  tables: readonly CsvRecords[],
  context: DealContext,
): { deals: DemoDeal[]; stages: DemoStage[] } {
  const orders = ordersOf(tables, context.notes);
  const rows = keyed(tables, context.notes, ({ cell }) => cell('name'));
  const stages = stagesFrom(rows);
  return { deals: rows.map((row) => dealOf(row, stages, orders, context)), stages: stages.all };
}
