/** The demo customer's own properties, as they stood in its portal before our app came. None of ours: provisioning makes those. */
export interface SeedProperty {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'number' | 'date';
  readonly fieldType: string;
  readonly groupName: string;
  readonly description: string;
}

const FIELD_TYPE = { string: 'text', number: 'number', date: 'date' } as const;

type Line = readonly [name: string, label: string, type: SeedProperty['type'], description: string];

const inGroup = (groupName: string, lines: readonly Line[]): SeedProperty[] =>
  lines.map(([name, label, type, description]) => ({
    name,
    label,
    type,
    fieldType: FIELD_TYPE[type],
    groupName,
    description,
  }));

export const GROUPS = {
  companies: [{ name: 'partner_directory', label: 'Partner directory' }],
  deals: [{ name: 'sales_details', label: 'Sales details' }],
} as const;

const LIST = 'Terms joined by ;';
const DERIVED = 'Names of the fields whose values were made up for the demo, joined by ;';

export const PROPERTIES = {
  companies: inGroup('partner_directory', [
    ['partner_type', 'Partner type', 'string', 'What kind of partnership fits'],
    ['partner_offers', 'Partner offers', 'string', LIST],
    ['partner_seeks', 'Partner seeks', 'string', LIST],
    ['partner_sectors', 'Partner sectors', 'string', LIST],
    ['partner_countries', 'Partner countries', 'string', LIST],
    ['checks_passed', 'Checks passed', 'number', 'How many recorded checks were passed'],
    ['checks_recorded', 'Checks recorded', 'number', 'How many checks were recorded'],
    ['original_name', 'Name in the directory', 'string', 'The name before the directory suffix was cut'],
    ['derived_fields', 'Derived fields', 'string', DERIVED],
  ]),
  deals: inGroup('sales_details', [
    ['product', 'Product', 'string', 'As the sales team entered it'],
    ['territory', 'Territory', 'string', 'The region of the office that sells'],
    ['opened_date', 'Opened date', 'date', 'When the opportunity was opened; not when this row was made'],
    ['discount', 'Discount', 'number', 'Per cent of the list price'],
    ['derived_fields', 'Derived fields', 'string', DERIVED],
    ['original_dates', 'Original dates', 'string', 'Dates of the source before the demo moved them by whole weeks'],
  ]),
} as const;
