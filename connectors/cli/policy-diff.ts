import { type PolicyChange, policyChanges } from '../service/policy-diff.ts';
import type { Command } from './command.ts';
import { policyOf } from './policy-files.ts';

/** A file that cannot be compared is neither the same nor different. */
const NOT_COMPARED = 3;

/** Prints a table of what differs. Exit code 0: nothing differs; 1: something does; 3: a file is wrong. */
async function run([one, two, ...more]: readonly string[]): Promise<number> {
  if (one === undefined || two === undefined || more.length > 0) return 2;
  const [before, after] = [await policyOf(one), await policyOf(two)];
  if (before === null || after === null) return NOT_COMPARED;
  const changes = policyChanges(before, after);
  if (changes.length === 0) {
    console.log('Nothing differs.');
    return 0;
  }
  for (const line of tableOf(changes)) console.log(line);
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, rows]) => `${rows.length} ${kind}`);
  console.log(kinds.join(', '));
  return 1;
}

const WIDEST = 60;
const short = (text: string | null): string =>
  text === null ? '–' : text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;

function tableOf(changes: readonly PolicyChange[]): string[] {
  const rows = [
    ['where', 'what', 'before', 'after'],
    ...changes.map(({ path, kind, before, after }) => [path, kind, short(before), short(after)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

export const POLICY_DIFF: Command = {
  usage: 'policy diff A B',
  about: 'shows what differs between two policy files; exit code 1 when something does',
  run,
};
