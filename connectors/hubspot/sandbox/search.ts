import { z } from 'zod';
import { type Call, param, type Reply, read } from './http-types.ts';
import { indexed } from './records.ts';
import type { ObjectType, StoredObject } from './seed.ts';
import { NOTHING_MORE, show, typesOf } from './shapes.ts';
import type { State } from './state.ts';
import { invalid } from './vendor-error.ts';

const Filter = z.strictObject({
  propertyName: z.string(),
  operator: z.enum([
    ...(['EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE', 'BETWEEN', 'IN', 'NOT_IN'] as const),
    ...(['HAS_PROPERTY', 'NOT_HAS_PROPERTY', 'CONTAINS_TOKEN', 'NOT_CONTAINS_TOKEN'] as const),
  ]),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: z.array(z.string()).optional(),
});
const Sort = z.strictObject({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']) });
const Body = z.strictObject({
  filterGroups: z
    .array(z.strictObject({ filters: z.array(Filter).max(6) }))
    .max(5)
    .default([]),
  query: z.string().max(3000).optional(),
  sorts: z.array(Sort).max(1).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.int().min(1).max(200).default(10),
  after: z.coerce.number().int().min(0).default(0),
});

type Filter = z.output<typeof Filter>;
type Properties = Readonly<Record<string, string>>;

const MOST_FILTERS = 18;
const DEEPEST = 10_000;

/** Numbers and moments compare as numbers, everything else as lower-case text. */
function comparable(state: State, type: ObjectType, name: string): (text: string) => number | string {
  const kind = state.properties[type].get(name)?.type;
  if (kind === 'number') return Number;
  if (kind === 'date' || kind === 'datetime')
    return (text) => (/^-?\d{9,}$/.test(text) ? Number(text) : Date.parse(text));
  return (text) => text.toLowerCase();
}

const token = (pattern: string, text: string): boolean => {
  const source = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\S*');
  return new RegExp(`(^|[^\\p{L}\\p{N}])${source}($|[^\\p{L}\\p{N}])`, 'u').test(text.toLowerCase());
};

interface Sides {
  readonly held: string;
  readonly filter: Filter;
  readonly as: (text: string) => number | string;
}
const value = ({ filter, as }: Sides) => as(filter.value ?? '');

/** Operators on a property that has a value. */
const OPERATOR: Readonly<Record<Filter['operator'], (sides: Sides) => boolean>> = {
  EQ: (s) => s.as(s.held) === value(s),
  NEQ: (s) => s.as(s.held) !== value(s),
  LT: (s) => s.as(s.held) < value(s),
  LTE: (s) => s.as(s.held) <= value(s),
  GT: (s) => s.as(s.held) > value(s),
  GTE: (s) => s.as(s.held) >= value(s),
  BETWEEN: (s) => s.as(s.held) >= value(s) && s.as(s.held) <= s.as(s.filter.highValue ?? ''),
  IN: (s) => (s.filter.values ?? []).some((one) => s.as(one) === s.as(s.held)),
  NOT_IN: (s) => !(s.filter.values ?? []).some((one) => s.as(one) === s.as(s.held)),
  HAS_PROPERTY: () => true,
  NOT_HAS_PROPERTY: () => false,
  CONTAINS_TOKEN: (s) => token(s.filter.value ?? '', s.held),
  NOT_CONTAINS_TOKEN: (s) => !token(s.filter.value ?? '', s.held),
};
const TRUE_WHEN_UNSET = new Set<Filter['operator']>(['NOT_HAS_PROPERTY', 'NEQ', 'NOT_IN', 'NOT_CONTAINS_TOKEN']);

function checkBody(state: State, type: ObjectType, body: z.output<typeof Body>): void {
  const filters = body.filterGroups.flatMap((group) => group.filters);
  if (filters.length > MOST_FILTERS) throw invalid(`At most ${MOST_FILTERS} filters are allowed`);
  if (body.after + body.limit > DEEPEST) throw invalid(`The search results are limited to ${DEEPEST}`);
  const names = [...filters, ...body.sorts].map((one) => one.propertyName);
  const unknown = names.find((name) => !state.properties[type].get(name));
  if (unknown !== undefined) {
    throw invalid(`There was a problem with the request: property ${unknown} does not exist`, [
      { message: 'unknown property', code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: [unknown] } },
    ]);
  }
}

interface Hit {
  readonly record: StoredObject;
  readonly seen: Properties;
}

/** Whether a record's indexed properties pass one group, or there is no group. */
function filterOf(state: State, type: ObjectType, body: z.output<typeof Body>): (seen: Properties) => boolean {
  const groups = body.filterGroups.map((group) =>
    group.filters.map((filter) => ({ filter, as: comparable(state, type, filter.propertyName) })),
  );
  const passes = (seen: Properties, { filter, as }: { filter: Filter; as: Sides['as'] }) => {
    const held = seen[filter.propertyName];
    return held === undefined ? TRUE_WHEN_UNSET.has(filter.operator) : OPERATOR[filter.operator]({ held, filter, as });
  };
  const groupPasses = (seen: Properties) => groups.some((group) => group.every((one) => passes(seen, one)));
  return groups.length === 0 ? () => true : groupPasses;
}

function hits(state: State, type: ObjectType, body: z.output<typeof Body>): Hit[] {
  const passes = filterOf(state, type, body);
  const words = body.query?.toLowerCase() ?? '';
  const speaks = (seen: Properties) =>
    words === '' || Object.values(seen).some((text) => text.toLowerCase().includes(words));
  const found: Hit[] = [];
  for (const record of state.objects[type].values()) {
    const seen = record.archivedAt === null ? indexed(state, record) : undefined;
    if (seen && passes(seen) && speaks(seen)) found.push({ record, seen });
  }
  return found;
}

function sorted(state: State, type: ObjectType, body: z.output<typeof Body>): Hit[] {
  const [sort] = body.sorts;
  const name = sort?.propertyName ?? 'hs_object_id';
  const as = comparable(state, type, name);
  const sign = sort?.direction === 'DESCENDING' ? -1 : 1;
  const keyed = hits(state, type, body).map((hit) => ({ hit, key: as(hit.seen[name] ?? '') }));
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -sign : sign;
    return Number(a.hit.record.id) - Number(b.hit.record.id);
  });
  return keyed.map(({ hit }) => hit);
}

/** POST /crm/objects/2026-09/{type}/search: what the index shows now, never archived records. */
export function searchObjects(call: Call): Reply {
  const { state } = call;
  const [type = 'companies'] = typesOf([param(call, 'type')]);
  const body = read(Body, call.body);
  checkBody(state, type, body);
  const all = sorted(state, type, body);
  const page = all.slice(body.after, body.after + body.limit);
  const end = body.after + page.length;
  const results = page.map(({ record, seen }) =>
    show(state, { ...record, properties: seen }, { ...NOTHING_MORE, properties: body.properties }),
  );
  return {
    status: 200,
    body: { total: all.length, results, ...(end < all.length ? { paging: { next: { after: String(end) } } } : {}) },
  };
}
