import type { Log } from '../service/deps.ts';

/** One kind of work that may be waiting. Answers how much it did; 0 = nothing was waiting. */
export type Step = (workspaceId: string) => Promise<number>;

export interface Work {
  readonly name: string;
  readonly step: Step;
  /** Whether something waits that could not be done now, such as a write that the CRM did not take. */
  readonly left?: (workspaceId: string) => Promise<boolean>;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export interface Runner {
  /** Starts the steps (only the named ones, if given) now, or once more when they are running. Never waits, never throws. */
  wake(workspaceId: string, only?: ReadonlySet<string>): void;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * "At once": what was committed is handled by this process without waiting for a poll. Each step of a workspace runs
 * alone and again until it has nothing to do; steps run beside each other, so a slow CRM holds up only itself. What had
 * to be left is tried again by itself, after waits that double.
 */
export function createRunner(steps: readonly Work[], log: Log): Runner {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const later = createRetries();
  let stopped = false;

  const drain = async (key: string, { step, left, ...work }: Work, workspaceId: string): Promise<void> => {
    let did = 1;
    while (!stopped && (did > 0 || again.has(key))) {
      again.delete(key);
      did = await step(workspaceId);
    }
    if (stopped || left === undefined) return;
    if (await left(workspaceId)) later.again(key, () => start({ ...work, step, left }, workspaceId));
    else later.forget(key);
  };
  const start = (work: Work, workspaceId: string): void => {
    const key = `${workspaceId} ${work.name}`;
    again.add(key);
    if (stopped || running.has(key)) return;
    const run = drain(key, work, workspaceId)
      .catch((error: unknown) =>
        log.error(
          { step: work.name, error: error instanceof Error ? error.stack : String(error) },
          'A step failed; the safety net tries again.',
        ),
      )
      .finally(() => {
        running.delete(key);
        if (again.has(key)) start(work, workspaceId);
      });
    running.set(key, run);
  };
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };
  return {
    wake: (workspaceId, only) => {
      for (const work of steps) if (only?.has(work.name) ?? true) start(work, workspaceId);
    },
    idle,
    stop: () => {
      stopped = true;
      later.stop();
      return idle();
    },
  };
}

/** Timers by key; the wait before each doubles until the key is forgotten. They keep no process alive. */
function createRetries() {
  const timers = new Map<string, { readonly timer: NodeJS.Timeout; readonly wait: number }>();
  const forget = (key: string): void => {
    clearTimeout(timers.get(key)?.timer);
    timers.delete(key);
  };
  return {
    again: (key: string, run: () => void): void => {
      const before = timers.get(key);
      clearTimeout(before?.timer);
      const wait = Math.min(LONGEST_WAIT_MS, before === undefined ? FIRST_WAIT_MS : before.wait * 2);
      timers.set(key, { timer: setTimeout(run, wait).unref(), wait });
    },
    forget,
    stop: (): void => {
      for (const key of [...timers.keys()]) forget(key);
    },
  };
}
