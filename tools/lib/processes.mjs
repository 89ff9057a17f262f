import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pinnedNode, ROOT } from './paths.mjs';

const FOLLOW_PARENT = pathToFileURL(fileURLToPath(new URL('./follow-parent.mjs', import.meta.url))).href;
const EXIT_CODE = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: 137 };
const running = new Set();

/** The environment of everything we start: the pinned Node is found first, and no host setting leaks into an install. */
function childEnvironment(extra = {}) {
  const node = pinnedNode();
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Starts a script under the pinned Node. The child ends itself when this process disappears, however it disappears.
 * @param {string[]} argv the script and its arguments
 * @param {{ cwd?: string, env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export function startNode(argv, options = {}) {
  const { cwd = ROOT, env, stdio = ['inherit', 'inherit', 'inherit', 'ipc'] } = options;
  return startProcess(pinnedNode(), ['--import', FOLLOW_PARENT, ...argv], { cwd, stdio, env: childEnvironment(env) });
}

/** Starts any program so that it gets the signals we get. */
export function startProcess(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Waits for a child's exit code; a signal is reported as a shell would. */
export function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? EXIT_CODE[signal] ?? 1));
  });
}

/** Runs a script under the pinned Node to its end and gives its exit code. */
export const runNode = (argv, options) => exitCode(startNode(argv, options));

/** Passes signals on to the children, whose end ends us; a terminal's Ctrl-C reaches them by itself. */
export function forwardSignals() {
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => signalAll(signal));
  stopWithParent();
}

function signalAll(signal) {
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(EXIT_CODE[signal]);
}

// npm that is killed alone leaves us to another parent: end as if the signal had been ours.
function stopWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    signalAll('SIGTERM');
  }, 500);
  watch.unref();
}
