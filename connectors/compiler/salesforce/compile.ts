import type { Policy } from '../../../core/policy/types.ts';
import { editableUnder, rowsUnder } from '../moves.ts';
import { BANNER, type OutputFile } from '../output.ts';
import { dealRules } from './deal-rules.ts';
import { approvals, customMetadata, type MetadataPart, path } from './extras.ts';
import { trustedFields, valueSetFields } from './fields.ts';
import { AUDIENCES, type FieldTable, permissionSet } from './permissions.ts';
import { LONGEST_RULE, partnershipRules, type Rule } from './rules.ts';
import { metadataFile, type XmlNode } from './xml.ts';

/** Active validation rules that one object may have, by edition; the smallest that Salesforce publishes for each. */
export const RULES_BY_EDITION = { starter: 20, professional: 20, enterprise: 100, unlimited: 500 } as const;
export type Edition = keyof typeof RULES_BY_EDITION;

const LARGEST_MESSAGE = 255;
const OBJECT = 'objects/Partnership__c';
const DEAL = 'Opportunity';

export interface SalesforceOutput {
  readonly files: readonly OutputFile[];
  /** What an admin should know: rules that were split, how many are active. */
  readonly notes: readonly string[];
}

/**
 * What Salesforce enforces by itself under a policy. Structure only: levels and thresholds reach the org as grants and
 * flags, so that changing them leaves every file as it was.
 * @param shipped the package's own fields by object, for the permission sets
 * @throws when the rules would not fit the edition, or one cannot be split far enough
 */
export function salesforceFor(policy: Policy, shipped: FieldTable, edition: Edition = 'enterprise'): SalesforceOutput {
  const rows = editableUnder(policy);
  const rules = partnershipRules(rows);
  const onDeals = dealRules();
  const fields = [...trustedFields(rows), ...valueSetFields(policy)];
  const table = withFields(
    shipped,
    fields.map(({ name }) => name),
  );
  const parts = [path(), ...approvals(), ...customMetadata(rowsUnder(policy))];
  return {
    files: [
      ...fields.map(({ name, content }) => file(`${OBJECT}/fields/${name}.field-meta.xml`, 'CustomField', content)),
      ...rules.map((rule) => ruleFile(OBJECT, rule)),
      translation('Partnership__c', rules),
      ...onDeals.map((rule) => ruleFile(`objects/${DEAL}`, rule)),
      translation(DEAL, onDeals),
      ...AUDIENCES.map((audience) =>
        file(`permissionsets/${audience.name}.permissionset-meta.xml`, 'PermissionSet', permissionSet(audience, table)),
      ),
      ...parts.map(partFile),
    ],
    notes: notesOn(rules, edition),
  };
}

const file = (name: string, root: string, content: readonly XmlNode[]): OutputFile => ({
  path: name,
  content: metadataFile(root, content, BANNER),
});

const XSI = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

/** Values of custom metadata name their type in an attribute, which the plain serialiser has not. */
function partFile({ path: name, root, content, typed }: MetadataPart): OutputFile {
  const plain = metadataFile(root, content, BANNER);
  if (typed === undefined) return { path: name, content: plain };
  const open = `<${root} xmlns="http://soap.sforce.com/2006/04/metadata"`;
  const values = plain.replace(open, `${open}${XSI}`).replaceAll('<value>', '<value xsi:type="xsd:string">');
  return { path: name, content: values };
}

function ruleFile(folder: string, { name, formula, field, message }: Rule): OutputFile {
  if (formula.length > LONGEST_RULE) throw new Error(`${name} has ${formula.length} characters and cannot be split`);
  for (const text of Object.values(message)) {
    if (text.length > LARGEST_MESSAGE) throw new Error(`${name}: the message has ${text.length} characters`);
  }
  const display: XmlNode[] = field === null ? [] : [['errorDisplayField', field]];
  return file(`${folder}/validationRules/${name}.validationRule-meta.xml`, 'ValidationRule', [
    ['fullName', name],
    ['active', 'true'],
    ['errorConditionFormula', formula],
    ...display,
    ['errorMessage', message.en],
  ]);
}

/** What the rules say in Arabic: the org shows it to the users who have it. */
function translation(object: string, rules: readonly Rule[]): OutputFile {
  const name = `${object}-ar`;
  const rows = rules.map(
    (rule): XmlNode => [
      'validationRules',
      [
        ['errorMessage', rule.message.ar],
        ['name', rule.name],
      ],
    ],
  );
  return file(`objectTranslations/${name}/${name}.objectTranslation-meta.xml`, 'CustomObjectTranslation', rows);
}

function notesOn(rules: readonly Rule[], edition: Edition): readonly string[] {
  const most = RULES_BY_EDITION[edition];
  if (rules.length > most)
    throw new Error(`${rules.length} validation rules on Partnership__c; the ${edition} edition allows ${most}`);
  const split = rules.filter(({ name }) => /^Leave_[A-Z]+_1$/.test(name)).map(({ name }) => name.slice(0, -2));
  return [
    `${rules.length} active validation rules on Partnership__c; the ${edition} edition allows ${most}.`,
    ...split.map((name) => `${name} would have more than ${LONGEST_RULE} characters: split by the phase it leads to.`),
  ];
}

function withFields(shipped: FieldTable, generated: readonly string[]): FieldTable {
  const own = [...new Set([...(shipped.Partnership__c ?? []), ...generated])].sort();
  const all: [string, readonly string[]][] = Object.entries({ ...shipped, Partnership__c: own });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
