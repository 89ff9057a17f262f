import { type Database, openDatabase } from '../postgres/database.ts';
import { lockFolder } from '../postgres/lock.ts';
import { type Life, StartProblem } from './life.ts';
import type { Options } from './options.ts';
import { busyPort } from './ports.ts';

/**
 * Takes the folder, looks for busy ports, opens the database. It needs few modules, so that the database, which opens in a
 * thread of its own, does so while the others are loaded.
 * @param ports how many in a row are needed
 * @throws StartProblem when somebody else holds the folder or a port
 */
export async function layGround(options: Options, ports: number, life: Life): Promise<Database> {
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
  const database = await openDatabase(where);
  life.onStop(database.close);
  return database;
}
