import type { StoredObject } from './seed.ts';

const LIST = 'derived_fields';

/** The demo's name of a made-up value → where the record shows it. `notes` is the first meeting's note. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  amount: ['amount'],
  closeOn: ['closedate'],
  openedOn: ['opened_date'],
  territory: ['territory'],
  discount: ['discount'],
  firstMeeting: ['notes'],
  type: ['partner_type'],
  offers: ['partner_offers'],
  seeks: ['partner_seeks'],
  sectors: ['partner_sectors'],
  countries: ['partner_countries'],
  country: ['country'],
  employees: ['numberofemployees'],
  checks: ['checks_passed', 'checks_recorded'],
};

const marks = ({ properties }: Pick<StoredObject, 'properties'>): string[] =>
  (properties[LIST] ?? '').split(';').filter((name) => name !== '');

const placesOf = (name: string): readonly string[] => SHOWN[name] ?? [name];

/** Properties of this record whose value was made up for the demo, and `notes` where the note was. */
export const derivedFields = (record: Pick<StoredObject, 'properties'>): string[] =>
  marks(record).flatMap((name) => placesOf(name));

/** What a person enters is not made up any more: the record's own list without it. Nothing when it changes nothing. */
export function withoutEdited(
  record: Pick<StoredObject, 'properties'>,
  edited: readonly string[],
): Readonly<Record<string, string>> {
  const before = marks(record);
  const after = before.filter((name) => !placesOf(name).some((place) => edited.includes(place)));
  return after.length === before.length ? {} : { [LIST]: after.join(';') };
}
