import {
  checkPolicy,
  type Level,
  levelsNobodyHolds,
  overlappingRules,
  type Policy,
  type Refusal,
  wordRefusal,
} from '@partnership-os/core';
import { follow, placeOf } from './policy-place.ts';
import { readSource } from './policy-source.ts';
import { schemaMistakes, validatorOf } from './schema-mistakes.ts';

/** One mistake in a policy file: where (1-based line and column, JSON pointer), what, how to mend it. */
export interface PolicyMistake {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly what: string;
  readonly fix: string;
}

export type PolicyFile =
  | {
      readonly ok: true;
      readonly policy: Policy;
      /** Where its version is written. */
      readonly versionAt: At;
      /** Allowed, and worth a look. */
      readonly warnings: readonly PolicyMistake[];
    }
  | { readonly ok: false; readonly mistakes: readonly PolicyMistake[] };

type At = Pick<PolicyMistake, 'line' | 'column'>;

/**
 * Reads a policy file: YAML, then the JSON Schema, then what a schema cannot say. All mistakes of a stage come at once, each
 * with its line and column. A caller that gets a mistake keeps the policy in force.
 * @param text the YAML text
 * @param schema the published JSON Schema (core/policy/schema.json)
 * @param held the levels that somebody holds; left out: not checked
 */
export function readPolicy(text: string, schema: object, held?: ReadonlySet<Level>): PolicyFile {
  const source = readSource(text);
  const place = (offset: number): At => {
    const { line, col } = source.lines.linePos(offset);
    return { line, column: col };
  };
  if (!source.ok)
    return wrong(source.problems.map(({ offset, what, fix }) => ({ ...place(offset), path: '/', what, fix })));
  const { document } = source;
  const mistakes = schemaMistakes(document, validatorOf(schema));
  if (mistakes.length > 0) return wrong(mistakes.map(({ offset, ...mistake }) => ({ ...place(offset), ...mistake })));
  const policy = document.toJS() as Policy;
  const worded = (refusal: Refusal): PolicyMistake => {
    const { at, path } = placeOf(document.contents, refusal, policy);
    const { message: what, fix } = wordRefusal(refusal, 'en');
    return { ...place(at), path, what, fix };
  };
  const refusals = [...checkPolicy(policy), ...(held === undefined ? [] : levelsNobodyHolds(policy, held))];
  if (refusals.length > 0) return wrong(refusals.map(worded));
  const versionAt = place(follow(document.contents, ['version']).node?.range?.[0] ?? 0);
  return { ok: true, policy, versionAt, warnings: overlappingRules(policy).map(worded) };
}

/**
 * Reads a text that was judged when the product was built, and nothing but it: the schema takes longer to compile than all
 * else at a start. A test holds it to what `readPolicy` says. @throws when the text is no YAML
 */
export function readJudged(text: string): PolicyFile {
  const source = readSource(text);
  if (!source.ok) throw new Error('A text that was judged cannot be read.');
  const { document, lines } = source;
  const { line, col: column } = lines.linePos(follow(document.contents, ['version']).node?.range?.[0] ?? 0);
  return { ok: true, policy: document.toJS() as Policy, versionAt: { line, column }, warnings: [] };
}

const wrong = (mistakes: readonly PolicyMistake[]): PolicyFile => ({ ok: false, mistakes });

/** A mistake as one line of a terminal; editors open `FILE:line:column`. */
export const mistakeLine = (file: string, { line, column, path, what, fix }: PolicyMistake): string =>
  `${file}:${line}:${column} ${path} ${what} ${fix}`;
