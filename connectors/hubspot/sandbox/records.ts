import { createdProperty, modifiedProperty, REQUIRED } from './catalog.ts';
import type { HistoryEntry, ObjectType, StoredObject } from './seed.ts';
import type { State } from './state.ts';
import { checkValue, type Problem, stageProblem } from './values.ts';
import { contactExists, invalid, objectNotFound, type VendorError } from './vendor-error.ts';
import { type Actor, created, deleted, propertyChanged } from './webhook-events.ts';

/** Property values as a request carries them. */
export type Input = Readonly<Record<string, string | null>>;

const refused = (problems: readonly Problem[]): VendorError =>
  invalid(
    `Property values were not valid: ${JSON.stringify(
      problems.map(({ code, message, name }) => ({ isValid: false, message, error: code, name })),
    )}`,
    problems.map(({ code, message, name }) => ({ message, code, context: { propertyName: [name] } })),
  );

/** A record that is there and not archived, by id or by a unique property. */
export function find(state: State, type: ObjectType, id: string, idProperty?: string): StoredObject | undefined {
  const own = idProperty === undefined || idProperty === 'hs_object_id' ? id : holder(state, type, idProperty, id);
  const found = own === undefined ? undefined : state.objects[type].get(own);
  return found?.archivedAt === null ? found : undefined;
}

/** As `find`; throws 404 when it is not there. */
export function mustFind(state: State, type: ObjectType, id: string, idProperty?: string): StoredObject {
  const found = find(state, type, id, idProperty);
  if (!found) throw objectNotFound(id);
  return found;
}

/** Refuses an `idProperty` that is not unique. */
export function checkIdProperty(state: State, type: ObjectType, idProperty: string | undefined): void {
  if (idProperty === undefined || idProperty === 'hs_object_id') return;
  if (state.properties[type].get(idProperty)?.hasUniqueValue) return;
  throw invalid(`Property ${idProperty} is not a unique identifier property`, [
    { message: 'not unique', code: 'INVALID_ID_PROPERTY', in: 'idProperty' },
  ]);
}

function holder(state: State, type: ObjectType, name: string, value: string): string | undefined {
  const key = `${type}.${name}`;
  let index = state.unique.get(key);
  if (!index) {
    index = new Map();
    for (const { id, properties, archivedAt } of state.objects[type].values()) {
      const held = properties[name];
      if (held !== undefined && archivedAt === null) index.set(held.toLowerCase(), id);
    }
    state.unique.set(key, index);
  }
  return index.get(value.toLowerCase());
}

interface Checked {
  readonly values: Record<string, string>;
  readonly problems: Problem[];
}

function checkOne(state: State, type: ObjectType, name: string, text: string): Checked {
  const definition = state.properties[type].get(name);
  const problem = (code: string, message: string): Checked => ({ values: {}, problems: [{ code, name, message }] });
  if (!definition) return problem('PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
  if (definition.readOnly)
    return problem('READ_ONLY_VALUE', `"${name}" is a read only property; its value cannot be set.`);
  const checked = checkValue(state, definition, text);
  return checked.ok ? { values: { [name]: checked.value }, problems: [] } : { values: {}, problems: [checked.problem] };
}

function checkUnique(state: State, type: ObjectType, values: Record<string, string>, self: string | null): Problem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === '' || !state.properties[type].get(name)?.hasUniqueValue) return [];
    const other = holder(state, type, name, value);
    if (other === undefined || other === self) return [];
    if (type === 'contacts' && name === 'email') throw contactExists(other);
    return [{ code: 'CONFLICTING_UNIQUE_VALUE', name, message: `${value} is already held by record ${other}` }];
  });
}

function checkInput(state: State, type: ObjectType, input: Input, target: StoredObject | null): Record<string, string> {
  const checks = Object.entries(input).map(([name, value]) => checkOne(state, type, name, value ?? ''));
  const values: Record<string, string> = Object.assign({}, ...checks.map((check) => check.values));
  if (type === 'deals' && !target) values.pipeline ??= 'default';
  const after = { ...target?.properties, ...values };
  const touchesStage = 'dealstage' in values || 'pipeline' in values;
  const stage = type === 'deals' && touchesStage ? stageProblem(state, after) : undefined;
  const problems = [
    ...checks.flatMap((check) => check.problems),
    ...(stage ? [stage] : []),
    ...checkUnique(state, type, values, target?.id ?? null),
  ];
  if (problems.length > 0) throw refused(problems);
  return values;
}

function checkRequired(state: State, type: ObjectType, values: Readonly<Record<string, string>>): void {
  const missing = (names: readonly string[], code: string) =>
    names.filter((name) => !values[name]).map((name) => ({ code, name, message: `${name} is required` }));
  const problems = [
    ...missing(REQUIRED[type], 'MISSING_REQUIRED_PROPERTY'),
    ...missing(state.faults.settings.requiredOnCreate[type] ?? [], 'MISSING_CONDITIONAL_REQUIRED_PROPERTY'),
  ];
  if (problems.length > 0) throw refused(problems);
}

/** Creates a record after all checks; throws 400 or 409 and changes nothing when one fails. */
export function createRecord(state: State, type: ObjectType, input: Input, by: Actor): StoredObject {
  const values = checkInput(state, type, input, null);
  checkRequired(state, type, values);
  const id = state.nextId();
  const at = new Date(state.now()).toISOString();
  const blank: StoredObject = {
    type,
    id,
    properties: { hs_object_id: id, [createdProperty(type)]: at },
    history: {},
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
  state.index.set(`${type}/${id}`, [{ visibleAt: Number.NEGATIVE_INFINITY, properties: {} }]);
  created(state, type, id, by);
  return apply(state, blank, values, by);
}

/** Changes a record after all checks; a value that is already there leaves no history and no event. */
export const updateRecord = (state: State, target: StoredObject, input: Input, by: Actor): StoredObject =>
  apply(state, target, checkInput(state, target.type, input, target), by);

/** Sets values that need no check any more (HubSpot's own computed ones included) and tells history, search, webhooks. */
export function apply(state: State, target: StoredObject, values: Readonly<Record<string, string>>, by: Actor) {
  const at = new Date(Math.max(state.now(), Date.parse(target.updatedAt))).toISOString();
  const changed = Object.entries(values).filter(([name, value]) => value !== (target.properties[name] ?? ''));
  const entry = (value: string): HistoryEntry => ({
    value,
    timestamp: at,
    sourceType: by.sourceType,
    sourceId: by.sourceId,
    ...(by.userId === undefined ? {} : { updatedByUserId: by.userId }),
  });
  const entries = changed.map(([name, value]): [string, HistoryEntry] => [name, entry(value)]);
  const properties = { ...target.properties, ...Object.fromEntries(changed), [modifiedProperty(target.type)]: at };
  const next: StoredObject = {
    ...target,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '')),
    history: {
      ...target.history,
      ...Object.fromEntries(entries.map(([name, e]) => [name, [e, ...(target.history[name] ?? [])]])),
    },
    updatedAt: at,
  };
  store(state, target, next);
  for (const [name, change] of entries) propertyChanged(state, target.type, target.id, { name, entry: change, by });
  return next;
}

function store(state: State, before: StoredObject, next: StoredObject): void {
  state.objects[next.type].set(next.id, next);
  const key = `${next.type}/${next.id}`;
  const waiting = state.index.get(key) ?? [{ visibleAt: Number.NEGATIVE_INFINITY, properties: before.properties }];
  const current = waiting.findLastIndex(({ visibleAt }) => visibleAt <= state.now());
  const visibleAt = state.now() + state.faults.settings.indexLagMs;
  state.index.set(key, [...waiting.slice(Math.max(current, 0)), { visibleAt, properties: next.properties }]);
  for (const [name, definition] of state.properties[next.type].entries()) {
    if (definition.hasUniqueValue) moveUnique(state.unique.get(`${next.type}.${name}`), name, before, next);
  }
}

function moveUnique(
  index: Map<string, string> | undefined,
  name: string,
  before: StoredObject,
  next: StoredObject,
): void {
  const [old, fresh] = [before.properties[name], next.properties[name]];
  if (old !== undefined) index?.delete(old.toLowerCase());
  if (fresh !== undefined && next.archivedAt === null) index?.set(fresh.toLowerCase(), next.id);
}

/** Archives a record; archiving it again changes nothing. */
export function archiveRecord(state: State, type: ObjectType, id: string, by: Actor): void {
  const target = find(state, type, id);
  if (!target) return;
  store(state, target, { ...target, archivedAt: new Date(state.now()).toISOString() });
  deleted(state, type, id, by);
}

/** What search sees of a record now; undefined while a new one is not indexed yet. */
export function indexed(state: State, target: StoredObject): Readonly<Record<string, string>> | undefined {
  const key = `${target.type}/${target.id}`;
  const waiting = state.index.get(key);
  if (!waiting) return target.properties;
  const seen = waiting.filter(({ visibleAt }) => visibleAt <= state.now());
  const last = seen.at(-1);
  if (seen.length === waiting.length) state.index.delete(key);
  return last === undefined || !('hs_object_id' in last.properties) ? undefined : last.properties;
}
