import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** The thread that holds the embedded database: it answers `query`, `exec` and `close` in the order they arrive. */
export interface ThreadRequest {
  readonly id: number;
  readonly kind: 'query' | 'exec' | 'close';
  readonly text: string;
  readonly values: readonly unknown[];
}

export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string | undefined };

if (!parentPort) throw new Error('pglite-thread.ts runs as a worker thread');
const port = parentPort;
const { folder } = workerData as { folder: string | null };

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const parsers = {
  [INT8]: (text: string) => Number(text),
  [DATE]: (text: string) => text,
  [TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
};
const db = new PGlite(folder === null ? { parsers } : { dataDir: folder, relaxedDurability: false, parsers });

async function answer({ kind, text, values }: ThreadRequest): Promise<unknown> {
  if (kind === 'query') return db.query(text, [...values], { rowMode: 'object' });
  if (kind === 'exec') return db.exec(text);
  return db.close();
}

function failure(id: number, error: unknown): ThreadAnswer {
  const { message, code } = error as { message: string; code?: string };
  return { id, ok: false, message, code };
}

port.on('message', (request: ThreadRequest) => {
  void answer(request)
    .then((value): ThreadAnswer => ({ id: request.id, ok: true, value }))
    .catch((error: unknown) => failure(request.id, error))
    .then((reply) => {
      port.postMessage(reply);
      if (request.kind === 'close') port.close();
    });
});
