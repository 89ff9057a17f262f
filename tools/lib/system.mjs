import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What suites need beside npm packages. DejaVu Sans carries the Arabic letters that screenshots show. */
const NEEDS = [
  { name: 'Chromium', debian: 'chromium', found: () => hasProgram('chromium', 'chromium-browser', 'google-chrome') },
  { name: 'PostgreSQL 15 or newer', debian: 'postgresql', found: hasPostgres },
  { name: 'a font with Arabic letters', debian: 'fonts-dejavu-core', found: hasArabicFont },
  { name: 'pdftotext, to read what a PDF says', debian: 'poppler-utils', found: () => hasProgram('pdftotext') },
];

/** Installs what is missing where that is possible (Debian, as root), and names what is still missing. */
export function ensureSystem() {
  const missing = NEEDS.filter((need) => !need.found());
  if (missing.length > 0 && canInstall()) install(missing.map((need) => need.debian));
  return missing.filter((need) => !need.found()).map((need) => need.name);
}

const canInstall = () => process.platform === 'linux' && process.getuid() === 0 && hasProgram('apt-get');

function install(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function apt(...args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`apt-get ${args[0]} failed:\n${stdout}${stderr}`.slice(-2000));
}

function hasProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

function hasPostgres() {
  const debian = '/usr/lib/postgresql';
  return hasProgram('initdb') || (existsSync(debian) && readdirSync(debian).some((version) => Number(version) >= 15));
}

function hasArabicFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
