import { schedule } from 'node-cron';
import type { Log } from '../service/deps.ts';
import type { Job, Queue } from './queue.ts';

/** The tick does no work: it enqueues one job per (job, workspace, minute). Several replicas may tick; the key keeps one. */
export function startTick(
  queue: Queue,
  around: {
    readonly jobs: readonly Job[];
    readonly workspaces: () => Promise<readonly string[]>;
    readonly clock: () => string;
    readonly log: Log;
  },
): { stop(): Promise<void> } {
  const tasks = around.jobs.map((job) =>
    schedule(job.every, async () => {
      const period = around.clock().slice(0, 16);
      try {
        for (const workspaceId of await around.workspaces()) await queue.enqueue(job.name, workspaceId, period);
      } catch (error) {
        around.log.error({ job: job.name, error: String(error) }, 'The tick could not enqueue a job.');
      }
    }),
  );
  return { stop: async () => void (await Promise.all(tasks.map((task) => task.destroy()))) };
}
