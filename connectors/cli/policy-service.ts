import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { DryRunReport } from '@partnership-os/core';
import type { Command } from './command.ts';
import { reportLines } from './dry-run-report.ts';
import { call, type Service, ServiceProblem, serviceOf } from './service.ts';

const string = { type: 'string' } as const;
const OPTIONS = { url: string, reason: string, effective: string, running: string, comment: string } as const;

interface Given {
  readonly service: Service;
  /** The file, the version or the id that the command is about. */
  readonly about: string | undefined;
  readonly reason: string | undefined;
  readonly effective: string | undefined;
  readonly running: string | undefined;
  readonly comment: string | undefined;
}

/** Null: the arguments are wrong. */
function givenBy(args: readonly string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [about, ...more] = positionals;
    const { url, reason, effective, running, comment } = values;
    if (more.length > 0) return null;
    return { service: serviceOf(url, process.env), about, reason, effective, running, comment };
  } catch (error) {
    if (error instanceof ServiceProblem) throw error;
    return null;
  }
}

/** A command that speaks to the running service: arguments read, refusals printed, exit codes as everywhere. */
const remote =
  (run: (given: Given) => Promise<number>) =>
  async (args: readonly string[]): Promise<number> => {
    try {
      const given = givenBy(args);
      return given === null ? 2 : await run(given);
    } catch (error) {
      if (!(error instanceof ServiceProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  };

interface Ran {
  readonly id: string;
  readonly reportHash: string;
  readonly report: DryRunReport;
}

async function candidateOf(about: string): Promise<{ source: string } | { version: number }> {
  if (/^\d+$/.test(about)) return { version: Number(about) };
  const source = await readFile(about, 'utf8').catch(() => null);
  if (source === null) throw new ServiceProblem(`${about} cannot be read.`);
  return { source };
}

async function tested(service: Service, candidate: object): Promise<void> {
  const { report, reportHash, id } = await call<Ran>(service, '/policy/dry-runs', candidate);
  for (const line of reportLines(report)) console.log(line);
  console.log(`Test record ${id}, report ${reportHash.slice(0, 12)}`);
}

const dryRun = remote(async ({ service, about }) => {
  if (about === undefined) return 2;
  await tested(service, await candidateOf(about));
  return 0;
});

interface Asked {
  readonly result: { readonly publicationId: string; readonly version: number; readonly effectiveAt: string };
}

async function ask({ service, about, reason, effective, running }: Given): Promise<number> {
  if (about === undefined || reason === undefined) return 2;
  const body = { ...(await candidateOf(about)), reason, effectiveAt: effective, running, idempotencyKey: randomUUID() };
  const { result } = await call<Asked>(service, '/policy/publications', body);
  console.log(`Version ${result.version} waits for a second person (RevOps admin or VP), as of ${result.effectiveAt}.`);
  console.log(`They decide with: partnership-os policy approve ${result.publicationId}`);
  return 0;
}

/** The same way for an earlier version, which is tested first. */
const rollback = remote(async (given) => {
  if (given.about === undefined || !/^\d+$/.test(given.about) || given.reason === undefined) return 2;
  await tested(given.service, { version: Number(given.about) });
  return ask(given);
});

interface Status {
  readonly inForce: { readonly version: number; readonly since: string } | null;
  readonly publications: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly rowVersion: number;
    readonly author: string | null;
    readonly effectiveAt: string;
    readonly live?: Readonly<Record<string, { readonly state: string; readonly detail: string | null } | null>>;
  }[];
}

const decide = (result: 'granted' | 'rejected') =>
  remote(async ({ service, about, comment }) => {
    if (about === undefined) return 2;
    const { publications } = await call<Status>(service, '/policy');
    const expectedVersion = publications.find(({ id }) => id === about)?.rowVersion ?? 1;
    const body = { result, comment, expectedVersion, idempotencyKey: randomUUID() };
    const { result: done } = await call<Asked>(service, `/policy/publications/${about}/decision`, body);
    console.log(result === 'granted' ? `Version ${done.version} is in force from ${done.effectiveAt}.` : 'Rejected.');
    return 0;
  });

const status = remote(async ({ service }) => {
  const { inForce, publications } = await call<Status>(service, '/policy');
  if (inForce !== null) console.log(`In force: version ${inForce.version} since ${inForce.since}`);
  for (const each of publications) {
    const live = Object.entries(each.live ?? {}).map(([crm, at]) => `${crm}: ${at?.state ?? 'not looked at'}`);
    console.log([each.id, `version ${each.version}`, each.status, each.author ?? 'at a start', ...live].join('  '));
  }
  return 0;
});

/** What speaks to the running service as a signed-in person. */
export const POLICY_SERVICE: Readonly<Record<string, Command>> = {
  'policy dry-run': {
    usage: 'policy dry-run FILE|VERSION [--url URL]',
    about: 'replays the history under a candidate and says what would change',
    run: dryRun,
  },
  'policy publish': {
    usage: 'policy publish FILE --reason TEXT [--effective INSTANT] [--running stay|move] [--url URL]',
    about: 'asks a second person to put a tested policy in force',
    run: remote(ask),
  },
  'policy approve': {
    usage: 'policy approve ID [--comment TEXT] [--url URL]',
    about: 'the second person grants a publication',
    run: decide('granted'),
  },
  'policy reject': {
    usage: 'policy reject ID --comment TEXT [--url URL]',
    about: 'the second person rejects a publication',
    run: decide('rejected'),
  },
  'policy rollback': {
    usage: 'policy rollback VERSION --reason TEXT [--running stay|move] [--url URL]',
    about: 'tests an earlier version and asks that it comes back',
    run: rollback,
  },
  'policy status': {
    usage: 'policy status [--url URL]',
    about: 'which version is in force, and where it is live',
    run: status,
  },
};
