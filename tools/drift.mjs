// Generated files must be what their generator makes today. Each generator runs in place; what was there is put back when
// it differs, so that a check never edits the working tree.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GENERATORS } from './generators.mjs';
import { ROOT } from './lib/paths.mjs';
import { runNode } from './lib/processes.mjs';

const BANNER = /Generated from .+ by .+\. Do not edit\./;

let drifted = await runNode(['tools/complete-lock.mjs', '--check']);
for (const generator of GENERATORS) drifted += await drift(generator);
process.exitCode = drifted === 0 ? 0 : 1;

async function drift(generator) {
  const kept = mkdtempSync(join(tmpdir(), 'partnership-os-drift-'));
  try {
    const before = generator.outputs.map((path) => keep(path, kept));
    const code = await runNode(generator.argv);
    const problems = code === 0 ? before.flatMap(differences) : [`the generator ended with exit code ${code}`];
    if (problems.length > 0) before.forEach(putBack);
    for (const problem of problems) console.error(`${generator.name}: ${problem}`);
    return problems.length;
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}

function keep(path, folder) {
  const current = join(ROOT, path);
  const copy = join(folder, path);
  if (existsSync(current)) cpSync(current, copy, { recursive: true });
  return { path, current, copy };
}

function putBack({ current, copy }) {
  rmSync(current, { recursive: true, force: true });
  if (existsSync(copy)) cpSync(copy, current, { recursive: true });
}

function differences({ path, current, copy }) {
  const names = new Set([...filesBelow(current), ...filesBelow(copy)]);
  return [...names].flatMap((name) => {
    const problem = problemOf(read(join(current, name)), read(join(copy, name)), name || path);
    return problem === undefined ? [] : [`${join(path, name)} ${problem}`];
  });
}

function problemOf(now, then, name) {
  if (now === undefined) return 'is no longer generated';
  if (then === undefined) return 'is not committed';
  if (now !== then) return 'differs from what is generated';
  return hasBanner(name, now) ? undefined : 'does not say what it is generated from';
}

// JSON has no comments; its generator's name in the table has to do.
function hasBanner(name, text) {
  return name.endsWith('.json') || BANNER.test(text.slice(0, 2000));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [''];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
}
