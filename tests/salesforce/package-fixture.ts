import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A small package in SFDX source format, of the shape that `salesforce-package/` has, for tests of the reader and the
 * rules. It is written to a temporary folder, so that a change of the real package cannot make these tests lie.
 */
const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const tags = (given: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(given)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Given = Readonly<Record<string, string | number | boolean>>;
interface Field {
  readonly name: string;
  readonly type: string;
  readonly given?: Given;
  readonly options?: readonly string[];
}

const text = (name: string, length = 255, given: Given = {}): Field => ({
  name,
  type: 'Text',
  given: { length, ...given },
});
const key = (name: string): Field => text(name, 64, { externalId: true, unique: true });
const long = (name: string): Field => ({ name, type: 'LongTextArea', given: { length: 131_072, visibleLines: 3 } });
const lookup = (name: string, to: string, list: string): Field => ({
  name,
  type: 'Lookup',
  given: { referenceTo: to, relationshipName: list },
});
const check = (name: string): Field => ({ name, type: 'Checkbox', given: { defaultValue: false } });
const number = (name: string): Field => ({ name, type: 'Number', given: { precision: 9, scale: 0 } });
const day = (name: string): Field => ({ name, type: 'Date' });
const moment = (name: string): Field => ({ name, type: 'DateTime' });
const pick = (name: string, ...options: string[]): Field => ({ name, type: 'Picklist', options });

const PHASES = [
  'SCOUT',
  'EVALUATE',
  'NEGOTIATE',
  'ONBOARD',
  'MANAGE',
  'OPTIMIZE',
  'RENEW',
  'EXIT',
  'REJECTED',
  'CANCELLED',
  'CLOSED',
];

const OBJECTS: Readonly<
  Record<string, { readonly sharing: string; readonly auto?: string; readonly fields: readonly Field[] }>
> = {
  Account: { sharing: '', fields: [check('Is_Partner__c'), key('Partner_Id__c'), text('Partner_Tier__c')] },
  Opportunity: {
    sharing: '',
    fields: [
      lookup('Sourcing_Partner__c', 'Account', 'Sourced_Opportunities'),
      text('Registration_Status__c'),
      text('Partner_Role__c'),
      day('Protected_Until__c'),
      key('Deal_Id__c'),
      long('Deal_Facts__c'),
      text('Reading_Facts__c'),
    ],
  },
  Partnership__c: {
    sharing: 'ReadWrite',
    fields: [
      lookup('Account__c', 'Account', 'Partnerships'),
      key('Partnership_Id__c'),
      text('Partnership_Type__c'),
      pick('Phase__c', ...PHASES),
      check('Suspended__c'),
      text('Tier__c'),
      text('Reason_Code__c'),
      text('Reason__c'),
      number('Version__c'),
      check('Guard_Score__c'),
      moment('Guard_Score_Until__c'),
      text('Granted_Commands__c'),
      moment('Granted_Until__c'),
      moment('Granted_Activate_Until__c'),
      day('Term_End__c'),
      long('Facts__c'),
    ],
  },
  Partner_Suggestion__c: {
    sharing: 'ReadWrite',
    auto: 'S-{00000}',
    fields: [
      lookup('Opportunity__c', 'Opportunity', 'Partner_Suggestions'),
      lookup('Partnership__c', 'Partnership__c', 'Partner_Suggestions'),
      number('Rank__c'),
      long('Facts__c'),
      text('Conflict__c'),
      moment('Expires_At__c'),
      key('Suggestion_Id__c'),
    ],
  },
  Deal_Registration__c: {
    sharing: 'Private',
    auto: 'R-{00000}',
    fields: [
      lookup('Opportunity__c', 'Opportunity', 'Deal_Registrations'),
      lookup('Partnership__c', 'Partnership__c', 'Deal_Registrations'),
      text('Role__c'),
      text('Status__c'),
      day('Protected_Until__c'),
      key('Registration_Id__c'),
      long('Facts__c'),
    ],
  },
  Approval_Request__c: {
    sharing: 'ReadWrite',
    auto: 'A-{00000}',
    fields: [
      lookup('Opportunity__c', 'Opportunity', 'Approval_Requests'),
      lookup('Account__c', 'Account', 'Approval_Requests'),
      text('Related_Id__c'),
      text('Level__c'),
      text('Status__c'),
      moment('Due_At__c'),
      long('Facts__c'),
      key('Approval_Id__c'),
    ],
  },
  Service_Command__c: {
    sharing: 'ReadWrite',
    auto: 'C-{00000}',
    fields: [
      text('Command__c', 80, { required: true }),
      text('Record_Type__c', 40),
      text('Record_Id__c', 64),
      long('Payload__c'),
      number('Expected_Version__c'),
      key('Idempotency_Key__c'),
      pick('Status__c', 'Sent', 'Deciding', 'Accepted', 'Refused', 'Failed'),
      long('Result__c'),
    ],
  },
};

/** Fields that people may write; everything else is the integration user's. */
const PEOPLE = new Set([
  ...['Phase__c', 'Suspended__c', 'Tier__c', 'Reason_Code__c', 'Reason__c'].map((name) => `Partnership__c.${name}`),
  ...['Record_Type__c', 'Record_Id__c', 'Payload__c', 'Expected_Version__c', 'Idempotency_Key__c', 'Command__c'].map(
    (name) => `Service_Command__c.${name}`,
  ),
]);

export const RULES: Readonly<Record<string, string>> = {
  Phase_From_Scout:
    'AND(NOT($Permission.Service_Integration), NOT(ISNEW()), ISCHANGED(Phase__c), ISPICKVAL(PRIORVALUE(Phase__c),"SCOUT"), NOT(OR(AND(ISPICKVAL(Phase__c,"EVALUATE"), Guard_Score__c, Guard_Score_Until__c > NOW()), AND(ISPICKVAL(Phase__c,"REJECTED"), LEN(Reason__c) >= 10))))',
  New_Is_Scout: 'AND(NOT($Permission.Service_Integration), ISNEW(), NOT(ISPICKVAL(Phase__c,"SCOUT")))',
};

const SETS: Readonly<Record<string, { readonly edit: boolean; readonly custom: readonly string[] }>> = {
  Sales_Rep: { edit: false, custom: ['Use_Partnership_OS', 'Role_Sales_Rep'] },
  Channel_Manager: { edit: true, custom: ['Use_Partnership_OS', 'Role_Channel_Manager'] },
  Approver_Manager: { edit: false, custom: ['Use_Partnership_OS', 'Level_Manager'] },
  Integration_User: { edit: true, custom: ['Use_Partnership_OS', 'Service_Integration'] },
};

function fieldXml({ name, type, given = {}, options = [] }: Field): string {
  const own = options
    .map(
      (one) =>
        `<value><fullName>${one}</fullName><default>${one === 'Sent' || one === 'SCOUT'}</default><label>${one}</label></value>`,
    )
    .join('');
  const set =
    options.length === 0
      ? ''
      : `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${own}</valueSetDefinition></valueSet>`;
  return `<CustomField ${XMLNS}>${tags({ fullName: name, label: name.replace(/__c$/, '').replaceAll('_', ' '), type, ...given })}${set}</CustomField>`;
}

function permissionXml(name: string, { edit, custom }: { edit: boolean; custom: readonly string[] }): string {
  const all = name === 'Integration_User';
  const sharing = all || name !== 'Sales_Rep';
  const objects = Object.keys(OBJECTS)
    .filter((object) => all || object.endsWith('__c'))
    .map((object) => {
      const command = object === 'Service_Command__c';
      const ours = object.endsWith('__c');
      const allow = {
        allowCreate: (all && ours) || command,
        allowDelete: all && ours,
        allowEdit: all || (edit && object === 'Partnership__c'),
        allowRead: true,
        modifyAllRecords: all,
        object,
        viewAllRecords: sharing,
      };
      return `<objectPermissions>${tags(allow)}</objectPermissions>`;
    });
  const fields = Object.entries(OBJECTS).flatMap(([object, { fields: own }]) =>
    own
      .filter((field) => field.given?.required !== true)
      .map(
        ({ name: field }) =>
          `<fieldPermissions>${tags({ editable: all || PEOPLE.has(`${object}.${field}`), field: `${object}.${field}`, readable: true })}</fieldPermissions>`,
      ),
  );
  const granted = custom.map((one) => `<customPermissions>${tags({ enabled: true, name: one })}</customPermissions>`);
  return `<PermissionSet ${XMLNS}>${granted.join('')}${fields.join('')}${tags({ label: name })}${objects.join('')}</PermissionSet>`;
}

/** Writes the package below a temporary folder and returns its path. */
export function packageFixture(): string {
  const root = mkdtempSync(join(tmpdir(), 'pos-package-'));
  const write = (path: string, xml: string): void => {
    const file = join(root, 'records', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
  };
  for (const [object, { sharing, auto, fields }] of Object.entries(OBJECTS)) {
    const name =
      auto === undefined
        ? tags({ label: 'Name', type: 'Text' })
        : tags({ displayFormat: auto, label: 'Number', type: 'AutoNumber' });
    if (sharing !== '')
      write(
        `objects/${object}/${object}.object-meta.xml`,
        `<CustomObject ${XMLNS}>${tags({ label: object.replace(/__c$/, ''), pluralLabel: `${object}s` })}<nameField>${name}</nameField>${tags({ sharingModel: sharing })}</CustomObject>`,
      );
    for (const field of fields) write(`objects/${object}/fields/${field.name}.field-meta.xml`, fieldXml(field));
  }
  for (const [name, formula] of Object.entries(RULES))
    write(
      `objects/Partnership__c/validationRules/${name}.validationRule-meta.xml`,
      `<ValidationRule ${XMLNS}>${tags({ fullName: name, active: true, errorConditionFormula: escaped(formula), errorDisplayField: 'Phase__c', errorMessage: `${name} refuses this move.` })}</ValidationRule>`,
    );
  for (const [name, set] of Object.entries(SETS))
    write(`permissionsets/${name}.permissionset-meta.xml`, permissionXml(name, set));
  for (const name of new Set(Object.values(SETS).flatMap((set) => set.custom)))
    write(
      `customPermissions/${name}.customPermission-meta.xml`,
      `<CustomPermission ${XMLNS}>${tags({ label: name })}</CustomPermission>`,
    );
  return root;
}
