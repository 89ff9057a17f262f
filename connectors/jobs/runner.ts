import type { Log } from '../service/deps.ts';

/** One kind of work that may be waiting. Answers how much it did; 0 = nothing was waiting. */
export type Step = (workspaceId: string) => Promise<number>;

export interface Runner {
  /** Starts the steps now, or once more when they are running. Never waits, never throws. */
  wake(workspaceId: string): void;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * "At once": what was committed is handled by this process without waiting for a poll. Each step of a workspace runs
 * alone and again until it has nothing to do; steps run beside each other, so a slow CRM holds up only itself.
 */
export function createRunner(steps: readonly { readonly name: string; readonly step: Step }[], log: Log): Runner {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let stopped = false;

  const drain = async (key: string, step: Step, workspaceId: string): Promise<void> => {
    let did = 1;
    while (!stopped && (did > 0 || again.has(key))) {
      again.delete(key);
      did = await step(workspaceId);
    }
  };
  const start = (name: string, step: Step, workspaceId: string): void => {
    const key = `${workspaceId} ${name}`;
    again.add(key);
    if (stopped || running.has(key)) return;
    const run = drain(key, step, workspaceId)
      .catch((error: unknown) =>
        log.error(
          { step: name, error: error instanceof Error ? error.stack : String(error) },
          'A step failed; the safety net tries again.',
        ),
      )
      .finally(() => {
        running.delete(key);
        if (again.has(key)) start(name, step, workspaceId);
      });
    running.set(key, run);
  };
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };
  return {
    wake: (workspaceId) => {
      for (const { name, step } of steps) start(name, step, workspaceId);
    },
    idle,
    stop: () => {
      stopped = true;
      return idle();
    },
  };
}
