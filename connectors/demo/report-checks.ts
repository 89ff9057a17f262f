import { domainOf } from './partners.ts';
import { isClosed, type RawData } from './raw.ts';
import { COUNTRY_ALIASES } from './vocabulary.ts';
import type { ReportRow } from './world.ts';

/** What is looked for in the source, and the examples found. */
export interface Check extends Omit<ReportRow, 'count' | 'examples'> {
  readonly found: (raw: RawData) => readonly string[];
}

const KNOWN_SECTORS = new Set([
  'technology',
  'technolgy',
  'software',
  'medical',
  'retail',
  'marketing',
  'finance',
  'telecommunications',
  'entertainment',
  'services',
]);
const MISSPELT_COUNTRIES = new Set(COUNTRY_ALIASES.map(({ from }) => from));
const ACCEPTED = 'Nothing to do.';
const KEPT = 'Kept as it is.';

function ofAgentsWithoutRegion(raw: RawData): string[] {
  const regions = new Map(raw.agents.map((agent) => [agent.sales_agent, agent.regional_office]));
  const rows = raw.opportunities.filter(({ sales_agent }) => (regions.get(sales_agent) ?? '') === '');
  return rows.map(({ opportunity_id, sales_agent }) => `${opportunity_id}: ${sales_agent}`);
}

function agentsWithoutDeal(raw: RawData): string[] {
  const selling = new Set(raw.opportunities.map(({ sales_agent }) => sales_agent));
  return raw.agents.map(({ sales_agent }) => sales_agent).filter((name) => !selling.has(name));
}

/** Every kind of defect that the shared data set is known to have, and those that another set of its shape could have. */
export const CHECKS: readonly Check[] = [
  {
    code: 'account_sector_misspelt',
    what: 'Sector "technolgy" for technology',
    where: 'accounts',
    effect: 'Kept as it is; the sector map of the policy reads it as technology.',
    fix: 'Correct the sector in the CRM.',
    found: (raw) => raw.accounts.filter(({ sector }) => sector === 'technolgy').map(({ account }) => account),
  },
  {
    code: 'account_sector_unmapped',
    what: 'Sector that the sector map of the policy does not know',
    where: 'accounts',
    effect: 'Industry fit is unknown, so fit shows as a range.',
    fix: 'Add the sector to the map of the policy, or correct it in the CRM.',
    found: (raw) =>
      raw.accounts
        .filter(({ sector }) => !KNOWN_SECTORS.has(sector))
        .map(({ account, sector }) => `${account}: ${sector === '' ? 'no sector' : sector}`),
  },
  {
    code: 'account_country_misspelt',
    what: 'Country misspelt',
    where: 'accounts',
    effect: 'Kept as it is; compared under the right name.',
    fix: 'Correct the country in the CRM.',
    found: (raw) =>
      raw.accounts
        .filter(({ office_location }) => MISSPELT_COUNTRIES.has(office_location))
        .map(({ account, office_location }) => `${account}: ${office_location}`),
  },
  {
    code: 'account_name_lower_case',
    what: 'Account name in lower case',
    where: 'accounts',
    effect: KEPT,
    fix: 'Correct the name in the CRM if it is wrong.',
    found: (raw) =>
      raw.accounts.map(({ account }) => account).filter((name) => /\p{Ll}/u.test(name) && name === name.toLowerCase()),
  },
  {
    code: 'deal_without_account',
    what: 'Open deal without an account',
    where: 'opportunities',
    effect: 'Imported and shown; no partner can be registered on it.',
    fix: 'Associate the deal with its company or account.',
    found: (raw) =>
      raw.opportunities.filter(({ account }) => account === '').map(({ opportunity_id }) => opportunity_id),
  },
  {
    code: 'deal_without_opened_date',
    what: 'Deal without the day it was opened',
    where: 'opportunities',
    effect: 'Whether a meeting came before or after it cannot be said.',
    fix: 'Fill the opened date in the CRM.',
    found: (raw) =>
      raw.opportunities.filter(({ engage_date }) => engage_date === '').map(({ opportunity_id }) => opportunity_id),
  },
  {
    code: 'deal_open_without_amount',
    what: 'Open deal without amount and close date',
    where: 'opportunities',
    effect: 'Amount = list price, close date = opened (else load) day + median cycle; both are marked derived.',
    fix: 'Fill them in the CRM.',
    found: (raw) => raw.opportunities.filter((deal) => !isClosed(deal)).map(({ opportunity_id }) => opportunity_id),
  },
  {
    code: 'deal_agent_without_region',
    what: 'Deal whose agent has no region',
    where: 'opportunities',
    effect: 'Lives in HubSpot; its territory is unknown, which counts as outside any terms.',
    fix: 'Give the agent an office.',
    found: ofAgentsWithoutRegion,
  },
  {
    code: 'agent_without_deal',
    what: 'Sales agent who owns no deal',
    where: 'agents',
    effect: 'Imported as a user with an empty list.',
    fix: ACCEPTED,
    found: agentsWithoutDeal,
  },
  {
    code: 'company_name_suffix',
    what: 'Company name ends in the suffix of the directory',
    where: 'providers',
    effect: 'Shown without it; the original name is kept.',
    fix: ACCEPTED,
    found: (raw) => raw.providers.map(({ name }) => name).filter((name) => /\([^)]*\)\s*$/.test(name)),
  },
  {
    code: 'company_without_description',
    what: 'Company without a description',
    where: 'providers',
    effect: 'What it offers is made up and marked derived; it is in no partnership of the demo.',
    fix: 'Describe it in the directory.',
    found: (raw) => raw.providers.filter(({ description }) => description === '').map(({ name }) => name),
  },
  {
    code: 'company_homepage_shared',
    what: 'Home page missing, or on a host that many companies share',
    where: 'providers',
    effect: 'No web domain is known.',
    fix: 'Enter the company’s own domain.',
    found: (raw) =>
      raw.providers
        .filter(({ homepage_url }) => domainOf(homepage_url) === null)
        .map(({ name, homepage_url }) => `${name}: ${homepage_url}`),
  },
];
