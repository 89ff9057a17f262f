import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { loadWorld } from '../load.ts';
import type { DemoWorld } from '../world.ts';

/** Test material only: the day on which folders of tests are loaded. */
export const TODAY = '2026-11-21';
type Files = Readonly<Record<string, string | Uint8Array>>;
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** A folder with these files, gone after the test. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-csv-'));
  folders.push(folder);
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  return folder;
}

/** The world of a person's own files. */
export const load = async (files: Files): Promise<DemoWorld> =>
  loadWorld({ dataFolder: await folderOf(files), root: '/nowhere', today: TODAY });

export const codes = (world: DemoWorld): string[] => world.report.rows.map(({ code }) => code);
