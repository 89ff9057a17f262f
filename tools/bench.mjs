// Every tests/benchmarks/*.bench.ts, one after the other: plain scripts that print their ratios and fail by exit code.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { runNode } from './lib/processes.mjs';

const folder = 'tests/benchmarks';
const wanted = process.argv.slice(2);
const all = existsSync(join(ROOT, folder))
  ? readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.bench.ts'))
  : [];
const chosen = all.sort().filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

if (chosen.length === 0) {
  console.error('No such benchmark.');
  process.exitCode = 1;
}
for (const name of chosen) {
  console.log(`\n${name}`);
  if ((await runNode([`${folder}/${name}`])) !== 0) process.exitCode = 1;
}
