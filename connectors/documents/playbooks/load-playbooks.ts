import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPlaybook, checkTogether, type Playbook, type Policy } from '@partnership-os/core';
import { validatorOf } from '../../service/schema-mistakes.ts';
import { type PlaybookFile, type PlaybookMistake, readPlaybook } from './read-playbook.ts';
import { knownReferences } from './references.ts';

/** The product's own playbooks. They are protected: a workspace adds copies under other ids. */
export const SHIPPED_PLAYBOOKS = fileURLToPath(new URL('../../../playbooks/', import.meta.url));
export const SHIPPED_TEMPLATES = fileURLToPath(new URL('../../../templates/', import.meta.url));
const SCHEMA = new URL('../../../playbooks/playbook.schema.json', import.meta.url);

export interface PlaybookSources {
  /** Folders with playbooks; of two with the same id the later one is the one too many. */
  readonly playbooks: readonly string[];
  /** Folders with templates: `legal/01-nda.md` there is the template `legal/01-nda`. */
  readonly templates: readonly string[];
}

export interface LoadedPlaybooks {
  readonly playbooks: readonly Playbook[];
  /** Those that have no mistake: the ones that can be run. */
  readonly correct: readonly Playbook[];
  /** Empty when every playbook can be run. */
  readonly mistakes: readonly PlaybookMistake[];
}

const TEMPLATE = /^([^/]+\/[^/]+?)(?:\.ar)?\.md$/;

/** The ids of the templates in a folder, by their paths alone; empty when there is no such folder. */
export async function templateIds(folder: string): Promise<ReadonlySet<string>> {
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  return new Set(paths.flatMap((path) => TEMPLATE.exec(path.replaceAll('\\', '/'))?.[1] ?? []));
}

/**
 * Loads the playbooks of these folders and checks each for itself, then all together.
 * @param policy the policy in force, or the shipped one
 * @throws when a folder of playbooks cannot be read
 */
export async function loadPlaybooks(sources: PlaybookSources, policy: Policy): Promise<LoadedPlaybooks> {
  const valid = validatorOf(JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
  const files = (await Promise.all(sources.playbooks.map(yamlFiles))).flat();
  const all = await Promise.all(files.map(async (file) => readPlaybook(file, await readFile(file, 'utf8'), valid)));
  const read = all.flatMap((one) => (one.ok ? [one.read] : []));
  const templates = await Promise.all(sources.templates.map(templateIds));
  const known = knownReferences(policy, {
    templates: templates.flatMap((ids) => [...ids]),
    playbooks: read.map(({ playbook }) => playbook.id),
  });
  const mistakes = [
    ...all.flatMap((one) => (one.ok ? [] : one.mistakes)),
    ...read.flatMap(({ playbook, mistakeOf }) => checkPlaybook(playbook, known).map(mistakeOf)),
    ...together(read),
  ];
  const wrong = new Set(mistakes.map(({ file }) => file));
  return {
    playbooks: read.map(({ playbook }) => playbook),
    correct: read.filter(({ file }) => !wrong.has(file)).map(({ playbook }) => playbook),
    mistakes,
  };
}

const together = (read: readonly PlaybookFile[]): readonly PlaybookMistake[] =>
  checkTogether(read.map(({ playbook }) => playbook)).flatMap(
    ({ playbook, ...refusal }) => read.findLast(({ playbook: { id } }) => id === playbook)?.mistakeOf(refusal) ?? [],
  );

const yamlFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
