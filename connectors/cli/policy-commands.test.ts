import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const DEFAULT = fileURLToPath(new URL('../../core/policy/default.yaml', import.meta.url));
const SOURCE = readFileSync(DEFAULT, 'utf8');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pos-policy-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    execFile(process.execPath, [CLI, 'policy', ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

test('diff ends with 0, 1 or 3: the same, different, not comparable', async () => {
  const changed = await file('b.yaml', SOURCE.replace('extensions: 1', 'extensions: 2'));
  const wrong = await file('c.yaml', SOURCE.replace('extensions: 1', 'extensions: many'));
  expect(await run('diff', DEFAULT, DEFAULT)).toEqual({ code: 0, text: 'Nothing differs.\n' });
  const different = await run('diff', DEFAULT, changed);
  expect(different.code).toBe(1);
  expect(different.text).toMatch(/\/registration\/extensions +changed +1 +2\n1 changed/);
  expect(await run('diff', DEFAULT, wrong)).toMatchObject({ code: 3, text: expect.stringMatching(/c\.yaml:\d+:\d+/) });
  expect((await run('diff', DEFAULT)).code).toBe(2);
});

test('compile writes four folders, the same bytes each time, and nothing for a wrong policy', async () => {
  const out = join(folder, 'out');
  const twice = join(folder, 'twice');
  expect(await run('compile', '--out', out)).toMatchObject({
    code: 0,
    text: expect.stringMatching(/validation rules/),
  });
  await run('compile', '--out', twice);
  expect((await readdir(out)).sort()).toEqual(['core', 'hubspot', 'page', 'salesforce']);
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(100);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    expect(await readFile(path.replace(out, twice), 'utf8')).toBe(await readFile(path, 'utf8'));
  }
  const wrong = await file('locked.yaml', SOURCE.replace('without: []', 'without: [T23]'));
  const refused = await run('compile', '--policy', wrong, '--out', join(folder, 'never'));
  expect(refused).toMatchObject({ code: 1, text: expect.stringMatching(/Locked: no policy removes move T23/) });
  expect((await run('compile')).code).toBe(2);
  expect(await readdir(folder)).not.toContain('never');
});

test('check says who is missing, and that levels are not checked without a list', async () => {
  const people = await file('people.yaml', '- { levels: [clevel, legal] }\n- { levels: [finance], active: false }\n');
  expect(await run('check', DEFAULT)).toMatchObject({ code: 0, text: expect.stringMatching(/not checked/) });
  const checked = await run('check', DEFAULT, '--people', people);
  expect(checked).toMatchObject({ code: 1, text: expect.stringMatching(/Nobody holds Finance/) });
  const wrong = await file('wrong.yaml', 'people: none\n');
  expect((await run('check', DEFAULT, '--people', wrong)).code).toBe(1);
  expect((await run('check', DEFAULT, '--people')).code).toBe(2);
});
