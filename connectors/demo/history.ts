import { addDays, instantOf, msOf } from '@partnership-os/core';
import type { Help } from './help.ts';
import { momentOf, partnerHistory } from './history-partners.ts';
import type { Actor, CommandStep, DealClosedStep, HistoryStep } from './history-step.ts';
import { type Chance, chance } from './random.ts';
import type { Calendar } from './standing.ts';
import type { DemoDeal, DemoPartner } from './world.ts';

const HOUR = 3_600_000;
const BY_CHANNEL_MANAGER = 0.1;
const CLOSING_HOUR = 23;

const COMMENTS: Readonly<Record<'rejected' | 'returned' | 'no-evidence', readonly string[]>> = {
  rejected: [
    'The customer was ours before; no trace of the partner in the notes.',
    'خارج نطاق الاتفاقية، ولا يوجد دليل على دور الشريك.',
  ],
  returned: ['Who was at the first meeting, and did the customer ask for this partner?'],
  'no-evidence': [
    'Joined the demo; the note is in the partner’s own system.',
    'Gave a reference call, no note was kept.',
  ],
};

function requester(deal: DemoDeal, partner: DemoPartner | undefined, by: Chance): Actor {
  const manager = partner?.standing?.channelManagerKey ?? '';
  return { person: by.holds(BY_CHANNEL_MANAGER) ? manager : (deal.ownerKey ?? manager) };
}

function registration(help: Help, deal: DemoDeal, partner: DemoPartner | undefined): CommandStep {
  const by = chance('register', help.deal, help.partner);
  const touch = help.meetingOn === null ? null : { firstMeetingOf: deal.key };
  const comment = touch === null ? { comment: by.pick(COMMENTS['no-evidence']) } : {};
  const payload = {
    partner: help.partner,
    role: help.role,
    touch,
    products: deal.product === null ? [] : [deal.product],
    ...comment,
  };
  const id = `register:${help.deal}:${help.partner}`;
  const at = momentOf(help.submittedOn, by.whole(14, 16), by.whole(0, 59));
  return {
    kind: 'command',
    id,
    at,
    actor: requester(deal, partner, by),
    name: 'register_partner',
    record: { deal: deal.key },
    payload,
  };
}

function decision(help: Help, asked: CommandStep): CommandStep[] {
  if (help.outcome === 'pending' || help.outcome === 'disputed') return [];
  const by = chance('decide', asked.id);
  const wait = help.outcome === 'returned' ? 3 : by.whole(3, 28);
  const comment = help.outcome === 'granted' ? {} : { comment: by.pick(COMMENTS[help.outcome]) };
  const at = instantOf(msOf(asked.at) + wait * HOUR);
  const [actor, record] = [{ assigneesOf: asked.id }, { requestOf: asked.id }];
  const payload = { result: help.outcome, ...comment };
  return [{ kind: 'command', id: `decide:${asked.id}`, at, actor, name: 'decide_approval', record, payload }];
}

/** A deal that somebody helped on closes in the evening of its day, after all that was asked and decided. */
function closings(deals: readonly DemoDeal[], helped: ReadonlySet<string>): DealClosedStep[] {
  return deals.flatMap(({ key, status, closeOn }) => {
    if (status === 'open' || closeOn === null || !helped.has(key)) return [];
    return [{ kind: 'deal_closed', id: `close:${key}`, at: momentOf(closeOn, CLOSING_HOUR), deal: key, status }];
  });
}

export interface Past {
  readonly deals: readonly DemoDeal[];
  readonly partners: readonly DemoPartner[];
  readonly help: readonly Help[];
  readonly calendar: Calendar;
}

/** The whole past as commands, oldest first; equal times keep the order in which they were told. */
export function historyOf({ deals, partners, help, calendar }: Past): HistoryStep[] {
  const dealOf = new Map(deals.map((deal) => [deal.key, deal]));
  const partnerOf = new Map(partners.map((partner) => [partner.key, partner]));
  const told = help.flatMap((one) => {
    const deal = dealOf.get(one.deal);
    if (deal === undefined) return [];
    const asked = registration(one, deal, partnerOf.get(one.partner));
    return [asked, ...decision(one, asked)];
  });
  const closed = closings(deals, new Set(help.map(({ deal }) => deal)));
  const latest = momentOf(addDays(calendar.today, -1), CLOSING_HOUR, 59);
  const steps = [...partnerHistory(partners, calendar), ...told, ...closed].filter(({ at }) => at <= latest);
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
