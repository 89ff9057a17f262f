import { type ServiceError, status } from '@grpc/grpc-js';
import type { CrmSignal } from '../service/crm-port.ts';
import type { Auth } from './auth.ts';
import type { SalesforceClient } from './client.ts';
import { decodeEvent } from './events.ts';
import type { FetchResponse } from './pubsub.ts';
import { type PubSubClient, type Stream, topicOf } from './pubsub-client.ts';
import { changedSince, FOLLOWED, type Followed } from './reconcile.ts';
import { meaningOf } from './signals.ts';
import { type AdapterState, keepEdits, loadPosition, type Position, savePosition } from './state.ts';

export interface InboundTools {
  readonly client: SalesforceClient;
  readonly pubsub: PubSubClient;
  readonly auth: Auth;
  readonly state: AdapterState;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly log: (line: string) => void;
}

type Deliver = (signals: readonly CrmSignal[]) => Promise<void>;

/** Events asked for at once; more only after these are safely kept. */
const BATCH = 50;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** Events older than this are gone at the vendor; without a position of ours a re-read starts here. */
const RETENTION_MS = 72 * 3_600_000;

/** Whether the vendor refuses our replay position: expired, or from another org. */
function isExpired(error: unknown): boolean {
  const { code, metadata } = error as Partial<ServiceError>;
  return code === status.INVALID_ARGUMENT && /replayid/.test(String(metadata?.get('error-code')[0] ?? ''));
}

/** One followed object: its subscription, its position, and its way back after a break. */
class Feed {
  readonly #tools: InboundTools;
  readonly #object: Followed;
  readonly #deliver: Deliver;
  #stream: Stream | null = null;
  #stopped = false;
  #failures = 0;
  readonly #halted = Promise.withResolvers<void>();

  constructor(tools: InboundTools, object: Followed, deliver: Deliver) {
    this.#tools = tools;
    this.#object = object;
    this.#deliver = deliver;
  }

  /** Follows the object until `stop`; every break is waited out, longer each time, and continued where it was. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#follow();
      } catch (error) {
        if (this.#stopped) return;
        await this.#recover(error);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#halted.resolve();
    this.#stream?.cancel();
  }

  async #recover(error: unknown): Promise<void> {
    const { log, auth, state, sleep, random } = this.#tools;
    if (isExpired(error)) {
      log(`salesforce: the position in ${this.#object} has expired; everything since then is read again`);
      const known = await loadPosition(state, this.#object);
      await savePosition(state, this.#object, { replay: null, at: known?.at ?? this.#oldest() });
      return;
    }
    if ((error as Partial<ServiceError>).code === status.UNAUTHENTICATED) {
      const { accessToken } = await auth.current();
      await auth.refresh(accessToken).catch((refused: unknown) => log(`salesforce: ${String(refused)}`));
    }
    this.#failures += 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1)) * (0.5 + random() / 2);
    log(`salesforce: change events of ${this.#object} broke off (${String(error)}); again in ${Math.round(wait)} ms`);
    await Promise.race([sleep(wait), this.#halted.promise]);
  }

  /** The kept position; at the very first start it is "from now on", kept at once, so that a crash before the first event loses none. */
  async #position(): Promise<Position> {
    const { state, now } = this.#tools;
    const known = await loadPosition(state, this.#object);
    if (known !== null) return known;
    const first = { replay: null, at: new Date(now()).toISOString() };
    await savePosition(state, this.#object, first);
    return first;
  }

  #oldest(): string {
    return new Date(this.#tools.now() - RETENTION_MS).toISOString();
  }

  /** One subscription from the kept position. Resolves never; rejects when the stream ends. */
  async #follow(): Promise<void> {
    const { auth, pubsub } = this.#tools;
    const known = await this.#position();
    const stream = pubsub.subscribe(await auth.current());
    this.#stream = stream;
    const ended = new Promise<never>((_, reject) => {
      stream.on('error', reject).on('end', () => reject(new Error('the stream ended')));
    });
    ended.catch(() => {});
    const batches = this.#batches(stream, ended);
    this.#request(stream, known);
    if (this.#stopped) stream.cancel();
    // Subscribed first, so that nothing falls between the re-read and the stream.
    if (known.replay === null) await this.#reread(known.at);
    for await (const batch of batches) {
      await this.#take(batch);
      if (batch.events.length > 0)
        stream.write({ topic_name: topicOf(this.#object), num_requested: batch.events.length });
    }
  }

  #request(stream: Stream, known: Position): void {
    const start =
      known.replay === null
        ? { replay_preset: 'LATEST' as const }
        : { replay_preset: 'CUSTOM' as const, replay_id: Buffer.from(known.replay, 'hex') };
    stream.write({ topic_name: topicOf(this.#object), num_requested: BATCH, ...start });
  }

  /** The stream's answers one after the other; what arrives while one is being kept waits. */
  async *#batches(stream: Stream, ended: Promise<never>): AsyncGenerator<FetchResponse> {
    const waiting: FetchResponse[] = [];
    let wake = (): void => {};
    stream.on('data', (batch: FetchResponse) => {
      waiting.push(batch);
      wake();
    });
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else await Promise.race([ended, new Promise<void>((resolve) => (wake = resolve))]);
    }
  }

  /** Keeps a batch: edits, then signals, then the position. A crash in between only repeats, and repeats are known by their key. */
  async #take({ events, latest_replay_id }: FetchResponse): Promise<void> {
    const { client, pubsub, state, now } = this.#tools;
    const decoded = await Promise.all(
      events.map(async (one) => decodeEvent(one, await pubsub.decoder(one.event.schema_id))),
    );
    const { signals, edits, overflow } = await meaningOf(client, this.#object, decoded);
    await keepEdits(state, edits);
    if (signals.length > 0) await this.#deliver(signals);
    const known = await loadPosition(state, this.#object);
    if (overflow) await this.#reread(known?.at ?? this.#oldest());
    const at =
      decoded
        .map((event) => event.at)
        .sort()
        .at(-1) ?? new Date(now()).toISOString();
    await savePosition(state, this.#object, { replay: latest_replay_id.toString('hex'), at });
    this.#failures = 0;
  }

  async #reread(since: string): Promise<void> {
    const { client, auth, now } = this.#tools;
    const { userId } = await auth.current();
    const signals = await changedSince(client, this.#object, { since, ownUserId: userId, now: now() });
    if (signals.length > 0) await this.#deliver(signals);
  }
}

/**
 * Follows the change events of deals, accounts, partnerships and commands. Signals are handed over in order and each batch's
 * position is kept only after `deliver` resolved, so a killed process loses nothing.
 */
export function listenToSalesforce(tools: InboundTools, deliver: Deliver): { stop(): Promise<void> } {
  const feeds = (Object.keys(FOLLOWED) as Followed[]).map((object) => new Feed(tools, object, deliver));
  const running = Promise.all(feeds.map((feed) => feed.run()));
  return {
    stop: async () => {
      for (const feed of feeds) feed.stop();
      await running;
    },
  };
}
