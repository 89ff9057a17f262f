import type { ObjectType, PropertyDefinition, PropertyOption } from './seed.ts';

type Cell = readonly [
  name: string,
  label: string,
  type: PropertyDefinition['type'],
  fieldType: string,
  more?: { readonly readOnly?: boolean; readonly options?: readonly string[]; readonly hasUniqueValue?: boolean },
];

const readOnly = { readOnly: true } as const;

/** HubSpot's own groups; the customer's and ours come on top. */
export const STANDARD_GROUPS: Readonly<Record<ObjectType, readonly { name: string; label: string }[]>> = {
  companies: [{ name: 'companyinformation', label: 'Company information' }],
  contacts: [{ name: 'contactinformation', label: 'Contact information' }],
  deals: [{ name: 'dealinformation', label: 'Deal information' }],
  notes: [{ name: 'engagement', label: 'Engagement' }],
  tasks: [{ name: 'engagement', label: 'Engagement' }],
};

const CELLS: Readonly<Record<ObjectType, readonly Cell[]>> = {
  companies: [
    ['hs_object_id', 'Record ID', 'number', 'number', readOnly],
    ['createdate', 'Create Date', 'datetime', 'text', readOnly],
    ['hs_lastmodifieddate', 'Last Modified Date', 'datetime', 'text', readOnly],
    ['name', 'Company name', 'string', 'text'],
    ['domain', 'Company Domain Name', 'string', 'text'],
    ['website', 'Website URL', 'string', 'text'],
    ['industry', 'Industry', 'enumeration', 'select'],
    ['country', 'Country/Region', 'string', 'text'],
    ['city', 'City', 'string', 'text'],
    ['description', 'Description', 'string', 'textarea'],
    ['numberofemployees', 'Number of Employees', 'number', 'text'],
    ['annualrevenue', 'Annual Revenue', 'number', 'text'],
    ['founded_year', 'Year Founded', 'string', 'text'],
    ['hs_parent_company_id', 'Parent Company', 'number', 'text', readOnly],
    ['hubspot_owner_id', 'Company owner', 'enumeration', 'select'],
  ],
  contacts: [
    ['hs_object_id', 'Record ID', 'number', 'number', readOnly],
    ['createdate', 'Create Date', 'datetime', 'text', readOnly],
    ['lastmodifieddate', 'Last Modified Date', 'datetime', 'text', readOnly],
    ['firstname', 'First Name', 'string', 'text'],
    ['lastname', 'Last Name', 'string', 'text'],
    ['email', 'Email', 'string', 'text'],
    ['jobtitle', 'Job Title', 'string', 'text'],
    ['phone', 'Phone Number', 'string', 'text'],
    ['hubspot_owner_id', 'Contact owner', 'enumeration', 'select'],
  ],
  deals: [
    ['hs_object_id', 'Record ID', 'number', 'number', readOnly],
    ['createdate', 'Create Date', 'datetime', 'text', readOnly],
    ['hs_lastmodifieddate', 'Last Modified Date', 'datetime', 'text', readOnly],
    ['dealname', 'Deal Name', 'string', 'text'],
    ['amount', 'Amount', 'number', 'text'],
    ['dealstage', 'Deal Stage', 'enumeration', 'radio'],
    ['pipeline', 'Pipeline', 'enumeration', 'select'],
    ['closedate', 'Close Date', 'datetime', 'text'],
    ['deal_currency_code', 'Currency', 'enumeration', 'select'],
    ['dealtype', 'Deal Type', 'enumeration', 'radio', { options: ['newbusiness', 'existingbusiness'] }],
    ['description', 'Deal Description', 'string', 'textarea'],
    ['closed_lost_reason', 'Closed Lost Reason', 'string', 'textarea'],
    ['hs_primary_associated_company', 'Primary Associated Company', 'number', 'number', readOnly],
    ['hubspot_owner_id', 'Deal owner', 'enumeration', 'select'],
  ],
  notes: [
    ['hs_object_id', 'Record ID', 'number', 'number', readOnly],
    ['hs_createdate', 'Create date', 'datetime', 'date', readOnly],
    ['hs_lastmodifieddate', 'Last modified date', 'datetime', 'date', readOnly],
    ['hs_timestamp', 'Activity date', 'datetime', 'date'],
    ['hs_note_body', 'Note body', 'string', 'html'],
    ['hubspot_owner_id', 'Activity assigned to', 'enumeration', 'select'],
  ],
  tasks: [
    ['hs_object_id', 'Record ID', 'number', 'number', readOnly],
    ['hs_createdate', 'Create date', 'datetime', 'date', readOnly],
    ['hs_lastmodifieddate', 'Last modified date', 'datetime', 'date', readOnly],
    ['hs_timestamp', 'Due date', 'datetime', 'date'],
    ['hs_task_subject', 'Task title', 'string', 'text'],
    ['hs_task_body', 'Task notes', 'string', 'html'],
    [
      'hs_task_status',
      'Task status',
      'enumeration',
      'select',
      { options: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'COMPLETED', 'DEFERRED'] },
    ],
    ['hs_task_priority', 'Priority', 'enumeration', 'select', { options: ['LOW', 'MEDIUM', 'HIGH', 'NONE'] }],
    ['hs_task_type', 'Task type', 'enumeration', 'select', { options: ['TODO', 'EMAIL', 'CALL'] }],
    ['hubspot_owner_id', 'Assigned to', 'enumeration', 'select'],
  ],
};

const optionsOf = (values: readonly string[]): PropertyOption[] =>
  values.map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));

/** HubSpot's own properties of a type, as far as this slice reads or writes them. `industry` takes its options from data. */
export const standardProperties = (type: ObjectType): PropertyDefinition[] =>
  CELLS[type].map(([name, label, kind, fieldType, more = {}]) => ({
    name,
    label,
    type: kind,
    fieldType,
    groupName: STANDARD_GROUPS[type][0]?.name ?? '',
    options: optionsOf(more.options ?? []),
    readOnly: more.readOnly ?? false,
    hasUniqueValue: name === 'email' || (more.hasUniqueValue ?? false),
    hubspotDefined: true,
  }));
