import type { Urgency } from '../service/crm-port.ts';

/** The quota of one (portal, app) pair; all calls of all workers go through one of these. */
export interface RateLimiter {
  /** Resolves when a call of this kind may go out, with what to call when it is over. Interactive calls overtake background ones. */
  take(kind: 'call' | 'search', urgency: Urgency): Promise<Over>;
  /** HubSpot said 429 all the same: nothing of this kind goes out for a while. */
  pause(kind: 'call' | 'search', ms: number): void;
}

/** Says that the call has its answer, or will get none. */
export type Over = () => void;

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
 * The windows are a little longer than HubSpot's, for what the fastest call spent at HubSpot itself; 105 per 10.02 s is still
 * 0.953 of the quota.
 * @see recipes/hubspot.md 4.2
 */
const QUOTA: Readonly<Record<'call' | 'search', Quota>> = {
  call: { windowMs: 10_020, most: { interactive: 110, background: 105 } },
  search: { windowMs: 1020, most: { interactive: 5, background: 4 } },
};

/**
 * A rolling window with two queues. HubSpot counts a call when it arrives, which may be long after it went out when this
 * process or the network is busy: a call keeps its place while it travels, and after that from the latest moment at which
 * it can have arrived, which is its answer less the fastest round trip.
 */
class Lane {
  readonly #quota: Quota;
  readonly #clock: RateLimitClock;
  /** When HubSpot counted each call; infinite while it travels. */
  #taken: { at: number }[] = [];
  readonly #waiting: Record<Urgency, ((over: Over) => void)[]> = { interactive: [], background: [] };
  #fastest = ROUND_TRIP_MS;
  #pausedUntil = 0;
  #running = false;

  constructor(quota: Quota, clock: RateLimitClock) {
    this.#quota = quota;
    this.#clock = clock;
  }

  take(urgency: Urgency): Promise<Over> {
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
    this.#taken = this.#taken.filter(({ at }) => at > now - this.#quota.windowMs);
    if (this.#pausedUntil > now) return this.#pausedUntil - now;
    const urgency: Urgency = this.#waiting.interactive.length > 0 ? 'interactive' : 'background';
    const over = this.#taken.length - this.#quota.most[urgency];
    if (over < 0) {
      this.#waiting[urgency].shift()?.(this.#goes(now));
      return 0;
    }
    const counted = this.#taken.map(({ at }) => at).sort((a, b) => a - b)[over] ?? now;
    // A short nap, so that an interactive call that comes meanwhile, or an answer, need not wait for a background slot.
    const nap = urgency === 'background' || counted === Number.POSITIVE_INFINITY ? NAP_MS : Number.POSITIVE_INFINITY;
    return Math.max(1, Math.min(counted + this.#quota.windowMs - now, nap));
  }

  #goes(left: number): Over {
    const place = { at: Number.POSITIVE_INFINITY };
    this.#taken.push(place);
    return () => {
      const now = this.#clock.now();
      this.#fastest = Math.min(this.#fastest, now - left);
      place.at = now - this.#fastest;
    };
  }
}

const NAP_MS = 100;
/** A round trip that is taken for usual until a faster one was seen. */
const ROUND_TRIP_MS = 200;

/** The limiter of one process over the whole quota. Clock and sleep are injected so that a test can simulate hours. */
export function createRateLimiter(clock: RateLimitClock): RateLimiter {
  const lanes = { call: new Lane(QUOTA.call, clock), search: new Lane(QUOTA.search, clock) };
  return {
    take: (kind, urgency) => lanes[kind].take(urgency),
    pause: (kind, ms) => lanes[kind].pause(ms),
  };
}
