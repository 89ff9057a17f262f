import { expect, test } from 'vitest';
import { sourceOf, worldOnce } from './demo.ts';
import { StartProblem } from './life.ts';
import { readOptions } from './options.ts';

const asked = (...argv: string[]) => {
  const parsed = readOptions(argv, {});
  if (!parsed.ok) throw new Error(parsed.text);
  return parsed.options;
};

test('an empty folder is filled from what is asked for', () => {
  expect(sourceOf(asked('--data', '/mine'), null)).toMatchObject({ dataFolder: '/mine', sample: false });
});

test('a first run that was broken off goes on with the rows that it began with, whatever is asked for now', () => {
  const mine = { settings: { demo: true, dataFolder: '/mine' } };
  expect(sourceOf(asked('--sample'), mine)).toMatchObject({ dataFolder: '/mine', sample: false });
  const sample = { settings: { demo: true, sample: true } };
  expect(sourceOf(asked('--data', '/other'), sample)).toMatchObject({ dataFolder: undefined, sample: true });
});

test('a folder that cannot be read keeps the demo from starting and says so without a stack', async () => {
  const world = worldOnce(asked('--data', '/nowhere/at/all'), async () => '2026-11-21');
  await expect(world()).rejects.toThrow(StartProblem);
  await expect(world()).rejects.toThrow(/Where: \/nowhere\/at\/all\nWhat to do: /);
});
