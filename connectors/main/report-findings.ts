import { wordRefusal } from '@partnership-os/core';
import type { ReportRow } from '../demo/world.ts';
import type { Unit } from '../service/store.ts';

type DefectCount = Awaited<ReturnType<Unit['defectCounts']>>[number];

const CRM_NAME = { hubspot: 'HubSpot', salesforce: 'Salesforce' } as const;
const RECORD: Readonly<Record<string, string>> = {
  deal: 'deal',
  account: 'company or account',
  contact: 'contact',
  user: 'user',
};

/** What reading a record can show. A code without a row here is a refusal of core, which has its own sentence. */
const DEFECT: Readonly<Record<string, string>> = {
  missing: 'A field that has to be filled is empty',
  unknown_stage: 'The stage is in no pipeline',
  not_a_number: 'A value is not a number',
  not_a_count: 'A value is not a whole number',
  not_true_or_false: 'A value is neither yes nor no',
  not_a_date: 'A value is not a date',
  discount_not_a_percentage: 'The discount is not a percentage from 0 to 100',
  money_too_precise: 'The amount has more decimals than its currency',
  money_not_a_number: 'The amount is not a number',
  money_too_large: 'The amount is too large',
  currency_unknown: 'The currency is not known',
  no_rate: 'There is no exchange rate for the day',
  invalid_type: 'A field that has to be filled is empty, or holds a value of another kind',
  too_small: 'A field that has to be filled is empty',
  invalid_format: 'A value is not written as it has to be',
  invalid_value: 'A value is none of the allowed ones',
};

const sentence = (code: string): string => DEFECT[code] ?? wordRefusal({ code }, 'en').message.replace(/\.$/, '');

/** `- HubSpot, deal: The amount has more decimals than its currency: 3 times, for example in record 701.` */
export const readFinding = ({ crm, kind, code, count, example }: DefectCount): string =>
  `- ${CRM_NAME[crm]}, ${RECORD[kind] ?? kind}: ${sentence(code)}: ${count === 1 ? 'once' : `${count} times`}, for example in record ${example}.`;

/** One finding of the source, as a section. */
export const found = ({ what, where, count, examples, effect, fix }: ReportRow): string =>
  [`## ${what}`, `${where}: ${count}. Examples: ${examples.join(', ')}.`, `Effect: ${effect}`, `Fix: ${fix}`].join(
    '\n\n',
  );
