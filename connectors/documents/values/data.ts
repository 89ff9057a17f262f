import { wordFor } from '@partnership-os/core';
import { isRecord, KINDS, type Kind } from './kinds.ts';
import { type Branch, leaf, type Said, type Tree } from './tree.ts';

/** A row of `templates/variables.yaml`. */
export interface Variable {
  readonly kind: Kind | 'rows';
  /** A path in the data: `terms.term.start`; `ask` = typed in when the document is made; `policy.…` = worked out. */
  readonly from: string;
  /** `internal`: never in a document that a partner gets. */
  readonly audience?: 'internal';
  /** Of `rows`. */
  readonly fields?: readonly string[];
  /** Of `rows` that come from data; those of the policy carry their own. */
  readonly kinds?: Readonly<Record<string, Kind>>;
}
export type Variables = Readonly<Record<string, Variable>>;

/**
 * What a document is filled from: records of structured-outputs.md under the first step of each variable's path, and under
 * `answers` what a person typed in, by the variable's name.
 */
export type DocumentData = Readonly<Record<string, unknown>>;

/** A value that does not have the form of its kind. */
export interface WrongValue {
  readonly name: string;
  readonly path: string;
  readonly form: string;
}

export interface Resolved {
  /** By name; a name without a value is left out. */
  readonly values: Branch;
  readonly wrong: readonly WrongValue[];
}

/** Where a value is looked at: by which name, under which path, and who is told when its form is wrong. */
interface Spot {
  readonly name: string;
  readonly path: string;
  readonly wrong: WrongValue[];
}

/** The value of every variable that the data hold. */
export function resolveVariables(variables: Variables, data: DocumentData, policy: Branch): Resolved {
  const wrong: WrongValue[] = [];
  const values: Record<string, Tree> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const found = variable.from.startsWith('policy.')
      ? policyAt(policy, variable.from)
      : dataAt({ name, path: pathOf(name, variable, data), wrong }, variable, data);
    if (found !== undefined) values[name] = found;
  }
  return { values, wrong };
}

function policyAt(policy: Branch, path: string): Tree | undefined {
  let at: Tree | undefined = policy;
  for (const step of path.split('.').slice(1)) at = isRecord(at) ? (at as Branch)[step] : undefined;
  return at;
}

/** A typed-in answer wins over the record: a person corrected it for this document. */
const pathOf = (name: string, { from }: Variable, { answers }: DocumentData): string =>
  from === 'ask' || (isRecord(answers) && answers[name] !== undefined) ? `answers.${name}` : from;

function dataAt(spot: Spot, variable: Variable, data: DocumentData): Tree | undefined {
  const raw = follow(data, spot.path);
  if (isAbsent(raw)) return undefined;
  return variable.kind === 'rows' ? rowsOf(spot, variable, raw) : printable(spot, variable.kind, raw);
}

const isAbsent = (raw: unknown): boolean => raw === undefined || raw === null || raw === '';

const follow = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, step) => (isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined), data);

/** A metric says by its status that it has no value; that is a value for a reader. */
function printable({ name, path, wrong }: Spot, kind: Kind, raw: unknown): Tree | undefined {
  const metric = isRecord(raw) && typeof raw.status === 'string' && 'value' in raw ? raw : undefined;
  if (metric !== undefined && metric.status !== 'ok') return saidOf(String(metric.status), Number(metric.n ?? 0));
  const value = metric === undefined ? raw : metric.value;
  if (KINDS[kind].fits(value)) return leaf(kind, value);
  wrong.push({ name, path, form: KINDS[kind].form });
  return undefined;
}

const saidOf = (status: string, n: number): Said => ({
  said: {
    en: wordFor('en', `metric.${status}`, { n }) ?? status,
    ar: wordFor('ar', `metric.${status}`, { n }) ?? status,
  },
});

function rowsOf({ name, path, wrong }: Spot, variable: Variable, raw: unknown): Tree | undefined {
  if (Array.isArray(raw) && raw.every(isRecord))
    return raw.map((row, at) => rowOf({ name, path: `${path}[${at}]`, wrong }, variable, row));
  wrong.push({ name, path, form: `a list of rows with ${(variable.fields ?? []).join(', ')}` });
  return undefined;
}

function rowOf({ name, path, wrong }: Spot, variable: Variable, row: Readonly<Record<string, unknown>>): Branch {
  const cells: Record<string, Tree> = {};
  for (const field of variable.fields ?? []) {
    if (isAbsent(row[field])) continue;
    const spot = { name: `${name}.${field}`, path: `${path}.${field}`, wrong };
    const cell = printable(spot, variable.kinds?.[field] ?? 'text', row[field]);
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}
