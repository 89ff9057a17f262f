import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoWorld } from '../demo/world.ts';
import { todayIn } from '../service/closings.ts';
import type { Deps } from '../service/deps.ts';
import type { Unit } from '../service/store.ts';
import { found, readFinding } from './report-findings.ts';
import { registrable, registrableLines } from './report-registrable.ts';

/** The report's file in the data folder. */
export const REPORT = 'data-report.md';

export interface WrittenReport {
  readonly file: string;
  /** How many kinds of findings it lists. */
  readonly findings: number;
  /** Open deals, and those of them on which a partner can be registered. */
  readonly open: number;
  readonly registrable: number;
}

/** Writes what was odd in the data: what, where, how often, with examples, effect and fix. Nothing of it was dropped. */
export async function writeReport(
  deps: Deps,
  workspaceId: string,
  world: DemoWorld,
  { folder, now }: { readonly folder: string; readonly now: string },
): Promise<WrittenReport> {
  const { defects, asked } = await deps.store.unit(workspaceId, async (unit) => ({
    defects: await unit.defectCounts(),
    asked: registrable(await unit.deals({}), await todayOf(unit, now)),
  }));
  const { report, source } = world;
  const text = [
    '# Data report',
    `Source: ${source.title}${source.folder === null ? '' : ` (${source.folder})`}`,
    report.files.map(({ name, kind, rows }) => `- ${name}: ${kindOf(kind)}, ${rows} rows`).join('\n'),
    '## Where a partner can be registered',
    ...registrableLines(asked),
    ...report.rows.map(found),
    '## Seen while reading the CRMs',
    defects.length === 0 ? 'Nothing.' : defects.map(readFinding).join('\n'),
  ].join('\n\n');
  const file = join(folder, REPORT);
  await writeFile(file, `${text}\n`);
  const { open, refused } = asked;
  return { file, findings: report.rows.length + defects.length, open, registrable: open - refused };
}

const kindOf = (kind: string): string => kind.replace('hubspot', 'HubSpot').replace('salesforce', 'Salesforce');

const todayOf = async (unit: Unit, now: string): Promise<string> => todayIn(now, (await unit.workspace()).zone);
