import type { Crm } from '@partnership-os/core';
import type { Deps } from '../service/deps.ts';
import type { ImportProgress } from '../service/import-progress.ts';
import { importRecords } from '../service/import-records.ts';

export interface Progress extends ImportProgress {
  readonly phase: 'reading' | 'history' | 'ready';
  /** Steps of the demo's past: done and all. */
  readonly history: { readonly done: number; readonly total: number };
}

const LONGEST_WAIT_MS = 60_000;
const clock = () => new Date().toISOString();

/** Does it until it works: an outage of the CRM costs time and nothing else, for each page that was read is kept. */
export async function insist<T>(
  deps: Deps,
  { crm, stopped }: { readonly crm: Crm; readonly stopped: () => boolean },
  work: () => Promise<T>,
): Promise<T> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (stopped()) throw error;
      deps.log.warn(
        { crm, error: String(error), againInMs: wait },
        'The CRM could not be read; the import goes on later.',
      );
      await new Promise((resolve) => void setTimeout(resolve, wait));
    }
  }
}

/** Reads everything of one CRM. What changes while it reads is found again by the slow poll, which starts from here. */
export async function readRecords(
  deps: Deps,
  where: { readonly workspaceId: string; readonly crm: Crm },
  onPage: () => void,
): Promise<void> {
  const start = clock();
  await deps.store.unit(where.workspaceId, async (unit) => {
    const known = (await unit.connections()).find(({ crm }) => crm === where.crm)?.cursors.changes;
    if (known === undefined) await unit.saveCursor(where.crm, 'changes', start);
  });
  await importRecords(deps, where, clock, onPage);
}

/** One line in the terminal that is written over while the import goes on. */
export function progressLine(out: NodeJS.WriteStream): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const text = lineOf(progress);
    const ready = progress.phase === 'ready';
    if (text === last) return;
    last = text;
    if (out.isTTY) out.write(`\r${text.padEnd(60)}${ready ? '\n' : ''}`);
    else if (ready || progress.done % 1000 === 0) out.write(`${text}\n`);
  };
}

function lineOf({ phase, done, total, history }: Progress): string {
  if (phase === 'ready') return 'Everything is read.';
  if (phase === 'history') return `Playing the demo's past: ${history.done} of ${history.total}`;
  return total
    ? `Reading deals: ${done} of ${total} (${Math.floor((done / total) * 100)} %)`
    : `Reading deals: ${done}`;
}
