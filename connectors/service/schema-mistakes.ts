import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document } from 'yaml';
import { follow } from './policy-place.ts';
import { type Wording, wordingOf } from './policy-wording.ts';

/** What a schema says of a document that a person wrote: at which offset of its YAML, under which JSON pointer. */
export interface SchemaMistake extends Wording {
  readonly offset: number;
  readonly path: string;
}

const compiled = new WeakMap<object, ValidateFunction>();

/** A schema takes longer to compile than a document to check: once per schema. */
export function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const made = ajv.compile(schema);
  compiled.set(schema, made);
  return made;
}

/** Every mistake of a document by its schema; empty when it is correct. */
export function schemaMistakes(document: Document, valid: ValidateFunction): readonly SchemaMistake[] {
  if (valid(document.toJS())) return [];
  return telling(valid.errors ?? []).map((error) => ({
    offset: follow(document.contents, stepsOf(error)).node?.range?.[0] ?? 0,
    path: error.instancePath || '/',
    ...wordingOf(error),
  }));
}

/** `anyOf` only says that none of the alternatives fits; what each asks for says more. */
const telling = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const plain = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if');
  return plain.length === 0 ? errors : plain;
};

/** The steps to what a schema error is about. */
function stepsOf({ instancePath, params }: ErrorObject): string[] {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { additionalProperty, propertyName } = params as { additionalProperty?: string; propertyName?: string };
  const extra = additionalProperty ?? propertyName;
  return extra === undefined ? steps : [...steps, extra];
}
