import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pos-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});
const children: ChildProcess[] = [];

/** Another process that takes the folder and says how that went, then stays until it is stopped. */
async function other() {
  const script = `
    import { lockFolder } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    const lock = lockFolder(${JSON.stringify(folder)});
    console.log(JSON.stringify({ ok: lock.ok, holder: lock.holder ?? null }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { pid: child.pid, said: JSON.parse(String(line)) as unknown, stop };
}

test('a second process on the same data is refused and told who holds it', async () => {
  const mine = lockFolder(folder);
  const second = await other();
  expect(second.said).toEqual({ ok: false, holder: process.pid });
  await second.stop();
  if (mine.ok) mine.release();
});

test('the folder is free again when its holder was killed', async () => {
  const first = await other();
  expect(first.said).toEqual({ ok: true, holder: null });
  expect(lockFolder(folder)).toEqual({ ok: false, holder: first.pid });
  await first.stop();
  const mine = lockFolder(folder);
  expect(mine.ok).toBe(true);
  if (mine.ok) mine.release();
});
