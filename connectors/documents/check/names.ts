import { fill } from '../fill/fill.ts';
import { type NameUse, namesIn } from '../fill/names.ts';
import type { Mistake, Template } from '../library/template.ts';
import { CLAUSES } from '../values/clauses.ts';
import type { Variables } from '../values/data.ts';
import { isRecord, type Kind } from '../values/kinds.ts';
import { type Branch, leaf, type Tree } from '../values/tree.ts';
import { atField } from './at.ts';

/** Names that nobody knows, names that the fields do not list, fields that rows do not have, tags that are wrong. */
export function nameMistakes(template: Template, variables: Variables, policy: Branch): readonly Mistake[] {
  const names = namesIn(template);
  if (!names.ok) return [names.mistake];
  const unknown = names.uses
    .filter(({ path }) => !isKnown(path, variables, policy))
    .map((use) => unknownName(template, use));
  const used = new Set(names.uses.map(({ path }) => path.split('.')[0] ?? '').filter((name) => name in variables));
  const listed = new Set(template.meta.variables);
  const unlisted = [...used].filter((name) => !listed.has(name));
  const unused = [...listed].filter((name) => !used.has(name));
  const differ = [
    ...unlisted.map((name) => atField(template, 'variables', `“${name}” is used and not listed.`, 'Add it.')),
    ...unused.map((name) => atField(template, 'variables', `“${name}” is listed and not used.`, 'Remove it.')),
  ];
  return unknown.length > 0 ? [...unknown, ...differ] : [...differ, ...fieldGaps(template, variables, policy)];
}

const unknownName = ({ file }: Template, { path, line, column }: NameUse): Mistake => ({
  file,
  line,
  column,
  what: `There is no “${path}”.`,
  fix: 'WRITING.md 4 and 5 list every name.',
});

function isKnown(path: string, variables: Variables, policy: Branch): boolean {
  const [first = '', second = ''] = path.split('.');
  if (first === 'clauses') return second in CLAUSES;
  if (first !== 'policy') return Object.hasOwn(variables, first);
  let at: Tree | undefined = policy;
  for (const step of path.split('.').slice(1))
    at = isRecord(at) && Object.hasOwn(at, step) ? (at as Branch)[step] : undefined;
  return at !== undefined;
}

/** Filled with everything there is, a gap is a field that no row has. */
function fieldGaps(template: Template, variables: Variables, policy: Branch): readonly Mistake[] {
  const clauses = Object.fromEntries(Object.keys(CLAUSES).map((clause) => [clause, true]));
  const filled = fill(template, { variables: specimens(variables, policy), policy, clauses }, true);
  if (!filled.ok) return filled.mistakes;
  return filled.missing.map(({ name, ...place }) => ({
    ...place,
    what: `There is no “${name}”.`,
    fix: 'WRITING.md 4 and 5 list the fields of every row.',
  }));
}

const SPECIMENS: Readonly<Partial<Record<Kind, unknown>>> = {
  date: '2026-11-21',
  month: '2026-10',
  year: 2026,
  number: 3,
  score: 780,
  rate: 1500,
  money: { minor: 12_500_000, currency: 'SAR' },
  texts: ['One'],
  country: 'SA',
  url: 'https://example.com',
  colour: '#0b5cab',
};

/** A value of each kind for each name. */
export function specimens(variables: Variables, policy: Branch): Branch {
  const values: Record<string, Tree> = {};
  for (const [name, { kind, from, fields = [], kinds = {} }] of Object.entries(variables)) {
    if (from.startsWith('policy.')) values[name] = atPath(policy, from);
    else if (kind === 'rows')
      values[name] = [Object.fromEntries(fields.map((field) => [field, one(kinds[field] ?? 'text')]))];
    else values[name] = one(kind);
  }
  return values;
}

const one = (kind: Kind): Tree => leaf(kind, SPECIMENS[kind] ?? 'Specimen');

function atPath(policy: Branch, path: string): Tree {
  let at: Tree = policy;
  for (const step of path.split('.').slice(1)) at = (at as Branch)[step] ?? [];
  return at;
}
