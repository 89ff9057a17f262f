import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandbox } from './hubspot.ts';
import { type Product, pause, ready, startProduct } from './product.ts';

/** A new empty folder, to be removed with `rmSync`. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'partnership-os-'));

/** A copy of a data folder whose first run on the sample data is over. */
export function preparedFolder(): string {
  const folder = emptyFolder();
  cpSync(String(process.env.PREPARED_FOLDER), folder, { recursive: true });
  return folder;
}

async function prepare(folder: string): Promise<void> {
  const product = await startProduct({ folder, port: await freePorts() });
  await ready(product);
  await quiet(product);
  await product.stop();
}

let made: string | null = null;

/** Makes the original before the first test; the workers inherit its place. */
export async function setup(): Promise<void> {
  if (process.env.PREPARED_FOLDER !== undefined) return;
  made = emptyFolder();
  process.env.PREPARED_FOLDER = made;
  await prepare(made);
}

export function teardown(): void {
  if (made !== null) rmSync(made, { recursive: true, force: true });
}

/** Waits until the outbox has been sent: the CRM sandboxes' logs stop growing. */
export async function quiet({ hubspot, salesforce }: Product, forMs = 2500): Promise<void> {
  const seen = async () => JSON.stringify(await Promise.all([hubspot, salesforce].map(lastCalls)));
  for (let before = ''; ; ) {
    const now = await seen();
    if (now === before) return;
    before = now;
    await pause(forMs);
  }
}

/** The vendor's calls that a sandbox saw last. */
async function lastCalls(base: string): Promise<readonly unknown[]> {
  const { calls } = await sandbox<{ calls: readonly { readonly path: string }[] }>(base, '/log');
  return calls.filter(({ path }) => !path.startsWith('/__sandbox')).slice(-3);
}

/** The first of four free ports in a row. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const first = await portOf(0);
    const others = await Promise.all([1, 2, 3].map((at) => portOf(first + at).catch(() => null)));
    if (first < 65_000 && others.every((port) => port !== null)) return first;
  }
}

function portOf(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
