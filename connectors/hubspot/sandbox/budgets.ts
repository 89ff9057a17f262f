import { tooMany } from './vendor-error.ts';

/** Counts requests in a rolling window. A refused request does not count. */
class Window {
  readonly #times: number[] = [];
  readonly #most: number;
  readonly #ms: number;

  constructor(most: number, ms: number) {
    this.#most = most;
    this.#ms = ms;
  }

  /** Takes one place; false when the window is full. */
  take(now: number): boolean {
    while (this.#times.length > 0 && (this.#times[0] ?? now) <= now - this.#ms) this.#times.shift();
    if (this.#times.length >= this.#most) return false;
    this.#times.push(now);
    return true;
  }

  get remaining(): number {
    return this.#most - this.#times.length;
  }
}

const MOST_CALLS = 110;
const CALLS_MS = 10_000;
const MOST_SEARCHES = 5;

/** The account's quota for one marketplace app: 110 per 10 s, and 5 searches per second beside it. */
export class Budgets {
  readonly #calls = new Window(MOST_CALLS, CALLS_MS);
  readonly #searches = new Window(MOST_SEARCHES, 1000);

  /** Counts a request and answers the headers of the answer; throws 429 when the window is full. */
  take(kind: 'call' | 'search' | 'none', now: number): Record<string, string> {
    if (kind === 'none') return {};
    if (kind === 'search') {
      if (!this.#searches.take(now)) throw tooMany('SECONDLY');
      return {};
    }
    if (!this.#calls.take(now)) throw tooMany('TEN_SECONDLY_ROLLING');
    return {
      'X-HubSpot-RateLimit-Max': String(MOST_CALLS),
      'X-HubSpot-RateLimit-Remaining': String(this.#calls.remaining),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(CALLS_MS),
    };
  }
}
