import { addDays, type Day } from '@partnership-os/core';
import { accountsOf, contactsOf } from './accounts.ts';
import { lastCloseOf, medianCycle, moved, weeksToLastClosedMonth } from './dates.ts';
import { type DealDraft, dealsOf, STAGES } from './deals.ts';
import { closedHelp, Protections } from './help.ts';
import { historyOf } from './history.ts';
import { suspensionDay } from './history-partners.ts';
import { withMeetings } from './meetings.ts';
import { openHelp } from './open-help.ts';
import { companyOf } from './partners.ts';
import { peopleOf } from './people.ts';
import { ratesOf } from './rates.ts';
import { isClosed, type RawData } from './raw.ts';
import { findings, productAliases } from './report.ts';
import { type Calendar, partnersOf } from './standing.ts';
import { COUNTRY_ALIASES, looseName } from './vocabulary.ts';
import type { DemoPartner, DemoProduct, DemoWorld } from './world.ts';

/** How long before the first close the company took over its partners. */
const LEAD_DAYS = 45;

function calendarOf(raw: RawData, weeks: number, today: Day): Calendar {
  const closes = raw.opportunities.filter(isClosed).map((row) => moved(row.close_date, weeks) ?? today);
  const [firstClose = today] = closes.sort();
  return { start: addDays(firstClose, -LEAD_DAYS), firstClose, today };
}

const productsOf = (raw: RawData): DemoProduct[] =>
  raw.products.map(({ product, series, sales_price }) => ({ name: product, line: series, listPrice: sales_price }));

const distinct = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== '').sort();

function directoryOf(raw: RawData, products: readonly DemoProduct[], calendar: Calendar): DemoPartner[] {
  const names = products.map(({ name }) => name);
  const wanted = [...names, ...distinct(products.map(({ line }) => line))];
  const companies = raw.providers.map((provider) => companyOf(provider, wanted));
  const territories = distinct(raw.agents.map((agent) => agent.regional_office));
  const channelManagers = ['channel-manager-1', 'channel-manager-2'];
  return partnersOf(companies, { calendar, products: names, territories, channelManagers });
}

function helpOf(
  deals: readonly DealDraft[],
  partners: readonly DemoPartner[],
  products: readonly DemoProduct[],
  today: Day,
) {
  const lines = new Map(products.map(({ name, line }) => [looseName(name), line]));
  const protections = new Protections((product) => lines.get(looseName(product)) ?? product);
  const rules = { protections, suspendedOn: suspensionDay(today) };
  return [...closedHelp(deals, partners, rules), ...openHelp(deals, partners, today, rules)];
}

/**
 * The demo world of some rows: the rows as they are, what they lack made up from the fixed seed and marked, all days moved
 * by one number of whole weeks so that the last close falls into the last closed month. Same rows and day, same world.
 */
export function worldOf(raw: RawData, today: Day): DemoWorld {
  const lastClose = lastCloseOf(raw.opportunities);
  const weeks = lastClose === null ? 0 : weeksToLastClosedMonth(lastClose, today);
  const calendar = calendarOf(raw, weeks, today);
  const products = productsOf(raw);
  const accounts = accountsOf(raw.accounts);
  const contacts = contactsOf(accounts);
  const partners = directoryOf(raw, products, calendar);
  const cycle = medianCycle(raw.opportunities);
  const drafts = dealsOf(raw.opportunities, {
    today,
    weeks,
    medianCycle: cycle,
    products,
    agents: raw.agents,
    contacts,
  });
  const help = helpOf(drafts, partners, products, today);
  const deals = withMeetings(drafts, help, contacts, today);
  return {
    sample: raw.sample,
    source: { kind: raw.sample ? 'sample' : 'shared-data', title: raw.title, folder: raw.folder },
    loadedOn: today,
    shiftedWeeks: weeks,
    workspace: { name: 'Demo workspace', zone: 'Asia/Riyadh', baseCurrency: 'USD' },
    stages: STAGES,
    products,
    productAliases: productAliases(raw),
    countryAliases: COUNTRY_ALIASES,
    people: peopleOf(raw.agents),
    accounts,
    contacts,
    partners,
    deals,
    rates: ratesOf(addDays(calendar.start, -400), addDays(today, 60)),
    report: { files: raw.files, rows: findings(raw, deals, today) },
    history: historyOf({ deals, partners, help, calendar }),
  };
}
