import { type ClientDuplexStream, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { Auth, SalesforceTokens } from './auth.ts';
import { type Decoder, decoderOf } from './events.ts';
import { type FetchRequest, type FetchResponse, pubSub, type SchemaInfo, type TopicInfo } from './pubsub.ts';

export type Stream = ClientDuplexStream<Partial<FetchRequest>, FetchResponse>;

/** The Pub/Sub API of one org. */
export interface PubSubClient {
  subscribe(tokens: SalesforceTokens): Stream;
  /** A schema's decoder, asked for once. */
  decoder(schemaId: string): Promise<Decoder>;
  /** Null when the topic can be read, else why not. */
  checkTopic(object: string): Promise<string | null>;
  close(): void;
}

type Callback<T> = (error: ServiceError | null, answer: T) => void;
interface Stub {
  subscribe(metadata: Metadata): Stream;
  getSchema(request: { schema_id: string }, metadata: Metadata, options: object, done: Callback<SchemaInfo>): void;
  getTopic(request: { topic_name: string }, metadata: Metadata, options: object, done: Callback<TopicInfo>): void;
  close(): void;
}

const DEADLINE_MS = 20_000;
const KEEPALIVE_MS = 60_000;

/** `Partnership__c` → `/data/Partnership__ChangeEvent`. */
export const topicOf = (object: string): string => `/data/${object.replace(/__c$/, '__')}ChangeEvent`;

function metadataOf({ accessToken, instanceUrl, organizationId }: SalesforceTokens): Metadata {
  const metadata = new Metadata();
  metadata.set('accesstoken', accessToken);
  metadata.set('instanceurl', instanceUrl);
  metadata.set('tenantid', organizationId);
  return metadata;
}

const isLoopback = (endpoint: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(endpoint);

const asked = <T>(ask: (done: Callback<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((error, answer) => (error === null ? resolve(answer) : reject(error)));
  });

const isSignedOut = (error: unknown): boolean => (error as Partial<ServiceError>).code === status.UNAUTHENTICATED;

/** @param endpoint `api.pubsub.salesforce.com:7443`; only a loopback address is spoken to without TLS */
export function createPubSubClient(endpoint: string, auth: Auth): PubSubClient {
  const channel = isLoopback(endpoint) ? credentials.createInsecure() : credentials.createSsl();
  const stub = new (pubSub())(endpoint, channel, { 'grpc.keepalive_time_ms': KEEPALIVE_MS }) as unknown as Stub;
  const decoders = new Map<string, Promise<Decoder>>();
  const deadline = () => ({ deadline: Date.now() + DEADLINE_MS });
  /** Runs a call; an expired session is renewed once. */
  const signedIn = async <T>(call: (metadata: Metadata) => Promise<T>): Promise<T> => {
    const tokens = await auth.current();
    try {
      return await call(metadataOf(tokens));
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      return call(metadataOf(await auth.refresh(tokens.accessToken)));
    }
  };
  return {
    subscribe: (tokens) => stub.subscribe(metadataOf(tokens)),
    decoder: (schemaId) => {
      const known = decoders.get(schemaId);
      if (known !== undefined) return known;
      const made = signedIn((metadata) =>
        asked<SchemaInfo>((done) => stub.getSchema({ schema_id: schemaId }, metadata, deadline(), done)),
      );
      const decoder = made.then(({ schema_json }) => decoderOf(schema_json));
      decoders.set(schemaId, decoder);
      decoder.catch(() => decoders.delete(schemaId));
      return decoder;
    },
    checkTopic: async (object) => {
      try {
        const topic = { topic_name: topicOf(object) };
        const info = await signedIn((metadata) =>
          asked<TopicInfo>((done) => stub.getTopic(topic, metadata, deadline(), done)),
        );
        return info.can_subscribe ? null : 'the integration user may not subscribe';
      } catch (error) {
        return String((error as Partial<ServiceError>).details ?? error);
      }
    },
    close: () => stub.close(),
  };
}
