import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

test('check ends with 0, 1 or 2: correct, mistakes with their place, wrong arguments', async () => {
  expect(await run('check')).toEqual({ code: 0, text: '8 playbooks with 38 steps are correct.\n' });
  const wrong = await run('check', folder);
  expect(wrong.code).toBe(1);
  expect(wrong.text).toMatch(/own\.yaml:2:10 \/version The value must be integer/);
  expect((await run('check', join(folder, 'none'))).text).toMatch(/cannot be read/);
  expect((await run('check', folder, '--templates')).code).toBe(2);
  expect((await run('check', folder, 'more')).code).toBe(2);
});

test('list prints the playbooks in both languages with what follows, and what can be measured', async () => {
  const { code, text } = await run('list');
  expect(code).toBe(0);
  expect(text).toMatch(
    /^onboard +v1 +5 steps +ONBOARD to MANAGE +then qbr, co-marketing +Onboard a partner +تهيئة شريك$/m,
  );
  expect(text).toMatch(/^certified_missing +count /m);
  expect(await run('list', folder)).toMatchObject({ code: 1, text: expect.stringMatching(/mistakes: .*check/) });
});
