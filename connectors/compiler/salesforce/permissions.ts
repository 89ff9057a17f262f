import type { Role } from '../../../core/lifecycle/types.ts';
import { mayReadSection, SECTIONS } from '../../../core/screen/visibility.ts';
import { OVERRIDE, sectionField } from './names.ts';
import type { XmlNode } from './xml.ts';

/** The package's fields that field permissions apply to, by object. Required fields are left out: the platform refuses permissions on them. */
export interface FieldTable {
  readonly [object: string]: readonly string[];
}

/** Who may write a mirrored field by hand: an edit of one of these is a command. Everything else is the service's. */
const EDITED_BY_PEOPLE: FieldTable = {
  // Editable so that the org's rule answers with the reason: no save of it by a person passes.
  Opportunity: ['Registration_Status__c'],
  Partnership__c: ['Partnership_Type__c', 'Phase__c', 'Reason_Code__c', 'Reason__c', 'Suspended__c', 'Tier__c'],
  Service_Command__c: ['Expected_Version__c', 'Payload__c'],
};
interface Audience {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly custom: readonly string[];
  readonly kind: 'service' | 'keeper' | 'approver' | 'rep' | 'viewer';
  /** The product's role; null for software. */
  readonly role: Role | null;
}

const SEES = 'Use_Partnership_OS';
/** `keeper` and the ladder edit partnerships; those off the ladder only read them. */
const KIND: { readonly [R in Role]?: Audience['kind'] } = {
  rep: 'rep',
  legal: 'approver',
  finance: 'approver',
  compliance: 'approver',
  revops: 'approver',
};
const approver = (name: string, label: string, custom: string, role: Role): Audience => ({
  name,
  label,
  description: `${label}: sees Partnership OS and holds ${custom}.`,
  custom: [custom, SEES].sort(),
  kind: KIND[role] ?? 'keeper',
  role,
});
export const AUDIENCES: readonly Audience[] = [
  approver('Sales_Rep', 'Sales Rep', 'Role_Sales_Rep', 'rep'),
  approver('Channel_Manager', 'Channel Manager', 'Role_Channel_Manager', 'channel'),
  approver('Approver_Manager', 'Approver: Manager', 'Level_Manager', 'manager'),
  approver('Approver_Director', 'Approver: Director', 'Level_Director', 'director'),
  approver('Approver_VP', 'Approver: VP', 'Level_VP', 'vp'),
  approver('Approver_C_Level', 'Approver: C-level', 'Level_C_Level', 'clevel'),
  approver('Approver_Legal', 'Approver: Legal', 'Level_Legal', 'legal'),
  approver('Approver_Finance', 'Approver: Finance', 'Level_Finance', 'finance'),
  approver('Approver_Compliance', 'Approver: Compliance', 'Level_Compliance', 'compliance'),
  approver('RevOps_Admin', 'RevOps Admin', 'Level_RevOps', 'revops'),
  {
    name: 'Integration_User',
    label: 'Integration User',
    description: 'For the user of the Partnership OS service only: writes mirrors and evidence flags.',
    custom: [OVERRIDE],
    kind: 'service',
    role: null,
  },
  {
    name: 'Viewer',
    label: 'Viewer',
    description: 'Viewer: sees Partnership OS and asks for nothing.',
    custom: [SEES],
    kind: 'viewer',
    role: 'viewer',
  },
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
  // A suggestion is a detail of its deal, and the platform lets nobody read a detail without its master, nor a deal without
  // accounts. Which of their records a person sees stays with the org's own sharing.
  return [
    objectNode('Account', {}),
    objectNode('Approval_Request__c', { all: kind !== 'rep' }),
    objectNode('Deal_Registration__c', { all: kind !== 'rep' }),
    objectNode('Opportunity', {}),
    objectNode('Partner_Suggestion__c', {}),
    // A partnership starts on the account's card: a row made by hand would have no partnership behind it.
    objectNode('Partnership__c', { edit: keeper }),
    objectNode('Service_Command__c', { create: kind !== 'viewer' }),
  ];
}

/** The fields of sections that the audience may not read: no permission at all, so that no API shows them. */
function hiddenFrom({ role }: Audience): ReadonlySet<string> {
  if (role === null) return new Set();
  const hidden = SECTIONS.filter((section) => !mayReadSection({ roles: [role], levels: [] }, section));
  return new Set(hidden.map((section) => `Partnership__c.${sectionField(section)}`));
}

function fieldNodes(audience: Audience, fields: FieldTable): readonly XmlNode[] {
  const { kind } = audience;
  const hidden = hiddenFrom(audience);
  const shown = ([object, names]: [string, readonly string[]]) =>
    [object, names.filter((name) => !hidden.has(`${object}.${name}`))] as const;
  return Object.entries(fields)
    .map(shown)
    .flatMap(([object, names]) =>
      names.map((name): XmlNode => {
        const creates = (object === 'Service_Command__c' && kind !== 'viewer') || kind === 'keeper';
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
