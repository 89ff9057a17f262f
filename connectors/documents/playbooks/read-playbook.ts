import { basename } from 'node:path';
import { type Playbook, type Refusal, wordPlaybookRefusal } from '@partnership-os/core';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Document, LineCounter } from 'yaml';
import type { PolicyMistake } from '../../service/policy-file.ts';
import { follow } from '../../service/policy-place.ts';
import { readSource } from '../../service/policy-source.ts';
import { schemaMistakes } from '../../service/schema-mistakes.ts';

/** A mistake of a playbook file: where (1-based line and column, JSON pointer), what, how to mend it. */
export interface PlaybookMistake extends PolicyMistake {
  readonly file: string;
}

/** A playbook whose form is right; what it refers to is checked with all others. */
export interface PlaybookFile {
  readonly file: string;
  readonly playbook: Playbook;
  /** The mistake that a refusal of core is, at its place in this file. */
  readonly mistakeOf: (refusal: Refusal) => PlaybookMistake;
}

export type ReadPlaybook =
  | { readonly ok: true; readonly read: PlaybookFile }
  | { readonly ok: false; readonly mistakes: readonly PlaybookMistake[] };

/**
 * Reads one playbook: YAML, then its schema, then its name. All mistakes of a stage come at once.
 * @param file as people open it
 * @param valid compiled from playbooks/playbook.schema.json
 */
export function readPlaybook(file: string, text: string, valid: ValidateFunction): ReadPlaybook {
  const source = readSource(text);
  const place = placeIn(source.lines);
  if (!source.ok)
    return wrong(source.problems.map(({ offset, what, fix }) => ({ file, ...place(offset), path: '/', what, fix })));
  const { document } = source;
  const mistakes = schemaMistakes(document, valid).map(({ offset, ...told }) => ({ file, ...place(offset), ...told }));
  if (mistakes.length > 0) return wrong(mistakes);
  const playbook = document.toJS() as Playbook;
  if (`${playbook.id}.yaml` !== basename(file)) {
    const fix = `Name the file ${playbook.id}.yaml, or change the id.`;
    return wrong([
      { file, ...place(offsetOf(document, '/id')), path: '/id', what: 'The id is not the name of the file.', fix },
    ]);
  }
  const mistakeOf = (refusal: Refusal): PlaybookMistake => {
    const path = String(refusal.params?.at ?? '/');
    const { message: what, fix } = wordPlaybookRefusal(refusal, 'en');
    return { file, ...place(offsetOf(document, path)), path, what, fix };
  };
  return { ok: true, read: { file, playbook, mistakeOf } };
}

const placeIn =
  (lines: LineCounter) =>
  (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

const offsetOf = (document: Document, pointer: string): number =>
  follow(document.contents, pointer.split('/').slice(1)).node?.range?.[0] ?? 0;

const wrong = (mistakes: readonly PlaybookMistake[]): ReadPlaybook => ({ ok: false, mistakes });
