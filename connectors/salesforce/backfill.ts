import { z } from 'zod';
import type { CrmKind, CrmPage } from '../service/crm-port.ts';
import type { Row } from './client.ts';
import { USER_FIELDS, userFromSalesforce } from './mapping-people.ts';
import { columnsOf, mapRows, quoted, type ReadTools } from './reads.ts';

const PAGE = 500;
const URGENCY = 'background';

/** Where a backfill stands: the last row seen. Keys, not a query locator, because a locator does not survive a restart. */
const Checkpoint = z.strictObject({
  /** Open deals come before closed ones. */
  closed: z.boolean(),
  at: z.string().nullable(),
  id: z.string().nullable(),
  total: z.int(),
});
type Checkpoint = z.output<typeof Checkpoint>;

const START: Omit<Checkpoint, 'total'> = { closed: false, at: null, id: null };

interface Slice {
  readonly object: string;
  readonly columns: string;
  readonly where: string;
  readonly order: string;
}

/** Deals: newest first, by creation and id. Rows that are made meanwhile are the change events' business. */
function dealSlice(columns: string, { closed, at, id }: Checkpoint): Slice {
  const moment = at?.replace('+0000', 'Z');
  const after =
    at === null || id === null
      ? ''
      : ` AND (CreatedDate < ${moment} OR (CreatedDate = ${moment} AND Id < ${quoted(id)}))`;
  return {
    object: 'Opportunity',
    columns,
    where: ` WHERE IsClosed = ${closed}${after}`,
    order: 'CreatedDate DESC, Id DESC',
  };
}

const byId = (object: string, columns: string, { id }: Checkpoint): Slice => ({
  object,
  columns,
  where: id === null ? '' : ` WHERE Id > ${quoted(id)}`,
  order: 'Id',
});

const OBJECTS: Readonly<Record<CrmKind, string>> = { user: 'User', account: 'Account', deal: 'Opportunity' };

async function sliceOf(tools: ReadTools, kind: CrmKind, from: Checkpoint): Promise<Slice> {
  if (kind === 'user') return byId('User', USER_FIELDS.join(', '), from);
  const columns = await columnsOf(tools, kind, URGENCY);
  return kind === 'account' ? byId('Account', columns, from) : dealSlice(columns, from);
}

async function mapped(
  tools: ReadTools,
  kind: CrmKind,
  rows: readonly Row[],
): Promise<Pick<CrmPage, 'records' | 'defects'>> {
  if (kind !== 'user') return mapRows(tools, kind, rows, URGENCY);
  const users = rows.map(userFromSalesforce);
  return {
    records: users.flatMap((one) => ('record' in one ? [one.record] : [])),
    defects: users.flatMap((one) => ('defects' in one ? one.defects : [])),
  };
}

/** The checkpoint after a page; null when everything was read. */
function nextOf(kind: CrmKind, from: Checkpoint, rows: readonly Row[]): string | null {
  const last = rows.at(-1);
  if (last !== undefined && rows.length === PAGE)
    return JSON.stringify({
      ...from,
      at: typeof last.CreatedDate === 'string' ? last.CreatedDate : null,
      id: String(last.Id),
    });
  return kind === 'deal' && !from.closed ? JSON.stringify({ ...START, closed: true, total: from.total }) : null;
}

function checkpointOf(text: string): Checkpoint | null {
  try {
    return Checkpoint.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * One page of everything of a kind; a `next` of an earlier page continues there, in this process or another. An unreadable
 * checkpoint starts again, which repeats work and loses nothing. @throws SalesforceFailure; the same page can be asked again
 */
export async function backfillPage(tools: ReadTools, kind: CrmKind, from: string | null): Promise<CrmPage> {
  const known = from === null ? null : checkpointOf(from);
  const start = known ?? { ...START, total: await tools.client.count(`SELECT COUNT() FROM ${OBJECTS[kind]}`, URGENCY) };
  const { object, columns, where, order } = await sliceOf(tools, kind, start);
  const rows = await tools.client.rows(
    `SELECT ${columns} FROM ${object}${where} ORDER BY ${order} LIMIT ${PAGE}`,
    URGENCY,
  );
  return { ...(await mapped(tools, kind, rows)), next: nextOf(kind, start, rows), total: start.total };
}
