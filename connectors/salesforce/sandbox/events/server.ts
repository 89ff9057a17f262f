import { randomUUID } from 'node:crypto';
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { type FetchRequest, type FetchResponse, pubSub, type SchemaInfo, type TopicInfo } from '../../pubsub.ts';
import type { Session } from '../access.ts';
import { type Org, sessionOf } from '../org.ts';
import type { Tokens } from '../rest/tokens.ts';
import type { ObjectDef } from '../schema/types.ts';

const ERRORS = 'sfdc.platform.eventbus.grpc';
const MOST_PENDING = 100;
const KEEPALIVE = 270_000;

interface Setup {
  readonly org: Org;
  readonly tokens: Tokens;
}
type Stream = ServerDuplexStream<FetchRequest, FetchResponse>;
type Unary<Q, A> = (call: ServerUnaryCall<Q, A>, done: sendUnaryData<A>) => void;

/** A refusal as the vendor sends it: a status and an `error-code` trailer. */
class Refusal extends Error {
  readonly code: status;
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(code: status, errorCode: string, details: string) {
    super(details);
    this.code = code;
    this.details = details;
    this.metadata.set('error-code', `${ERRORS}.${errorCode}`);
  }
}

function signedIn({ org, tokens }: Setup, metadata: Metadata): Session {
  const header = (name: string): string => String(metadata.get(name)[0] ?? '');
  const found = tokens.session(header('accesstoken'));
  if (found === null || header('tenantid') !== org.organization.id || header('instanceurl') === '')
    throw new Refusal(status.UNAUTHENTICATED, 'service.auth.error', 'Authentication error: the session is not valid');
  return sessionOf(org, found.userId, '');
}

/**
 * `/data/Partnership__ChangeEvent` → the object, when it is tracked and the user may view all of its rows: change events
 * ignore sharing, so the platform gives them to nobody else.
 * @see developer.salesforce.com, Change Data Capture: required permissions
 */
function topicObject({ org }: Setup, session: Session, topic: string): ObjectDef {
  const name = /^\/data\/(\w+)ChangeEvent$/.exec(topic)?.[1] ?? '';
  const object = org.schema.objects.get(name.endsWith('__') ? `${name}c` : name);
  const rights = object === undefined ? undefined : session.access.object(object.name);
  const viewsAll = rights?.viewAll === true || rights?.modifyAll === true;
  if (object === undefined || org.events.schema(object.name) === undefined || !viewsAll)
    throw new Refusal(
      status.NOT_FOUND,
      'topic.not.found',
      `The topic ${topic} was not found or you have no access to it`,
    );
  return object;
}

const replayId = (number: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(number));
  return bytes;
};

/** Where a subscription starts. @throws INVALID_ARGUMENT for a replay id that is no longer (or never was) kept */
function startOf({ org }: Setup, request: FetchRequest, object: string): number {
  const { first, last } = org.events.range();
  if (request.replay_preset === 'LATEST') return last;
  if (request.replay_preset === 'EARLIEST') return 0;
  if (request.replay_id.length !== 8)
    throw new Refusal(status.INVALID_ARGUMENT, 'subscription.fetch.replayid.corrupted', 'The Replay ID is corrupted');
  const wanted = Number(request.replay_id.readBigInt64BE());
  const forced = org.faults.take(['expired-replay'], { object }) !== undefined;
  if (forced || wanted < first || wanted > last)
    throw new Refusal(
      status.INVALID_ARGUMENT,
      'subscription.fetch.replayid.validation.failed',
      'The Replay ID validation failed',
    );
  return wanted;
}

/** One open subscription: events go out only while the client has asked for more. */
class Subscription {
  readonly setup: Setup;
  readonly stream: Stream;
  readonly object: ObjectDef;
  position: number;
  pending = 0;

  constructor(setup: Setup, stream: Stream, object: ObjectDef, position: number) {
    this.setup = setup;
    this.stream = stream;
    this.object = object;
    this.position = position;
  }

  ask(count: number): void {
    if (count < 1 || this.pending + count > MOST_PENDING)
      throw new Refusal(
        status.INVALID_ARGUMENT,
        'subscription.fetch.requests.limit.exceeded',
        `At most ${MOST_PENDING} events may be requested`,
      );
    this.pending += count;
    this.deliver();
  }

  deliver(): void {
    const { org } = this.setup;
    if (org.faults.take(['stream-close'], { object: this.object.name }) !== undefined)
      return void this.stream.emit(
        'error',
        new Refusal(status.UNAVAILABLE, 'service.unavailable', 'The stream was closed'),
      );
    const events = this.pending === 0 ? [] : org.events.read(this.object.name, this.position, this.pending);
    if (events.length === 0) return;
    this.position = events.at(-1)?.replay ?? this.position;
    this.pending -= events.length;
    this.send(
      events.map((one) => ({
        event: { id: randomUUID(), schema_id: one.schema, payload: one.payload },
        replay_id: replayId(one.replay),
      })),
    );
    if (this.pending > 0) this.deliver();
  }

  /** Tells the client how far it is, with or without events. */
  send(events: FetchResponse['events']): void {
    this.stream.write({
      events,
      latest_replay_id: replayId(this.position),
      rpc_id: randomUUID(),
      pending_num_requested: this.pending,
    });
  }
}

function open(setup: Setup, stream: Stream, request: FetchRequest): Subscription {
  const object = topicObject(setup, signedIn(setup, stream.metadata), request.topic_name);
  const made = new Subscription(setup, stream, object, startOf(setup, request, object.name));
  const stop = setup.org.events.onAnnounce(() => made.deliver());
  const beat = setInterval(() => made.send([]), KEEPALIVE);
  const end = (): void => {
    stop();
    clearInterval(beat);
  };
  stream.on('cancelled', end).on('close', end).on('error', end);
  return made;
}

function subscribe(setup: Setup, stream: Stream): void {
  let subscription: Subscription | null = null;
  stream.on('data', (request: FetchRequest) => {
    try {
      subscription ??= open(setup, stream, request);
      subscription.ask(request.num_requested);
    } catch (error) {
      stream.emit('error', error);
    }
  });
  stream.on('end', () => stream.end());
}

const unary =
  <Q, A>(work: (request: Q, metadata: Metadata) => A): Unary<Q, A> =>
  (call, done) => {
    try {
      done(null, work(call.request, call.metadata));
    } catch (error) {
      done(error instanceof Refusal ? error : { code: status.INTERNAL, details: String(error) });
    }
  };

function topic(
  setup: Setup,
  request: { topic_name: string },
  metadata: Metadata,
): TopicInfo & { can_publish: boolean; rpc_id: string } {
  const object = topicObject(setup, signedIn(setup, metadata), request.topic_name);
  const schema = setup.org.events.schema(object.name);
  return {
    topic_name: request.topic_name,
    tenant_guid: setup.org.organization.id,
    can_publish: false,
    can_subscribe: true,
    schema_id: schema?.id ?? '',
    rpc_id: randomUUID(),
  };
}

function schema(setup: Setup, request: { schema_id: string }, metadata: Metadata): SchemaInfo & { rpc_id: string } {
  signedIn(setup, metadata);
  const found = setup.org.events.schemaById(request.schema_id);
  if (found === undefined) throw new Refusal(status.NOT_FOUND, 'schema.not.found', `no schema ${request.schema_id}`);
  return { schema_json: found.json, schema_id: found.id, rpc_id: randomUUID() };
}

/** Serves GetTopic, GetSchema and Subscribe on loopback. @returns the port in use and a stop */
export async function startPubSub(setup: Setup, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new Server();
  server.addService(pubSub().service, {
    subscribe: (stream: Stream) => subscribe(setup, stream),
    getTopic: unary((request: { topic_name: string }, metadata) => topic(setup, request, metadata)),
    getSchema: unary((request: { schema_id: string }, metadata) => schema(setup, request, metadata)),
  });
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, taken) =>
      error === null ? resolve(taken) : reject(error),
    );
  });
  return {
    port: bound,
    stop: async () => server.forceShutdown(),
  };
}
