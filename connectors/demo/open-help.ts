import { addDays, type Day, type PartnershipType } from '@partnership-os/core';
import { workdaysBefore } from './dates.ts';
import type { DealDraft } from './deals.ts';
import type { Help, HelpRules } from './help.ts';
import { isDealing } from './help-deck.ts';
import { type Chance, chance } from './random.ts';
import type { DemoPartner } from './world.ts';

const SETTLED_DAYS = 5;
const APPROVED_MOST = 36;
const LAPSED = 6;
const LONGEST_PROTECTION = 90;

/** Which requests wait, and since when: with working days gone by they are fresh, warned, overdue or escalated. */
const WAITING: readonly (readonly [
  type: PartnershipType,
  inside: boolean,
  workdays: number,
  outcome: 'pending' | 'returned',
])[] = [
  ['referral', true, 1, 'pending'],
  ['distribution', true, 3, 'pending'],
  ['distribution', false, 2, 'pending'],
  ['technology', false, 2, 'pending'],
  ['technology', false, 6, 'pending'],
  ['strategic', false, 4, 'pending'],
  ['government', false, 1, 'pending'],
  ['government', false, 9, 'pending'],
  ['referral', true, 3, 'returned'],
];

interface Desk {
  readonly today: Day;
  readonly deals: DealDraft[];
  readonly partners: readonly DemoPartner[];
  readonly rules: HelpRules;
}

/** The next open deal that was opened long enough ago, is expected to close later, and whose account and line are free; it is used up. */
function nextDeal(desk: Desk, from: Day, to: Day): DealDraft | undefined {
  const at = desk.deals.findIndex(
    (deal) =>
      (deal.openedOn ?? '9999') < addDays(from, -2) &&
      (deal.closeOn ?? '') > (from < addDays(desk.today, -LONGEST_PROTECTION) ? from : desk.today) &&
      desk.rules.protections.take(deal, from, to),
  );
  return at < 0 ? undefined : desk.deals.splice(at, 1)[0];
}

const inForce = ({ standing }: DemoPartner, today: Day): boolean => (standing?.terms?.until ?? '') >= today;

/** A live partner of the type, with terms in force or without; any live one when the demo has none such. */
function partnerLike(desk: Desk, type: PartnershipType, inside: boolean, by: Chance): DemoPartner {
  const typed = desk.partners.filter(({ standing }) => standing?.type === type);
  const fitting = typed.filter((partner) => inForce(partner, desk.today) === inside);
  return by.pick([fitting, typed, desk.partners].find((list) => list.length > 0) ?? []);
}

function sourced(deal: DealDraft, partner: string, submittedOn: Day, outcome: Help['outcome']): Help {
  const meetingOn = addDays(deal.openedOn ?? submittedOn, -4);
  return { deal: deal.key, partner, role: 'sourced', submittedOn, meetingOn, outcome };
}

function influenced(deal: DealDraft, partner: string, submittedOn: Day, outcome: Help['outcome']): Help {
  return {
    deal: deal.key,
    partner,
    role: 'influenced',
    submittedOn,
    meetingOn: addDays(deal.openedOn ?? '', 1),
    outcome,
  };
}

function approved(desk: Desk, count: number): Help[] {
  return Array.from({ length: count }, (_, at) => {
    const by = chance('open', String(at));
    const submittedOn = addDays(desk.today, at < LAPSED ? -by.whole(125, 150) : -by.whole(3, 25));
    const deal = nextDeal(desk, submittedOn, addDays(submittedOn, LONGEST_PROTECTION));
    if (deal === undefined) return [];
    const { key } = by.pick(desk.partners);
    return [(at < LAPSED || by.holds(0.6) ? sourced : influenced)(deal, key, submittedOn, 'granted')];
  }).flat();
}

function waiting(desk: Desk): Help[] {
  return WAITING.flatMap(([type, inside, workdays, outcome], at) => {
    const submittedOn = workdaysBefore(desk.today, workdays);
    const deal = nextDeal(desk, submittedOn, addDays(submittedOn, LONGEST_PROTECTION));
    if (deal === undefined) return [];
    const partner = partnerLike(desk, type, inside, chance('waiting', String(at)));
    return [(at % 2 === 0 ? sourced : influenced)(deal, partner.key, submittedOn, outcome)];
  });
}

/** Two accounts where one partner is protected and a second one claims the same: the second claim is disputed. */
function disputes(desk: Desk): Help[] {
  return [0, 1].flatMap((at) => {
    const by = chance('dispute', String(at));
    const first = addDays(desk.today, -14 - at);
    const deal = nextDeal(desk, first, addDays(first, LONGEST_PROTECTION));
    const [one, two] = by.shuffled(desk.partners);
    if (deal === undefined || one === undefined || two === undefined) return [];
    const second = workdaysBefore(desk.today, 2 + at);
    return [sourced(deal, one.key, first, 'granted'), sourced(deal, two.key, second, 'disputed')];
  });
}

/**
 * Help on open deals: protections that run, some that lapsed, two disputes, and requests that wait at every position of
 * their clock, one of them returned. Deals that the source opens after the load day are left alone.
 */
export function openHelp(
  deals: readonly DealDraft[],
  partners: readonly DemoPartner[],
  today: Day,
  rules: HelpRules,
): Help[] {
  const latest = addDays(today, -SETTLED_DAYS);
  const open = deals.filter(
    ({ status, accountKey, openedOn }) =>
      status === 'open' && accountKey !== null && openedOn !== null && openedOn < latest,
  );
  const able = partners.filter((partner) => isDealing(partner) && partner.standing?.shows === null);
  if (able.length === 0) return [];
  const desk: Desk = { today, deals: chance('open deals').shuffled(open), partners: able, rules };
  const count = Math.min(APPROVED_MOST, Math.floor(open.length / 10));
  return [...disputes(desk), ...waiting(desk), ...approved(desk, count)];
}
