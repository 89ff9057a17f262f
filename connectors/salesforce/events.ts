import avro from 'avsc';
import { z } from 'zod';
import type { ConsumerEvent } from './pubsub.ts';

/** A change event, decoded: its header, the names of the changed fields, and the values it carries. */
export interface ChangeEvent {
  readonly id: string;
  readonly replay: Buffer;
  readonly entity: string;
  readonly recordIds: readonly string[];
  readonly changeType: string;
  readonly origin: string;
  readonly transaction: string;
  readonly sequence: number;
  readonly at: string;
  /** Null where the event names nobody (gaps). */
  readonly user: string | null;
  /** Changed fields by name (`BillingAddress.City` inside a compound). */
  readonly changed: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

const Header = z.object({
  entityName: z.string(),
  recordIds: z.array(z.string()),
  changeType: z.string(),
  changeOrigin: z.string(),
  transactionKey: z.string(),
  sequenceNumber: z.number(),
  commitTimestamp: z.number(),
  commitUser: z.string(),
  changedFields: z.array(z.string()),
});
const Payload = z.looseObject({ ChangeEventHeader: Header });

const SchemaShape = z.object({ fields: z.array(z.object({ name: z.string(), type: z.unknown() })) });
const Nested = z.object({ fields: z.array(z.object({ name: z.string() })) });

/** A schema that came with GetSchema, ready to decode with. */
export interface Decoder {
  readonly type: avro.Type;
  readonly fields: readonly { readonly name: string; readonly type: unknown }[];
}

export function decoderOf(schemaJson: string): Decoder {
  const schema: unknown = JSON.parse(schemaJson);
  return { type: avro.Type.forSchema(schema as avro.Schema), fields: SchemaShape.parse(schema).fields };
}

/** Names at the set bits; bit n is the nth field. */
function named(bitmap: string, names: readonly string[]): string[] {
  const bits = BigInt(bitmap);
  return names.filter((_, n) => ((bits >> BigInt(n)) & 1n) === 1n);
}

/** Field names inside a compound field, whose type is `[null, record]`. */
function partsOf(type: unknown): string[] {
  const inner = Array.isArray(type) ? type.find((one) => Nested.safeParse(one).success) : type;
  return Nested.safeParse(inner).data?.fields.map(({ name }) => name) ?? [];
}

/**
 * `changedFields` as names. The vendor sends bitmaps: `0x…` over the top level, `<position>-0x…` over a compound field.
 * @see https://developer.salesforce.com/docs/platform/pub-sub-api/guide/event-deserialization-considerations.html
 */
export function changedNames(bitmaps: readonly string[], { fields }: Decoder): string[] {
  const top = fields.map(({ name }) => name);
  return bitmaps.flatMap((entry) => {
    const [, position, bitmap] = /^(?:(\d+)-)?(0x[0-9a-fA-F]+)$/.exec(entry) ?? [];
    if (bitmap === undefined) return [entry];
    if (position === undefined) return named(bitmap, top);
    const compound = fields[Number(position)];
    return compound === undefined
      ? []
      : named(bitmap, partsOf(compound.type)).map((part) => `${compound.name}.${part}`);
  });
}

/** @throws when the payload does not fit its schema: then the whole object has to be read again */
export function decodeEvent({ event, replay_id }: ConsumerEvent, decoder: Decoder): ChangeEvent {
  const { ChangeEventHeader: header, ...values } = Payload.parse({
    ...(decoder.type.fromBuffer(event.payload) as object),
  });
  return {
    id: event.id,
    replay: replay_id,
    entity: header.entityName,
    recordIds: header.recordIds,
    changeType: header.changeType,
    origin: header.changeOrigin,
    transaction: header.transactionKey,
    sequence: header.sequenceNumber,
    at: new Date(header.commitTimestamp).toISOString(),
    user: header.commitUser === '' ? null : header.commitUser,
    changed: changedNames(header.changedFields, decoder),
    values,
  };
}
