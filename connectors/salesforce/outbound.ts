import type { CrmWrite, CrmWriteOutcome, Urgency } from '../service/crm-port.ts';
import { writeActivities } from './activities.ts';
import type { Row, SalesforceClient } from './client.ts';
import type { RowOutcome } from './collections.ts';
import {
  approvalRow,
  commandRow,
  dealRow,
  partnerAccountRow,
  partnershipRow,
  registrationRow,
  suggestionRows,
  summaryRow,
} from './mapping-out.ts';
import { outcomeOf, problem, SalesforceFailure } from './problem.ts';
import { inList, parts } from './reads.ts';
import type { Describes } from './schema.ts';

export interface WriteTools {
  readonly client: SalesforceClient;
  readonly describes: Describes;
  readonly zone: string;
  readonly urgency: Urgency;
  readonly random: () => number;
}

type Kind = CrmWrite['kind'];
type Of<K extends Kind> = Extract<CrmWrite, { kind: K }>;
/** A row on its way, and the write it belongs to. */
interface Part {
  readonly write: number;
  readonly row: Row;
}
/** The failures of each write so far; a write without any is done. */
type Failures = Map<number, Extract<RowOutcome, { ok: false }>>;

/** Rows in waves in which no key occurs twice: one call may not name a record twice. */
function waves(rows: readonly Part[], key: string): Part[][] {
  const all: { seen: Set<unknown>; rows: Part[] }[] = [];
  for (const part of rows) {
    let wave = all.find(({ seen }) => !seen.has(part.row[key]));
    if (wave === undefined) {
      wave = { seen: new Set(), rows: [] };
      all.push(wave);
    }
    wave.seen.add(part.row[key]);
    wave.rows.push(part);
  }
  return all.map((wave) => wave.rows);
}

/** One table of the org: how rows get there, and what failed on the way. */
async function put(tools: WriteTools, object: string, key: string, rows: readonly Part[]): Promise<Failures> {
  const failures: Failures = new Map();
  for (const wave of waves(rows, key)) {
    const plain = wave.map(({ row }) => row);
    const { client, urgency } = tools;
    const outcomes =
      key === 'Id' ? await client.update(object, plain, urgency) : await client.upsert(object, key, plain, urgency);
    for (const [i, { write }] of wave.entries()) {
      const outcome = outcomes[i] ?? { ok: false, problem: problem('UNREADABLE', 'no outcome') };
      if (!outcome.ok && !failures.has(write)) failures.set(write, outcome);
    }
  }
  return failures;
}

const both = (...all: readonly Failures[]): Failures => new Map(all.toReversed().flatMap((one) => [...one]));
const each = <W>(writes: readonly W[], row: (write: W) => Row): Part[] =>
  writes.map((write, i) => ({ write: i, row: row(write) }));

async function partners(tools: WriteTools, writes: readonly Of<'partner-mirror'>[]): Promise<Failures> {
  const has = new Set((await tools.describes.fields('Partnership__c', tools.urgency)).keys());
  const accounts = await put(tools, 'Account', 'Id', each(writes, partnerAccountRow));
  const rows = each(writes, (write) => partnershipRow(write, has));
  return both(accounts, await put(tools, 'Partnership__c', 'Partnership_Id__c', rows));
}

/** Suggestion rows of these deals that no write names any more. */
async function stale(
  tools: WriteTools,
  writes: readonly Of<'suggestions'>[],
): Promise<{ id: string; write: number }[]> {
  const wanted = new Set(writes.flatMap((write) => write.rows.map((row) => row.key)));
  const byDeal = new Map(writes.map((write, i) => [write.dealCrmId, i]));
  const found: { id: string; write: number }[] = [];
  for (const ids of parts([...byDeal.keys()])) {
    const soql = `SELECT Id, Suggestion_Id__c, Opportunity__c FROM Partner_Suggestion__c WHERE Opportunity__c IN ${inList(ids)}`;
    for (const row of await tools.client.rows(soql, tools.urgency))
      if (!wanted.has(String(row.Suggestion_Id__c)))
        found.push({ id: String(row.Id), write: byDeal.get(String(row.Opportunity__c)) ?? 0 });
  }
  return found;
}

/** Replaces a deal's suggestions: the new rows, then the deal's summary, then the old rows go. */
async function suggestions(tools: WriteTools, writes: readonly Of<'suggestions'>[]): Promise<Failures> {
  const parts = writes.flatMap((write, i) => suggestionRows(write).map((row): Part => ({ write: i, row })));
  const rows = await put(tools, 'Partner_Suggestion__c', 'Suggestion_Id__c', parts);
  const summaries = await put(tools, 'Opportunity', 'Id', each(writes, summaryRow));
  const old = await stale(tools, writes);
  const removed = await tools.client.remove(
    old.map(({ id }) => id),
    tools.urgency,
  );
  const left: Failures = new Map();
  for (const [i, outcome] of removed.entries())
    if (!outcome.ok && !GONE.has(outcome.problem.code)) left.set(old[i]?.write ?? 0, outcome);
  return both(rows, summaries, left);
}

/** Deleting what is gone already is what was wanted. */
const GONE = new Set(['ENTITY_IS_DELETED', 'NOT_FOUND', 'INVALID_CROSS_REFERENCE_KEY']);

async function activities(tools: WriteTools, writes: readonly (Of<'task'> | Of<'note'>)[]): Promise<Failures> {
  const outcomes = await writeActivities(tools.client, writes, tools);
  return new Map(outcomes.flatMap((outcome, i) => (outcome.ok ? [] : [[i, outcome] as const])));
}

type Writer = (tools: WriteTools, writes: readonly CrmWrite[]) => Promise<Failures>;
const only =
  <K extends Kind>(_kind: K, run: (tools: WriteTools, writes: readonly Of<K>[]) => Promise<Failures>): Writer =>
  (tools, writes) =>
    run(tools, writes as readonly Of<K>[]);

/** In this order, so that a parent is there before the rows that name it, and a command's answer comes after its effects. */
const WRITERS: readonly (readonly [Kind, Writer])[] = [
  ['partner-mirror', only('partner-mirror', partners)],
  ['deal-mirror', only('deal-mirror', (tools, writes) => put(tools, 'Opportunity', 'Id', each(writes, dealRow)))],
  [
    'registration',
    only('registration', (tools, writes) =>
      put(tools, 'Deal_Registration__c', 'Registration_Id__c', each(writes, registrationRow)),
    ),
  ],
  [
    'approval',
    only('approval', (tools, writes) => put(tools, 'Approval_Request__c', 'Approval_Id__c', each(writes, approvalRow))),
  ],
  ['suggestions', only('suggestions', suggestions)],
  ['task', only('task', activities)],
  ['note', only('note', activities)],
  [
    'command-result',
    only('command-result', (tools, writes) => put(tools, 'Service_Command__c', 'Id', each(writes, commandRow))),
  ],
];

async function attempt(run: Writer, tools: WriteTools, writes: readonly CrmWrite[]): Promise<Failures> {
  try {
    return await run(tools, writes);
  } catch (error) {
    if (!(error instanceof SalesforceFailure)) throw error;
    return new Map(writes.map((_, i) => [i, { ok: false, problem: error.problem }]));
  }
}

/** Writes by kind in calls of up to 200 rows; one outcome per write in the given order. Never throws for an outage. */
export async function writeToSalesforce(tools: WriteTools, writes: readonly CrmWrite[]): Promise<CrmWriteOutcome[]> {
  const outcomes: CrmWriteOutcome[] = writes.map(() => ({ ok: true }));
  for (const [kind, run] of WRITERS) {
    const chosen = writes.flatMap((write, at) => (write.kind === kind ? [{ write, at }] : []));
    if (chosen.length === 0) continue;
    const failures = await attempt(
      run,
      tools,
      chosen.map(({ write }) => write),
    );
    for (const [i, { problem: found }] of failures) {
      const at = chosen[i]?.at;
      if (at !== undefined) outcomes[at] = outcomeOf(found, tools.random);
    }
  }
  return outcomes;
}
