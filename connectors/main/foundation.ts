import type { Server } from 'node:http';
import { pino } from 'pino';
import type { createApp } from '../http/app.ts';
import { type Database, openDatabase } from '../postgres/database.ts';
import { lockFolder } from '../postgres/lock.ts';
import { type Life, StartProblem } from './life.ts';
import type { Options } from './options.ts';
import { playbooksIn } from './playbooks.ts';
import { defaultPolicy, policyReader } from './policy.ts';
import { busyPort } from './ports.ts';
import { createRuntime, type Runtime } from './runtime.ts';

export const VERSION = '0.1.0';
export const clock = (): string => new Date().toISOString();

/** What every mode stands on. */
export interface Foundation {
  readonly database: Database;
  readonly runtime: Runtime;
}

/**
 * Takes the folder, looks for busy ports, opens the database.
 * @param ports how many in a row are needed
 * @throws StartProblem when somebody else holds the folder or a port
 */
export async function layFoundation(options: Options, ports: number, life: Life): Promise<Foundation> {
  const lock = lockFolder(options.folder);
  if (!lock.ok)
    throw new StartProblem(
      `${options.folder} is in use by process ${lock.holder ?? 'unknown'}. Stop it, or choose another folder with --folder PATH.`,
    );
  life.onStop(lock.release);
  const wanted = Array.from({ length: ports }, (_, at) => options.port + at);
  const busy = await busyPort(options.host, wanted);
  if (busy !== null)
    throw new StartProblem(`Port ${busy} is busy. Choose other ports with: npm start -- --port ${options.port + 10}`);
  const where =
    options.databaseUrl === undefined ? { folder: `${options.folder}/database` } : { url: options.databaseUrl };
  const [database, shipped, readPolicy] = await Promise.all([openDatabase(where), defaultPolicy(), policyReader()]);
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' });
  const playbooks = playbooksIn(options.folder, (line) => log.warn({ line }, 'A playbook is left out.'));
  const runtime = createRuntime(database, { shipped, readPolicy, playbooks }, log);
  life.onStop(database.close);
  return { database, runtime };
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
