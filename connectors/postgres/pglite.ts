import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './pglite-thread.ts';

export interface QueryResult {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows?: number;
}

interface Session {
  query(text: string, values?: readonly unknown[]): Promise<QueryResult>;
  exec(text: string): Promise<QueryResult[]>;
}

/** The embedded database behind a worker thread, in the shape that kysely's dialect and pg-boss's adapter expect. */
export interface EmbeddedDatabase extends Session {
  readonly ready: true;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  /** Runs alone: a statement sent meanwhile by anybody else waits until it has ended. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type Pending = { resolve(value: unknown): void; reject(error: Error): void };

/** Starts PGlite in its own thread. `folder` null keeps everything in memory. Rejects when the folder cannot be opened. */
export async function startEmbedded(folder: string | null): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: { folder } });
  const call = caller(worker);
  const raw: Session = {
    query: (text, values = []) => call('query', text, values) as Promise<QueryResult>,
    exec: (text) => call('exec', text, []) as Promise<QueryResult[]>,
  };
  await raw.query('select 1');
  return withLock(raw, async () => {
    await call('close', '', []);
    await worker.terminate();
  });
}

function caller(worker: Worker) {
  const pending = new Map<number, Pending>();
  let next = 0;
  const failAll = (error: Error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The embedded database has stopped.')));
  worker.on('message', (answer: ThreadAnswer) => {
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  });
  return (kind: ThreadRequest['kind'], text: string, values: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      next += 1;
      pending.set(next, { resolve, reject });
      worker.postMessage({ id: next, kind, text, values } satisfies ThreadRequest);
    });
}

/** One promise chain is the mutex: PGlite has a single connection, so a transaction must keep everybody else out. */
function withLock(raw: Session, stop: () => Promise<void>): EmbeddedDatabase {
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = tail.then(work);
    tail = mine.catch(() => undefined);
    return mine;
  };
  return {
    ready: true,
    get closed() {
      return closed;
    },
    waitReady: Promise.resolve(),
    query: (text, values) => alone(() => raw.query(text, values)),
    exec: (text) => alone(() => raw.exec(text)),
    transaction: (work) => alone(() => inTransaction(raw, work)),
    close: () => {
      if (closed) return Promise.resolve();
      closed = true;
      return alone(stop);
    },
  };
}

async function inTransaction<T>(raw: Session, work: (session: Session) => Promise<T>): Promise<T> {
  await raw.exec('begin');
  try {
    const value = await work(raw);
    await raw.exec('commit');
    return value;
  } catch (error) {
    await raw.exec('rollback');
    throw error;
  }
}
