import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** One mistake in a file that somebody wrote: `FILE:line:column path what fix`, as editors open it. */
export type Mistake = string;

export interface Written {
  readonly value: unknown;
  /** A mistake at a place of the file; a place that is not written is its nearest parent. */
  readonly at: (path: readonly (string | number)[], what: string) => Mistake;
}

export type ReadDocument =
  | { readonly ok: true; readonly document: Written }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * Reads YAML (or JSON, which is YAML) and checks it against a JSON Schema. All mistakes come at once, with line and column.
 * @param file as it is named in the mistakes
 */
export function readDocument(file: string, source: string, schema: object): ReadDocument {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number, path: readonly (string | number)[], what: string): Mistake => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col} /${path.join('/')} ${what}`;
  };
  if (document.errors.length > 0)
    return {
      ok: false,
      mistakes: document.errors.map(({ pos: [start], message }) => place(start, [], firstLine(message))),
    };
  const at: Written['at'] = (path, what) => place(offsetOf(document, path), path, what);
  const value: unknown = document.toJS();
  const valid = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  if (valid(value)) return { ok: true, document: { value, at } };
  const told = (valid.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf');
  return { ok: false, mistakes: told.map((error) => at(stepsOf(error), wording(error))) };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text;

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

interface Detail {
  readonly additionalProperty?: string;
  readonly missingProperty?: string;
  readonly allowedValues?: readonly unknown[];
}

const detailOf = ({ params }: ErrorObject): Detail => params as Detail;

function stepsOf(error: ErrorObject): string[] {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = detailOf(error).additionalProperty;
  return extra === undefined ? steps : [...steps, extra];
}

const SECRET = /secret|password|token|key/i;

/** By the schema's keyword; all others say what ajv says. */
const WORDING: Readonly<Record<string, (detail: Detail) => string>> = {
  additionalProperties: ({ additionalProperty = '' }) =>
    SECRET.test(additionalProperty)
      ? 'is a secret and must not stand in a file. Give it by the environment and make a new one.'
      : 'is no setting here. Remove it or correct its spelling.',
  required: ({ missingProperty }) => `lacks ${missingProperty}. Add it.`,
  enum: ({ allowedValues = [] }) => `must be one of ${allowedValues.join(', ')}.`,
};

const wording = (error: ErrorObject): string =>
  WORDING[error.keyword]?.(detailOf(error)) ?? `${error.message ?? 'is wrong'}.`;
