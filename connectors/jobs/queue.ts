import { createHash } from 'node:crypto';
import { fromPglite, type JobResult, PgBoss } from 'pg-boss';
import type { Log } from '../service/deps.ts';

/** One kind of background work. `every` is a cron expression in UTC; `run` is idempotent. */
export interface Job {
  readonly name: string;
  readonly every: string;
  readonly run: (workspaceId: string, now: string) => Promise<void>;
}

interface JobData {
  readonly workspaceId: string;
}

export interface Queue {
  /** Enqueues one run per (job, workspace, period); a second one in the same period is dropped. */
  enqueue(job: string, workspaceId: string, period: string): Promise<void>;
  stop(): Promise<void>;
}

const DEAD = 'dead';
const RETRIES = 5;
/** A poll takes all workspaces of a minute at once, however many there are. */
const WORKER = { pollingIntervalSeconds: 10, batchSize: 500, perJobResults: true } as const;

/**
 * Starts pg-boss in the product's own database with one queue per job. A job that throws is retried with growing waits,
 * then kept in the dead-letter queue.
 */
export async function startQueue(
  on: { readonly pglite: object } | { readonly connectionString: string },
  around: { readonly jobs: readonly Job[]; readonly clock: () => string; readonly log: Log },
): Promise<Queue> {
  const boss = new PgBoss({
    ...('pglite' in on
      ? { db: fromPglite(on.pglite as Parameters<typeof fromPglite>[0]), backend: 'pglite' as const }
      : on),
    schema: 'jobs',
  });
  boss.on('error', (error) => around.log.error({ error: String(error) }, 'The job queue had a failure.'));
  await boss.start();
  await boss.createQueue(DEAD);
  for (const job of around.jobs) {
    await boss.createQueue(job.name, {
      retryLimit: RETRIES,
      retryBackoff: true,
      deadLetter: DEAD,
      expireInSeconds: 900,
    });
    await boss.work<JobData, JobResult[], typeof WORKER>(job.name, WORKER, (batch) => runAll(job, batch, around));
  }
  return {
    enqueue: async (job, workspaceId, period) => {
      await boss.send(job, { workspaceId } satisfies JobData, { id: idOf(`${job} ${workspaceId} ${period}`) });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Runs a batch one by one; what fails is tried again by itself, and costs the other workspaces nothing. */
async function runAll(
  job: Job,
  batch: readonly { readonly id: string; readonly data: JobData }[],
  { clock, log }: { readonly clock: () => string; readonly log: Log },
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of batch) {
    try {
      await job.run(data.workspaceId, clock());
      results.push({ id, status: 'completed' });
    } catch (error) {
      log.error(
        { job: job.name, workspaceId: data.workspaceId, error: String(error) },
        'A job failed and is tried again.',
      );
      results.push({ id, status: 'failed', output: { error: String(error) } });
    }
  }
  return results;
}

/** The same run always has the same id, so the database itself refuses the second. @see RFC 9562 section 5.8 */
function idOf(run: string): string {
  const hash = createHash('sha256').update(run).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
