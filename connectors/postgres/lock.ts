import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type FolderLock =
  | { readonly ok: true; release(): void }
  | { readonly ok: false; readonly holder: number | null };

/**
 * Takes the data folder for this process. PGlite itself lets two processes open one folder and damage it, so an
 * exclusive SQLite transaction is the lock: the operating system frees it even after kill -9.
 * @returns the release function, or the holder's process id when somebody else has the folder
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const holderFile = join(folder, 'holder.pid');
  const db = new DatabaseSync(join(folder, 'lock.db'));
  try {
    db.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    db.close();
    return { ok: false, holder: readHolder(holderFile) };
  }
  writeFileSync(holderFile, String(process.pid));
  return { ok: true, release: () => db.close() };
}

function readHolder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
