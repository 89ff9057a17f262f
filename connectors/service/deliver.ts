import type { Crm } from '@partnership-os/core';
import type { CrmWrite, CrmWriteOutcome } from './crm-write.ts';
import type { Deps } from './deps.ts';
import type { OutboxRow, Unit } from './store.ts';

type Kind = CrmWrite['kind'];

const PAGE = 200;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 600_000;

/** Writes that a person waits for go ahead of mirrors. */
const URGENT: ReadonlySet<Kind> = new Set<Kind>([
  'command-result',
  'task',
  'note',
  'approval',
  'registration',
  'deal-mirror',
]);

/**
 * What travels together, each lane beside the other: suggestions are many and long after an import, and nothing that a
 * person waits for may stand behind them. In a lane the order holds: a partner's row before those that name it.
 */
export const LANES = {
  records: ['partner-mirror', 'deal-mirror', 'registration', 'approval', 'task', 'note', 'command-result'],
  suggestions: ['suggestions'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

export type Lane = keyof typeof LANES;

/**
 * Sends one page of due outbox rows to a CRM and keeps what failed for later. A row is leased while it travels; after a
 * crash it is sent again, and every write is idempotent by its key.
 * @returns how many rows were taken; 0 means nothing is due
 */
export async function deliver(
  deps: Deps,
  { workspaceId, crm, lane }: { readonly workspaceId: string; readonly crm: Crm; readonly lane: Lane },
  now: string,
): Promise<number> {
  const which = { kinds: LANES[lane], limit: PAGE };
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter === undefined) return 0;
  const rows = await deps.store.unit(workspaceId, (unit) => unit.dueWrites(crm, now, which));
  if (rows.length === 0) return 0;
  const urgency = rows.some((row) => URGENT.has(row.write.kind)) ? 'interactive' : 'background';
  const outcomes = await adapter
    .write(
      rows.map((row) => row.write),
      urgency,
    )
    .catch((error: unknown) => rows.map(() => outage(error)));
  await deps.store.unit(workspaceId, (unit) => settle(unit, rows, outcomes, now));
  logFailures(deps, crm, rows, outcomes);
  return rows.length;
}

const outage = (error: unknown): CrmWriteOutcome => ({
  ok: false,
  retry: true,
  code: 'outage',
  message: String(error),
});

async function settle(
  unit: Unit,
  rows: readonly OutboxRow[],
  outcomes: readonly CrmWriteOutcome[],
  now: string,
): Promise<void> {
  const done = rows.filter((_, index) => outcomes[index]?.ok);
  if (done.length > 0) await unit.delivered(done);
  await unit.rememberMirrors(done.flatMap(({ write }) => (write.kind === 'deal-mirror' ? [mirrorAfter(write)] : [])));
  for (const [index, row] of rows.entries()) {
    const outcome = outcomes[index] ?? outage('no outcome');
    if (!outcome.ok) await unit.undelivered(row, `${outcome.code}: ${outcome.message}`, retryAt(row, outcome, now));
  }
}

/** What the deal's mirrored fields say from now on. */
function mirrorAfter({ dealId, registrationStatus, role, partnerId }: Extract<CrmWrite, { kind: 'deal-mirror' }>) {
  return { dealId, mirror: { registrationStatus, role, partnerId, dealId } };
}

/** Doubling waits with the CRM's own wish as the least, for as long as the CRM is away; null = it refuses, and a person must look. */
function retryAt(row: OutboxRow, outcome: CrmWriteOutcome, now: string): string | null {
  if (outcome.ok || !outcome.retry) return null;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** row.attempts, LONGEST_WAIT_MS);
  return new Date(Date.parse(now) + Math.max(wait, outcome.retryAfterMs ?? 0)).toISOString();
}

function logFailures(deps: Deps, crm: Crm, rows: readonly OutboxRow[], outcomes: readonly CrmWriteOutcome[]): void {
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome.ok)
      deps.log.warn(
        { crm, key: rows[index]?.key, code: outcome.code, retry: outcome.retry, detail: outcome.message },
        'A write to the CRM failed.',
      );
  }
}
