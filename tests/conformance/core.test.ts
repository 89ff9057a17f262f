import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUARDS } from '../../core/lifecycle/guards.ts';
import { TRANSITIONS } from '../../core/lifecycle/transitions.ts';
import { cells, decided, places, targetIn } from './core-cells.ts';
import { expected, SPEC, startingRows } from './spec.ts';

test('core decides every cell as the document says', { timeout: 120_000 }, () => {
  const wrong: string[] = [];
  let count = 0;
  let accepted = 0;
  for (const { cell, type } of cells()) {
    const to = expected(cell);
    const result = decided(cell, type);
    count += 1;
    if (to !== null) accepted += 1;
    const agrees = result.ok ? to !== null && result.value.to === targetIn(cell, to) : to === null;
    if (!agrees && wrong.length < 20) wrong.push(`${JSON.stringify(cell)} ${type}: ${to} ${JSON.stringify(result)}`);
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(500_000);
  expect(accepted).toBeGreaterThan(1_000);
});

test('never more than one row starts in a cell, and core’s table has the rows of the document', () => {
  const rest = { role: '', approval: 'missing', evidence: {}, reason: true } as const;
  const many = [...places()].filter((place) => startingRows({ ...place, ...rest }).length > 1);
  expect(many).toEqual([]);
  expect(TRANSITIONS.map(({ id }) => id)).toEqual(SPEC.map(({ id }) => id));
});

test('a guard that the move does not name decides nothing', () => {
  const rows = fc.constantFrom(...SPEC);
  const guards = fc.constantFrom(...GUARDS);
  const property = fc.property(rows, guards, fc.constantFrom('not', 'unknown', 'past'), (row, guard, status) => {
    fc.pre(!row.guards.includes(guard));
    const cell = {
      phase: row.from[0] ?? '',
      suspended: row.overlay === 's',
      live: row.live === 'l',
      sameType: row.type !== '!',
      command: row.command,
      role: row.who[0] === 'approver' ? 'legal' : (row.who[0] ?? ''),
      approval: 'granted' as const,
      reason: true,
    };
    const without = decided({ ...cell, evidence: {} }, 'technology');
    expect(without.ok).toBe(true);
    expect(decided({ ...cell, evidence: { [guard]: status } }, 'technology')).toEqual(without);
  });
  fc.assert(property, { numRuns: 2000 });
});
