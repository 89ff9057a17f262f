import type { Urgency } from '../service/crm-port.ts';

/** The quota of one (portal, app) pair; all calls of all workers go through one of these. */
export interface RateLimiter {
  /** Resolves when a call of this kind may go out. Interactive calls overtake background ones. */
  take(kind: 'call' | 'search', urgency: Urgency): Promise<void>;
  /** HubSpot said 429 all the same: nothing of this kind goes out for a while. */
  pause(kind: 'call' | 'search', ms: number): void;
}

export interface RateLimitClock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

interface Quota {
  readonly windowMs: number;
  readonly most: Readonly<Record<Urgency, number>>;
}

/**
 * 110 calls per 10 s, of which background work takes at most 105; 5 searches per second, background at most 4.
 * The windows are a little longer than HubSpot's, because two calls may travel at different speeds; 105 per 10.02 s is
 * still 0.953 of the quota.
 * @see recipes/hubspot.md 4.2
 */
const QUOTA: Readonly<Record<'call' | 'search', Quota>> = {
  call: { windowMs: 10_020, most: { interactive: 110, background: 105 } },
  search: { windowMs: 1020, most: { interactive: 5, background: 4 } },
};

/** A rolling window with two queues. */
class Lane {
  readonly #quota: Quota;
  readonly #clock: RateLimitClock;
  readonly #taken: number[] = [];
  readonly #waiting: Record<Urgency, (() => void)[]> = { interactive: [], background: [] };
  #pausedUntil = 0;
  #running = false;

  constructor(quota: Quota, clock: RateLimitClock) {
    this.#quota = quota;
    this.#clock = clock;
  }

  take(urgency: Urgency): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting[urgency].push(resolve);
      if (!this.#running) this.#run().catch(reject);
    });
  }

  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + ms);
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#waiting.interactive.length + this.#waiting.background.length > 0) {
        const wait = this.#grant();
        if (wait > 0) await this.#clock.sleep(wait);
      }
    } finally {
      this.#running = false;
    }
  }

  /** Lets one caller go, or says how long nobody may. */
  #grant(): number {
    const now = this.#clock.now();
    while (this.#taken.length > 0 && (this.#taken[0] ?? now) <= now - this.#quota.windowMs) this.#taken.shift();
    if (this.#pausedUntil > now) return this.#pausedUntil - now;
    const urgency: Urgency = this.#waiting.interactive.length > 0 ? 'interactive' : 'background';
    const over = this.#taken.length - this.#quota.most[urgency];
    if (over < 0) {
      this.#taken.push(now);
      this.#waiting[urgency].shift()?.();
      return 0;
    }
    const free = (this.#taken[over] ?? now) + this.#quota.windowMs - now;
    // A short nap, so that an interactive call that comes meanwhile need not wait for a background slot.
    return Math.max(1, Math.min(free, urgency === 'background' ? NAP_MS : free));
  }
}

const NAP_MS = 100;

/** The limiter of one process over the whole quota. Clock and sleep are injected so that a test can simulate hours. */
export function createRateLimiter(clock: RateLimitClock): RateLimiter {
  const lanes = { call: new Lane(QUOTA.call, clock), search: new Lane(QUOTA.search, clock) };
  return {
    take: (kind, urgency) => lanes[kind].take(urgency),
    pause: (kind, ms) => lanes[kind].pause(ms),
  };
}
