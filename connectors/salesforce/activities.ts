import { markIn, markOf } from '../service/activity-mark.ts';
import type { CrmWrite, Urgency } from '../service/crm-port.ts';
import type { Row, SalesforceClient } from './client.ts';
import type { RowOutcome } from './collections.ts';
import { problem, SalesforceFailure } from './problem.ts';
import { inList, parts } from './reads.ts';

type Activity = Extract<CrmWrite, { kind: 'task' | 'note' }>;

const SUBJECT_LENGTH = 255;
const TEXT_LENGTH = 32_000;

const what = (write: Activity): string | null => write.dealCrmId ?? write.accountCrmId;

/** Activities take no unique external id, so a mark ends the text; a first look finds what an earlier try left. */
function withMark(text: string, key: string): string {
  const end = `\n\n${markOf(key)}`;
  return `${text.slice(0, TEXT_LENGTH - end.length)}${end}`;
}

/** The day of a moment in the org's zone, as `YYYY-MM-DD`. */
const dayIn = (zone: string, at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));

function rowOf(write: Activity, zone: string): Row {
  const owner = write.ownerCrmId === null ? {} : { OwnerId: write.ownerCrmId };
  if (write.kind === 'note')
    return {
      ...owner,
      WhatId: what(write),
      Subject: write.text.split('\n', 1)[0]?.slice(0, 80) ?? '',
      Description: withMark(write.text, write.key),
      ActivityDate: dayIn(zone, write.at),
      Status: 'Completed',
    };
  return {
    ...owner,
    WhatId: what(write),
    Subject: write.subject.slice(0, SUBJECT_LENGTH),
    Description: withMark(write.body, write.key),
    ActivityDate: dayIn(zone, write.dueAt),
    Status: write.done ? 'Completed' : 'Not Started',
  };
}

/** Tasks that we left on these records before, by their mark. Description cannot be filtered, so it is looked at here. */
async function existing(
  client: SalesforceClient,
  writes: readonly Activity[],
  urgency: Urgency,
): Promise<Map<string, Row>> {
  const on = [...new Set(writes.flatMap((write) => what(write) ?? []))];
  const found = new Map<string, Row>();
  for (const ids of parts(on)) {
    const soql = `SELECT Id, Subject, Description, ActivityDate, Status, OwnerId, WhatId FROM Task WHERE WhatId IN ${inList(ids)} ORDER BY CreatedDate DESC`;
    for (const row of await client.rows(soql, urgency)) {
      const mark = markIn(String(row.Description ?? ''));
      if (mark !== null) found.set(mark, row);
    }
  }
  return found;
}

type Plan = { readonly row: Row; readonly action: 'create' | 'update' | 'none' };

function plan(write: Activity, known: Row | undefined, zone: string): Plan {
  const row = rowOf(write, zone);
  if (known === undefined) return { row, action: write.kind === 'task' && write.done ? 'none' : 'create' };
  const differs = Object.entries(row).some(([name, value]) => (known[name] ?? null) !== value);
  return { row: { Id: known.Id, ...row }, action: differs ? 'update' : 'none' };
}

const failed = (count: number, error: unknown): RowOutcome[] => {
  const found = error instanceof SalesforceFailure ? error.problem : problem('UNREACHABLE', String(error));
  return Array.from({ length: count }, () => ({ ok: false as const, problem: found }));
};

/** Writes tasks and notes, each at most once however often it is sent: look, then create or change what differs. */
export async function writeActivities(
  client: SalesforceClient,
  writes: readonly Activity[],
  { zone, urgency }: { readonly zone: string; readonly urgency: Urgency },
): Promise<RowOutcome[]> {
  let known: Map<string, Row>;
  try {
    known = await existing(client, writes, urgency);
  } catch (error) {
    return failed(writes.length, error);
  }
  const plans = writes.map((write) => plan(write, known.get(markOf(write.key)), zone));
  const outcomes: RowOutcome[] = plans.map(({ row }) => ({ ok: true, id: String(row.Id ?? '') }));
  for (const action of ['create', 'update'] as const) {
    const chosen = plans.flatMap((one, at) => (one.action === action ? [{ at, row: one.row }] : []));
    const done = await client[action](
      'Task',
      chosen.map(({ row }) => row),
      urgency,
    );
    for (const [i, { at }] of chosen.entries())
      outcomes[at] = done[i] ?? { ok: false, problem: problem('UNREADABLE', 'no outcome') };
  }
  return outcomes;
}
