import { z } from 'zod';
import { associate, linksOf, linkTypes, type Pair, removeTypes } from './associations.ts';
import { type Call, inputs, param, type Reply, type Route, read, VERSION } from './http-types.ts';
import { TypeRefs } from './object-routes.ts';
import { find, mustFind } from './records.ts';
import type { ObjectType } from './seed.ts';
import { typesOf } from './shapes.ts';
import { alreadyExists, invalid, objectNotFound } from './vendor-error.ts';

const Ref = z.strictObject({ id: z.coerce.string() });
const ReadBody = z.strictObject({ inputs: inputs(z.strictObject({ id: z.string(), after: z.string().optional() })) });
const CreateBody = z.strictObject({ inputs: inputs(z.strictObject({ from: Ref, to: Ref, types: TypeRefs.min(1) })) });
const DefaultBody = z.strictObject({ inputs: inputs(z.strictObject({ from: Ref, to: Ref })) });
const ArchiveBody = z.strictObject({ inputs: inputs(z.strictObject({ from: Ref, to: z.array(Ref).min(1) })) });
const LabelBody = z.strictObject({
  name: z.string().min(1),
  label: z.string().min(1),
  inverseLabel: z.string().optional(),
});

const PAGE = 500;

const sides = (call: Call): { from: ObjectType; to: ObjectType } => {
  const [from = 'deals', to = 'companies'] = typesOf([param(call, 'from'), param(call, 'to')]);
  return { from, to };
};

const pairOf = (call: Call, fromId: string, toId: string): Pair => {
  const pair = { ...sides(call), fromId, toId };
  mustFind(call.state, pair.from, fromId);
  mustFind(call.state, pair.to, toId);
  return pair;
};

function readLinks(call: Call): Reply {
  const { state } = call;
  const { from, to } = sides(call);
  const types = new Map(linkTypes(state, from, to).map((type) => [type.typeId, type]));
  const { inputs: items } = read(ReadBody, call.body);
  const missing = items.filter(({ id }) => !find(state, from, id) || linksOf(state, from, id, to).length === 0);
  const results = items.flatMap(({ id, after }) => {
    const links = linksOf(state, from, id, to);
    if (links.length === 0) return [];
    const start = Number(after ?? '0');
    const shown = links.slice(start, start + PAGE).map(([toObjectId, typeIds]) => ({
      toObjectId: Number(toObjectId),
      associationTypes: typeIds.flatMap((typeId) => {
        const type = types.get(typeId);
        return type ? [{ category: type.category, typeId, label: type.label }] : [];
      }),
    }));
    const more = start + PAGE < links.length ? { paging: { next: { after: String(start + PAGE) } } } : {};
    return [{ from: { id }, to: shown, ...more }];
  });
  const at = new Date(state.now()).toISOString();
  const errors = missing.map(({ id }) => ({
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to} is associated with ${from} ${id}.`,
    context: { fromObjectId: [id] },
  }));
  const problems = errors.length > 0 ? { numErrors: errors.length, errors } : {};
  const body = { status: 'COMPLETE', results, ...problems, startedAt: at, completedAt: at };
  return { status: errors.length > 0 ? 207 : 200, body };
}

function createLinks(call: Call): Reply {
  const { inputs: items } = read(CreateBody, call.body);
  const results = items.map(({ from, to, types }) => {
    const pair = pairOf(call, from.id, to.id);
    const made = associate(call.state, pair, types, call.by);
    return {
      fromObjectTypeId: pair.from,
      fromObjectId: Number(from.id),
      toObjectTypeId: pair.to,
      toObjectId: Number(to.id),
      labels: made.flatMap(({ label }) => (label === null ? [] : [label])),
    };
  });
  return { status: 201, body: { status: 'COMPLETE', results } };
}

const plainType = (call: Call, { from, to }: { from: ObjectType; to: ObjectType }) => {
  const plain = linkTypes(call.state, from, to).find((type) => type.category === 'HUBSPOT_DEFINED' && !type.primary);
  if (!plain) throw invalid(`No default association from ${from} to ${to}`);
  return { associationCategory: plain.category, associationTypeId: plain.typeId };
};

function linkByDefault(call: Call, fromId: string, toId: string) {
  const pair = pairOf(call, fromId, toId);
  const ref = plainType(call, pair);
  associate(call.state, pair, [ref], call.by);
  const associationSpec = ref;
  return { from: { id: fromId }, to: { id: toId }, associationSpec };
}

function createDefaults(call: Call): Reply {
  const { inputs: items } = read(DefaultBody, call.body);
  const results = items.map(({ from, to }) => linkByDefault(call, from.id, to.id));
  return { status: 200, body: { status: 'COMPLETE', results } };
}

function archiveLinks(call: Call): Reply {
  const both = sides(call);
  for (const { from, to } of read(ArchiveBody, call.body).inputs) {
    for (const { id } of to) removeTypes(call.state, { ...both, fromId: from.id, toId: id }, null, call.by);
  }
  return { status: 204 };
}

function archiveLabels(call: Call): Reply {
  const both = sides(call);
  for (const { from, to, types } of read(CreateBody, call.body).inputs) {
    const typeIds = types.map((type) => type.associationTypeId);
    removeTypes(call.state, { ...both, fromId: from.id, toId: to.id }, typeIds, call.by);
  }
  return { status: 204 };
}

function listLabels(call: Call): Reply {
  const { from, to } = sides(call);
  const results = linkTypes(call.state, from, to).map(({ category, typeId, label }) => ({ category, typeId, label }));
  return { status: 200, body: { results } };
}

function createLabel(call: Call): Reply {
  const { state } = call;
  const { from, to } = sides(call);
  const { name, label, inverseLabel = label } = read(LabelBody, call.body);
  const taken = [...state.labels.values()].some((one) => one.from === from && one.to === to && one.name === name);
  if (taken) throw alreadyExists(`An association label named ${name} already exists`);
  const typeId = Number(state.meta.get('lastLabel') ?? 10_000 + (state.portal.portalId % 500)) + 1;
  const inverse = typeId + 1;
  state.meta.set('lastLabel', inverse);
  state.labels.set(String(typeId), { typeId, inverse, from, to, name, label });
  state.labels.set(String(inverse), {
    typeId: inverse,
    inverse: typeId,
    from: to,
    to: from,
    name,
    label: inverseLabel,
  });
  const row = (id: number, text: string) => ({ category: 'USER_DEFINED', typeId: id, label: text });
  return { status: 200, body: { results: [row(typeId, label), row(inverse, inverseLabel)] } };
}

function putLink(call: Call): Reply {
  const pair = pairOf(call, param(call, 'id'), param(call, 'toId'));
  const made = associate(call.state, pair, read(TypeRefs.min(1), call.body), call.by);
  const labels = made.flatMap(({ label }) => (label === null ? [] : [label]));
  const ids = { fromObjectId: Number(pair.fromId), toObjectId: Number(pair.toId) };
  return { status: 201, body: { fromObjectTypeId: pair.from, toObjectTypeId: pair.to, ...ids, labels } };
}

function deleteLink(call: Call): Reply {
  const pair = { ...sides(call), fromId: param(call, 'id'), toId: param(call, 'toId') };
  if (!find(call.state, pair.from, pair.fromId)) throw objectNotFound(pair.fromId);
  removeTypes(call.state, pair, null, call.by);
  return { status: 204 };
}

const scope = (verb: 'read' | 'write') => (params: Readonly<Record<string, string>>) =>
  [params.from ?? '', params.to ?? ''].map((type) => [
    `crm.objects.${type === 'tasks' || type === 'notes' ? 'contacts' : type}.${verb}`,
  ]);

const route = (method: string, path: string, verb: 'read' | 'write', handle: Route['handle']): Route => ({
  method,
  path,
  scopes: scope(verb),
  budget: 'call',
  handle,
});
const links = `/crm/associations/${VERSION}/:from/:to`;
const single = `/crm/objects/${VERSION}/:from/:id/associations`;

export const ASSOCIATION_ROUTES: readonly Route[] = [
  route('POST', `${links}/batch/read`, 'read', readLinks),
  route('POST', `${links}/batch/create`, 'write', createLinks),
  route('POST', `${links}/batch/associate/default`, 'write', createDefaults),
  route('POST', `${links}/batch/archive`, 'write', archiveLinks),
  route('POST', `${links}/batch/labels/archive`, 'write', archiveLabels),
  route('GET', `${links}/labels`, 'read', listLabels),
  route('POST', `${links}/labels`, 'write', createLabel),
  route('PUT', `${single}/default/:to/:toId`, 'write', (call) => ({
    status: 200,
    body: { status: 'COMPLETE', results: [linkByDefault(call, param(call, 'id'), param(call, 'toId'))] },
  })),
  route('PUT', `${single}/:to/:toId`, 'write', putLink),
  route('DELETE', `${single}/:to/:toId`, 'write', deleteLink),
];
