import { z } from 'zod';
import { type Call, inputs, type Reply, type Route, read, VERSION } from './http-types.ts';
import { CreateInput, createOne, objectScope, PropertyValues, typeOf } from './object-routes.ts';
import { archiveRecord, checkIdProperty, createRecord, find, mustFind, updateRecord } from './records.ts';
import type { StoredObject } from './seed.ts';
import { NOTHING_MORE, show } from './shapes.ts';
import { invalid, objectNotFound, VendorError } from './vendor-error.ts';

const Id = z.strictObject({ id: z.string() });
const ReadBody = z.strictObject({
  inputs: inputs(Id),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
});
const Update = z.strictObject({
  id: z.string(),
  idProperty: z.string().optional(),
  properties: PropertyValues,
  objectWriteTraceId: z.string().optional(),
});
const UpdateBody = z.strictObject({ inputs: inputs(Update) });
const CreateBody = z.strictObject({ inputs: inputs(CreateInput) });
const ArchiveBody = z.strictObject({ inputs: inputs(Id) });

const MOST_WITH_HISTORY = 50;

const envelope = (call: Call, results: unknown[], errors: unknown[] = []) => {
  const at = new Date(call.state.now()).toISOString();
  return {
    status: 'COMPLETE',
    results,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
    requestedAt: at,
    startedAt: at,
    completedAt: at,
  };
};

function noTwins(ids: readonly string[]): void {
  const twin = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twin !== undefined) throw invalid(`Duplicate IDs found in batch input: [${twin}]. IDs must be unique`);
}

function batchRead(call: Call): Reply {
  const { state } = call;
  const type = typeOf(call);
  const body = read(ReadBody, call.body);
  checkIdProperty(state, type, body.idProperty);
  if (body.propertiesWithHistory.length > 0 && body.inputs.length > MOST_WITH_HISTORY) {
    throw invalid(`With history at most ${MOST_WITH_HISTORY} inputs are allowed`);
  }
  const found = body.inputs.map(({ id }) => ({ id, record: find(state, type, id, body.idProperty) }));
  const wanted = { ...NOTHING_MORE, ...body, associations: [] };
  const results = found.flatMap(({ record }) => (record ? [show(state, record, wanted)] : [])).reverse();
  const missing = found.filter(({ record }) => !record).map(({ id }) => id);
  const errors = missing.length === 0 ? [] : [{ ...objectNotFound('').body, context: { ids: missing } }];
  return { status: missing.length > 0 ? 207 : 200, body: envelope(call, results, errors) };
}

interface Step {
  readonly objectWriteTraceId?: string | undefined;
}

/**
 * Without a unique trace id on every input one bad input rejects the batch, and the server undoes the good ones; with
 * them the good ones go through and the bad ones are named.
 */
function each<I extends Step>(call: Call, items: readonly I[], done: number, work: (item: I) => StoredObject): Reply {
  const traces = items.map((item) => item.objectWriteTraceId);
  const traced = traces.every((trace) => trace !== undefined) && new Set(traces).size === items.length;
  if (!traced) {
    const results = items.map((item) => show(call.state, work(item), NOTHING_MORE));
    return { status: done, body: envelope(call, results) };
  }
  const outcomes = items.map((item) => attempt(call, item, work));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  const results = outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : []));
  return { status: errors.length > 0 ? 207 : done, body: envelope(call, results, errors) };
}

function attempt<I extends Step>(call: Call, item: I, work: (item: I) => StoredObject) {
  const { objectWriteTraceId } = item;
  try {
    return { result: { ...show(call.state, work(item), NOTHING_MORE), objectWriteTraceId } };
  } catch (failure) {
    if (!(failure instanceof VendorError)) throw failure;
    const context = { ...(failure.body.context as object), objectWriteTraceId: [objectWriteTraceId] };
    return { error: { ...failure.body, context } };
  }
}

function batchCreate(call: Call): Reply {
  const type = typeOf(call);
  const { inputs: items } = read(CreateBody, call.body);
  return each(call, items, 201, (item) => createOne(call.state, type, item, call.by));
}

function batchUpdate(call: Call): Reply {
  const type = typeOf(call);
  const { inputs: items } = read(UpdateBody, call.body);
  noTwins(items.map(({ id }) => id));
  return each(call, items, 200, (item) => {
    checkIdProperty(call.state, type, item.idProperty);
    return updateRecord(call.state, mustFind(call.state, type, item.id, item.idProperty), item.properties, call.by);
  });
}

function batchUpsert(call: Call): Reply {
  const type = typeOf(call);
  const { state, by } = call;
  const { inputs: items } = read(UpdateBody, call.body);
  noTwins(items.map(({ id }) => id));
  const fresh = new Set<string>();
  const reply = each(call, items, 200, ({ id, idProperty, properties }) => {
    if (idProperty === undefined) throw invalid('idProperty is required for an upsert');
    checkIdProperty(state, type, idProperty);
    const found = find(state, type, id, idProperty);
    if (found) return updateRecord(state, found, properties, by);
    const made = createRecord(state, type, { [idProperty]: id, ...properties }, by);
    fresh.add(made.id);
    return made;
  });
  const body = reply.body as { results: { id: string }[] };
  const results = body.results.map((result) => ({ ...result, new: fresh.has(result.id) }));
  return { status: reply.status, body: { ...body, results } };
}

function batchArchive(call: Call): Reply {
  const type = typeOf(call);
  for (const { id } of read(ArchiveBody, call.body).inputs) archiveRecord(call.state, type, id, call.by);
  return { status: 204 };
}

const base = `/crm/objects/${VERSION}/:type/batch`;
const route = (path: string, verb: 'read' | 'write', handle: Route['handle']): Route => ({
  method: 'POST',
  path: `${base}/${path}`,
  scopes: objectScope(verb),
  budget: 'call',
  handle,
});

export const BATCH_ROUTES: readonly Route[] = [
  route('read', 'read', batchRead),
  route('create', 'write', batchCreate),
  route('update', 'write', batchUpdate),
  route('upsert', 'write', batchUpsert),
  route('archive', 'write', batchArchive),
];
