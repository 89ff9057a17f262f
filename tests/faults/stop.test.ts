import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { busyPort } from '../../connectors/main/ports.ts';
import { claimsOf, registration } from '../support/claims.ts';
import { command, dealCard } from '../support/hubspot.ts';
import { freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, spawnProduct, startProduct, until } from '../support/product.ts';

const folder = preparedFolder();
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true }));

const FOUR = [0, 1, 2, 3];

/** Processes whose command line names the folder. */
function processesOn(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(name);
    } catch {
      return false; // it ended while we looked
    }
  });
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends everything, and what was answered is there at the next start',
  async (signal) => {
    const port = await freePorts();
    const first = await startProduct({ folder, port });
    const claims = await claimsOf(first, 4);
    const answers = await Promise.all(claims.map((claim) => command(first, claim.repId, registration(claim))));
    expect(await first.stop(signal)).toBe(0);
    expect(first.output()).not.toContain('Error');
    expect(processesOn(folder)).toEqual([]);
    expect(
      await busyPort(
        '127.0.0.1',
        FOUR.map((at) => port + at),
      ),
    ).toBeNull();

    const second = await startProduct({ folder, port });
    for (const [i, claim] of claims.entries()) {
      const registered = answers[i]?.body.result?.registrationId;
      expect(answers[i]).toMatchObject({ status: 200 });
      await until(async () => {
        const { facts } = (await dealCard(second, claim.dealId, claim.repId)).body;
        return facts.registrations.some(({ registrationId }) => registrationId === registered);
      }, 'the registration on the card');
    }
    expect(await second.stop()).toBe(0);
  },
);

test('Ctrl-C at npm start ends the launcher and the product', async () => {
  const port = await freePorts();
  const run = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));
  const argv = [run, 'start', '--sample', '--folder', folder, '--port', String(port)];
  const launcher = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let text = '';
  launcher.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await until(() => text.includes('/workbench/'), 'the printed address', 120_000);
  const ended = new Promise<number | null>((resolve) => launcher.once('exit', resolve));
  process.kill(-Number(launcher.pid), 'SIGINT'); // a terminal sends it to the whole group
  await ended;
  await until(() => processesOn(folder).length === 0, 'the end of every process', 15_000);
  expect(
    await busyPort(
      '127.0.0.1',
      FOUR.map((at) => port + at),
    ),
  ).toBeNull();
});

test('a second start on the same folder names the holder and ends with 1', async () => {
  const first = await startProduct({ folder, port: await freePorts() });
  const second = spawnProduct({ folder, port: await freePorts() });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`${folder} is in use by process ${first.child.pid}`);
  expect(second.output()).toContain('--folder');
  expect(await first.stop()).toBe(0);
});

test.each(FOUR)(
  'when port N+%i is busy, it is named with the option that changes it, and nothing is left behind',
  async (at) => {
    const port = await freePorts();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(port + at, '127.0.0.1', resolve));
    const product = spawnProduct({ folder, port });
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(`Port ${port + at} is busy`);
    expect(product.output()).toContain('--port');
    await new Promise((resolve) => holder.close(resolve));
  },
);
