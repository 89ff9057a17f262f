import { OUTCOMES, PARTNERSHIP_TYPES, PHASES } from '../../../core/lifecycle/types.ts';
import type { Policy } from '../../../core/policy/types.ts';
import { REGISTRATION_STATUSES } from '../../../core/registration/types.ts';
import { reasonsOf, wordIn } from '../words.ts';

export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'enumeration' | 'bool' | 'date';
  readonly fieldType: string;
  readonly groupName: string;
  readonly hasUniqueValue: boolean;
  readonly options: readonly OptionDefinition[];
}

export interface OptionDefinition {
  readonly value: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
}

export interface LabelDefinition {
  readonly name: string;
  readonly label: string;
  readonly inverseLabel: string;
}

export interface StageDefinition {
  readonly stageId: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly metadata: { readonly probability: string };
}

/** Everything that a portal should have under a policy, as HubSpot's create calls want it. */
export interface PortalDefinitions {
  readonly groups: readonly { readonly object: PortalObject; readonly name: string; readonly label: string }[];
  readonly properties: Readonly<Record<PortalObject, readonly PropertyDefinition[]>>;
  readonly associationLabels: readonly LabelDefinition[];
  readonly pipelines: readonly {
    readonly pipelineId: string;
    readonly label: string;
    readonly stages: readonly StageDefinition[];
  }[];
}

export type PortalObject = 'companies' | 'deals';

const GROUP = 'partnership_os';

type Choice = readonly [value: string, label: string];

const property = (
  name: string,
  label: string,
  kind: Pick<PropertyDefinition, 'type' | 'fieldType'>,
  choices: readonly Choice[] = [],
): PropertyDefinition => ({
  name,
  label,
  ...kind,
  groupName: GROUP,
  hasUniqueValue: name === 'pos_partner_id' || name === 'pos_deal_id',
  options: choices.map(([value, text], displayOrder) => ({ value, label: text, displayOrder, hidden: false })),
});

const TEXT = { type: 'string', fieldType: 'text' } as const;
const AREA = { type: 'string', fieldType: 'textarea' } as const;
const SELECT = { type: 'enumeration', fieldType: 'select' } as const;
const YES_NO = { type: 'bool', fieldType: 'booleancheckbox' } as const;
const DAY = { type: 'date', fieldType: 'date' } as const;
const ANSWERS: readonly Choice[] = [
  ['true', 'Yes'],
  ['false', 'No'],
];

/**
 * HubSpot's half of a policy: properties with their options, labels, the pipeline of partner deals. Options are all that
 * HubSpot refuses by itself; everything else is detected on the event and put back. Options have one language: English.
 */
export function definitionsFor(policy: Policy): PortalDefinitions {
  const words = (prefix: string, values: readonly string[]): Choice[] =>
    values.map((value) => [value, wordIn(policy, 'en', `${prefix}.${value}`)]);
  const roles = ['sourced', 'influenced', 'fulfilled'];
  return {
    groups: (['companies', 'deals'] as const).map((object) => ({ object, name: GROUP, label: 'Partnership OS' })),
    properties: {
      companies: [
        property('pos_is_partner', 'Is partner', YES_NO, ANSWERS),
        property('pos_partner_id', 'Partner ID', TEXT),
        property('pos_phase', 'Partnership phase', SELECT, words('phase', [...PHASES, ...OUTCOMES])),
        property('pos_suspended', 'Partnership suspended', YES_NO, ANSWERS),
        property('pos_partnership_type', 'Partnership type', SELECT, words('type', PARTNERSHIP_TYPES)),
        property('pos_tier', 'Partner tier', TEXT),
        property(
          'pos_reason_code',
          'Reason code',
          SELECT,
          reasonsOf(policy).map(({ id, en }): Choice => [id, en]),
        ),
        property('pos_reason', 'Reason', AREA),
        property('pos_channel_manager', 'Channel manager (owner ID)', TEXT),
      ],
      deals: [
        property('pos_deal_id', 'Partnership OS deal ID', TEXT),
        property('pos_registration_status', 'Deal registration', SELECT, words('reg', REGISTRATION_STATUSES)),
        property('pos_partner_role', 'Partner role', SELECT, words('dealrole', roles)),
        property('pos_sourced_partner_id', 'Sourced by partner (ID)', TEXT),
        property('pos_protected_until', 'Protected until', DAY),
      ],
    },
    associationLabels: roles.map((role) => {
      const word = role.charAt(0).toUpperCase() + role.slice(1);
      return { name: `pos_${role}`, label: `${word} by`, inverseLabel: word };
    }),
    pipelines: [{ pipelineId: 'pos_partner', label: 'Partner deals', stages: STAGES.map(stageOf) }],
  };
}

const STAGES = [
  ['pos_registered', 'Registered', '0.2'],
  ['pos_qualified', 'Qualified together', '0.4'],
  ['pos_proposed', 'Proposed', '0.6'],
  ['pos_won', 'Won', '1.0'],
  ['pos_lost', 'Lost', '0.0'],
] as const;

const stageOf = ([stageId, label, probability]: (typeof STAGES)[number], displayOrder: number): StageDefinition => ({
  stageId,
  label,
  displayOrder,
  metadata: { probability },
});
