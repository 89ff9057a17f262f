import { fileURLToPath } from 'node:url';
import { loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** Messages of `pubsub.proto` as proto-loader gives them (`keepCase`, enums as text, bytes as Buffer). */
export interface FetchRequest {
  readonly topic_name: string;
  readonly replay_preset: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  readonly replay_id: Buffer;
  readonly num_requested: number;
  readonly auth_refresh: string;
}
export interface ConsumerEvent {
  readonly event: { readonly id: string; readonly schema_id: string; readonly payload: Buffer };
  readonly replay_id: Buffer;
}
export interface FetchResponse {
  readonly events: readonly ConsumerEvent[];
  readonly latest_replay_id: Buffer;
  readonly rpc_id: string;
  readonly pending_num_requested: number;
}
export interface TopicInfo {
  readonly topic_name: string;
  readonly tenant_guid: string;
  readonly can_subscribe: boolean;
  readonly schema_id: string;
}
export interface SchemaInfo {
  readonly schema_json: string;
  readonly schema_id: string;
}

const OPTIONS = { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true };

/** The client constructor and service definition of the Pub/Sub API, loaded from the .proto beside this file. */
export function pubSub(): ServiceClientConstructor {
  const path = fileURLToPath(new URL('./pubsub.proto', import.meta.url));
  const definition = loadPackageDefinition(loadSync(path, OPTIONS)) as unknown as {
    eventbus: { v1: { PubSub: ServiceClientConstructor } };
  };
  return definition.eventbus.v1.PubSub;
}
