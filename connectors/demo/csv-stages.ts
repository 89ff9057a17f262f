import type { Keyed } from './csv-keys.ts';
import { sameName } from './csv-keys.ts';
import { readYesNo } from './csv-values.ts';
import { slug } from './vocabulary.ts';
import type { DealStatus, DemoStage } from './world.ts';

/** The stage of a deal, and all stages. */
export interface Stages {
  of(row: Keyed): DemoStage;
  readonly all: DemoStage[];
}

const WON = /closed\s*-?\s*won|^won$|مغلق.*(ربح|فوز)|تم الفوز/i;
const LOST = /closed\s*-?\s*lost|^lost$|مغلق.*خسار|خسارة/i;
const OPEN_CHANCE = 0.5;

/** What the export's own yes/no columns say, else what the stage's name says. */
function statusOf({ record: { cell } }: Keyed): DealStatus {
  const won = readYesNo(cell('won'));
  if (won === true) return 'won';
  if (readYesNo(cell('lost')) === true || (won === false && readYesNo(cell('closed')) === true)) return 'lost';
  if (WON.test(cell('stage'))) return 'won';
  return LOST.test(cell('stage')) ? 'lost' : 'open';
}

/** The export's own chance of an open stage, else one half: it only fills the pipeline's setting. */
function chanceOf(row: Keyed, status: DealStatus): number {
  if (status !== 'open') return status === 'won' ? 1 : 0;
  const stated = Number(row.record.cell('probability').replace('%', ''));
  const chance = stated > 1 ? stated / 100 : stated;
  return chance > 0 && chance < 1 ? Math.round(chance * 10) / 10 : OPEN_CHANCE;
}

const ENDS: readonly DemoStage[] = [
  { id: 'closedwon', label: 'Closed Won', status: 'won', probability: 1 },
  { id: 'closedlost', label: 'Closed Lost', status: 'lost', probability: 0 },
];

/** The stages that are met, in the order of the files, and the two ends where none is met. */
export function stagesFrom(rows: readonly Keyed[]): Stages {
  const byLabel = new Map<string, DemoStage>();
  const labelOf = (row: Keyed): string => row.record.cell('stage') || 'No stage';
  const keyOf = (row: Keyed): string => `${sameName(labelOf(row))}|${statusOf(row)}`;
  for (const row of rows) {
    if (byLabel.has(keyOf(row))) continue;
    const status = statusOf(row);
    const taken = [...byLabel.values()].map(({ id }) => id);
    const wanted = slug(labelOf(row)).replaceAll('-', '') || `stage${taken.length + 1}`;
    const id = taken.includes(wanted) ? `${wanted}${taken.length + 1}` : wanted;
    byLabel.set(keyOf(row), { id, label: labelOf(row), status, probability: chanceOf(row, status) });
  }
  const seen = [...byLabel.values()];
  // An export of open deals only: a deal must be able to end all the same.
  const all = [
    ...seen,
    ...ENDS.filter(({ id, status }) => !seen.some((stage) => stage.status === status || stage.id === id)),
  ];
  return { all, of: (row) => byLabel.get(keyOf(row)) ?? (all[0] as DemoStage) };
}
