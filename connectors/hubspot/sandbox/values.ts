import type { PropertyDefinition } from './seed.ts';
import type { State } from './state.ts';

/** Why HubSpot refuses a value; `code` is what a client may branch on. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly name: string;
}

type Checked = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Problem };

const fine = (value: string): Checked => ({ ok: true, value });
const bad = (code: string, name: string, message: string): Checked => ({ ok: false, problem: { code, name, message } });

const instant = (text: string): number => (/^-?\d{9,}$/.test(text) ? Number(text) : Date.parse(text));

const CHECK: Readonly<Record<PropertyDefinition['type'], (d: PropertyDefinition, text: string) => Checked>> = {
  string: (d, text) =>
    text.length > 65_536 ? bad('PROPERTY_VALUE_TOO_LONG', d.name, `${d.name} is longer than 65536`) : fine(text),
  number: (d, text) =>
    /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)
      ? fine(text)
      : bad('INVALID_LONG', d.name, `${text} was not a valid number.`),
  bool: (d, text) =>
    text === 'true' || text === 'false' ? fine(text) : bad('INVALID_BOOLEAN', d.name, `${text} was not true or false.`),
  date: (d, text) => {
    const at = instant(text);
    return Number.isNaN(at)
      ? bad('INVALID_DATE', d.name, `${text} was not a valid date.`)
      : fine(new Date(at).toISOString().slice(0, 10));
  },
  datetime: (d, text) => {
    const at = instant(text);
    return Number.isNaN(at)
      ? bad('INVALID_DATE', d.name, `${text} was not a valid date.`)
      : fine(new Date(at).toISOString());
  },
  enumeration: (d, text) => {
    const allowed = new Set((d.options ?? []).map((option) => option.value));
    const wrong = (d.fieldType === 'checkbox' ? text.split(';') : [text]).find((value) => !allowed.has(value));
    return wrong === undefined
      ? fine(text)
      : bad('INVALID_OPTION', d.name, `${wrong} was not one of the allowed options: [${[...allowed].join(', ')}]`);
  },
};

/** A value for a property as HubSpot would store it, or why it is refused. An empty text clears the property. */
export function checkValue(state: State, definition: PropertyDefinition, text: string): Checked {
  if (text === '') return fine('');
  if (definition.name === 'hubspot_owner_id') return checkOwner(state, text);
  if (definition.name === 'pipeline') {
    return state.pipelines.get(text) ? fine(text) : bad('INVALID_OPTION', 'pipeline', `${text} is not a pipeline.`);
  }
  if (definition.name === 'dealstage') return fine(text);
  return CHECK[definition.type](definition, text);
}

const checkOwner = (state: State, text: string): Checked =>
  state.owners.get(text) && state.owners.get(text)?.archived !== true
    ? fine(text)
    : bad('INVALID_OWNER_ID', 'hubspot_owner_id', `Owner ${text} does not exist.`);

/** A stage must belong to the deal's pipeline. */
export function stageProblem(state: State, properties: Readonly<Record<string, string>>): Problem | undefined {
  const stage = properties.dealstage;
  if (stage === undefined) return undefined;
  const pipeline = state.pipelines.get(properties.pipeline ?? 'default');
  if (pipeline?.stages.some(({ id }) => id === stage)) return undefined;
  const allowed = pipeline?.stages.map(({ id }) => id).join(', ') ?? '';
  return {
    code: 'INVALID_OPTION',
    name: 'dealstage',
    message: `${stage} was not one of the allowed options: [${allowed}]`,
  };
}
