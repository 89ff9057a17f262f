import { checkPolicy, type Policy, type Refusal } from '@partnership-os/core';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One mistake in a policy file: where (1-based line and column), what, how to fix. */
export interface PolicyMistake {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly what: string;
}

export type PolicyFile =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly mistakes: readonly PolicyMistake[]; readonly refusals: readonly Refusal[] };

/**
 * Reads a policy file: YAML, then the JSON Schema, then what a schema cannot say. All mistakes come at once, each with its
 * line and column. A caller that gets a mistake keeps the policy in force.
 * @param source the YAML text
 * @param schema the published JSON Schema (core/policy/schema.json)
 */
export function readPolicy(source: string, schema: object): PolicyFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const mistakes = document.errors.map(({ pos: [start], message }) => ({
      ...place(lines, start),
      path: '',
      what: firstLine(message),
    }));
    return { ok: false, mistakes, refusals: [] };
  }
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  const value: unknown = document.toJS();
  if (!valid(value)) {
    const mistakes = (valid.errors ?? []).map((error) => ({
      ...place(lines, offsetOf(document.contents, error)),
      path: error.instancePath || '/',
      what: wording(error),
    }));
    return { ok: false, mistakes, refusals: [] };
  }
  const refusals = checkPolicy(value as Policy);
  return refusals.length === 0 ? { ok: true, policy: value as Policy } : { ok: false, mistakes: [], refusals };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text;

function place(lines: LineCounter, offset: number): Pick<PolicyMistake, 'line' | 'column'> {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Where a schema error lies in the text: the node at its path, or its nearest parent that exists. */
function offsetOf(root: unknown, { instancePath, params }: ErrorObject): number {
  const extra = (params as { additionalProperty?: string }).additionalProperty;
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node = root as Node | null;
  for (const step of extra === undefined ? steps : [...steps, extra]) {
    const next = child(node, step);
    if (next === null) break;
    node = next;
  }
  return node?.range?.[0] ?? 0;
}

function child(node: Node | null, step: string): Node | null {
  if (isMap(node))
    return (
      (node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value as Node | undefined) ?? null
    );
  return isSeq(node) ? ((node.items[Number(step)] as Node | undefined) ?? null) : null;
}

function wording({ keyword, message = 'is wrong', params }: ErrorObject): string {
  const detail = params as { additionalProperty?: string; allowedValues?: readonly unknown[] };
  if (keyword === 'additionalProperties')
    return `“${detail.additionalProperty}” is no setting here; remove it or correct its spelling`;
  if (keyword === 'enum') return `must be one of ${detail.allowedValues?.join(', ')}`;
  return message;
}
