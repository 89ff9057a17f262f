import { personName } from './names.ts';
import { chance } from './random.ts';
import type { RawAccount } from './raw.ts';
import { BOTH, slug } from './vocabulary.ts';
import type { DemoAccount, DemoContact } from './world.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

function wholeOrNull(text: string): number | null {
  const value = Number(text);
  return text === '' || !Number.isSafeInteger(value) ? null : value;
}

/** `1100.04` (millions) as `1100040000` dollars: moves the point in the text, so nothing is rounded. */
export function dollars(millions: string): string | null {
  const [, whole, part = ''] = /^(\d+)(?:\.(\d{0,6}))?$/.exec(millions) ?? [];
  return whole === undefined ? null : `${whole}${part.padEnd(6, '0')}`.replace(/^0+(?=\d)/, '');
}

/** The accounts of the data, in both CRMs, each value as the source has it. */
export function accountsOf(rows: readonly RawAccount[]): DemoAccount[] {
  return rows.map((row) => ({
    key: slug(row.account),
    name: row.account,
    domain: null,
    sector: orNull(row.sector),
    country: orNull(row.office_location),
    employees: wholeOrNull(row.employees),
    revenue: dollars(row.revenue),
    founded: wholeOrNull(row.year_established),
    parentKey: row.subsidiary_of === '' ? null : slug(row.subsidiary_of),
    crms: BOTH,
    crmIds: {},
    derived: [],
  }));
}

const ARABIC_SHARE = 0.35;

/** One made-up contact per account, about a third with Arabic names. */
export function contactsOf(accounts: readonly DemoAccount[]): DemoContact[] {
  return accounts.map(({ key, crms }) => {
    const language = chance('contact', key).holds(ARABIC_SHARE) ? 'ar' : 'en';
    const { first, last } = personName(language, 'contact', key);
    const names = { firstName: first, lastName: last };
    const derived = ['firstName', 'lastName', 'email'];
    const email = `contact@${slug(key)}.example`;
    return { key: `contact-${key}`, accountKey: key, ...names, email, language, crms, crmIds: {}, derived };
  });
}
