import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoWorld } from '../demo/world.ts';
import type { Deps } from '../service/deps.ts';

/** The report's file in the data folder. */
export const REPORT = 'data-report.md';

/**
 * Writes what was odd in the data: what, where, how often, with examples, effect and fix. Nothing of it was dropped.
 * @returns the file's path and how many kinds of findings it lists
 */
export async function writeReport(
  deps: Deps,
  workspaceId: string,
  world: DemoWorld,
  folder: string,
): Promise<{ readonly file: string; readonly findings: number }> {
  const defects = await deps.store.unit(workspaceId, (unit) => unit.defectCounts());
  const { report, source } = world;
  const files = report.files.map(({ name, kind, rows }) => `- ${name}: ${kind}, ${rows} rows`);
  const found = report.rows.map(({ what, where, count, examples, effect, fix }) =>
    [`## ${what}`, `${where}: ${count}. Examples: ${examples.join(', ')}.`, `Effect: ${effect}`, `Fix: ${fix}`].join(
      '\n\n',
    ),
  );
  const read = defects.map(
    ({ crm, kind, code, count, example }) => `- ${crm} ${kind} \`${code}\`: ${count}, for example ${example}`,
  );
  const text = [
    `# Data report`,
    `Source: ${source.title}`,
    ...files,
    ...found,
    '## Seen while reading the CRMs',
    ...(read.length === 0 ? ['Nothing.'] : read),
  ].join('\n\n');
  const file = join(folder, REPORT);
  await writeFile(file, `${text}\n`);
  return { file, findings: found.length + read.length };
}
