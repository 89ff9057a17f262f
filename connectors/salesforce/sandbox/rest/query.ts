import type { Row, Session } from '../access.ts';
import { bad } from '../errors.ts';
import type { Org } from '../org.ts';
import { restValue } from '../records/values.ts';
import type { ObjectDef } from '../schema/types.ts';
import { parse } from '../soql/parser.ts';
import { follow, type Path, resolve, select } from '../soql/run.ts';
import { type ApiRoute, type Call, ok, type Reply } from './http.ts';

const PAGE = 2000;
const LONGEST = 100_000;

interface Locator {
  readonly userId: string;
  readonly records: readonly unknown[];
  readonly size: number;
}
/** Open result sets, the newest ten per organisation; older ones are stale, as at the vendor. */
const locators = new WeakMap<Org, Map<string, Locator>>();

const locatorsOf = (org: Org): Map<string, Locator> => {
  const known = locators.get(org) ?? new Map<string, Locator>();
  locators.set(org, known);
  return known;
};

const attributes = (type: string, id: unknown, version: string) => ({
  type,
  url: `/services/data/${version}/sobjects/${type}/${String(id)}`,
});

interface Shape {
  readonly org: Org;
  readonly session: Session;
  readonly version: string;
}

/** One selected path written into the result record, parents as nested records. */
function place(shape: Shape, into: Record<string, unknown>, path: Path, row: Row): void {
  let at = into;
  let source: Row | null = row;
  for (const [i, step] of path.steps.entries()) {
    const upTo = { steps: path.steps.slice(0, i + 1), owners: path.owners.slice(0, i + 1), field: path.field };
    const name = step.relationshipName ?? '';
    source = follow(shape.org, shape.session, upTo, row);
    if (source === null) {
      at[name] ??= null;
      return;
    }
    at[name] ??= { attributes: attributes(path.owners[i]?.name ?? '', source.Id, shape.version) };
    at = at[name] as Record<string, unknown>;
  }
  at[path.field.name] = restValue(path.field, source?.[path.field.name]);
}

/** A row as a query answers it. */
export function shaped(shape: Shape, object: ObjectDef, paths: readonly Path[], row: Row): Record<string, unknown> {
  const made: Record<string, unknown> = { attributes: attributes(object.name, row.Id, shape.version) };
  for (const path of paths) place(shape, made, path, row);
  return made;
}

function page(
  org: Org,
  session: Session,
  call: Call,
  cursor: { records: readonly unknown[]; from: number; id: string },
): Reply {
  const asked = Number(/batchSize=(\d+)/.exec(call.headers['sforce-query-options'] ?? '')?.[1] ?? PAGE);
  const size = Math.min(PAGE, Math.max(200, asked));
  const end = cursor.from + size;
  const done = end >= cursor.records.length;
  const open = locatorsOf(org);
  if (!done) {
    open.set(cursor.id, { userId: session.access.userId, records: cursor.records, size });
    if (open.size > 10) open.delete([...open.keys()][0] ?? '');
  }
  return ok({
    totalSize: cursor.records.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `/services/data/${call.version}/query/${cursor.id}-${end}` }),
    records: cursor.records.slice(cursor.from, end),
  });
}

const runQuery =
  (withDeleted: boolean) =>
  (org: Org, session: Session, call: Call): Reply => {
    const text = call.query.get('q') ?? '';
    if (text.length > LONGEST) throw bad('QUERY_TOO_COMPLICATED', `the query is longer than ${LONGEST} characters`);
    const query = parse(text);
    const { object, rows } = select(org, session, query, withDeleted);
    if (query.count === 'all') return ok({ totalSize: rows.length, done: true, records: [] });
    if (query.count === 'field')
      return ok({
        totalSize: 1,
        done: true,
        records: [{ attributes: { type: 'AggregateResult' }, expr0: rows.length }],
      });
    const paths = query.select.map((path) => resolve(org, session, object, path));
    const shape = { org, session, version: call.version };
    const id = `01g${String(Number(org.store.meta('locator') ?? 0) + 1).padStart(12, '0')}`;
    org.store.setMeta('locator', String(Number(id.slice(3))));
    return page(org, session, call, { records: rows.map((row) => shaped(shape, object, paths, row)), from: 0, id });
  };

function nextPage(org: Org, session: Session, call: Call): Reply {
  const [id, from] = (call.params[0] ?? '').split('-');
  const open = locatorsOf(org).get(id ?? '');
  if (open === undefined || open.userId !== session.access.userId || from === undefined)
    throw bad('INVALID_QUERY_LOCATOR', 'invalid query locator');
  const headers = { ...call.headers, 'sforce-query-options': `batchSize=${open.size}` };
  return page(org, session, { ...call, headers }, { records: open.records, from: Number(from), id: id ?? '' });
}

export const QUERY_ROUTES: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/query\/?$/, handle: runQuery(false) },
  { method: 'GET', path: /^\/queryAll\/?$/, handle: runQuery(true) },
  { method: 'GET', path: /^\/query\/(\w+-\d+)$/, handle: nextPage },
];
