import { OUTCOMES, PARTNERSHIP_TYPES, PHASES } from '../../../core/lifecycle/types.ts';
import type { Policy } from '../../../core/policy/types.ts';
import type { Row } from '../moves.ts';
import { reasonsOf, wordIn } from '../words.ts';
import { flaggedBy, GRANTED, grantUntilField, guardField, guardUntilField } from './names.ts';
import type { XmlNode } from './xml.ts';

/** A field of `Partnership__c` and the content of its file. */
export interface FieldFile {
  readonly name: string;
  readonly content: readonly XmlNode[];
}

const labelOf = (name: string): string => name.replace(/__c$/, '').replaceAll('_', ' ');

/** Evidence flags with their ends, and the end of each grant; written by the service only. */
export const trustedFields = (rows: readonly Row[]): readonly FieldFile[] => [
  ...flaggedBy(rows).flatMap((guard) => [
    flagField(guardField(guard), `True only while ${guard} holds for the next move. Written by the service.`),
    momentField(guardUntilField(guard), `The last instant of ${guard}; blank: no end. Written by the service.`),
  ]),
  ...GRANTED.map((command) =>
    momentField(grantUntilField(command), `The end of the grant of ${command}. Written by the service.`),
  ),
];

const flagField = (name: string, description: string): FieldFile => ({
  name,
  content: [
    ['fullName', name],
    ['defaultValue', 'false'],
    ['description', description],
    ['label', labelOf(name)],
    ['type', 'Checkbox'],
  ],
});

const momentField = (name: string, description: string): FieldFile => ({
  name,
  content: [
    ['fullName', name],
    ['description', description],
    ['label', labelOf(name)],
    ['required', 'false'],
    ['type', 'DateTime'],
  ],
});

interface Value {
  readonly value: string;
  readonly label: string;
}

/** Picklists whose values come from the policy. Restricted where an unknown value would mean nothing. */
export function valueSetFields(policy: Policy): readonly FieldFile[] {
  const own = (key: string, value: string): Value => ({ value, label: policy.labels?.[key]?.en ?? value });
  const phases = [...PHASES, ...OUTCOMES].map((phase) => own(`phase.${phase}`, phase));
  const types = PARTNERSHIP_TYPES.map((value) => ({ value, label: wordIn(policy, 'en', `type.${value}`) }));
  const tiers = policy.programme.tiers.map(({ id }) => ({ value: id, label: wordIn(policy, 'en', `tier.${id}`) }));
  const reasons = reasonsOf(policy).map(({ id, en }) => ({ value: id, label: en }));
  return [
    picklist('Phase__c', phases, { restricted: true, chosen: 'SCOUT' }),
    picklist('Partnership_Type__c', types, { restricted: true }),
    picklist('Tier__c', tiers, { restricted: false }),
    picklist('Reason_Code__c', reasons, { restricted: false }),
  ];
}

function picklist(
  name: string,
  values: readonly Value[],
  { restricted, chosen }: { readonly restricted: boolean; readonly chosen?: string },
): FieldFile {
  const rows = values.map(
    ({ value, label }): XmlNode => [
      'value',
      [
        ['fullName', value],
        ['default', String(value === chosen)],
        ['label', label],
      ],
    ],
  );
  return {
    name,
    content: [
      ['fullName', name],
      ['label', labelOf(name)],
      ['required', 'false'],
      ['type', 'Picklist'],
      [
        'valueSet',
        [
          ['restricted', String(restricted)],
          ['valueSetDefinition', [['sorted', 'false'], ...rows]],
        ],
      ],
    ],
  };
}
