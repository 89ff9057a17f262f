#!/usr/bin/env node
// `npx partnership-os …`: the command line of connectors/cli.ts, under the pinned Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const run = fileURLToPath(new URL('./run.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [run, 'cli', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
