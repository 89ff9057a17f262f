import { PLAYBOOK_METRICS, type Playbook, playbookMetricName } from '@partnership-os/core';
import type { Command } from './command.ts';
import { playbooksOf } from './playbooks-check.ts';

/** Rows in columns, each as wide as its widest cell. */
function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const rowOf = ({ id, version, steps, lifecycle: { from, to }, next_playbooks, name, name_ar }: Playbook): string[] => [
  id,
  `v${version}`,
  `${steps.length} steps`,
  to === undefined ? from.join(', ') : `${from.join(', ')} to ${to}`,
  `then ${next_playbooks.join(', ') || '—'}`,
  name,
  name_ar,
];

/** Prints what can be run and what can be measured. A wrong file is told by `playbooks check`; the rest is listed. */
async function run([folder, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || folder?.startsWith('--')) return 2;
  const loaded = await playbooksOf({ folder, options: {} });
  if (loaded === null) return 1;
  printRows(loaded.playbooks.map(rowOf));
  console.log('\nMetrics:');
  printRows(
    Object.entries(PLAYBOOK_METRICS).map(([id, unit]) => [
      id,
      unit,
      playbookMetricName('en', id),
      playbookMetricName('ar', id),
    ]),
  );
  if (loaded.mistakes.length === 0) return 0;
  console.error(`${loaded.mistakes.length} mistakes: partnership-os playbooks check ${folder ?? ''}`.trimEnd());
  return 1;
}

export const PLAYBOOKS_LIST: Command = {
  usage: 'playbooks list [DIR]',
  about: 'the playbooks with their steps, phases and followers, and the metrics that they can measure',
  run,
};
