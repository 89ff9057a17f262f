import type { Row } from './access.ts';

const LIST = 'Derived_Fields__c';

/** The demo's name of a made-up value → the fields that show it. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  amount: ['Amount'],
  closeOn: ['CloseDate'],
  openedOn: ['Opened_Date__c'],
  territory: ['Territory__c'],
  discount: ['Discount__c'],
  contact: ['ContactId'],
  firstMeeting: ['First_Meeting_On__c', 'First_Meeting_Note__c'],
  type: ['Partner_Type__c'],
  offers: ['Partner_Offers__c'],
  seeks: ['Partner_Seeks__c'],
  sectors: ['Partner_Sectors__c'],
  countries: ['Partner_Countries__c'],
  country: ['Country__c'],
  employees: ['NumberOfEmployees'],
  checks: ['Checks_Passed__c', 'Checks_Recorded__c'],
};

const marks = (row: Row): string[] =>
  String(row[LIST] ?? '')
    .split(';')
    .filter((name) => name !== '');
const placesOf = (name: string): readonly string[] => SHOWN[name] ?? [name];

/** Fields of this row whose value was made up for the demo. */
export const derivedFields = (row: Row): string[] => marks(row).flatMap((name) => placesOf(name));

/** What a person enters is not made up any more: the row's own list without it. Nothing when it changes nothing. */
export function withoutEdited(row: Row, edited: readonly string[]): Readonly<Record<string, string | null>> {
  const before = marks(row);
  const after = before.filter((name) => !placesOf(name).some((place) => edited.includes(place)));
  return after.length === before.length ? {} : { [LIST]: after.join(';') || null };
}
