// Runs `hs project validate` without an account: a throw-away home folder holds a made-up one, and a preload answers the only
// calls that matter. Folders, uids, keys and the platform version are HubSpot's own checks; field rules are our approximation.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PROJECT, packageFolder } from './paths.mjs';

const offline = fileURLToPath(new URL('./offline/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'hs-'));
// The CLI trusts INIT_CWD, which npm sets, over its own folder.
const { INIT_CWD: _startedFrom, ...environment } = process.env;

try {
  mkdirSync(join(home, '.hscli'));
  cpSync(join(offline, 'config.yml'), join(home, '.hscli/config.yml'));
  const preload = pathToFileURL(join(offline, 'preload.mjs')).href;
  const cli = join(packageFolder('@hubspot/cli'), 'bin/hs');
  const { status } = spawnSync(process.execPath, ['--import', preload, cli, 'project', 'validate', '--account', '1'], {
    cwd: PROJECT,
    stdio: 'inherit',
    timeout: 60_000,
    env: { ...environment, HOME: home, USERPROFILE: home, NO_UPDATE_NOTIFIER: '1', CI: '1' },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
