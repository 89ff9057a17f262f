import { randomInt } from 'node:crypto';
import { signV3 } from './signing.ts';
import type { Delivery, State, WebhookEvent } from './state.ts';

const MOST_EVENTS = 100;
const MOST_AT_ONCE = 10;
const MOST_RETRIES = 10;
const ANSWER_MS = 5000;
const TICK_MS = 25;

const shuffled = <T>(items: readonly T[]): T[] => {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const [a, b] = [out[at] as T, out[other] as T];
    out[at] = b;
    out[other] = a;
  }
  return out;
};

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Sends waiting events to the app's address until it answers 2xx, at most ten more times over a day. */
export class WebhookSender {
  readonly #state: State;
  readonly #log: (line: string) => void;
  #url: string | null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: Promise<void> = Promise.resolve();
  #underWay = 0;

  constructor(state: State, log: (line: string) => void) {
    this.#state = state;
    this.#log = log;
    this.#url = state.app.webhookUrl;
  }

  /** Where deliveries go from now on; null holds them back. */
  setUrl(url: string | null): void {
    this.#url = url;
  }

  start(): void {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#last;
  }

  #tick(): void {
    if (this.#underWay > 0 || this.#state.deliveries.size === 0) return;
    this.deliver().catch((failure) => this.#log(`webhook delivery: ${String(failure)}`));
  }

  /** Sends all that is due on the sandbox's clock, one round after the other; resolves when every request is answered. */
  deliver(): Promise<void> {
    this.#underWay += 1;
    const round = this.#last
      .then(() => this.#sendDue())
      .finally(() => {
        this.#underWay -= 1;
      });
    this.#last = round.catch(() => {});
    return round;
  }

  async #sendDue(): Promise<void> {
    const { webhooks } = this.#state.faults.settings;
    const url = this.#url;
    if (url === null || webhooks.paused) return;
    const due = [...this.#state.deliveries.values()].filter(({ dueAt }) => dueAt <= this.#state.now());
    const parcels = this.#parcels(webhooks.shuffle ? shuffled(due) : due);
    for (const group of chunks(parcels, MOST_AT_ONCE)) {
      await Promise.all(group.map((parcel) => this.#send(url, parcel)));
    }
  }

  #parcels(due: readonly Delivery[]): Delivery[][] {
    const { webhooks } = this.#state.faults.settings;
    const fresh = due.filter(({ attempt }) => attempt === 0);
    const again = due.filter(({ attempt }) => attempt > 0);
    const parcels = [fresh, again].flatMap((kind) => chunks(kind, webhooks.split ? 1 : MOST_EVENTS));
    return webhooks.duplicate ? [...parcels, ...parcels] : parcels;
  }

  async #send(url: string, parcel: readonly Delivery[]): Promise<void> {
    const accepted = await this.#post(url, this.#eventsOf(parcel));
    for (const delivery of parcel) {
      if (accepted || delivery.attempt >= MOST_RETRIES) this.#state.deliveries.delete(delivery.id);
      else if (this.#state.deliveries.get(delivery.id)) this.#state.deliveries.set(delivery.id, this.#later(delivery));
    }
    this.#state.commit();
  }

  #eventsOf(parcel: readonly Delivery[]): unknown[] {
    const { webhooks } = this.#state.faults.settings;
    const events: unknown[] = parcel.flatMap(({ events: list, attempt }) =>
      list.map((event: WebhookEvent) => ({ ...event, attemptNumber: attempt })),
    );
    return webhooks.badEvent ? [...events.slice(0, 1), { nonsense: true }, ...events.slice(1)] : events;
  }

  /** Gaps double from a minute, with a random part: about 17 hours in all. */
  #later(delivery: Delivery): Delivery {
    const gap = 60_000 * 2 ** delivery.attempt * (0.75 + randomInt(500) / 1000);
    return { ...delivery, attempt: delivery.attempt + 1, dueAt: this.#state.now() + gap };
  }

  async #post(url: string, events: readonly unknown[]): Promise<boolean> {
    const { app } = this.#state;
    const body = JSON.stringify(events);
    const signed = { method: 'POST', uri: app.webhookTargetUrl ?? url, body };
    const headers = { 'Content-Type': 'application/json', ...signV3(app.clientSecret, signed, this.#state.now()) };
    try {
      const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWER_MS) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
