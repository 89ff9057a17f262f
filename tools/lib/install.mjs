import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedNodePath, ROOT } from './paths.mjs';
import { exitCode, startProcess } from './processes.mjs';

const FLAG = { start: '--omit=dev', all: '--include=dev' };

/**
 * Installs from the lock what is missing, and nothing when nothing is. No package's install script runs.
 * @param {'start' | 'all'} part what `npm start` needs, or that and what tests need
 * @throws when npm fails
 */
export async function ensureInstalled(part) {
  if (isInstalled(part)) return;
  const what = part === 'start' ? 'what the service needs' : 'what the service and its tests need';
  console.log(`Installing ${what} from the lock file; this takes about a minute.`);
  const [command, ...args] = npm();
  const child = startProcess(command, [...args, 'ci', FLAG[part], '--ignore-scripts', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: '',
      npm_config_ignore_scripts: 'true',
      npm_config_global: '',
      npm_config_omit: '',
    },
  });
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`npm ci did not succeed (exit code ${code}).`);
}

/** Whether npm's own record of `node_modules` holds every package of the lock that this part needs, in its version. */
export function isInstalled(part) {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  const node = pinnedNodePath();
  if (wanted === undefined || present === undefined || (node !== undefined && !existsSync(node))) return false;
  return Object.entries(wanted).every(([place, entry]) => !isNeeded(place, entry, part) || same(entry, present[place]));
}

function isNeeded(place, entry, part) {
  if (!place.includes('node_modules/') || entry.optional || entry.devOptional || entry.peer || entry.extraneous)
    return false;
  return part === 'all' || !entry.dev;
}

const same = (wanted, present) => present?.version === wanted.version && present?.link === wanted.link;

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lock), 'utf8')).packages;
  } catch (problem) {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  }
}

// The npm that started us, the one beside this Node, or whatever is on the path.
function npm() {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : beside;
  return existsSync(script) ? [process.execPath, script] : ['npm'];
}
