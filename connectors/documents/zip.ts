import { type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip can name: a file's age is no part of what is handed over. */
const FIXED = new Date(1980, 0, 1);

/** A zip of the files by path. The same files give the same bytes: order, times and compression are fixed. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort())
    sorted[path] = [files[path] ?? new Uint8Array(), { level: 6, mtime: FIXED }];
  return zipSync(sorted);
}
