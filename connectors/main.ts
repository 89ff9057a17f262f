import { CsvProblem } from './demo/csv-file.ts';
import { createLife, StartProblem } from './main/life.ts';
import { readOptions } from './main/options.ts';
import { startConnected } from './main/start-connected.ts';
import { startDemo } from './main/start-demo.ts';

const life = createLife();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void life.end(0));

const parsed = readOptions(process.argv.slice(2), process.env);
if (!parsed.ok) {
  console.error(parsed.text);
  process.exit(1);
}
const { options } = parsed;
const started =
  options.connectionFile === undefined
    ? startDemo(options, life)
    : startConnected(options, options.connectionFile, life);
started.catch((error: unknown) => {
  if (life.ending()) return; // the database was closed under the first run, which goes on at the next start
  console.error(textOf(error));
  void life.end(1);
});

/** What a person can mend is told without a stack. */
function textOf(error: unknown): string {
  if (error instanceof StartProblem || error instanceof CsvProblem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
