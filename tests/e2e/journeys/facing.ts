import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator } from 'playwright-core';
import { cardOf, type Desk, expectAccessible, type Lang, openDesk, picture, surfaceOf } from './desk.ts';
import { COMPANIES } from './journey-two.ts';
import { type Crm, type Person, record, records, type Values } from './records.ts';
import { plain } from './words.ts';

/** One partnership as both CRMs know it, and what the records of both add up to. */
export interface Facing {
  readonly name: string;
  readonly ids: Readonly<Record<Crm, string>>;
  readonly phase: string;
  readonly suspended: boolean;
  readonly terms: 'none' | 'in force' | 'ended';
  /** Requests that wait for a decision. */
  readonly waiting: number;
  readonly hasRoi: boolean;
  /** Sourced revenue by quarter of the day on which the deal closed, for example `2026-Q3`. */
  readonly sourcedByQuarter: Readonly<Record<string, number>>;
  readonly sourced: number;
  readonly influenced: number;
  readonly won: number;
}

const MARK = /^(?:[✓✕!◷○●–]\s*|i$)/;

/** A first run's last writes are still on their way when it says that everything is read; a spent HubSpot window is 10 s long. */
const STILL_MS = 11_000;

/** Both sides of every partner, joined by the id that we keep in both CRMs, once the CRMs' records stand still. */
export async function partners(): Promise<readonly Facing[]> {
  for (let before = ''; ; ) {
    const found = await partnersNow();
    const now = JSON.stringify(found);
    if (now === before) return found;
    before = now;
    await wait(STILL_MS);
  }
}

async function partnersNow(): Promise<readonly Facing[]> {
  const [companies, accounts, partnerships] = [
    await records('hubspot', 'companies'),
    await records('salesforce', 'Account'),
    await records('salesforce', 'Partnership__c'),
  ];
  const deals = await salesforceDeals();
  const found: Facing[] = [];
  for (const company of companies) {
    const ours = company.properties.pos_partner_id;
    const account = accounts.find(({ properties }) => ours && properties.Partner_Id__c === ours);
    const partnership = partnerships.find(({ properties }) => account && properties.Account__c === account.id);
    if (account === undefined || partnership === undefined) continue;
    const ids = { hubspot: company.id, salesforce: account.id };
    const phase = String(partnership.properties.Phase__c);
    const sums = await addedUp(company.id, deals.get(partnership.id) ?? []);
    found.push({ name: company.title, ids, phase, ...conditionOf(partnership.properties), ...sums });
  }
  return found;
}

/** What chooses a partner for a test; none of it is expected of a screen. */
function conditionOf(fields: Values): Pick<Facing, 'suspended' | 'terms' | 'waiting' | 'hasRoi'> {
  const read = (field: string) => JSON.parse(String(fields[field] ?? '{}'));
  const terms = read('Terms_Facts__c').terms as { inForce: boolean } | null | undefined;
  return {
    suspended: fields.Suspended__c === true,
    terms: terms ? (terms.inForce ? 'in force' : 'ended') : 'none',
    waiting: read('Requests_Facts__c').approvals?.length ?? 0,
    hasRoi: read('Money_Facts__c').roi?.status === 'ok',
  };
}

interface Credit {
  readonly id: string;
  readonly role: string;
  readonly amount: number;
  readonly closedOn: string;
}

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Won opportunities by partnership, as Salesforce's own registrations name them. */
async function salesforceDeals(): Promise<ReadonlyMap<string, readonly Credit[]>> {
  const [opportunities, registrations] = [
    new Map((await records('salesforce', 'Opportunity')).map((row) => [row.id, row.properties])),
    await records('salesforce', 'Deal_Registration__c'),
  ];
  const found = new Map<string, Credit[]>();
  for (const { properties } of registrations) {
    const deal = opportunities.get(String(properties.Opportunity__c));
    if (properties.Status__c !== 'converted' || deal?.IsWon !== true) continue;
    const key = String(properties.Partnership__c);
    const credit = {
      id: String(deal.Id),
      role: String(properties.Role__c),
      amount: Number(deal.Amount),
      closedOn: String(deal.CloseDate),
    };
    found.set(key, [...(found.get(key) ?? []), credit]);
  }
  return found;
}

/**
 * Sourced and influenced revenue of won deals, added up again from the two CRMs: HubSpot's labels between deal and company, and
 * Salesforce's registrations of opportunities. None of it passes through the product's own model.
 */
async function addedUp(companyId: string, inSalesforce: readonly Credit[]) {
  const { associations } = await record('hubspot', 'companies', companyId);
  const inHubSpot = (associations.deals ?? [])
    .filter(({ properties }) => properties.dealstage === 'closedwon')
    .flatMap(({ id, labels = [], properties }) =>
      labels.map((label) => ({
        id,
        role: label.toLowerCase(),
        amount: Number(properties.amount),
        closedOn: String(properties.closedate),
      })),
    );
  const all = [...inHubSpot, ...inSalesforce];
  const sum = (wanted: string) =>
    all.filter(({ role }) => role === wanted).reduce((total, { amount }) => total + amount, 0);
  const sourcedByQuarter: Record<string, number> = {};
  for (const { role, amount, closedOn } of all)
    if (role === 'sourced')
      sourcedByQuarter[quarterOf(closedOn)] = (sourcedByQuarter[quarterOf(closedOn)] ?? 0) + amount;
  const won = new Set(all.map(({ id }) => id)).size;
  return { sourced: sum('sourced'), influenced: sum('influenced'), sourcedByQuarter, won };
}

/** Opens the partner in one CRM and waits until its card stands. */
export async function openPartner(
  browser: Browser,
  { person, lang, crm, of }: { person: Person; lang: Lang; crm: Crm; of: Facing },
): Promise<Desk> {
  const desk = await openDesk(browser, { person, lang, at: `/${crm}/${COMPANIES[crm]}/${of.ids[crm]}` });
  await surfaceOf(crm, desk.page).getByTestId('value').waitFor();
  await expectAccessible(desk.page);
  return desk;
}

export const picturePartner = ({ page, lang }: Desk, crm: Crm): Promise<void> =>
  picture(page, `partner-${crm}-${lang}`);

/** HubSpot's card ends with its own choice of language (5.4); Salesforce has one in the person's settings. */
const LANGUAGE_CHOICE = /\s*(Language|اللغة) English العربية$/;

/**
 * All that a card says, in reading order. Left out is only what the two component sets draw in their own ways (5.9): the phase
 * path, whose sentence is asked for by itself, the card's title, the marks beside a badge's word and HubSpot's choice of language.
 */
export async function saidBy({ page }: Desk, crm: Crm): Promise<string> {
  const card = cardOf(crm, page);
  const [whole, path] = [await visible(card), await visible(card.getByTestId('phases'))];
  const title = crm === 'salesforce' ? await visible(card.getByTestId('screen-title')) : '';
  return whole.replace(path, '').replace(title, '').replace(LANGUAGE_CHOICE, '').replaceAll('  ', ' ').trim();
}

/** Text as a reader sees it, line by line, without the marks that stand beside a badge's word. */
export async function visible(part: Locator): Promise<string> {
  const lines = (await part.allInnerTexts()).join('\n').split('\n');
  return plain(lines.map((line) => line.trim().replace(MARK, '')).join(' '));
}
