import { checkPolicy, type Policy, wordRefusal } from '@partnership-os/core';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LineCounter, parseDocument } from 'yaml';
import { follow, placeOf } from './policy-place.ts';

/** One mistake in a policy file: where (1-based line and column, JSON pointer), what, how to mend it. */
export interface PolicyMistake {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly what: string;
  readonly fix: string;
}

export type PolicyFile =
  | { readonly ok: true; readonly policy: Policy /** Where its version is written. */; readonly versionAt: At }
  | { readonly ok: false; readonly mistakes: readonly PolicyMistake[] };

type At = Pick<PolicyMistake, 'line' | 'column'>;

/**
 * Reads a policy file: YAML, then the JSON Schema, then what a schema cannot say. All mistakes of a stage come at once, each
 * with its line and column. A caller that gets a mistake keeps the policy in force.
 * @param source the YAML text
 * @param schema the published JSON Schema (core/policy/schema.json)
 */
export function readPolicy(source: string, schema: object): PolicyFile {
  const lines = new LineCounter();
  const place = (offset: number): At => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0)
    return wrong(
      document.errors.map(({ pos: [start], message }) => ({
        ...place(start),
        path: '/',
        what: firstLine(message),
        fix: 'Correct the YAML here.',
      })),
    );
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  const value: unknown = document.toJS();
  if (!valid(value))
    return wrong(
      (valid.errors ?? []).map((error) => ({
        ...place(follow(document.contents, stepsOf(error)).node?.range?.[0] ?? 0),
        path: error.instancePath || '/',
        ...wording(error),
      })),
    );
  const policy = value as Policy;
  const refusals = checkPolicy(policy);
  if (refusals.length === 0)
    return { ok: true, policy, versionAt: place(follow(document.contents, ['version']).node?.range?.[0] ?? 0) };
  return wrong(
    refusals.map((refusal) => {
      const { at, path } = placeOf(document.contents, refusal, policy);
      const { message: what, fix } = wordRefusal(refusal, 'en');
      return { ...place(at), path, what, fix };
    }),
  );
}

const wrong = (mistakes: readonly PolicyMistake[]): PolicyFile => ({ ok: false, mistakes });
const firstLine = (text: string): string => text.split('\n')[0] ?? text;

/** A mistake as one line of a terminal; editors open `FILE:line:column`. */
export const mistakeLine = (file: string, { line, column, path, what, fix }: PolicyMistake): string =>
  `${file}:${line}:${column} ${path} ${what} ${fix}`;

/** The steps to what a schema error is about. */
function stepsOf({ instancePath, params }: ErrorObject): string[] {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = (params as { additionalProperty?: string }).additionalProperty;
  return extra === undefined ? steps : [...steps, extra];
}

interface Detail {
  readonly additionalProperty?: string;
  readonly missingProperty?: string;
  readonly allowedValues?: readonly unknown[];
}

/** By the schema's keyword; all others say what ajv says. */
const WORDING: Readonly<Record<string, (detail: Detail) => Pick<PolicyMistake, 'what' | 'fix'>>> = {
  additionalProperties: ({ additionalProperty }) => ({
    what: `“${additionalProperty}” is no setting here.`,
    fix: 'Remove it or correct its spelling.',
  }),
  required: ({ missingProperty }) => ({ what: `“${missingProperty}” is missing.`, fix: 'Add it.' }),
  enum: ({ allowedValues = [] }) => ({
    what: 'This value is not one of the allowed.',
    fix: `Write one of ${allowedValues.join(', ')}.`,
  }),
};

const wording = ({ keyword, message = 'is wrong', params }: ErrorObject): Pick<PolicyMistake, 'what' | 'fix'> =>
  WORDING[keyword]?.(params as Detail) ?? { what: `The value ${message}.`, fix: 'Change the value so that it fits.' };
