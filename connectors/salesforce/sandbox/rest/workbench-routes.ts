import { z } from 'zod';
import type { Row } from '../access.ts';
import { derivedFields, withoutEdited } from '../derived.ts';
import { bad, notFound } from '../errors.ts';
import { type Org, sessionOf } from '../org.ts';
import { fullId } from '../records/ids.ts';
import { write } from '../records/write.ts';
import type { FieldDef, ObjectDef } from '../schema/types.ts';
import type { Server } from './context.ts';
import { type Call, list, ok, type Reply, record } from './http.ts';

const Edit = z.strictObject({
  userId: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const SessionBody = z.strictObject({ userId: z.string() });

function checked<T>(shape: z.ZodType<T>, body: unknown, hint: string): T {
  const found = shape.safeParse(body);
  if (!found.success) throw bad('INVALID_INPUT', `Expected ${hint}`);
  return found.data;
}

const title = (object: ObjectDef, row: Row): string => {
  const field = [...object.fields.values()].find((one) => one.nameField)?.name ?? 'Id';
  return String(row[field] ?? row.Id);
};

const shown = (object: ObjectDef, row: Row) => ({
  type: object.name,
  id: row.Id,
  title: title(object, row),
  properties: row,
  createdAt: row.CreatedDate,
  updatedAt: row.LastModifiedDate,
});

function objectOf(org: Org, name: string): ObjectDef {
  const found = org.schema.objects.get(name);
  if (found === undefined) throw notFound(`no object ${name}`);
  return found;
}

const live = (org: Org, object: ObjectDef): Row[] =>
  [...org.store.table(object.name).values()].filter((row) => row.IsDeleted !== true);
const without = (row: Row, account: string): number => Number(account in row && (row[account] ?? null) === null);
/** Open ones first, of these the ones with an account (nothing can be registered on the others), then the newest. */
const newestOpen = (a: Row, b: Row): number =>
  Number(a.IsClosed ?? false) - Number(b.IsClosed ?? false) ||
  without(a, 'AccountId') - without(b, 'AccountId') ||
  String(b.CreatedDate).localeCompare(String(a.CreatedDate)) ||
  String(b.Id).localeCompare(String(a.Id));

/** GET /__sandbox/records?type=Opportunity&q=&limit=&after= : see `newestOpen`; `after` is a number of rows. */
function records(org: Org, { query }: Call): Reply {
  const object = objectOf(org, query.get('type') ?? 'Opportunity');
  const limit = Math.min(1000, Number(query.get('limit') ?? 50));
  const after = Number(query.get('after') ?? 0);
  const words = (query.get('q') ?? '').toLowerCase();
  const all = live(org, object)
    .filter(
      (row) =>
        words === '' || title(object, row).toLowerCase().includes(words) || String(row.Id).toLowerCase() === words,
    )
    .sort(newestOpen);
  const next = after + limit < all.length ? String(after + limit) : null;
  return ok({ total: all.length, results: all.slice(after, after + limit).map((row) => shown(object, row)), next });
}

const definition = (field: FieldDef) => ({
  name: field.name,
  label: field.label,
  type: field.type,
  options: field.values.map(({ value, label }) => ({ value, label })),
  updateable: field.updateable,
  required: field.required,
});

/** GET /__sandbox/records/:type/:id : all fields, children, tasks and the definitions for an edit form. */
function oneRecord(org: Org, call: Call): Reply {
  const object = objectOf(org, call.params[0] ?? '');
  const row = org.store.get(object.name, fullId(call.params[1] ?? '') ?? '');
  if (row === undefined) throw notFound(`no ${object.name} ${call.params[1]}`);
  const children = [...org.schema.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.referenceTo.includes(object.name) && child.name !== 'User')
      .flatMap((field) => org.store.find(child.name, field.name, String(row.Id)).map((one) => ({ child, one }))),
  );
  const open = children.filter(({ one }) => one.IsDeleted !== true).map(({ child, one }) => shown(child, one));
  const associations = Object.groupBy(
    open.filter((one) => one.type !== 'Task'),
    (one) => one.type,
  );
  return ok({
    ...shown(object, row),
    archived: row.IsDeleted === true,
    derived: derivedFields(row),
    associations,
    tasks: open.filter((one) => one.type === 'Task'),
    definitions: [...object.fields.values()].map(definition),
  });
}

/** PATCH /__sandbox/records/:type/:id : a person edits on the record page, with their rights and the org's rules. */
function edit(org: Org, call: Call): Reply {
  const object = objectOf(org, call.params[0] ?? '');
  const { userId, properties } = checked(Edit, call.body, '{ userId, properties }');
  const session = sessionOf(org, userId, 'SfdcInternalAPI/');
  const before = org.store.get(object.name, fullId(call.params[1] ?? '') ?? '') ?? {};
  const { id } = write(org, session, {
    op: 'update',
    object: object.name,
    id: call.params[1] ?? '',
    fields: { ...withoutEdited(before, Object.keys(properties)), ...properties },
  });
  return ok(shown(object, org.store.get(object.name, id) ?? {}));
}

/** GET /__sandbox/tasks?ownerId= : a person's task list, open ones first. */
function tasks(org: Org, { query }: Call): Reply {
  const object = objectOf(org, 'Task');
  const mine = org.store.find('Task', 'OwnerId', query.get('ownerId') ?? '').filter((row) => row.IsDeleted !== true);
  const sorted = [...mine].sort(
    (a, b) => Number(a.IsClosed) - Number(b.IsClosed) || String(a.ActivityDate).localeCompare(String(b.ActivityDate)),
  );
  return ok({ results: sorted.map((row) => shown(object, row)) });
}

/** GET /__sandbox/users : everybody with their permission sets and what these grant in components. */
function users(org: Org): Reply {
  const results = live(org, objectOf(org, 'User')).map((row) => {
    const assigned = org.assignments.get(String(row.Id)) ?? [];
    const custom = assigned.flatMap((name) => [...(org.schema.permissionSets.get(name)?.custom ?? [])]);
    return { ...row, permissionSets: assigned, customPermissions: [...new Set(custom)].sort() };
  });
  return ok({ results });
}

const Language = z.strictObject({ userId: z.string(), language: z.enum(['en', 'ar']) });
const LOCALE = { en: 'en_US', ar: 'ar' } as const;

/** PUT /__sandbox/language { userId, language } : a person chooses their language in the personal settings. */
function chooseLanguage(org: Org, call: Call): Reply {
  const { userId, language } = checked(Language, call.body, '{ userId, language }');
  const { user } = sessionOf(org, userId, '');
  const at = new Date(org.now()).toISOString();
  org.store.put('User', { ...user, LanguageLocaleKey: LOCALE[language], LastModifiedDate: at, SystemModstamp: at });
  return { status: 204 };
}

function setFaults({ org }: Server, call: Call): Reply {
  try {
    org.faults.set(record(call.body));
  } catch (error) {
    throw bad('INVALID_INPUT', error instanceof Error ? error.message : 'not a fault setting');
  }
  return ok(org.faults.settings);
}

/** POST /__sandbox/session { userId } : a page session of a person, as the browser of a signed-in user has one. */
function session({ org, tokens, url }: Server, call: Call): Reply {
  const { userId } = checked(SessionBody, call.body, '{ userId }');
  sessionOf(org, userId, '');
  return ok({ accessToken: tokens.access(userId, true), instanceUrl: url(), userId });
}

type Handler = (server: Server, call: Call) => Reply;
const TABLE: readonly (readonly [method: string, path: RegExp, handle: Handler])[] = [
  ['GET', /^\/records$/, ({ org }, call) => records(org, call)],
  ['GET', /^\/records\/(\w+)\/(\w+)$/, ({ org }, call) => oneRecord(org, call)],
  ['PATCH', /^\/records\/(\w+)\/(\w+)$/, ({ org }, call) => edit(org, call)],
  ['GET', /^\/tasks$/, ({ org }, call) => tasks(org, call)],
  ['GET', /^\/users$/, ({ org }) => users(org)],
  ['PUT', /^\/language$/, ({ org }, call) => chooseLanguage(org, call)],
  ['GET', /^\/faults$/, ({ org }) => ok(org.faults.settings)],
  ['PUT', /^\/faults$/, setFaults],
  ['GET', /^\/log$/, ({ org, seen }) => ok({ counts: counts(org), calls: list(seen).slice(-500) })],
  ['POST', /^\/session$/, session],
];

const counts = (org: Org) =>
  Object.fromEntries([...org.schema.objects.values()].map((object) => [object.name, live(org, object).length]));

/** The routes that are not Salesforce's: for the workbench and tests only. */
export function workbenchReply(server: Server, call: Call): Reply {
  const path = call.path.slice('/__sandbox'.length);
  for (const [method, pattern, handle] of TABLE) {
    const match = method === call.method ? pattern.exec(path) : null;
    if (match !== null) return handle(server, { ...call, params: match.slice(1) });
  }
  throw notFound();
}
