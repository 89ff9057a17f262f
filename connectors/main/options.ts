import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface Options {
  /** First of four ports in a row: service and workbench, HubSpot sandbox, Salesforce sandbox, its Pub/Sub API. */
  readonly port: number;
  readonly host: string;
  /** Where the embedded database and the sandboxes keep their data. */
  readonly folder: string;
  /** A person's own CSV exports. */
  readonly dataFolder: string | undefined;
  /** The generated sample data, although real rows lie beside the project. */
  readonly sample: boolean;
  /** The workspace's policy; without it the stored one, at first the one that ships. */
  readonly policyFile: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly root: string;
}

export type Parsed = { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly text: string };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = `npm start -- [options]
  --port N        first of four ports in a row (8780)
  --host ADDRESS  where to listen (127.0.0.1)
  --folder PATH   where data are kept (data)
  --data PATH     your own CSV exports from HubSpot or Salesforce
  --policy FILE   the workspace's policy (core/policy/default.yaml at first, then the stored one)
  --sample        generated sample data, although ../shared/data is there
  DATABASE_URL    a PostgreSQL 15+ server instead of the embedded database`;

/** Reads the command line and the environment. A mistake comes back as the text to print. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Parsed {
  try {
    const string = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: string,
        host: string,
        folder: string,
        data: string,
        policy: string,
        sample: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      strict: true,
    });
    if (values.help) return { ok: false, text: USAGE };
    const port = Number(values.port ?? 8780);
    if (!Number.isInteger(port) || port < 1 || port > 65_532)
      return { ok: false, text: `--port ${values.port} is no port: give a number from 1 to 65532.\n${USAGE}` };
    return {
      ok: true,
      options: {
        port,
        host: values.host ?? '127.0.0.1',
        folder: values.folder ?? join(ROOT, 'data'),
        dataFolder: values.data,
        sample: values.sample ?? false,
        policyFile: values.policy,
        databaseUrl: env.DATABASE_URL,
        root: ROOT,
      },
    };
  } catch (error) {
    return { ok: false, text: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}
