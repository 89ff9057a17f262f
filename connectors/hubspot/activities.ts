import { markOf } from '../service/activity-mark.ts';
import type { Urgency } from '../service/crm-port.ts';
import type { CrmWrite, CrmWriteOutcome } from '../service/crm-write.ts';
import { ACTIVITY_LINK, PATH } from './api.ts';
import { DONE, failed, sendBulk, unwritable } from './bulk.ts';
import type { HubSpotClient } from './client.ts';
import type { HubSpotRecord } from './mapping.ts';
import { bodyWithMark, markOfBody } from './markup.ts';
import { HubSpotFailure } from './problem.ts';
import { readLinks, readRecords } from './reads.ts';

export type ActivityWrite = Extract<CrmWrite, { kind: 'task' | 'note' }>;
type Type = 'tasks' | 'notes';
type Parent = 'deals' | 'companies';

interface Tools {
  readonly client: HubSpotClient;
  readonly urgency: Urgency;
}

const BODY = { tasks: 'hs_task_body', notes: 'hs_note_body' } as const;
const READ = {
  tasks: ['hs_task_body', 'hs_task_subject', 'hs_task_status', 'hs_timestamp', 'hubspot_owner_id'],
  notes: ['hs_note_body', 'hs_timestamp'],
} as const;
/** How often it looks at the record and creates what is missing before the outbox has to try again later. */
const ROUNDS = 2;

/**
 * Writes tasks and notes so that each key exists once. HubSpot has no idempotency key for them, so what hangs on the
 * record is read first and its marks compared; after an unknown outcome it is read again before anything is created,
 * and where no answer came at all nothing is created until HubSpot must be done with it.
 * One outcome per write, in order.
 * @see recipes/hubspot.md 4.7
 */
export async function writeActivities(
  tools: Tools,
  type: Type,
  writes: readonly ActivityWrite[],
): Promise<CrmWriteOutcome[]> {
  const outcomes = new Map<string, CrmWriteOutcome>();
  const last = new Map(writes.map((write) => [write.key, write]));
  for (const write of last.values()) {
    if (write.dealCrmId === null && write.accountCrmId === null) {
      outcomes.set(write.key, unwritable('a task or note needs a record to hang on'));
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = [...last.values()].filter((write) => !settled(outcomes.get(write.key)));
    if (open.length > 0) await writeRound(tools, type, open, outcomes);
  }
  return writes.map((write) => outcomes.get(write.key) ?? DONE);
}

/** An outage leaves open whether the record was made: worth another look at once. */
const settled = (outcome: CrmWriteOutcome | undefined): boolean =>
  outcome !== undefined && (outcome.ok || !LOOK_AGAIN.has(outcome.code));
const LOOK_AGAIN: ReadonlySet<string> = new Set(['outage', 'timeout', 'unreachable', 'unreadable', 'no_outcome']);

async function writeRound(
  tools: Tools,
  type: Type,
  writes: readonly ActivityWrite[],
  outcomes: Map<string, CrmWriteOutcome>,
): Promise<void> {
  const present = await presentOnes(tools, type, writes);
  if (present instanceof HubSpotFailure) {
    for (const { key } of writes) outcomes.set(key, failed(present.problem));
    return;
  }
  const absent = writes.filter((write) => !present.has(markOf(write.key)) && !isDone(write));
  const waiting = absent.filter((write) => mayStillRun(outcomes.get(write.key)));
  const keep = (some: readonly { write: ActivityWrite }[], results: readonly CrmWriteOutcome[]) => {
    for (const [at, { write }] of some.entries()) outcomes.set(write.key, results[at] ?? DONE);
  };
  keep(asItems(writes.filter((write) => !waiting.includes(write))), []);
  keep(
    asItems(waiting),
    waiting.map((write) => later(outcomes.get(write.key))),
  );
  const missing = asItems(absent.filter((write) => !waiting.includes(write)));
  keep(missing, await sendBulk(creation(tools, type), missing));
  const changed = changesOf(writes, present);
  keep(changed, await sendBulk(update(tools, type), changed));
}

const asItems = (writes: readonly ActivityWrite[]) => writes.map((write) => ({ write }));

const changesOf = (writes: readonly ActivityWrite[], present: ReadonlyMap<string, HubSpotRecord>) =>
  writes.flatMap((write) => {
    const record = present.get(markOf(write.key));
    const properties = record ? difference(write, record) : {};
    return record && Object.keys(properties).length > 0 ? [{ write, id: record.id, properties }] : [];
  });

/** No answer came, so HubSpot may be at it still: creating now could make a second one. */
const mayStillRun = (outcome: CrmWriteOutcome | undefined): boolean =>
  outcome?.ok === false && (outcome.code === 'timeout' || outcome.code === 'unreachable');
const STILL_RUNNING_MS = 60_000;
const later = (outcome: CrmWriteOutcome | undefined): CrmWriteOutcome =>
  outcome?.ok === false ? { ...outcome, retryAfterMs: STILL_RUNNING_MS } : DONE;

const isDone = (write: ActivityWrite): boolean => write.kind === 'task' && write.done;

/** Our records that already hang on the writes' deals and companies, by their mark. */
async function presentOnes(tools: Tools, type: Type, writes: readonly ActivityWrite[]) {
  const { client, urgency } = tools;
  const linked = async (from: Parent, ids: readonly (string | null)[]): Promise<string[]> => {
    const known = ids.filter((id) => id !== null);
    const links = known.length === 0 ? new Map() : await readLinks(client, { from, to: type, urgency }, known);
    return [...links.values()].flat().map((link) => link.toId);
  };
  try {
    const [onDeals, onCompanies] = await Promise.all([
      linked(
        'deals',
        writes.map((write) => write.dealCrmId),
      ),
      linked(
        'companies',
        writes.filter((write) => write.dealCrmId === null).map((write) => write.accountCrmId),
      ),
    ]);
    const { records } = await readRecords(client, { type, properties: READ[type], urgency }, [
      ...onDeals,
      ...onCompanies,
    ]);
    return new Map(
      records.flatMap((record): [string, HubSpotRecord][] => {
        const mark = markOfBody(record.properties[BODY[type]] ?? '');
        return mark === null ? [] : [[mark, record]];
      }),
    );
  } catch (failure) {
    if (failure instanceof HubSpotFailure) return failure;
    throw failure;
  }
}

const moment = (at: string): string => new Date(at).toISOString();

function propertiesOf(write: ActivityWrite): Record<string, string> {
  if (write.kind === 'note') {
    // A note of ours belongs to nobody: the person it speaks of did not write it.
    return { hs_timestamp: moment(write.at), hs_note_body: bodyWithMark(write.text, write.key) };
  }
  return {
    hs_timestamp: moment(write.dueAt),
    hs_task_subject: write.subject,
    hs_task_body: bodyWithMark(write.body, write.key),
    hubspot_owner_id: write.ownerCrmId,
  };
}

/** What an existing record lacks. A note stays as it was written; a task that a person ticked off stays ticked off. */
function difference(write: ActivityWrite, record: HubSpotRecord): Record<string, string> {
  if (write.kind === 'note' || record.properties.hs_task_status === 'COMPLETED') return {};
  if (write.done) return { hs_task_status: 'COMPLETED' };
  const wanted = Object.entries(propertiesOf(write));
  return Object.fromEntries(wanted.filter(([name, value]) => (record.properties[name] ?? '') !== value));
}

const creation = (tools: Tools, type: Type) => ({
  ...tools,
  path: PATH.batch(type, 'create'),
  once: true,
  input: ({ write }: { write: ActivityWrite }) => ({
    properties: {
      ...propertiesOf(write),
      ...(write.kind === 'task'
        ? { hs_task_status: 'NOT_STARTED', hs_task_type: 'TODO', hs_task_priority: 'HIGH' }
        : {}),
    },
    associations: [
      ...link(type, 'deals', write.dealCrmId),
      // On a deal the company is found through the deal; a second link would show the task twice.
      ...link(type, 'companies', write.dealCrmId === null ? write.accountCrmId : null),
    ],
  }),
});

const link = (type: Type, to: Parent, id: string | null) =>
  id === null
    ? []
    : [{ to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: ACTIVITY_LINK[type][to] }] }];

const update = (tools: Tools, type: Type) => ({
  ...tools,
  path: PATH.batch(type, 'update'),
  once: false,
  input: ({ id, properties }: { id: string; properties: Record<string, string> }) => ({ id, properties }),
});
