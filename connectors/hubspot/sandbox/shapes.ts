import { linksOf, linkTypes } from './associations.ts';
import { DEFAULT_PROPERTIES, OBJECT_TYPES, TYPE_ID } from './catalog.ts';
import type { ObjectType, StoredObject } from './seed.ts';
import type { State } from './state.ts';
import { invalid } from './vendor-error.ts';

/** What a read asks for beside the record itself. */
export interface Wanted {
  readonly properties: readonly string[];
  readonly propertiesWithHistory: readonly string[];
  readonly associations: readonly ObjectType[];
}

export const NOTHING_MORE: Wanted = { properties: [], propertiesWithHistory: [], associations: [] };

const MOST_LINKS = 100;

/** A record as an answer shows it: only the properties asked for, else the few defaults; unknown names are left out. */
export function show(state: State, target: StoredObject, wanted: Wanted): Record<string, unknown> {
  const names = [...wanted.properties, ...wanted.propertiesWithHistory];
  const asked =
    names.length > 0
      ? ['createdate', 'hs_lastmodifieddate', 'hs_object_id', ...names]
      : DEFAULT_PROPERTIES[target.type];
  const known = asked.filter((name) => state.properties[target.type].get(name));
  return {
    id: target.id,
    properties: Object.fromEntries(known.map((name) => [name, target.properties[name] ?? null])),
    ...(wanted.propertiesWithHistory.length > 0 ? { propertiesWithHistory: history(state, target, wanted) } : {}),
    createdAt: target.createdAt,
    updatedAt: target.updatedAt,
    archived: target.archivedAt !== null,
    ...(target.archivedAt === null ? {} : { archivedAt: target.archivedAt }),
    url: `https://app.hubspot.com/contacts/${state.portal.portalId}/record/${TYPE_ID[target.type]}/${target.id}`,
    ...(wanted.associations.length > 0 ? { associations: associations(state, target, wanted.associations) } : {}),
  };
}

const history = (state: State, target: StoredObject, wanted: Wanted) =>
  Object.fromEntries(
    wanted.propertiesWithHistory
      .filter((name) => state.properties[target.type].get(name))
      .map((name) => [name, target.history[name] ?? []]),
  );

function associations(state: State, target: StoredObject, types: readonly ObjectType[]): Record<string, unknown> {
  const shown = types.flatMap((to): [string, unknown][] => {
    const names = new Map(linkTypes(state, target.type, to).map((type) => [type.typeId, type.name]));
    const links = linksOf(state, target.type, target.id, to);
    if (links.length === 0) return [];
    const page = links.slice(0, MOST_LINKS);
    const results = page.flatMap(([id, typeIds]) => typeIds.map((typeId) => ({ id, type: names.get(typeId) ?? '' })));
    const last = page.at(-1)?.[0];
    return [[to, links.length > MOST_LINKS ? { results, paging: { next: { after: last } } } : { results }]];
  });
  return Object.fromEntries(shown);
}

/** The object types named in a query, refused with 400 when one is not an object type. */
export function typesOf(names: readonly string[]): ObjectType[] {
  return names.map((name) => {
    const type = OBJECT_TYPES.find((known) => known === name);
    if (!type) throw invalid(`Unable to infer object type from: ${name}`);
    return type;
  });
}
