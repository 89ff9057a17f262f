import { type Level, reaches } from '@partnership-os/core';
import type { Person, WorkspaceSettings } from './records.ts';

/**
 * Who gets the task: the first holder of the level up the requester's manager chain, else the holder who is named for it,
 * else the first holder by key. Never the requester. Every holder of the level, or of a higher one, may decide.
 */
export function approverFor(
  people: readonly Person[],
  {
    requester,
    level,
    named,
  }: { readonly requester: Person; readonly level: Level; readonly named?: WorkspaceSettings['named'] | undefined },
): Person | null {
  const holds = (person: Person) => person.active && person.id !== requester.id && person.levels.includes(level);
  const byId = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  for (
    let next = byId.get(requester.managerId ?? '');
    next !== undefined && !seen.has(next.id);
    next = byId.get(next.managerId ?? '')
  ) {
    if (holds(next)) return next;
    seen.add(next.id);
  }
  const higher = (person: Person) =>
    person.active && person.id !== requester.id && person.levels.some((held) => reaches(held, level));
  const wanted = people.find((person) => person.id === named?.[level] && holds(person));
  return wanted ?? people.find(holds) ?? people.find(higher) ?? null;
}
