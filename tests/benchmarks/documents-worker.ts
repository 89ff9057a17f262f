// Draws every second report of the documents benchmark: the number of the first is handed in, the sizes are handed back.
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { report } from './documents-report.ts';

const { from, step, count } = workerData as { from: number; step: number; count: number };
let bytes = 0;
let done = 0;
for (let at = from; at < count; at += step) {
  bytes += report(at).length;
  done += 1;
  await turn();
}
parentPort?.postMessage({ bytes, done, memory: process.memoryUsage().rss });
