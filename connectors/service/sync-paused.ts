import type { Crm, PausedFacts } from '@partnership-os/core';
import type { Unit } from './store.ts';

type Connection = Awaited<ReturnType<Unit['connections']>>[number];

/** Twice the normal interval of the sync (SCREENS 1.2): a shorter outage is only a delay. */
const PAUSED_AFTER_MS = 30 * 60_000;

/**
 * Whether the sync with a CRM stands still: writes that were tried have waited for longer than an outage may last, or the
 * access was taken away. Null while it runs.
 */
export function pausedSync(connections: readonly Connection[], crm: Crm, now: string): PausedFacts | null {
  const connection = connections.find((each) => each.crm === crm);
  if (connection === undefined) return null;
  const since = connection.stuckSince ?? connection.cursors.revokedAt ?? null;
  if (since === null) return null;
  const isOver = connection.state === 'revoked' || Date.parse(now) - Date.parse(since) > PAUSED_AFTER_MS;
  return isOver ? { crm, since } : null;
}
