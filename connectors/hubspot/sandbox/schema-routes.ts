import { z } from 'zod';
import { FIELD_TYPES } from './catalog.ts';
import { type Call, inputs, param, type Reply, type Route, read, VERSION } from './http-types.ts';
import type { GroupDefinition, ObjectType, PropertyDefinition } from './seed.ts';
import { typesOf } from './shapes.ts';
import type { State } from './state.ts';
import { alreadyExists, invalid, objectNotFound, VendorError } from './vendor-error.ts';

const Option = z.strictObject({
  label: z.string().min(1),
  value: z.string().min(1),
  displayOrder: z.int(),
  hidden: z.boolean(),
  description: z.string().optional(),
});
const Create = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/),
  label: z.string().min(1),
  type: z.enum(['string', 'number', 'enumeration', 'bool', 'date', 'datetime']),
  fieldType: z.string(),
  groupName: z.string(),
  description: z.string().default(''),
  options: z.array(Option).default([]),
  displayOrder: z.int().optional(),
  hasUniqueValue: z.boolean().default(false),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
});
const Patch = z.strictObject({
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  groupName: z.string().optional(),
  options: z.array(Option).optional(),
});
const Group = z.strictObject({ name: z.string().min(1), label: z.string().min(1), displayOrder: z.int().optional() });
const Names = z.strictObject({
  archived: z.boolean().default(false),
  inputs: inputs(z.strictObject({ name: z.string() })),
});

const MOST_UNIQUE = 10;

const typeOf = (call: Call): ObjectType => typesOf([param(call, 'type')])[0] ?? 'companies';

const show = (definition: PropertyDefinition) => ({
  name: definition.name,
  label: definition.label,
  description: definition.description ?? '',
  groupName: definition.groupName,
  type: definition.type,
  fieldType: definition.fieldType,
  options: (definition.options ?? []).map((option, at) => ({ displayOrder: at, hidden: false, ...option })),
  displayOrder: -1,
  hidden: false,
  calculated: definition.readOnly ?? false,
  externalOptions: false,
  hasUniqueValue: definition.hasUniqueValue ?? false,
  hubspotDefined: definition.hubspotDefined ?? false,
  formField: false,
  archived: false,
  modificationMetadata: {
    archivable: definition.hubspotDefined !== true,
    readOnlyDefinition: definition.hubspotDefined === true,
    readOnlyValue: definition.readOnly ?? false,
  },
});

function addProperty(state: State, type: ObjectType, wanted: z.output<typeof Create>): PropertyDefinition {
  if (state.properties[type].get(wanted.name)) {
    throw alreadyExists(`A property named '${wanted.name}' already exists.`);
  }
  if (!FIELD_TYPES[wanted.type].includes(wanted.fieldType)) {
    throw invalid(`${wanted.fieldType} is not a field type of ${wanted.type}`);
  }
  if (!state.groups[type].get(wanted.groupName)) throw invalid(`Property group ${wanted.groupName} does not exist`);
  const unique = [...state.properties[type].values()].filter((p) => p.hasUniqueValue && !p.hubspotDefined).length;
  if (wanted.hasUniqueValue && unique >= MOST_UNIQUE) throw invalid(`At most ${MOST_UNIQUE} unique properties`);
  const { displayOrder: _, hidden: __, formField: ___, options, ...definition } = wanted;
  const made: PropertyDefinition = { ...definition, options: options.map(({ description: _d, ...option }) => option) };
  state.properties[type].set(made.name, made);
  return made;
}

function createProperties(call: Call): Reply {
  const type = typeOf(call);
  const { inputs: items } = read(z.strictObject({ inputs: inputs(Create) }), call.body);
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const item of items) {
    try {
      results.push(show(addProperty(call.state, type, item)));
    } catch (failure) {
      if (!(failure instanceof VendorError)) throw failure;
      errors.push({ ...failure.body, context: { name: [item.name] } });
    }
  }
  const problems = errors.length > 0 ? { numErrors: errors.length, errors } : {};
  return { status: errors.length > 0 ? 207 : 201, body: { status: 'COMPLETE', results, ...problems } };
}

const mustHave = (call: Call): PropertyDefinition => {
  const found = call.state.properties[typeOf(call)].get(param(call, 'name'));
  if (!found) throw objectNotFound(param(call, 'name'));
  return found;
};

function patchProperty(call: Call): Reply {
  const found = mustHave(call);
  const { label, description, groupName, options } = read(Patch, call.body);
  const next: PropertyDefinition = {
    ...found,
    label: label ?? found.label,
    description: description ?? found.description ?? '',
    groupName: groupName ?? found.groupName,
    options: options?.map(({ description: _, ...option }) => option) ?? found.options ?? [],
  };
  call.state.properties[typeOf(call)].set(next.name, next);
  return { status: 200, body: show(next) };
}

function archiveProperty(call: Call): Reply {
  const found = mustHave(call);
  if (found.hubspotDefined) throw invalid(`Property ${found.name} cannot be archived`);
  call.state.properties[typeOf(call)].delete(found.name);
  return { status: 204 };
}

function readProperties(call: Call): Reply {
  const table = call.state.properties[typeOf(call)];
  const { inputs: items } = read(Names, call.body);
  const results = items.flatMap(({ name }) => table.get(name) ?? []).map(show);
  const missing = items.filter(({ name }) => !table.get(name));
  const errors = missing.map(({ name }) => objectNotFound(name).body);
  const problems = errors.length > 0 ? { numErrors: errors.length, errors } : {};
  return { status: missing.length > 0 ? 207 : 200, body: { status: 'COMPLETE', results, ...problems } };
}

const showGroup = (group: GroupDefinition) => ({ displayOrder: -1, archived: false, ...group });

function createGroup(call: Call): Reply {
  const table = call.state.groups[typeOf(call)];
  const { name, label } = read(Group, call.body);
  if (table.get(name)) throw alreadyExists(`A property group named '${name}' already exists.`);
  table.set(name, { name, label });
  return { status: 201, body: showGroup({ name, label }) };
}

function getGroup(call: Call): Reply {
  const found = call.state.groups[typeOf(call)].get(param(call, 'group'));
  if (!found) throw objectNotFound(param(call, 'group'));
  return { status: 200, body: showGroup(found) };
}

const scope = (verb: 'read' | 'write') => (params: Readonly<Record<string, string>>) => {
  const type = params.type === 'tasks' || params.type === 'notes' ? 'contacts' : params.type;
  const read = verb === 'read' ? [`crm.objects.${type}.read`] : [];
  return [[`crm.schemas.${type}.${verb}`, ...read]];
};
const route = (method: string, path: string, handle: Route['handle']): Route => {
  const verb = method === 'GET' || path.endsWith('/batch/read') ? 'read' : 'write';
  return { method, path: `/crm/properties/${VERSION}/:type${path}`, scopes: scope(verb), budget: 'call', handle };
};
const all = (rows: Iterable<unknown>): Reply => ({ status: 200, body: { results: [...rows] } });

export const SCHEMA_ROUTES: readonly Route[] = [
  route('GET', '/groups', (call) => all([...call.state.groups[typeOf(call)].values()].map(showGroup))),
  route('POST', '/groups', createGroup),
  route('GET', '/groups/:group', getGroup),
  route('POST', '/batch/create', createProperties),
  route('POST', '/batch/read', readProperties),
  route('GET', '', (call) => all([...call.state.properties[typeOf(call)].values()].map(show))),
  route('POST', '', (call) => ({
    status: 201,
    body: show(addProperty(call.state, typeOf(call), read(Create, call.body))),
  })),
  route('GET', '/:name', (call) => ({ status: 200, body: show(mustHave(call)) })),
  route('PATCH', '/:name', patchProperty),
  route('DELETE', '/:name', archiveProperty),
];
