import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultPolicy } from '../../policy/default.fixture.ts';
import type { Policy } from '../../policy/types.ts';
import { type Answer, answerCase } from '../answer.ts';
import { answerText } from '../explain.ts';
import { prepareProgramme } from '../prepare.ts';
import { type Cells, readCase } from '../read-case.ts';
import type { Programme } from '../types.ts';

/** A programme of this folder. */
export function programmeOf(file: string): Programme {
  const text = readFileSync(new URL(`${file}.yaml`, import.meta.url), 'utf8');
  const [programme] = (parse(text) as Required<Pick<Policy, 'programmes'>>).programmes;
  if (programme === undefined) throw new Error(`${file} has no programme`);
  return programme;
}

/** Asks a programme as the command line does: cells in, the answer or its text out. */
export function asking(programme: Programme) {
  const prepared = prepareProgramme(programme, defaultPolicy);
  const answer = (ask: string, cells: Cells): Answer => {
    const found = answerCase(prepared, ask, readCase(programme, cells));
    if (found === null) throw new Error(`${ask} is no question`);
    return found;
  };
  const text = (ask: string, cells: Cells): string => answerText(answer(ask, cells).answer, 'en');
  const codes = (ask: string, cells: Cells): readonly string[] => answer(ask, cells).reasons.map(({ code }) => code);
  return { answer, text, codes };
}
