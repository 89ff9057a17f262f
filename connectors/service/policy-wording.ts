import type { ErrorObject } from 'ajv/dist/2020.js';

/** What is wrong with a value, and what would be right. */
export interface Wording {
  readonly what: string;
  readonly fix: string;
}

/** Settings that people look for and that no policy has, because the product fixes them. */
const LOCKED: ReadonlySet<string> = new Set([
  ...['phases', 'states', 'outcomes', 'terminals', 'transitions', 'moves', 'guardMeanings', 'approvalRequired'],
  ...['actionClasses', 'forbidden', 'classC', 'requesterMayApprove', 'selfApproval', 'allowSelfApproval', 'types'],
]);

interface Detail {
  readonly additionalProperty?: string;
  readonly propertyName?: string;
  readonly missingProperty?: string;
  readonly allowedValues?: readonly unknown[];
  readonly allowedValue?: unknown;
  readonly limit?: number;
  readonly type?: string | readonly string[];
}

type Wrong = ErrorObject & { readonly detail: Detail };

/** By the schema's keyword; all others say what ajv says. */
const WORDING: Readonly<Record<string, (error: Wrong) => Wording>> = {
  additionalProperties: ({ detail, parentSchema }) => unknownName(detail.additionalProperty ?? '', parentSchema),
  propertyNames: ({ detail }) => unknownName(detail.propertyName ?? '', undefined),
  required: ({ detail: { missingProperty } }) => ({ what: `“${missingProperty}” is missing.`, fix: 'Add it.' }),
  enum: ({ detail: { allowedValues = [] }, data }) => ({
    what: `“${String(data)}” is not one of the allowed values.`,
    fix: `${meant(String(data), allowedValues.map(String))}Write one of ${allowedValues.join(', ')}.`,
  }),
  const: ({ detail: { allowedValue }, data }) => ({
    what: `“${String(data)}” is not ${String(allowedValue)}.`,
    fix: `Write ${String(allowedValue)}.`,
  }),
  type: ({ detail: { type = '' }, data }) => wrongType(String(type), data),
  minProperties: ({ parentSchema }) => ({ what: 'A part is missing.', fix: `Add ${choices(parentSchema)}.` }),
  maxProperties: ({ parentSchema }) => ({
    what: 'There are too many parts.',
    fix: `Keep ${choices(parentSchema)}.`,
  }),
  maximum: ({ detail: { limit = 0 }, data }) => ({
    what: `${String(data)} must be <= ${limit}.`,
    fix:
      limit === 10_000
        ? 'Shares are basis points: 100 % is 10000, and none is larger.'
        : `Write a number up to ${limit}.`,
  }),
  minimum: ({ detail: { limit = 0 }, data }) => ({
    what: `${String(data)} must be >= ${limit}.`,
    fix: `Write a number from ${limit} on.`,
  }),
};

/** A schema error in words. A later `format` than this product knows is a matter of the product, not of the file. */
export function wordingOf(error: ErrorObject): Wording {
  if (error.instancePath === '/format' && typeof error.data === 'number' && error.data > 1)
    return {
      what: `The file has form ${error.data}; this product reads form 1.`,
      fix: 'It was written for a newer product: update the product.',
    };
  const worded = WORDING[error.keyword]?.({ ...error, detail: error.params as Detail });
  return worded ?? { what: `The value ${error.message ?? 'is wrong'}.`, fix: 'Change the value so that it fits.' };
}

/** The settings that a schema leaves to choose from: those that are not required anyway. */
function choices(parent: unknown): string {
  const { properties = {}, required = [] } = (parent ?? {}) as { properties?: object; required?: readonly string[] };
  const free = Object.keys(properties).filter((name) => !required.includes(name));
  return free.length === 0 ? 'at least one' : `one of ${free.join(', ')}`;
}

function unknownName(name: string, parent: unknown): Wording {
  if (LOCKED.has(name))
    return { what: `“${name}” is locked: the product fixes it and no policy changes it.`, fix: 'Remove it.' };
  const known = Object.keys((parent as { properties?: object } | undefined)?.properties ?? {});
  return {
    what: `“${name}” is no setting here.`,
    fix: `${meant(name, known)}Remove it or correct its spelling.`,
  };
}

const BASIS_POINTS = 'Write basis points without a sign: 100 % is 10000.';
const PER_CENT = 'Write per cent without a sign: 12.5 % is 12.5.';
const DIGITS = /^[٠-٩۰-۹.,٫٬\s]+$/u;

function wrongType(type: string, data: unknown): Wording {
  const what = `The value must be ${type}.`;
  const wanted = type.includes('integer') || type.includes('number');
  if (!wanted || typeof data !== 'string') return { what, fix: `Write ${articleOf(type)}.` };
  if (DIGITS.test(data)) return { what, fix: 'Write the number with the digits 0 to 9.' };
  // Whole numbers of a policy are basis points; programmes write plain per cents.
  if (data.trim().endsWith('%')) return { what, fix: type.includes('integer') ? BASIS_POINTS : PER_CENT };
  return { what, fix: Number.isNaN(Number(data)) ? 'Write a number.' : 'Write the number without quotation marks.' };
}

const ARTICLES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'settings with names',
  string: 'a text in quotation marks',
  boolean: 'true or false',
  integer: 'a whole number',
};
const articleOf = (type: string): string => ARTICLES[type] ?? 'a number';

/** “Did you mean …?” when one of the names is close. */
function meant(name: string, known: readonly string[]): string {
  const [best] = known
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.far - b.far);
  return best === undefined ? '' : `Did you mean “${best.each}”? `;
}

/** How many letters to change, add or leave out (Levenshtein); long names are not compared. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return 40;
  const first = Array.from({ length: b.length + 1 }, (_, at) => at);
  return [...a].reduce((row, letter, at) => nextRow(row, at + 1, letter, b), first).at(-1) ?? 40;
}

function nextRow(row: readonly number[], start: number, letter: string, b: string): number[] {
  const next = [start];
  for (const [j, other] of [...b].entries()) {
    const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
    next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
  }
  return next;
}
