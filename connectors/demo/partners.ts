import { type Chance, chance } from './random.ts';
import type { RawProvider } from './raw.ts';
import {
  BOTH,
  COUNTRY_OF_TLD,
  SECTORS,
  SEED_COUNTRIES,
  SEED_SECTORS,
  SKILLS,
  slug,
  TYPE_SHARES,
} from './vocabulary.ts';
import type { DemoPartner } from './world.ts';

/** A directory entry with what the directory does not say made up, before anybody is a partner. */
export type Company = Omit<DemoPartner, 'standing'>;

const GAP_SHARE = 0.2;
const SUFFIX = /\s*\((KCSP|Sample)\)\s*$/;
const SHARED_HOSTS = ['github.com', 'gitlab.com', 'linkedin.com'];

/** The name as people say it; the directory's suffix only goes from what is shown. */
export const displayName = (name: string): string => name.replace(SUFFIX, '');

/** The own web domain of a home page; null without one, or on a host that many companies share. */
export function domainOf(homepage: string): string | null {
  if (!URL.canParse(homepage)) return null;
  const host = new URL(homepage).hostname.replace(/^www\./, '');
  return SHARED_HOSTS.includes(host) ? null : host;
}

interface Filled<T> {
  readonly value: T;
  readonly derived: boolean;
}

const said = (terms: readonly (readonly [string, RegExp])[], text: string): string[] =>
  terms.filter(([, pattern]) => pattern.test(text)).map(([term]) => term);

const LEAST_OFFERS = 3;

/** Skills that the description names; topped up from the seed when they are few, and then marked. */
function offersOf(row: RawProvider, by: Chance): Filled<string[]> {
  const named = said(SKILLS, row.description);
  const others = SKILLS.map(([skill]) => skill).filter((skill) => !named.includes(skill));
  const missing = Math.max(0, LEAST_OFFERS - named.length);
  return { value: [...named, ...by.some(others, missing)], derived: missing > 0 };
}

function sectorsOf(row: RawProvider, by: Chance): Filled<string[]> {
  const named = said(SECTORS, row.description);
  if (named.length > 0) return { value: named, derived: false };
  return { value: by.some(SEED_SECTORS, by.whole(1, 3)), derived: true };
}

/** Home by the page's country ending, else by chance; three of four also serve the United States, where most accounts are. */
function countriesOf(domain: string | null, by: Chance): string[] {
  const home = COUNTRY_OF_TLD[domain?.split('.').at(-1) ?? ''] ?? by.pick(SEED_COUNTRIES);
  return [...new Set([home, ...(by.holds(0.75) ? ['United States'] : []), ...(by.holds(0.2) ? ['Saudi Arabia'] : [])])];
}

const SIZES = [12, 35, 80, 180, 420, 900, 2_500, 8_000, 30_000, 110_000] as const;
const employeesOf = (by: Chance): number => Math.round(by.pick(SIZES) * (0.8 + by.next() * 0.5));

/** One of the five types, by the shares of the demo. */
export function typeBy(by: Chance): (typeof TYPE_SHARES)[number][0] {
  let left = by.next();
  for (const [type, share] of TYPE_SHARES) {
    left -= share;
    if (left < 0) return type;
  }
  return 'referral';
}

const GAPS = ['seeks', 'sectors', 'countries', 'employees', 'checks'] as const;

/** Nothing is known of these fields, as in any real directory. A fifth of the companies have one to three. */
function withGaps(company: Company, by: Chance): Company {
  if (!by.holds(GAP_SHARE)) return company;
  const gaps = by.some(GAPS, by.whole(1, 3));
  const emptied = Object.fromEntries(gaps.map((field) => [field, null]));
  const derived = company.derived.filter((field) => !gaps.includes(field as (typeof GAPS)[number]));
  return { ...company, ...emptied, derived };
}

/** One company of the directory; `wanted` are the product names and lines that a partner may look for. */
export function companyOf(row: RawProvider, wanted: readonly string[]): Company {
  const by = chance('partner', row.kcsp_id);
  const domain = domainOf(row.homepage_url);
  const offers = offersOf(row, by);
  const sectors = sectorsOf(row, by);
  const recorded = by.whole(3, 6);
  const marks: readonly (readonly [string, boolean])[] = [
    ['offers', offers.derived],
    ['seeks', true],
    ['sectors', sectors.derived],
    ['countries', true],
    ['employees', true],
    ['checks', true],
    ['type', true],
  ];
  const company: Company = {
    key: slug(displayName(row.name)),
    name: displayName(row.name),
    originalName: row.name,
    domain,
    website: row.homepage_url === '' ? null : row.homepage_url,
    description: row.description === '' ? null : row.description,
    type: typeBy(by),
    offers: offers.value,
    seeks: [...by.some(SEED_SECTORS, by.whole(2, 4)), ...by.some(wanted, by.whole(1, 3))],
    sectors: sectors.value,
    countries: countriesOf(domain, by),
    employees: employeesOf(by),
    checks: { passed: Math.max(0, recorded - by.pick([0, 0, 0, 1, 1, 2, 4])), recorded },
    crms: BOTH,
    crmIds: {},
    derived: marks.filter(([, made]) => made).map(([field]) => field),
  };
  return withGaps(company, by);
}
