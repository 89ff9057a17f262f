import { layGround } from './main/ground.ts';
import { createLife, StartProblem } from './main/life.ts';
import { type Options, readOptions } from './main/options.ts';

/** Service, HubSpot sandbox, Salesforce sandbox, its Pub/Sub API. */
const DEMO_PORTS = 4;

const life = createLife();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void life.end(0));

const parsed = readOptions(process.argv.slice(2), process.env);
if (!parsed.ok) {
  console.error(parsed.text);
  process.exit(1);
}
start(parsed.options).catch((error: unknown) => {
  if (life.ending()) return; // the database was closed under the first run, which goes on at the next start
  console.error(error instanceof StartProblem ? error.message : error instanceof Error ? error.stack : String(error));
  void life.end(1);
});

/** Each mode loads only its own modules. The demo's database opens meanwhile: a second start is to be there in three seconds. */
async function start(options: Options): Promise<void> {
  if (options.connectionFile !== undefined) {
    const { startConnected } = await import('./main/start-connected.ts');
    return startConnected(options, options.connectionFile, life);
  }
  const opening = layGround(options, DEMO_PORTS, life);
  opening.catch(() => undefined); // heard by whoever waits for it
  const { startDemo } = await import('./main/start-demo.ts');
  return startDemo(options, life, opening);
}
