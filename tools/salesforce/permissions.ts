import { FLAGGED, GRANTED, grantUntilField, guardField, guardUntilField, OVERRIDE } from './names.ts';
import type { XmlNode } from './xml.ts';

/** The package's fields that field permissions apply to, by object. Required fields are left out: the platform refuses permissions on them. */
export interface FieldTable {
  readonly [object: string]: readonly string[];
}

/** Who may write a mirrored field by hand: an edit of one of these is a command. Everything else is the service's. */
const EDITED_BY_PEOPLE: FieldTable = {
  Partnership__c: ['Partnership_Type__c', 'Phase__c', 'Reason_Code__c', 'Reason__c', 'Suspended__c', 'Tier__c'],
  Service_Command__c: ['Expected_Version__c', 'Payload__c'],
};
interface Audience {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly custom: readonly string[];
  readonly kind: 'service' | 'keeper' | 'approver' | 'rep';
}

const SEES = 'Use_Partnership_OS';
/** `keeper` and the ladder edit partnerships; Legal and RevOps only read them. */
const approver = (name: string, label: string, custom: string, kind: Audience['kind']): Audience => ({
  name,
  label,
  description: `${label}: sees Partnership OS and holds ${custom}.`,
  custom: [custom, SEES].sort(),
  kind,
});
export const AUDIENCES: readonly Audience[] = [
  approver('Sales_Rep', 'Sales Rep', 'Role_Sales_Rep', 'rep'),
  approver('Channel_Manager', 'Channel Manager', 'Role_Channel_Manager', 'keeper'),
  approver('Approver_Manager', 'Approver: Manager', 'Level_Manager', 'keeper'),
  approver('Approver_Director', 'Approver: Director', 'Level_Director', 'keeper'),
  approver('Approver_VP', 'Approver: VP', 'Level_VP', 'keeper'),
  approver('Approver_C_Level', 'Approver: C-level', 'Level_C_Level', 'keeper'),
  approver('Approver_Legal', 'Approver: Legal', 'Level_Legal', 'approver'),
  approver('RevOps_Admin', 'RevOps Admin', 'Level_RevOps', 'approver'),
  {
    name: 'Integration_User',
    label: 'Integration User',
    description: 'For the user of the Partnership OS service only: writes mirrors and evidence flags.',
    custom: [OVERRIDE],
    kind: 'service',
  },
];

/** The generated fields of `Partnership__c`. */
export const GENERATED_FIELDS: readonly string[] = [
  ...FLAGGED.flatMap((guard) => [guardField(guard), guardUntilField(guard)]),
  ...GRANTED.map(grantUntilField),
];

const flagNode = (name: string, value: boolean): XmlNode => [name, String(value)];

interface Rights {
  readonly create?: boolean;
  readonly edit?: boolean;
  readonly remove?: boolean;
  readonly all?: boolean;
  readonly changeAll?: boolean;
}
const objectNode = (object: string, rights: Rights): XmlNode => [
  'objectPermissions',
  [
    flagNode('allowCreate', rights.create === true),
    flagNode('allowDelete', rights.remove === true),
    flagNode('allowEdit', rights.edit === true),
    flagNode('allowRead', true),
    flagNode('modifyAllRecords', rights.changeAll === true),
    ['object', object],
    flagNode('viewAllRecords', rights.all === true),
  ],
];

const EVERYTHING: Rights = { create: true, edit: true, remove: true, all: true, changeAll: true };

function objectNodes({ kind }: Audience): readonly XmlNode[] {
  if (kind === 'service') {
    const own = ['Approval_Request__c', 'Deal_Registration__c', 'Partner_Suggestion__c', 'Partnership__c'];
    return [
      objectNode('Account', { edit: true, all: true, changeAll: true }),
      ...own.slice(0, 1).map((object) => objectNode(object, EVERYTHING)),
      objectNode('Contact', { all: true }),
      ...own.slice(1, 2).map((object) => objectNode(object, EVERYTHING)),
      objectNode('Opportunity', { edit: true, all: true, changeAll: true }),
      ...own.slice(2).map((object) => objectNode(object, EVERYTHING)),
      objectNode('Service_Command__c', EVERYTHING),
    ];
  }
  const keeper = kind === 'keeper';
  return [
    objectNode('Approval_Request__c', {}),
    objectNode('Deal_Registration__c', { all: kind !== 'rep' }),
    objectNode('Partner_Suggestion__c', {}),
    objectNode('Partnership__c', { create: keeper, edit: keeper }),
    objectNode('Service_Command__c', { create: true }),
  ];
}

function fieldNodes({ kind }: Audience, fields: FieldTable): readonly XmlNode[] {
  return Object.entries(fields).flatMap(([object, names]) =>
    names.map((name): XmlNode => {
      const creates = object === 'Service_Command__c' || kind === 'keeper';
      const editable = kind === 'service' || (creates && (EDITED_BY_PEOPLE[object] ?? []).includes(name));
      return [
        'fieldPermissions',
        [flagNode('editable', editable), ['field', `${object}.${name}`], flagNode('readable', true)],
      ];
    }),
  );
}

/** The content of one permission set. Only the integration user's set holds the override and edits what rules trust. */
export const permissionSet = (audience: Audience, fields: FieldTable): readonly XmlNode[] => [
  ...audience.custom.map((name): XmlNode => ['customPermissions', [flagNode('enabled', true), ['name', name]]]),
  ['description', audience.description],
  ...fieldNodes(audience, fields),
  flagNode('hasActivationRequired', false),
  ['label', audience.label],
  ...objectNodes(audience),
  ...(audience.kind === 'service'
    ? []
    : [
        [
          'tabSettings',
          [
            ['tab', 'Partnership__c'],
            ['visibility', 'Visible'],
          ],
        ] as XmlNode,
      ]),
];
