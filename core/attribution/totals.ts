import { addMoney, zeroMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import type { Day } from '../time/day.ts';
import type { Entry } from './ledger.ts';

/** Sourced and influenced stand beside each other and are never added together. */
export interface Revenue {
  readonly sourced: Money;
  readonly influenced: Money;
}

/** A partnership's revenue in the base currency; reversals count against what they take back. */
export function revenueOf(entries: readonly Entry[], partnershipId: string, baseCurrency: string): Revenue {
  const sum = (role: Entry['role']) =>
    entries
      .filter((entry) => entry.partnershipId === partnershipId && entry.role === role)
      .reduce((total, { base }) => addMoney(total, base), zeroMoney(baseCurrency));
  return { sourced: sum('sourced'), influenced: sum('influenced') };
}

/** The programme's revenue: influence is counted once per deal, however many partners helped. */
export function programmeRevenue(entries: readonly Entry[], baseCurrency: string): Revenue {
  const influencedByDeal = new Map<string, Map<string, Money>>();
  let sourced = zeroMoney(baseCurrency);
  for (const { role, base, dealId, partnershipId } of entries) {
    if (role === 'sourced') sourced = addMoney(sourced, base);
    else {
      const partners = influencedByDeal.get(dealId) ?? new Map<string, Money>();
      partners.set(partnershipId, addMoney(partners.get(partnershipId) ?? zeroMoney(baseCurrency), base));
      influencedByDeal.set(dealId, partners);
    }
  }
  const largest = [...influencedByDeal.values()].map((partners) =>
    [...partners.values()].reduce((a, b) => (b.minor > a.minor ? b : a)),
  );
  return { sourced, influenced: largest.reduce(addMoney, zeroMoney(baseCurrency)) };
}

/** Sourced revenue of a partnership by calendar quarter of the close date (`2026-Q3`), base currency. */
export function sourcedByQuarter(entries: readonly Entry[], partnershipId: string): ReadonlyMap<string, Money> {
  const quarters = new Map<string, Money>();
  for (const entry of entries) {
    if (entry.partnershipId !== partnershipId || entry.role !== 'sourced') continue;
    const quarter = quarterOf(entry.closedOn);
    quarters.set(quarter, addMoney(quarters.get(quarter) ?? zeroMoney(entry.base.currency), entry.base));
  }
  return quarters;
}

/** `2026-Q3` of a day. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
