import type { Server } from 'node:http';
import { pino } from 'pino';
import type { createApp } from '../http/app.ts';
import type { Database } from '../postgres/database.ts';
import type { Life } from './life.ts';
import type { Options } from './options.ts';
import { playbooksIn } from './playbooks.ts';
import { defaultPolicy, policyReader } from './policy.ts';
import { createRuntime, type Runtime } from './runtime.ts';

export const VERSION = '0.1.0';
export const clock = (): string => new Date().toISOString();

/** What every mode stands on. */
export interface Foundation {
  readonly database: Database;
  readonly runtime: Runtime;
}

/** @param opening the database, as `layGround` opens it */
export async function layFoundation(options: Options, opening: Promise<Database>): Promise<Foundation> {
  const [database, shipped, readPolicy] = await Promise.all([opening, defaultPolicy(), policyReader()]);
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' });
  const playbooks = playbooksIn(options.folder, (line) => log.warn({ line }, 'A playbook is left out.'));
  return { database, runtime: createRuntime(database, { shipped, readPolicy, playbooks }, log) };
}

/** Listens where the options say. Rejects when the port was taken meanwhile. */
export async function listen(app: ReturnType<typeof createApp>, { port, host }: Options, life: Life): Promise<void> {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(port, host, (error) => (error ? reject(error) : resolve(listening)));
  });
  life.onStop(() => closed(server));
}

/** Takes no new connections and ends the open ones. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
