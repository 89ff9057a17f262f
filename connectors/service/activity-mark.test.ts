import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markIn, markOf } from './activity-mark.ts';

test('an activity is found by its key and by no other, whatever its text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string(), (key, other, text) => {
      const mark = markIn(`${text}\n\n${markOf(key)}`);
      expect(mark).toBe(markOf(key));
      expect(mark === markOf(other)).toBe(key === other);
    }),
  );
});

test('what a person reads is one short line, and a person’s own text has no mark', () => {
  expect(markOf('putback 5012345 2026-11-20T10:00:00.000Z')).toMatch(/^PO-[0-9A-F]{12}$/);
  expect(markIn('See PO-0123456789AB in the other note.')).toBeNull();
  expect(markIn('')).toBeNull();
});

test('a line of an older version counts as the mark of its key', () => {
  expect(markIn('Put back.\n\n[pos:approval:1:manager]')).toBe(markOf('approval:1:manager'));
});
