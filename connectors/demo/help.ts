import { addDays, type Day, daysBetween } from '@partnership-os/core';
import { onWorkday } from './dates.ts';
import type { DealDraft } from './deals.ts';
import { closedDeck, type Deck } from './help-deck.ts';
import { type Chance, chance } from './random.ts';
import type { DemoPartner } from './world.ts';

/** Who helps on which deal, before it is told as commands. `meetingOn` is the first meeting that is its evidence. */
export interface Help {
  readonly deal: string;
  readonly partner: string;
  readonly role: 'sourced' | 'influenced';
  readonly submittedOn: Day;
  readonly meetingOn: Day | null;
  readonly outcome: 'granted' | 'rejected' | 'pending' | 'returned' | 'disputed';
}

const WON_SHARE = 0.37;
const LOST_SHARE = 0.12;
const SECOND_SHARE = 0.12;
const REJECTED_SHARE = 0.04;
const SOURCED_SHARE = 0.45;
const SHORTEST_CYCLE = 8;
const LONGEST_PROTECTION = 90;

/** One active protection per account and product line (money.md 6): who comes second would be a dispute. */
export class Protections {
  readonly #spans = new Map<string, { readonly from: Day; readonly to: Day }[]>();
  readonly #lineOf: (product: string) => string;

  constructor(lineOf: (product: string) => string) {
    this.#lineOf = lineOf;
  }

  /** Keeps the span and answers true when nobody else has it at any time of it. */
  take(deal: DealDraft, from: Day, to: Day): boolean {
    const key = `${deal.accountKey}|${this.#lineOf(deal.product ?? '')}`;
    const spans = this.#spans.get(key) ?? [];
    if (spans.some((span) => span.from <= to && from <= span.to)) return false;
    this.#spans.set(key, [...spans, { from, to }]);
    return true;
  }
}

interface Closed {
  readonly deal: DealDraft;
  readonly openedOn: Day;
  readonly closeOn: Day;
}

function closedOf(deals: readonly DealDraft[]): Closed[] {
  return deals.flatMap((deal) => {
    const { openedOn, closeOn, status, accountKey } = deal;
    if (status === 'open' || accountKey === null || openedOn === null || closeOn === null) return [];
    return daysBetween(openedOn, closeOn) >= SHORTEST_CYCLE ? [{ deal, openedOn, closeOn }] : [];
  });
}

function submissionDay({ openedOn, closeOn }: Closed, by: Chance): Day {
  const day = addDays(closeOn, -by.whole(3, Math.min(20, daysBetween(openedOn, closeOn) - 3)));
  const workday = onWorkday(day);
  return daysBetween(workday, closeOn) >= 2 ? workday : day;
}

function helpOn(closed: Closed, deck: Deck, protections: Protections): Help[] {
  const { deal, openedOn, closeOn } = closed;
  const by = chance('help', deal.key);
  if (!by.holds(deal.status === 'won' ? WON_SHARE : LOST_SHARE)) return [];
  const submittedOn = submissionDay(closed, by);
  const wantsSource = by.holds(SOURCED_SHARE);
  const lastProtected = [closeOn, addDays(submittedOn, LONGEST_PROTECTION)].sort()[0] ?? closeOn;
  const sourced = wantsSource && protections.take(deal, submittedOn, lastProtected);
  const meetingOn = addDays(openedOn, sourced ? -by.whole(1, 20) : by.whole(1, 2));
  const count = by.holds(SECOND_SHARE) ? (by.holds(0.15) ? 3 : 2) : 1;
  return deck.draw(count, submittedOn).map((partner, at) => {
    const role = sourced && at === 0 ? 'sourced' : 'influenced';
    const outcome = by.holds(REJECTED_SHARE) ? 'rejected' : 'granted';
    return { deal: deal.key, partner, role, submittedOn, meetingOn: sourced && at > 0 ? null : meetingOn, outcome };
  });
}

/**
 * Help on closed deals: about 30 % of the won and 10 % of the lost ones, uneven by partner, some with two or three partners.
 * No two protections meet, so nothing of it is a dispute.
 */
export function closedHelp(deals: readonly DealDraft[], partners: readonly DemoPartner[], by: HelpRules): Help[] {
  const closed = closedOf(deals);
  const expected = closed.reduce((sum, { deal }) => sum + (deal.status === 'won' ? WON_SHARE : LOST_SHARE), 0);
  const deck = closedDeck(partners, Math.round(expected * (1 + SECOND_SHARE)), by.suspendedOn);
  return closed.flatMap((row) => helpOn(row, deck, by.protections));
}

export interface HelpRules {
  readonly protections: Protections;
  /** From this day on the suspended partner helps nobody. */
  readonly suspendedOn: Day;
}
