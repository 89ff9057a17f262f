import type { Urgency } from '../service/crm-port.ts';
import { problem, SalesforceFailure } from './problem.ts';

export interface RateLimiterOptions {
  readonly now: () => number;
  /** Calls at once; an org refuses the 26th long one. */
  readonly atOnce?: number;
  /** Of these, kept free for cards and commands. */
  readonly reserve?: number;
  /** Share of the day's allocation at which background work pauses. */
  readonly pauseAt?: number;
}

export interface RateLimiter {
  /** Runs work when there is room, interactive work first. @throws SalesforceFailure `PAUSED` for background work near the day's end */
  run<T>(urgency: Urgency, work: () => Promise<T>): Promise<T>;
  /** What the last answer said of the day's allocation (`Sforce-Limit-Info`). */
  note(usage: { readonly used: number; readonly limit: number }): void;
  usage(): { readonly used: number; readonly limit: number } | null;
}

const LOOK_AGAIN_MS = 900_000;

/**
 * One org's limits: calls at once, and the day's allocation. The allocation is known only from answers, so while paused one
 * background call goes through every quarter of an hour to look again.
 */
export function createRateLimiter(o: RateLimiterOptions): RateLimiter {
  const atOnce = o.atOnce ?? 25;
  const forBackground = atOnce - (o.reserve ?? 5);
  const waiting: Record<Urgency, (() => void)[]> = { interactive: [], background: [] };
  let running = 0;
  let usage: { used: number; limit: number } | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const room = (urgency: Urgency): boolean => running < (urgency === 'interactive' ? atOnce : forBackground);
  const enter = async (urgency: Urgency): Promise<void> => {
    if (room(urgency)) running += 1;
    else await new Promise<void>((go) => waiting[urgency].push(go));
  };
  const leave = (): void => {
    running -= 1;
    for (const urgency of ['interactive', 'background'] as const) {
      const next = room(urgency) ? waiting[urgency].shift() : undefined;
      if (next === undefined) continue;
      running += 1;
      next();
      return;
    }
  };
  const checkAllocation = (urgency: Urgency): void => {
    if (urgency === 'interactive' || usage === null || usage.used < usage.limit * (o.pauseAt ?? 0.8)) return;
    if (o.now() - lookedAt >= LOOK_AGAIN_MS) {
      lookedAt = o.now();
      return;
    }
    throw new SalesforceFailure(problem('PAUSED', `${usage.used} of ${usage.limit} API calls of the day are used`));
  };
  return {
    run: async (urgency, work) => {
      checkAllocation(urgency);
      await enter(urgency);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    note: (seen) => {
      usage = { ...seen };
      if (seen.used < seen.limit * (o.pauseAt ?? 0.8)) lookedAt = Number.NEGATIVE_INFINITY;
      else if (lookedAt === Number.NEGATIVE_INFINITY) lookedAt = o.now();
    },
    usage: () => usage,
  };
}
