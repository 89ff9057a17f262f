import { expect, test } from 'vitest';
import { createSetUpCodes } from './set-up-code.ts';

function open() {
  const clock = { ms: 0 };
  const announced: string[] = [];
  const codes = createSetUpCodes(
    (code) => announced.push(code),
    () => clock.ms,
  );
  return { clock, announced, codes };
}

test('the code of the terminal is good for one start, and the next one is announced', () => {
  const { codes, announced } = open();
  const first = codes.newest();
  expect(first).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  for (const wrong of ['', 'AAAA-AAAA-AAAA-AAAA', first.slice(1)]) expect(codes.take(wrong)).toBe(false);
  expect(codes.take(` ${first.toLowerCase()} `)).toBe(true);
  expect(announced).toEqual([codes.newest()]);
  expect(codes.take(first)).toBe(false);
  expect(codes.take(codes.newest())).toBe(true);
});

test('a state is known once and for ten minutes, and a made-up one never', () => {
  const { codes, clock } = open();
  const [one, late] = [codes.remember('one'), codes.remember('late')];
  expect(one).not.toBe(late);
  expect([codes.recall(one), codes.recall(one), codes.recall('made up')]).toEqual(['one', null, null]);
  clock.ms += 10 * 60_000;
  expect(codes.recall(late)).toBeNull();
});
