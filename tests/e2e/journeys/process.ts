import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');
const PORTS = 4;
const READY_MS = 170_000;

export interface Product {
  /** Address of the service; the workbench is at `/workbench/`. */
  readonly url: string;
  readonly readyMs: number;
  stop(): Promise<void>;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The first of four free ports in a row. */
async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000) * PORTS;
    if (first > 60_000) continue;
    const free = await Promise.all(Array.from({ length: PORTS }, (_, at) => isFree(first + at)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No four free ports in a row were found.');
}

/** Runs one of the project's scripts to its end. */
const run = (script: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} ended with exit code ${code}`)),
    );
  });

/**
 * Starts the product as a person does, on free ports and a fresh folder, and waits until its first import and its demo
 * history have ended.
 * @param options of `connectors/main.ts`, for example `--sample`
 */
export async function startProduct(...options: readonly string[]): Promise<Product> {
  await run('tools/build-screens.mjs');
  const [port, folder] = [await freePorts(), mkdtempSync(join(tmpdir(), 'partnership-os-e2e-'))];
  const started = Date.now();
  const child = spawn(
    process.execPath,
    ['connectors/main.ts', '--folder', folder, '--port', String(port), ...options],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4_000);
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => stopProcess(child, folder);
  try {
    await untilReady(url, child);
  } catch (problem) {
    await stop();
    throw new Error(`${problem instanceof Error ? problem.message : problem}\n${complaints}`);
  }
  return { url, readyMs: Date.now() - started, stop };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`The product ended with exit code ${child.exitCode}.`);
    const answer = await fetch(`${url}/demo/progress`).catch(() => undefined);
    if (answer?.ok && ((await answer.json()) as { phase: string }).phase === 'ready') return;
    await wait(250);
  }
  throw new Error(`The product was not ready after ${READY_MS / 1000} s.`);
}

async function stopProcess(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), wait(10_000, false, { ref: false })]);
    if (!inTime) child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
