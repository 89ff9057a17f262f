import { expect, test } from 'vitest';
import { approverFor } from './approver-for.ts';
import type { Person } from './records.ts';

const person = (id: string, levels: Person['levels'], managerId: string | null = null): Person => ({
  id,
  key: id,
  name: id,
  email: null,
  roles: ['rep'],
  levels,
  language: 'en',
  zone: 'UTC',
  calendar: 'sun-thu',
  managerId,
  active: true,
});
const requester = person('rep', [], 'boss');
const people = [person('anna', ['vp']), person('boss', ['manager']), person('vera', ['vp']), requester];

test('a level that nobody up the managers holds goes to who is named for it, else to the first by key', () => {
  const asked = (level: 'manager' | 'vp', named?: Person['id']) =>
    approverFor(people, { requester, level, named: named === undefined ? undefined : { [level]: named } })?.id;
  expect([asked('manager', 'vera'), asked('vp', 'vera'), asked('vp')]).toEqual(['boss', 'vera', 'anna']);
});

test('who is named but does not hold the level, left, or asks themselves, is passed over', () => {
  const gone = people.map((each) => (each.id === 'vera' ? { ...each, active: false } : each));
  const by = (all: readonly Person[], named: string, asker = requester) =>
    approverFor(all, { requester: asker, level: 'vp', named: { vp: named } })?.id;
  expect([by(people, 'boss'), by(gone, 'vera'), by(people, 'anna', person('anna', ['vp']))]).toEqual([
    'anna',
    'anna',
    'vera',
  ]);
});
