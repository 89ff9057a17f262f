import { relative } from 'node:path';
import {
  type LoadedPlaybooks,
  loadPlaybooks,
  SHIPPED_PLAYBOOKS,
  SHIPPED_TEMPLATES,
} from '../documents/playbooks/load-playbooks.ts';
import { mistakeLine } from '../service/policy-file.ts';
import type { Command } from './command.ts';
import { DEFAULT_FILE, policyOf } from './policy-files.ts';

const OPTIONS = ['--policy', '--templates'] as const;
type Option = (typeof OPTIONS)[number];

interface Asked {
  readonly folder: string | undefined;
  readonly options: Readonly<Partial<Record<Option, string>>>;
}

/** `[DIR] [--policy FILE] [--templates DIR]`, in any order; null when it is none of this. */
function askedIn(args: readonly string[]): Asked | null {
  const options: Partial<Record<Option, string>> = {};
  const rest = [...args];
  for (const option of OPTIONS) {
    const at = rest.indexOf(option);
    if (at === -1) continue;
    const [, value] = rest.splice(at, 2);
    if (value === undefined) return null;
    options[option] = value;
  }
  const [folder, ...more] = rest;
  return more.length > 0 || folder?.startsWith('--') ? null : { folder, options };
}

/** The shipped playbooks and those of a folder, checked against policy and templates; null after why not was printed. */
export async function playbooksOf({ folder, options }: Asked): Promise<LoadedPlaybooks | null> {
  const policy = await policyOf(options['--policy'] ?? DEFAULT_FILE);
  if (policy === null) return null;
  const own = options['--templates'];
  const sources = {
    playbooks: folder === undefined ? [SHIPPED_PLAYBOOKS] : [SHIPPED_PLAYBOOKS, folder],
    templates: own === undefined ? [SHIPPED_TEMPLATES] : [SHIPPED_TEMPLATES, own],
  };
  return loadPlaybooks(sources, policy).catch(() => {
    console.error(`${folder} cannot be read.`);
    return null;
  });
}

async function run(args: readonly string[]): Promise<number> {
  const asked = askedIn(args);
  if (asked === null) return 2;
  const loaded = await playbooksOf(asked);
  if (loaded === null) return 1;
  const { playbooks, mistakes } = loaded;
  for (const { file, ...mistake } of mistakes) console.error(mistakeLine(relative(process.cwd(), file), mistake));
  if (mistakes.length > 0) return 1;
  const steps = playbooks.reduce((sum, playbook) => sum + playbook.steps.length, 0);
  console.log(`${playbooks.length} playbooks with ${steps} steps are correct.`);
  return 0;
}

export const PLAYBOOKS_CHECK: Command = {
  usage: 'playbooks check [DIR] [--policy FILE] [--templates DIR]',
  about: 'checks the shipped playbooks and those of a folder: schema, references, ways, criteria',
  run,
};
