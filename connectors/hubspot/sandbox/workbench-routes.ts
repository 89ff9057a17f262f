import { z } from 'zod';
import { plainText } from '../markup.ts';
import { linksOf, linkTypes } from './associations.ts';
import { OBJECT_TYPES } from './catalog.ts';
import { derivedFields, withoutEdited } from './derived.ts';
import { limitOf, type Reply } from './http-types.ts';
import { uninstall } from './oauth-routes.ts';
import { updateRecord } from './records.ts';
import type { ObjectType, PropertyDefinition, StoredObject } from './seed.ts';
import { asTyped } from './seeding.ts';
import { typesOf } from './shapes.ts';
import type { State } from './state.ts';
import { invalid, objectNotFound } from './vendor-error.ts';

interface Ask {
  readonly state: State;
  readonly url: URL;
  readonly match: RegExpExecArray;
  readonly body: unknown;
}

const Edit = z.strictObject({ userId: z.coerce.number().int(), properties: z.record(z.string(), z.string()) });

const title = ({ type, properties, id }: StoredObject): string => {
  const person = [properties.firstname, properties.lastname].filter(Boolean).join(' ');
  const named = type === 'contacts' ? person : (properties.name ?? properties.dealname);
  return named || properties.hs_task_subject || plainText(properties.hs_note_body ?? '') || id;
};

const row = (record: StoredObject) => ({
  type: record.type,
  id: record.id,
  title: title(record),
  properties: record.properties,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
});

const live = (state: State, type: ObjectType): StoredObject[] =>
  [...state.objects[type].values()].filter((record) => record.archivedAt === null);

/** 1 for a deal whose stage is won or lost; records without a stage are open. */
function closed({ pipelines }: State, { properties }: StoredObject): 0 | 1 {
  const stages = pipelines.get(properties.pipeline ?? 'default')?.stages ?? [];
  const probability = stages.find(({ id }) => id === properties.dealstage)?.probability;
  return probability !== undefined && ['0', '1'].includes(String(Number(probability))) ? 1 : 0;
}

/** 1 for a deal without a company: nothing can be registered on it. Other records have no such order. */
const unassociated = (state: State, { type, id }: StoredObject): 0 | 1 =>
  type === 'deals' && linksOf(state, type, id, 'companies').length === 0 ? 1 : 0;

/** Open ones first, of these the ones with a company, then the newest. */
function inOrder(state: State, all: readonly StoredObject[]): StoredObject[] {
  const rank = (each: StoredObject) => (closed(state, each) === 1 ? 2 : unassociated(state, each));
  const keys = new Map(all.map((each) => [each.id, rank(each)]));
  const key = ({ id }: StoredObject): number => keys.get(id) ?? 0;
  return [...all].sort(
    (a, b) => key(a) - key(b) || b.createdAt.localeCompare(a.createdAt) || Number(b.id) - Number(a.id),
  );
}

/** A list shows the names of stages, whichever pipeline they belong to. */
const stageNames = ({ pipelines }: State) => {
  const stages = [...pipelines.values()].flatMap((pipeline) => pipeline.stages);
  return {
    name: 'dealstage',
    label: 'Deal stage',
    type: 'enumeration',
    options: stages.map(({ id, label }) => ({ value: id, label })),
  };
};

/** GET /__sandbox/records?type=deals&q=&limit=&after= : see `inOrder`; `after` is a number of rows. */
function records({ state, url }: Ask): Reply {
  const [type = 'deals'] = typesOf([url.searchParams.get('type') ?? 'deals']);
  const limit = limitOf(url.searchParams, 50, 1000);
  const after = Number(url.searchParams.get('after') ?? '0');
  const words = (url.searchParams.get('q') ?? '').toLowerCase();
  const named = (record: StoredObject) => title(record).toLowerCase().includes(words) || record.id === words;
  const all = inOrder(
    state,
    live(state, type).filter((record) => words === '' || named(record)),
  );
  const next = after + limit < all.length ? String(after + limit) : null;
  const definitions = type === 'deals' ? [stageNames(state)] : [];
  const results = all.slice(after, after + limit).map(row);
  return { status: 200, body: { total: all.length, results, next, definitions } };
}

const linked = (state: State, record: StoredObject, to: ObjectType) => {
  const types = new Map(linkTypes(state, record.type, to).map((type) => [type.typeId, type]));
  return linksOf(state, record.type, record.id, to).flatMap(([id, typeIds]) => {
    const other = state.objects[to].get(id);
    const labels = typeIds.flatMap((typeId) => types.get(typeId)?.label ?? []);
    return other ? [{ ...row(other), labels }] : [];
  });
};

const mustFind = ({ state, match }: Ask): StoredObject => {
  const [type = 'deals'] = typesOf([match[1] ?? '']);
  const found = state.objects[type].get(match[2] ?? '');
  if (!found) throw objectNotFound(match[2] ?? '');
  return found;
};

/** GET /__sandbox/records/:type/:id : everything there is to see of a record, with its definitions for the edit form. */
function record(ask: Ask): Reply {
  const found = mustFind(ask);
  const { state } = ask;
  const associations = Object.fromEntries(
    (['companies', 'contacts', 'deals'] as const).map((to) => [to, linked(state, found, to)]),
  );
  const [notes, tasks] = [linked(state, found, 'notes'), linked(state, found, 'tasks')];
  const definitions = [...state.properties[found.type].values()].map((each) => withChoices(state, found, each));
  const body = {
    ...row(found),
    archived: found.archivedAt !== null,
    history: found.history,
    derived: derivedFields(found),
    associations,
    notes,
    tasks,
  };
  return { status: 200, body: { ...body, definitions } };
}

/** Stages, pipelines and owners are choices in HubSpot's screens, though the property itself lists none. */
function withChoices(state: State, { properties }: StoredObject, definition: PropertyDefinition): PropertyDefinition {
  const choices: Readonly<Record<string, readonly { id: string; label: string }[]>> = {
    dealstage: state.pipelines.get(properties.pipeline ?? 'default')?.stages ?? [],
    pipeline: [...state.pipelines.values()],
    hubspot_owner_id: [...state.owners.values()]
      .filter((owner) => owner.archived !== true)
      .map(({ id, firstName, lastName }) => ({ id, label: `${firstName} ${lastName}` })),
  };
  const options = choices[definition.name]?.map(({ id, label }) => ({ value: id, label }));
  return options === undefined ? definition : { ...definition, options };
}

/** PATCH /__sandbox/records/:type/:id : a person edits in HubSpot's own screens. */
function edit(ask: Ask): Reply {
  const found = mustFind(ask);
  const parsed = Edit.safeParse(ask.body);
  if (!parsed.success) throw invalid('Expected { userId, properties }');
  const { userId, properties } = parsed.data;
  if (![...ask.state.owners.values()].some((owner) => owner.userId === userId)) throw invalid(`No user ${userId}`);
  const edited = { ...withoutEdited(found, Object.keys(properties)), ...properties };
  const typed = Object.entries(edited).map(([name, value]) => [name, asTyped(ask.state, found.type, name, value)]);
  const by = { sourceType: 'CRM_UI', sourceId: `userId:${userId}`, userId };
  return { status: 200, body: row(updateRecord(ask.state, found, Object.fromEntries(typed), by)) };
}

/** GET /__sandbox/tasks?ownerId= : a person's task list, open ones first. */
function tasks({ state, url }: Ask): Reply {
  const ownerId = url.searchParams.get('ownerId');
  const mine = live(state, 'tasks').filter(({ properties }) => properties.hubspot_owner_id === ownerId);
  const results = mine
    .map((task) => ({ ...row(task), deals: linked(state, task, 'deals'), companies: linked(state, task, 'companies') }))
    .sort((a, b) => (a.properties.hs_timestamp ?? '').localeCompare(b.properties.hs_timestamp ?? ''));
  const done = (task: (typeof results)[number]) => task.properties.hs_task_status === 'COMPLETED';
  return { status: 200, body: { results: [...results.filter((t) => !done(t)), ...results.filter(done)] } };
}

function setFaults({ state, body }: Ask): Reply {
  try {
    state.faults.set(body as Parameters<typeof state.faults.set>[0]);
  } catch (failure) {
    throw invalid(failure instanceof Error ? failure.message : 'not a fault setting');
  }
  return { status: 200, body: state.faults.settings };
}

const counts = (state: State) => Object.fromEntries(OBJECT_TYPES.map((type) => [type, live(state, type).length]));

type Handler = (ask: Ask) => Reply;
const TABLE: readonly (readonly [method: string, path: RegExp, handle: Handler])[] = [
  ['GET', /^\/records$/, records],
  ['GET', /^\/records\/([a-z]+)\/([^/]+)$/, record],
  ['PATCH', /^\/records\/([a-z]+)\/([^/]+)$/, edit],
  ['GET', /^\/tasks$/, tasks],
  ['GET', /^\/users$/, ({ state }) => ({ status: 200, body: { results: [...state.owners.values()] } })],
  ['GET', /^\/faults$/, ({ state }) => ({ status: 200, body: state.faults.settings })],
  ['PUT', /^\/faults$/, setFaults],
  ['GET', /^\/log$/, ({ state }) => ({ status: 200, body: { counts: counts(state), calls: state.log.slice(-500) } })],
  [
    'POST',
    /^\/uninstall$/,
    ({ state }) => {
      uninstall(state);
      return { status: 204 };
    },
  ],
];

/** The routes that are not HubSpot's: for the workbench and tests only. Throws VendorError as the vendor's do. */
export function workbenchReply(state: State, method: string, url: URL, body: unknown): Reply {
  const path = url.pathname.slice('/__sandbox'.length);
  for (const [verb, pattern, handle] of TABLE) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return handle({ state, url, match, body });
  }
  throw objectNotFound(path);
}
