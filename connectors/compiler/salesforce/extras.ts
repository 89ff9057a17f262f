import type { Transition } from '../../../core/lifecycle/transition.ts';
import { LADDER, OFF_LADDER, PHASES } from '../../../core/lifecycle/types.ts';
import type { XmlNode } from './xml.ts';

/** A whole metadata file: where it lies in the package, its root element, its content. */
export interface MetadataPart {
  readonly path: string;
  readonly root: string;
  readonly content: readonly XmlNode[];
  /** Attributes that custom metadata values need. */
  readonly typed?: true;
}

const STEP_FIELDS = ['Reason_Code__c', 'Reason__c', 'Tier__c'];

/** The phases as Salesforce's Path shows them on a partnership. */
export const path = (): MetadataPart => ({
  path: 'pathAssistants/Partnership_Phases.pathAssistant-meta.xml',
  root: 'PathAssistant',
  content: [
    ['active', 'true'],
    ['entityName', 'Partnership__c'],
    ['fieldName', 'Phase__c'],
    ['masterLabel', 'Partnership Phases'],
    ...PHASES.map(
      (phase): XmlNode => [
        'pathAssistantSteps',
        [...STEP_FIELDS.map((field): XmlNode => ['fieldNames', field]), ['picklistValueName', phase]],
      ],
    ),
    ['recordTypeName', '__MASTER__'],
  ],
});

const LEVELS = [...LADDER, ...OFF_LADDER];
const OUTCOMES = ['approved', 'rejected'] as const;
const nameOf = (level: string): string => `Partnership_OS_${level.charAt(0).toUpperCase()}${level.slice(1)}`;

/**
 * Classic approval definitions, one per level, shipped inactive: the service owns every approval. They differ by level only,
 * so that a policy which asks another level deploys nothing.
 */
export const approvals = (): readonly MetadataPart[] => [
  ...LEVELS.map((level) => ({
    path: `approvalProcesses/Approval_Request__c.${nameOf(level)}.approvalProcess-meta.xml`,
    root: 'ApprovalProcess',
    content: approvalProcess(level),
  })),
  {
    path: 'workflows/Approval_Request__c.workflow-meta.xml',
    root: 'Workflow',
    content: OUTCOMES.map((outcome): XmlNode => ['fieldUpdates', fieldUpdate(outcome)]),
  },
];

const fieldUpdate = (outcome: string): readonly XmlNode[] => [
  ['fullName', `Set_${outcome}`],
  ['field', 'Status__c'],
  ['literalValue', outcome],
  ['name', `Set ${outcome}`],
  ['notifyAssignee', 'false'],
  ['operation', 'Literal'],
  ['protected', 'false'],
  ['reevaluateOnChange', 'false'],
];

const setting = (outcome: string): XmlNode => [
  'action',
  [
    ['name', `Set_${outcome}`],
    ['type', 'FieldUpdate'],
  ],
];

const criterion = (field: string, value: string): XmlNode => [
  'criteriaItems',
  [
    ['field', `Approval_Request__c.${field}`],
    ['operation', 'equals'],
    ['value', value],
  ],
];

const approvalProcess = (level: string): readonly XmlNode[] => [
  ['active', 'false'],
  ['allowRecall', 'true'],
  ['allowedSubmitters', [['type', 'owner']]],
  [
    'approvalPageFields',
    [
      ['field', 'Name'],
      ['field', 'Level__c'],
      ['field', 'Due_At__c'],
    ],
  ],
  [
    'approvalStep',
    [
      ['allowDelegate', 'false'],
      ['assignedApprover', [['approver', [['type', 'adhoc']]]]],
      ['label', `Decision: ${level}`],
      ['name', 'Decision'],
    ],
  ],
  ['description', `Decision at level ${level}. Inactive: the service asks, and mirrors the answer.`],
  ['enableMobileDeviceAccess', 'false'],
  ['entryCriteria', [criterion('Level__c', level), criterion('Status__c', 'pending')]],
  ['finalApprovalActions', [setting('approved')]],
  ['finalApprovalRecordLock', 'false'],
  ['finalRejectionActions', [setting('rejected')]],
  ['finalRejectionRecordLock', 'false'],
  ['label', nameOf(level).replaceAll('_', ' ')],
  ['recordEditability', 'AdminOnly'],
  ['showApprovalHistory', 'true'],
];

const COLUMNS = [
  ['From__c', (row: Transition) => (row.from === 'none' ? 'none' : row.from.join(';'))],
  ['Command__c', (row: Transition) => row.command],
  ['To__c', (row: Transition) => row.to],
  ['Who__c', (row: Transition) => row.who.join(';')],
  ['Guards__c', (row: Transition) => row.guards.join(';')],
  ['Approval__c', (row: Transition) => row.approval ?? ''],
  ['Needs_Reason__c', (row: Transition) => String(row.reason === true)],
] as const;

const TYPE = 'Partnership_Move__mdt';

/** The transition table as custom metadata: what the rules are made from, for admins and their own automation to read. */
export const customMetadata = (rows: readonly Transition[]): readonly MetadataPart[] => [
  {
    path: `objects/${TYPE}/${TYPE}.object-meta.xml`,
    root: 'CustomObject',
    content: [
      ['description', 'The moves of a partnership under the policy in force. Read only: the policy is the source.'],
      ['label', 'Partnership Move'],
      ['pluralLabel', 'Partnership Moves'],
      ['visibility', 'Public'],
    ],
  },
  ...COLUMNS.map(([name]) => ({
    path: `objects/${TYPE}/fields/${name}.field-meta.xml`,
    root: 'CustomField',
    content: columnField(name),
  })),
  ...rows.map((row) => ({
    path: `customMetadata/Partnership_Move.${row.id}.md-meta.xml`,
    root: 'CustomMetadata',
    typed: true as const,
    content: [
      ['label', row.id],
      ['protected', 'false'],
      ...COLUMNS.map(
        ([name, cell]): XmlNode => [
          'values',
          [
            ['field', name],
            ['value', cell(row)],
          ],
        ],
      ),
    ] as readonly XmlNode[],
  })),
];

const columnField = (name: string): readonly XmlNode[] => [
  ['fullName', name],
  ['fieldManageability', 'DeveloperControlled'],
  ['label', name.replace(/__c$/, '').replaceAll('_', ' ')],
  ['length', '255'],
  ['required', 'false'],
  ['type', 'Text'],
];
