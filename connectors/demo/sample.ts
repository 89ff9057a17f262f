import { addDays } from '@partnership-os/core';
import { companyName, personName } from './names.ts';
import { chance } from './random.ts';
import type { RawAccount, RawAgent, RawData, RawOpportunity, RawProduct } from './raw.ts';
import { sampleProviders } from './sample-providers.ts';

const ACCOUNTS = 85;
const AGENTS = 35;
const MANAGERS = 6;
const IDLE_AGENTS = 5;
/** A fifth of the real set's size, so that a bare clone starts fast. */
const OPPORTUNITIES = 1_500;
const ARABIC_SHARE = 0.3;

const PRODUCTS: readonly RawProduct[] = [
  { product: 'GTX Basic', series: 'GTX', sales_price: '600' },
  { product: 'GTX Pro', series: 'GTX', sales_price: '5100' },
  { product: 'MG Special', series: 'MG', sales_price: '75' },
  { product: 'MG Advanced', series: 'MG', sales_price: '3600' },
  { product: 'GTX Plus Pro', series: 'GTX', sales_price: '5900' },
  { product: 'GTX Plus Basic', series: 'GTX', sales_price: '1250' },
  { product: 'GTK 500', series: 'GTK', sales_price: '27500' },
];
/** How deals spell the products: one of them wrong, as in the real set. */
const SOLD = ['GTX Basic', 'MG Special', 'GTXPro', 'MG Advanced', 'GTX Plus Basic', 'GTX Plus Pro', 'GTK 500'] as const;
const SECTORS = [
  'retail',
  'technolgy',
  'medical',
  'software',
  'finance',
  'marketing',
  'telecommunications',
  'entertainment',
  'services',
  'employment',
] as const;
const COUNTRIES = [
  'United States',
  'United States',
  'United States',
  'Saudi Arabia',
  'Germany',
  'Jordan',
  'Philipines',
] as const;
const OFFICES = ['Central', 'East', 'West'] as const;

const langBy = (...labels: readonly string[]) => (chance('script', ...labels).holds(ARABIC_SHARE) ? 'ar' : 'en');

/** `count` different names: the library repeats itself now and then. */
function different(count: number, make: (at: number, attempt: number) => string): string[] {
  const names = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    for (let attempt = 0, before = names.size; names.size === before; attempt += 1) names.add(make(at, attempt));
  }
  return [...names];
}

function accounts(): RawAccount[] {
  const names = different(ACCOUNTS, (at, attempt) =>
    companyName(langBy('account', `${at}`), 'account', `${at}.${attempt}`),
  );
  return names.map((name, at) => {
    const by = chance('sample account', String(at));
    return {
      account: at === 14 ? name.toLowerCase() : name,
      sector: by.pick(SECTORS),
      year_established: String(by.whole(1979, 2017)),
      revenue: `${by.whole(4, 9000)}.${by.whole(10, 99)}`,
      employees: String(by.whole(9, 30_000)),
      office_location: by.pick(COUNTRIES),
      subsidiary_of: by.holds(0.15) ? (names[by.whole(0, 12)] ?? '') : '',
    };
  });
}

/** Six teams in three offices; the last agent has no region, which the real set does not show but a real CRM does. */
function agents(): RawAgent[] {
  const fullName = (role: string) => (at: number, attempt: number) => {
    const { first, last } = personName(langBy(role, `${at}`), role, `${at}.${attempt}`);
    return `${first} ${last}`;
  };
  const managers = different(MANAGERS, fullName('sample manager'));
  return different(AGENTS, fullName('sample agent')).map((name, at) => ({
    sales_agent: name,
    manager: managers[at % MANAGERS] ?? '',
    regional_office: at === AGENTS - 1 ? '' : (OFFICES[Math.floor((at % MANAGERS) / 2)] ?? ''),
  }));
}

const FIRST_CLOSE = '2025-03-01';
const CLOSING_DAYS = 213;

interface Times {
  readonly stage: string;
  readonly engage: string;
  readonly close: string;
}

function timesOf(at: number): Times {
  const by = chance('sample times', String(at));
  const stage = by.pick([
    'Won',
    'Won',
    'Won',
    'Won',
    'Won',
    'Won',
    'Won',
    'Won',
    'Won',
    'Lost',
    'Lost',
    'Lost',
    'Lost',
    'Lost',
    'Engaging',
    'Engaging',
    'Engaging',
    'Engaging',
    'Engaging',
    'Prospecting',
  ]);
  if (stage === 'Prospecting') return { stage, engage: '', close: '' };
  if (stage === 'Engaging') return { stage, engage: addDays(FIRST_CLOSE, CLOSING_DAYS - by.whole(0, 90)), close: '' };
  const close = addDays(FIRST_CLOSE, by.whole(0, CLOSING_DAYS));
  return { stage, close, engage: addDays(close, -by.whole(4, stage === 'Won' ? 130 : 60)) };
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const CLOSED = ['Won', 'Lost'];

function opportunity(at: number, sellers: readonly RawAgent[], buyers: readonly RawAccount[]): RawOpportunity {
  const by = chance('sample deal', String(at));
  const { stage, engage, close } = timesOf(at);
  const product = by.pick(SOLD);
  const price = Number(
    PRODUCTS.find((row) => row.product.replace(' ', '') === product.replace(' ', ''))?.sales_price ?? 0,
  );
  const nameless = !CLOSED.includes(stage) && by.holds(0.6);
  const won = Math.round(price * (0.8 + by.next() * 0.4));
  return {
    opportunity_id: Array.from({ length: 8 }, () => by.pick([...ID_LETTERS])).join(''),
    sales_agent: by.pick(sellers).sales_agent,
    product,
    account: nameless ? '' : by.pick(buyers).account,
    deal_stage: stage,
    engage_date: engage,
    close_date: close,
    close_value: stage === 'Won' ? String(won) : stage === 'Lost' ? '0' : '',
  };
}

/**
 * What a bare clone runs on: made-up rows of the same shape and with the same kinds of defects as the real set, English and
 * Arabic names, the same on every machine. Nothing of it is real and every screen says so.
 */
export function sampleData(): RawData {
  const [buyers, team] = [accounts(), agents()];
  const sellers = team.filter((_, at) => at >= IDLE_AGENTS);
  const opportunities = Array.from({ length: OPPORTUNITIES }, (_, at) => opportunity(at, sellers, buyers));
  const rows = { accounts: buyers, products: PRODUCTS, agents: team, opportunities, providers: sampleProviders() };
  const files = Object.entries(rows).map(([kind, list]) => ({ name: `sample ${kind}`, kind, rows: list.length }));
  return { sample: true, title: 'Sample data, generated from a fixed seed', folder: null, files, ...rows };
}
