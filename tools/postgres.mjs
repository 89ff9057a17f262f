// Runs a command with TEST_DATABASE_URL set to a throw-away PostgreSQL server: node tools/postgres.mjs script [arguments].
import { startPostgres } from './lib/postgres.mjs';
import { forwardSignals, runNode } from './lib/processes.mjs';

forwardSignals();
const server = await startPostgres();
try {
  process.exitCode = await runNode(process.argv.slice(2), { env: { TEST_DATABASE_URL: server.url } });
} finally {
  await server.stop();
}
