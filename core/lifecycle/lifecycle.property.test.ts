import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideMove } from './decide.ts';
import { type Evidence, GUARDS, type GuardId } from './guards.ts';
import { allGrants, anyone, at, command, move, NOW } from './moves.fixture.ts';
import { type Position, TRANSITIONS } from './transitions.ts';
import { OUTCOMES, PARTNERSHIP_TYPES, PHASES } from './types.ts';

const commands = fc.constantFrom(...new Set(TRANSITIONS.map((row) => row.command)), 'fly', '');
const entries = fc.record({
  status: fc.constantFrom('held', 'held', 'held', 'not', 'unknown'),
  until: fc.constantFrom(null, NOW, '2026-11-20T00:00:00.000Z'),
  source: fc.constant('random'),
});
const evidences = fc.dictionary(fc.constantFrom(...GUARDS), entries) as fc.Arbitrary<Evidence>;
const grantSets = fc.subarray([...allGrants]);
const steps = fc.array(fc.record({ name: commands, evidence: evidences, grants: grantSets }), { maxLength: 40 });
const known = new Set<string>([...PHASES, ...OUTCOMES]);

const rowOf = (id: string) => TRANSITIONS.find((row) => row.id === id);
const holdsNow = (evidence: Evidence, guard: GuardId) => {
  const entry = evidence[guard];
  return entry?.status === 'held' && (entry.until === null || NOW <= entry.until);
};

test('no sequence of commands reaches an unlisted state, skips a guard, or commits without a grant', () => {
  const journey = fc.property(fc.constantFrom(...PARTNERSHIP_TYPES), steps, (type, commandsGiven) => {
    let position: Position | null = null;
    for (const { name, evidence, grants } of commandsGiven) {
      const asked = { ...command(name), type };
      const decided = decideMove(move(position, name, { command: asked, evidence, grants }));
      if (!decided.ok) {
        expect(decided.refusals.length).toBeGreaterThan(0);
        continue;
      }
      const row = rowOf(decided.value.transition);
      expect(row?.command).toBe(name);
      expect(row?.guards.every((guard) => holdsNow(evidence, guard))).toBe(true);
      expect(known.has(decided.value.to)).toBe(true);
      expect(row?.approval === undefined).toBe(decided.value.grantId === null);
      if (decided.value.grantId !== null) {
        expect(grants.find(({ id }) => id === decided.value.grantId)?.command).toBe(name);
      }
      position = decided.value.next;
    }
  });
  fc.assert(journey, { numRuns: 300 });
});

test('with everything in place any listed start still obeys who may', () => {
  const outsider = { ...anyone, levels: [], roles: ['viewer' as const], relations: [] };
  const refused = fc.property(fc.constantFrom(...PHASES, ...OUTCOMES), commands, (phase, name) => {
    expect(decideMove(move(at(phase), name, { caller: outsider })).ok).toBe(false);
  });
  fc.assert(refused);
});
