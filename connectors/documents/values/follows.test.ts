import type { Policy } from '@partnership-os/core';
import { describe, expect, test } from 'vitest';
import { type FillValues, fill } from '../fill/fill.ts';
import type { Template } from '../library/template.ts';
import { acme, library, policy, shelf } from '../testing/sample.ts';
import { clausesOf } from './clauses.ts';
import { resolveVariables } from './data.ts';
import type { ProgrammeFigures } from './figures.ts';
import { isRecord } from './kinds.ts';
import { policyValues } from './policy-values.ts';
import { type Branch, isLeaf, isSaid, type Tree } from './tree.ts';

/** Parts of the policy that texts print: every number in one is changed, and every text that prints it has to follow. */
const PARTS = [
  'programme',
  'tiers',
  'registration',
  'commission',
  'economics',
  'kpis',
  'health',
  'scorecards',
  'renewal',
  'exit',
  'activation',
] as const satisfies readonly (keyof Policy)[];

/** The same shape with every number made larger by a tenth and one. */
function bumped<T>(value: T): T {
  if (typeof value === 'number') return (value + Math.max(1, Math.round(value / 10))) as T;
  if (Array.isArray(value)) return value.map(bumped) as T;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bumped(each)])) as T;
}

function valuesOf(changed: Policy, figures: ProgrammeFigures): FillValues {
  const tree = policyValues({ policy: changed, figures, words: shelf.words });
  return { variables: resolveVariables(shelf.variables, acme, tree).values, policy: tree, clauses: clausesOf(changed) };
}

const before = valuesOf(policy, shelf.figures);
const textOf = (template: Template, values: FillValues): string => {
  const filled = fill(template, values, true);
  return filled.ok ? filled.markdown : '';
};
const shipped = new Map(library.templates.map((template) => [template, textOf(template, before)]));

/** The same values, each saying when a text takes it. */
function watched(tree: Tree, path: string, taken: Set<string>): Tree {
  if (Array.isArray(tree)) return tree.map((each: Tree, at) => watched(each, `${path}.${at}`, taken));
  if (isSaid(tree)) return tree;
  if (!isLeaf(tree))
    return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, watched(each, `${path}.${key}`, taken)]));
  const { kind, raw } = tree;
  return {
    kind,
    get raw() {
      taken.add(path);
      return raw;
    },
  };
}

/** The path of every value under the policy's names, with the value as it is stored. */
function leavesOf(tree: Tree, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(tree)) return tree.flatMap((each: Tree, at) => leavesOf(each, `${path}.${at}`));
  if (isSaid(tree)) return [];
  if (isLeaf(tree)) return [[path, JSON.stringify(tree.raw)]];
  return Object.entries(tree).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`));
}

/** What a text takes of the policy, guide and document. */
function takenBy(template: Template): ReadonlySet<string> {
  const taken = new Set<string>();
  const tree = watched(before.policy, 'policy', taken) as Branch;
  textOf(template, { ...before, policy: tree, variables: resolveVariables(shelf.variables, acme, tree).values });
  return taken;
}

const taken = new Map(library.templates.map((template) => [template, takenBy(template)]));
const stored = new Map(leavesOf(before.policy, 'policy'));

/** Texts that take a value which is another one now, and those of them that stayed as they were. */
function followers(after: FillValues): { readonly printing: number; readonly left: readonly string[] } {
  const changed = leavesOf(after.policy, 'policy').flatMap(([path, raw]) => (stored.get(path) === raw ? [] : [path]));
  const printing = library.templates.filter((template) => changed.some((path) => taken.get(template)?.has(path)));
  const left = printing.filter((template) => textOf(template, after) === shipped.get(template));
  return { printing: printing.length, left: left.map(({ file }) => file) };
}

describe('every text follows the policy', () => {
  test.each(PARTS)('%s', (part) => {
    const { printing, left } = followers(valuesOf({ ...policy, [part]: bumped(policy[part]) }, shelf.figures));
    expect(left).toEqual([]);
    expect(printing).toBeGreaterThan(0);
  });

  test('deadlines of the lifecycle', () => {
    const lifecycle = { ...policy.lifecycle, timers: bumped(policy.lifecycle.timers) };
    expect(followers(valuesOf({ ...policy, lifecycle }, shelf.figures))).toMatchObject({ left: [] });
  });

  test.each(['certification', 'severities', 'support', 'territory', 'accountMapping'] as const)(
    '%s of the programme',
    (part) => {
      const figures = { ...shelf.figures, [part]: bumped(shelf.figures[part]) };
      const { printing, left } = followers(valuesOf(policy, figures));
      expect(left).toEqual([]);
      expect(printing).toBeGreaterThan(0);
    },
  );

  test('the texts print most of what the policy holds for them', () => {
    const all = new Set([...taken.values()].flatMap((paths) => [...paths]));
    expect(all.size).toBeGreaterThan(stored.size / 2);
  });

  test('a tier of another name and number of tiers', () => {
    const levels = [...policy.tiers.levels, { ...policy.tiers.levels[0], id: 'platinum' }] as Policy['tiers']['levels'];
    const labels = { 'tier.platinum': { en: 'Platinum', ar: 'بلاتيني' } };
    const after = valuesOf({ ...policy, labels, tiers: { ...policy.tiers, levels } }, shelf.figures);
    const shown = library.templates.filter((template) => textOf(template, after).match(/Platinum|بلاتيني/));
    expect(shown.length).toBeGreaterThan(5);
  });
});
