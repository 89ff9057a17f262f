import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { policyOf } from './policy-files.ts';
import { CasesProblem, tryCases } from './try-cases.ts';

interface Options {
  readonly policy: string;
  readonly cases: string;
  readonly out: string;
  readonly lang: 'en' | 'ar';
}

function optionsOf(args: readonly string[]): Options | null {
  try {
    const options = { policy: { type: 'string' }, out: { type: 'string' }, lang: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { policy, out, lang = 'en' } = values;
    const [cases, ...rest] = positionals;
    if (policy === undefined || out === undefined || cases === undefined || rest.length > 0) return null;
    return lang === 'en' || lang === 'ar' ? { policy, cases, out, lang } : null;
  } catch {
    return null;
  }
}

/** Answers a file of cases from a policy file alone; exit code 1 when either is wrong, and then nothing is written. */
async function run(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === null) return 2;
  const policy = await policyOf(options.policy);
  if (policy === null) return 1;
  try {
    const { answered, doubtful } = await tryCases({ ...options, policy });
    console.log(`${answered} cases answered in ${options.out}.`);
    if (doubtful > 0)
      console.error(
        `In ${doubtful} of them a cell could not be read or the question is unknown; the reason says which.`,
      );
    return 0;
  } catch (error) {
    if (!(error instanceof CasesProblem)) throw error;
    console.error(error.message);
    return 1;
  }
}

export const POLICY_TRY: Command = {
  usage: 'policy try --policy FILE CASES.csv --out ANSWERS.csv [--lang en|ar]',
  about: 'answers cases of a programme: level, commission, approval, protection',
  run,
};
