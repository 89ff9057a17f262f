import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;
const START_MS = 30_000;

/** The folder of PostgreSQL's programs, the newest first; undefined when there is none. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a)[0];
  return newest === undefined ? undefined : join(DEBIAN, String(newest), 'bin');
}

/**
 * Starts a throw-away server on a free loopback port. PostgreSQL refuses to run as root, so root lends it to the account
 * `postgres`, which Debian's package creates.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` ends it and removes its data
 * @throws when PostgreSQL is missing or does not start
 */
export async function startPostgres() {
  const programs = postgresPrograms();
  if (programs === undefined)
    throw new Error(`PostgreSQL ${OLDEST} or newer is not installed: apt-get install postgresql`);
  const folder = mkdtempSync(join(tmpdir(), 'partnership-os-postgres-'));
  const account = process.getuid?.() === 0 ? accountOf('postgres') : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username=owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...account },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}${made.error ?? ''}`);
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'];
  const server = spawn(join(programs, 'postgres'), options, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await started(server);
  return {
    url: `postgres://owner@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT'); // PostgreSQL's fast shutdown
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name) {
  const id = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim());
  const [uid, gid] = [id('-u'), id('-g')];
  if (!(uid > 0)) throw new Error(`There is no account ${name}, and PostgreSQL does not run as root.`);
  return { uid, gid };
}

// Its log says when it takes connections; what it says before that is the reason when it ends instead.
function started(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`PostgreSQL did not start:\n${log}`)), START_MS);
    server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)));
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
