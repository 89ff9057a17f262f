import type { Crm } from '@partnership-os/core';
import type { CrmIds } from './world.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a 15-character Salesforce id: one letter per five characters says which are capitals.
 * @throws RangeError on anything that is not 15 letters and digits
 * @see https://help.salesforce.com/s/articleView?id=000385585&type=1
 */
export function salesforceId18(id15: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id15)) throw new RangeError(`not a 15-character Salesforce id: ${id15}`);
  const suffix = [0, 5, 10].map((from) => {
    const bits = [...id15.slice(from, from + 5)].map((char, at) => (/[A-Z]/.test(char) ? 1 << at : 0));
    return LETTERS[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return `${id15}${suffix.join('')}`;
}

/** True for an 18-character id whose last three letters fit. */
export const isSalesforceId = (text: string): boolean =>
  /^[A-Za-z0-9]{18}$/.test(text) && salesforceId18(text.slice(0, 15)) === text;

const INSTANCE = '5g000000';

/** The id of the n-th made-up record of an object, by its key prefix (`001` account, `003` contact, `005` user, `006` opportunity). */
export const salesforceId = (prefix: string, at: number): string =>
  salesforceId18(`${prefix}${INSTANCE}${String(at + 1).padStart(4, '0')}`);

/** The id of the n-th made-up HubSpot record of a range. */
export const hubSpotId = (base: number, at: number): string => String(base + at + 1);

const EXPORTED: Readonly<Record<Crm, (id: string) => string | null>> = {
  hubspot: (id) => (/^\d{1,15}$/.test(id) ? id : null),
  salesforce: (id) => {
    if (isSalesforceId(id)) return id;
    return /^[A-Za-z0-9]{15}$/.test(id) ? salesforceId18(id) : null;
  },
};

/** One id per record of one CRM: the one it had in an export, when that is a real one, else the n-th made-up one. */
export function idsOf(
  crm: Crm,
  records: readonly { readonly key: string; readonly crmIds: CrmIds }[],
  makeId: (at: number) => string,
): Map<string, string> {
  const exported = new Set<string>();
  return new Map(
    records.map(({ key, crmIds }, at) => {
      const kept = EXPORTED[crm](crmIds[crm] ?? '');
      if (kept === null || exported.has(kept)) return [key, makeId(at)];
      exported.add(kept);
      return [key, kept];
    }),
  );
}
