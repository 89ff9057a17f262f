import { resolve } from 'node:path';
import type { Day } from '@partnership-os/core';
import { csvWorld } from './csv.ts';
import { worldOf } from './derive.ts';
import { readSharedData } from './real.ts';
import { sampleData } from './sample.ts';
import type { DemoWorld } from './world.ts';

export interface WorldWanted {
  /** A person's own CSV exports (`--data FOLDER`); then nothing else is read and no date moves. */
  readonly dataFolder?: string | undefined;
  /** Sample data (`--sample`), although real rows lie beside the project. */
  readonly sample?: boolean;
  /** The project's folder; the real rows lie beside it. */
  readonly root: string;
  /** The load day: dates move up to its last closed month. */
  readonly today: Day;
}

/**
 * The world that the demo starts with: a person's own exports, else the shared data set beside the project, else sample data.
 * @throws CsvProblem when the person's folder cannot be used, saying what, where and how to fix it
 */
export async function loadWorld({ dataFolder, sample = false, root, today }: WorldWanted): Promise<DemoWorld> {
  if (dataFolder !== undefined) return csvWorld(resolve(dataFolder), today);
  return worldOf((sample ? null : await readSharedData(root)) ?? sampleData(), today);
}
