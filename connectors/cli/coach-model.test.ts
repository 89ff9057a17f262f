import { expect, test } from 'vitest';
import { modelOf } from './coach-model.ts';

const URL_OF = { PARTNERSHIP_OS_MODEL_URL: 'http://127.0.0.1:11434/v1' };

test('without a model in the environment there is none; half of one is told', () => {
  expect(modelOf({})).toBeNull();
  expect(() => modelOf(URL_OF)).toThrow(/belong together/);
  expect(() => modelOf({ PARTNERSHIP_OS_MODEL_URL: 'no address', PARTNERSHIP_OS_MODEL: 'm' })).toThrow(
    /settings are wrong/,
  );
});

test('a model has its time-out and its budget of a day, and a local one needs no key', () => {
  const deps = modelOf({ ...URL_OF, PARTNERSHIP_OS_MODEL: 'm', PARTNERSHIP_OS_MODEL_TOKENS_PER_DAY: '100' });
  expect(deps?.place).toEqual({
    baseUrl: URL_OF.PARTNERSHIP_OS_MODEL_URL,
    model: 'm',
    apiKey: 'none',
    timeoutMs: 30_000,
  });
  expect(deps?.budget.allows('w', '2026-11-22', 100)).toBe(true);
  expect(deps?.budget.allows('w', '2026-11-22', 101)).toBe(false);
});
