import { exitCode, startNode } from './processes.mjs';

const AT_ONCE = 2;

/** Runs gates two at a time, prints one line for each as it ends, and gives their exit codes. */
export async function runGates(gates) {
  const waiting = [...gates];
  const results = [];
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) results.push(await runGate(gate));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

export const passed = (results) => results.filter((result) => result.code === 0).length;

async function runGate({ name, argv }) {
  const started = Date.now();
  const { code, output } = await captured(argv);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return { name, code };
}

async function captured(argv) {
  const child = startNode(argv, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await exitCode(child);
  await closed;
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}
