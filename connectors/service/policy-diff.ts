import type { Policy } from '@partnership-os/core';

/** One difference between two policies: where, and what stood there before and after; null = nothing. */
export interface PolicyChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

type Entries = readonly (readonly [key: string, value: unknown])[];

/**
 * What differs between two policies, in the order of the documents. Lists of things with an id are compared by id, so that
 * one new rule is one change; where the order decides (approval rules), a changed order is a change of its own.
 */
export const policyChanges = (before: Policy, after: Policy): readonly PolicyChange[] => changes('', before, after);

function changes(path: string, before: unknown, after: unknown): PolicyChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === null || now === null || typeof before !== typeof after || Array.isArray(before) !== Array.isArray(after))
    return [{ path, kind: 'changed', before: shown(before), after: shown(after) }];
  const keys = [...new Set([...now.map(([key]) => key), ...old.map(([key]) => key)])];
  const inside = keys.flatMap((key) => entryChanges(`${path}/${key}`, at(old, key), at(now, key)));
  return [...inside, ...orderChange(path, old, now)];
}

interface Entry {
  readonly value: unknown;
}

function entryChanges(path: string, before: Entry | undefined, after: Entry | undefined): PolicyChange[] {
  if (before === undefined) return [{ path, kind: 'added', before: null, after: shown(after?.value) }];
  if (after === undefined) return [{ path, kind: 'removed', before: shown(before.value), after: null }];
  return changes(path, before.value, after.value);
}

function at(entries: Entries, key: string): Entry | undefined {
  const found = entries.find(([name]) => name === key);
  return found === undefined ? undefined : { value: found[1] };
}

/** The parts of a value by name, or null for a value that is shown whole: a scalar, or a list of scalars. */
function entriesOf(value: unknown): Entries | null {
  if (!Array.isArray(value)) return value !== null && typeof value === 'object' ? Object.entries(value) : null;
  const keys = value.map(keyOf);
  const named = keys.every((key): key is string => key !== null) && new Set(keys).size === keys.length;
  return named && keys.length > 0 ? keys.map((key, index) => [key, value[index]] as const) : null;
}

/** What tells the items of a list apart. */
const KEYS = ['id', 'on', 'move', 'sector', 'band'] as const;
function keyOf(item: unknown): string | null {
  if (item === null || typeof item !== 'object') return null;
  const key = KEYS.find((name) => name in item);
  return key === undefined ? null : String((item as Record<string, unknown>)[key]);
}

/** Settings that are named have no order; the items of a list have, and in the rules it decides. */
function orderChange(path: string, before: Entries, after: Entries): PolicyChange[] {
  const [old, now] = [before.map(([key]) => key), after.map(([key]) => key)];
  const [stayed, left] = [old.filter((key) => now.includes(key)), now.filter((key) => old.includes(key))];
  const same = stayed.join() === left.join();
  if (same || !ORDERED.test(path)) return [];
  return [{ path, kind: 'moved', before: stayed.join(', '), after: left.join(', ') }];
}

const ORDERED = /^\/approvals\/rules$|\/reasonCodes$|\/tiers$/;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
