import { parseArgs } from 'node:util';
import { type Library, loadLibrary, loadShelf, SHIPPED, type Shelf } from '../documents/library/library.ts';
import type { PolicySources } from '../documents/values/figures.ts';
import { policyValues } from '../documents/values/policy-values.ts';
import type { Branch } from '../documents/values/tree.ts';
import { DEFAULT_FILE, policyOf } from './policy-files.ts';

/** What a template command is given: words and named options; null = an option that there is not. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

export function given(
  args: readonly string[],
  options: readonly string[],
  flags: readonly string[] = [],
): Given | null {
  const known = Object.fromEntries([
    ...options.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
    const set = Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : []));
    return { words: positionals, options: Object.fromEntries(texts) as Given['options'], flags: new Set(set) };
  } catch {
    return null;
  }
}

export interface Stock {
  readonly library: Library;
  readonly shelf: Shelf;
  readonly policy: PolicySources['policy'];
  readonly values: Branch;
}

/** The shipped templates with a company's own over them, and the policy that fills them; null after its mistakes were printed. */
export async function stockOf({ options }: Given): Promise<Stock | null> {
  const folders = options.own === undefined ? [SHIPPED] : [SHIPPED, options.own];
  const [library, shelf, policy] = await Promise.all([
    loadLibrary(folders),
    loadShelf(),
    policyOf(options.policy ?? DEFAULT_FILE),
  ]);
  if (policy === null) return null;
  return { library, shelf, policy, values: policyValues({ policy, figures: shelf.figures, words: shelf.words }) };
}

/** The day of the command's clock, or the one it is told: examples are made for a fixed day. */
export const dayOfCommand = ({ options }: Given): string => options.today ?? new Date().toISOString().slice(0, 10);

export function refuse(text: string): number {
  console.error(text);
  return 1;
}
