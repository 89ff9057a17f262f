import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPolicy } from './policy-file.ts';

const core = (name: string) => readFileSync(new URL(`../../core/policy/${name}`, import.meta.url), 'utf8');
const SOURCE = core('default.yaml');
const SCHEMA = JSON.parse(core('schema.json')) as object;

/** The default policy with one text changed, and the line on which it stands. */
function spoiled(from: string, to: string): { readonly source: string; readonly line: number } {
  const at = SOURCE.indexOf(from);
  if (at === -1) throw new Error(`The default policy has no "${from}".`);
  return { source: SOURCE.replace(from, to), line: SOURCE.slice(0, at).split('\n').length };
}
const mistakes = (source: string) => {
  const read = readPolicy(source, SCHEMA);
  return read.ok ? [] : read.mistakes;
};

test('the policy that ships is correct', () => {
  expect(readPolicy(SOURCE, SCHEMA)).toMatchObject({ ok: true, policy: { policy: 'default' } });
});

describe('a mistake in a policy file', () => {
  test('of spelling in YAML is named with line and column', () => {
    const { source, line } = spoiled('  expiryDays: 30', '  expiryDays: [30');
    const [first] = mistakes(source);
    expect(first?.line).toBeGreaterThanOrEqual(line);
    expect(first).toMatchObject({ column: expect.any(Number), what: expect.stringMatching(/\S/) });
  });

  test('of kind is named with line, column, path and what would fit', () => {
    const { source, line } = spoiled('  expiryDays: 30', '  expiryDays: soon');
    expect(mistakes(source)).toContainEqual({
      line,
      column: 15,
      path: '/approvals/expiryDays',
      what: expect.stringContaining('integer'),
      fix: expect.stringMatching(/\S/),
    });
  });

  test('a setting that does not exist is named where it stands', () => {
    const { source, line } = spoiled('  expiryDays: 30', '  expiryDay: 30');
    const found = mistakes(source);
    expect(found).toContainEqual(expect.objectContaining({ line, what: expect.stringContaining('“expiryDay”') }));
    expect(found).toContainEqual(expect.objectContaining({ what: expect.stringContaining('expiryDays') }));
  });

  test('a key that is written twice is a mistake, not a choice', () => {
    const { source } = spoiled('  expiryDays: 30', '  expiryDays: 30\n  expiryDays: 60');
    expect(mistakes(source)).toHaveLength(1);
  });

  test('that only the whole shows, such as a lowered floor, is named where it stands, with its reason', () => {
    const { source, line } = spoiled('strategic: [clevel]', 'strategic: [manager]');
    expect(mistakes(source)).toContainEqual({
      line,
      column: 16,
      path: '/approvals/matrix/strategic',
      what: expect.stringContaining('below its floor'),
      fix: 'Raise the level to the floor.',
    });
  });

  test.each([
    ['lowestTier: ', 'lowestTier: tin #', 'tin'],
    ['  calendar: sun-thu', '  calendar: moon', 'moon'],
  ])('at “%s” is named on that line', (from, to, what) => {
    const { source, line } = spoiled(from, to);
    const [first] = mistakes(source);
    expect(first).toMatchObject({ line, what: expect.stringMatching(new RegExp(what, 'u')) });
  });
});

describe('partnership-os policy check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pos-policy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
  const run = (...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      execFile(process.execPath, [cli, ...args], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
      );
    });
  const check = async (source: string) => {
    const file = join(folder, 'policy.yaml');
    await writeFile(file, source);
    return run('policy', 'check', file);
  };

  test('ends with 0 for a correct file, with 1 and every mistake otherwise', async () => {
    expect(await check(SOURCE)).toMatchObject({ code: 0, text: expect.stringContaining('is correct') });
    const { source, line } = spoiled('  expiryDays: 30', '  expiryDays: soon');
    const wrong = await check(source);
    expect(wrong).toMatchObject({ code: 1, text: expect.stringContaining(`policy.yaml:${line}:15`) });
    expect((await run('policy', 'check', join(folder, 'missing.yaml'))).code).toBe(1);
    expect((await run('policy', 'publish')).code).toBe(1);
    expect((await run('--help')).code).toBe(0);
  });
});
