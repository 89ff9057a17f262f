// npm leaves optional platform packages out of the lock when the registry in use cannot serve them; then `npm ci` refuses
// the lock, and other platforms would miss their binary. Run after every `npm install`; `--check` only reports.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';

const OS = /android|darwin|freebsd|netbsd|openbsd|openharmony|sunos|aix|linux|win32/;
const CPU = /arm64|arm|x64|ia32|loong64|mips64el|ppc64|riscv64|s390x/;
const LIBC = [
  [/musl/, 'musl'],
  [/gnu/, 'glibc'],
];

const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Every optional dependency that a package of the lock names and the lock does not hold, as the entry to add. */
function missingEntries(packages) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isHeld(packages, place, name)) missing.set(`node_modules/${name}`, platformEntry(name, version, entry));
    }
  }
  return missing;
}

function isHeld(packages, place, name) {
  for (let folder = place; ; folder = parentOf(folder)) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

const parentOf = (folder) => folder.replace(/\/?[^/]+$/, '');

function platformEntry(name, version, parent) {
  const platform = name.slice(name.lastIndexOf('/') + 1);
  const libc = platform.includes('linux') ? LIBC.find(([pattern]) => pattern.test(platform))?.[1] : undefined;
  return {
    version,
    ...listed('cpu', CPU.exec(platform)?.[0]),
    ...(parent.dev ? { dev: true } : {}),
    ...listed('libc', libc),
    optional: true,
    ...listed('os', OS.exec(platform)?.[0]),
  };
}

const listed = (key, value) => (value === undefined ? {} : { [key]: [value] });

/** What is wrong with the lock, one line each. */
function problems() {
  const lines = [...missingEntries(lock.packages).keys()].map((place) => `${place} is missing`);
  for (const [place, { resolved }] of Object.entries(lock.packages)) {
    if (resolved?.includes('://')) lines.push(`${place} names the address it was fetched from`);
  }
  return lines;
}

function complete() {
  const missing = missingEntries(lock.packages);
  const entries = [...Object.entries(lock.packages), ...missing];
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.size} optional platform packages added to package-lock.json.`);
}

if (process.argv.includes('--check')) {
  const found = problems();
  if (found.length > 0) {
    console.error(`package-lock.json is incomplete; run "npm run lock".\n  ${found.join('\n  ')}`);
    process.exitCode = 1;
  }
} else complete();
