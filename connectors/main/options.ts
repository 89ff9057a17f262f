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
  /** Real CRMs instead of the demo. */
  readonly connectionFile: string | undefined;
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
  --connection F  your own HubSpot portal or Salesforce org, as the file says; no demo, no sandbox
  --sample        generated sample data, although ../shared/data is there
  DATABASE_URL    a PostgreSQL 15+ server instead of the embedded database`;

const STRING = { type: 'string' } as const;
const BOOLEAN = { type: 'boolean' } as const;
const OPTIONS = {
  port: STRING,
  host: STRING,
  folder: STRING,
  data: STRING,
  policy: STRING,
  connection: STRING,
  sample: BOOLEAN,
  help: BOOLEAN,
};

const read = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
type Values = ReturnType<typeof read>;

/** Reads the command line and the environment. A mistake comes back as the text to print. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Parsed {
  try {
    const values = read(argv);
    const mistake = mistakeIn(values);
    return mistake === null ? { ok: true, options: optionsOf(values, env) } : { ok: false, text: mistake };
  } catch (error) {
    return { ok: false, text: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

const portOf = ({ port }: Values): number => Number(port ?? 8780);

/** The text to print instead of starting; null when all fits together. */
function mistakeIn(values: Values): string | null {
  if (values.help) return USAGE;
  const port = portOf(values);
  if (!Number.isInteger(port) || port < 1 || port > 65_532)
    return `--port ${values.port} is no port: give a number from 1 to 65532.\n${USAGE}`;
  const madeUp = values.data !== undefined || values.sample === true;
  return values.connection !== undefined && madeUp
    ? `--connection takes its records from the CRM: leave out --data and --sample.\n${USAGE}`
    : null;
}

const optionsOf = (values: Values, env: NodeJS.ProcessEnv): Options => ({
  port: portOf(values),
  host: values.host ?? '127.0.0.1',
  folder: values.folder ?? join(ROOT, 'data'),
  dataFolder: values.data,
  sample: values.sample ?? false,
  policyFile: values.policy,
  connectionFile: values.connection,
  databaseUrl: env.DATABASE_URL,
  root: ROOT,
});
