import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAYBOOKS_CHECK } from './playbooks-check.ts';
import { PLAYBOOKS_LIST } from './playbooks-list.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pos-playbooks-cli-'));
  await writeFile(join(folder, 'own.yaml'), 'id: own\nversion: many\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    execFile(process.execPath, [CLI, 'playbooks', ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });

/** Each of them is a process of its own, on a machine that may have other things to do. */
const SLOW = 120_000;

test('check says that all is correct, or every mistake with its place', { timeout: SLOW }, async () => {
  const [right, wrong] = await Promise.all([run('check'), run('check', folder)]);
  expect(right).toEqual({ code: 0, text: '8 playbooks with 38 steps are correct.\n' });
  expect(wrong.code).toBe(1);
  expect(wrong.text).toMatch(/own\.yaml:2:10 \/version The value must be integer/);
});

test('list prints the playbooks in both languages with what follows, and what can be measured', {
  timeout: SLOW,
}, async () => {
  const [right, wrong] = await Promise.all([run('list'), run('list', folder)]);
  expect(right.code).toBe(0);
  expect(right.text).toMatch(
    /^onboard +v1 +5 steps +ONBOARD to MANAGE +then qbr, co-marketing +Onboard a partner +تهيئة شريك$/m,
  );
  expect(right.text).toMatch(/^certified_missing +count /m);
  expect(wrong).toMatchObject({ code: 1, text: expect.stringMatching(/mistakes: .*check/) });
});

test('wrong arguments end with 2, a folder that is not there with 1', async () => {
  expect(await PLAYBOOKS_CHECK.run([folder, '--templates'])).toBe(2);
  expect(await PLAYBOOKS_CHECK.run([folder, 'more'])).toBe(2);
  expect(await PLAYBOOKS_LIST.run(['--all'])).toBe(2);
  expect(await PLAYBOOKS_CHECK.run([join(folder, 'none')])).toBe(1);
});
