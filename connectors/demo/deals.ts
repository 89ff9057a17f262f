import { addDays, type Day, isolate } from '@partnership-os/core';
import { moved } from './dates.ts';
import type { RawAgent, RawOpportunity } from './raw.ts';
import { crmOfRegion, looseName, slug } from './vocabulary.ts';
import type { DemoContact, DemoDeal, DemoProduct, DemoStage } from './world.ts';

/** The data set's four stages, with the probabilities that both CRMs keep. */
export const STAGES: readonly DemoStage[] = [
  { id: 'prospecting', label: 'Prospecting', status: 'open', probability: 0.1 },
  { id: 'engaging', label: 'Engaging', status: 'open', probability: 0.4 },
  { id: 'closedwon', label: 'Closed Won', status: 'won', probability: 1 },
  { id: 'closedlost', label: 'Closed Lost', status: 'lost', probability: 0 },
];

const STAGE_OF: Readonly<Record<string, number>> = { Prospecting: 0, Engaging: 1, Won: 2, Lost: 3 };

/** A deal before its first meeting is made up. */
export type DealDraft = Omit<DemoDeal, 'firstMeeting'>;

export interface DealContext {
  readonly today: Day;
  readonly weeks: number;
  readonly medianCycle: number;
  readonly products: readonly DemoProduct[];
  readonly agents: readonly RawAgent[];
  readonly contacts: readonly DemoContact[];
}

interface Lookups {
  readonly priceOf: ReadonlyMap<string, string>;
  readonly regionOf: ReadonlyMap<string, string>;
  readonly contactOf: ReadonlyMap<string, string>;
}

const lookupsOf = ({ products, agents, contacts }: DealContext): Lookups => ({
  priceOf: new Map(products.map(({ name, listPrice }) => [looseName(name), listPrice])),
  regionOf: new Map(agents.map((row) => [row.sales_agent, row.regional_office])),
  contactOf: new Map(contacts.map(({ accountKey, key }) => [accountKey, key])),
});

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Which of these fields have a value: those are named as made up. */
const made = (fields: Readonly<Record<string, string | null>>): string[] =>
  Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [field]));

/** What an open row lacks: its list price and a close day one median cycle after it was opened, or after the load day. */
function closing(row: RawOpportunity, openedOn: Day | null, context: DealContext, lookups: Lookups) {
  const stage = STAGES[STAGE_OF[row.deal_stage] ?? 0] ?? STAGES[0];
  if (stage === undefined || stage.status !== 'open') {
    return { stage, amount: orNull(row.close_value), closeOn: moved(row.close_date, context.weeks), derived: {} };
  }
  const amount = lookups.priceOf.get(looseName(row.product)) ?? null;
  const closeOn = addDays(openedOn ?? context.today, context.medianCycle);
  return { stage, amount, closeOn, derived: { amount, closeOn } };
}

/** Account, product, id: under an Arabic account the Latin parts keep their own order and none of them reorders another. */
function titleOf({ account, product, opportunity_id: id }: RawOpportunity): string {
  const lang = /\p{Script=Arabic}/u.test(account) ? 'ar' : 'en';
  return [account, product, id]
    .filter((part) => part !== '')
    .map((part) => isolate(lang, part))
    .join(' – ');
}

/** The data's deals: rows stay as they are, days move, and what is missing is made up and named. Throws on nothing. */
export function dealsOf(rows: readonly RawOpportunity[], context: DealContext): DealDraft[] {
  const lookups = lookupsOf(context);
  return rows.map((row) => {
    const region = lookups.regionOf.get(row.sales_agent) ?? '';
    const openedOn = moved(row.engage_date, context.weeks);
    const { stage, amount, closeOn, derived } = closing(row, openedOn, context, lookups);
    const accountKey = row.account === '' ? null : slug(row.account);
    const added = {
      contact: lookups.contactOf.get(accountKey ?? '') ?? null,
      territory: orNull(region),
      discount: '0',
    };
    return {
      key: row.opportunity_id,
      crm: crmOfRegion(region),
      crmIds: {},
      name: titleOf(row),
      accountKey,
      contactKey: added.contact,
      ownerKey: slug(row.sales_agent),
      product: orNull(row.product),
      stageId: stage?.id ?? '',
      status: stage?.status ?? 'open',
      amount,
      currency: 'USD',
      openedOn,
      closeOn,
      territory: added.territory,
      discount: added.discount,
      original: { openedOn: orNull(row.engage_date), closeOn: orNull(row.close_date) },
      derived: made({ ...derived, ...added }),
    };
  });
}
