import { addDays, type Day, type Instant } from '@partnership-os/core';
import { workdaysBefore } from './dates.ts';
import type { Adoption, CommandStep, ReasonGiven } from './history-step.ts';
import { chance } from './random.ts';
import type { Calendar } from './standing.ts';
import type { DemoPartner, DemoStanding } from './world.ts';

/** A moment of a day, in UTC hours; a little later for each `minute`. */
export const momentOf = (day: Day, hour: number, minute = 0): Instant =>
  `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`;

type Adopted = DemoStanding & { readonly phase: Adoption['phase'] };

const isAdopted = (standing: DemoStanding): standing is Adopted =>
  standing.phase === 'MANAGE' || standing.phase === 'OPTIMIZE' || standing.phase === 'ONBOARD';

/** The directory says who a partner is and what it does; what was agreed with it is made up, as its past is. */
const madeUp = ({ tier, terms, costs }: Adopted): string[] => [
  'type',
  ...(tier === null ? [] : ['tier']),
  ...(terms === null ? [] : ['terms']),
  ...(costs.length === 0 ? [] : ['costs']),
  'registrations',
];

function adoptionOf(standing: Adopted, start: Day): Adoption {
  const { type, phase, tier, terms } = standing;
  const signedOn = terms?.signedOn ?? addDays(start, phase === 'ONBOARD' ? -12 : -200);
  const agreementRef = terms?.agreementRef ?? 'AGR-ARCHIVE';
  const reason = 'Was a partner before Partnership OS was introduced; taken over from the partner list.';
  const derived = madeUp(standing);
  return { type, phase, agreementRef, signedOn, tier, terms, reasonCode: 'existing_partner', reason, derived };
}

/** Asked by the channel manager, decided by whoever the matrix names, then carried out with the grant. */
function adoption(key: string, standing: Adopted, start: Day): CommandStep[] {
  const by = chance('adoption', key);
  const [day, minute] = [addDays(start, -by.whole(7, 12)), by.whole(0, 59)];
  const payload = adoptionOf(standing, start);
  const [asked, record] = [`adopt:${key}:ask`, { partner: key }];
  const actor = { person: standing.channelManagerKey };
  return [
    {
      kind: 'command',
      id: asked,
      at: momentOf(day, 9, minute),
      actor,
      name: 'request_approval',
      record,
      payload: { kind: 'adoption', grants: payload },
    },
    {
      kind: 'command',
      id: `adopt:${key}:decide`,
      at: momentOf(addDays(day, 1), 12, minute),
      actor: { assigneesOf: asked },
      name: 'decide_approval',
      record: { requestOf: asked },
      payload: { result: 'granted' },
    },
    {
      kind: 'command',
      id: `adopt:${key}:do`,
      at: momentOf(addDays(day, 2), 9, minute),
      actor,
      name: 'adopt_partnership',
      record,
      payload,
    },
  ];
}

/** The day from which the suspended partner is suspended. */
export const suspensionDay = (today: Day): Day => workdaysBefore(today, 22);

function suspension(key: string, standing: DemoStanding, today: Day): CommandStep[] {
  const day = suspensionDay(today);
  const reason = 'The security review is overdue by 60 days and two reminders were not answered.';
  const payload: ReasonGiven & { until: string } = { reasonCode: 'compliance', reason, until: addDays(day, 90) };
  const [asked, record, actor] = [`suspend:${key}:ask`, { partner: key }, { person: standing.channelManagerKey }];
  return [
    {
      kind: 'command',
      id: asked,
      at: momentOf(day, 9),
      actor,
      name: 'request_approval',
      record,
      payload: { kind: 'suspend', grants: payload },
    },
    {
      kind: 'command',
      id: `suspend:${key}:decide`,
      at: momentOf(day, 14),
      actor: { assigneesOf: asked },
      name: 'decide_approval',
      record: { requestOf: asked },
      payload: { result: 'granted' },
    },
    {
      kind: 'command',
      id: `suspend:${key}:do`,
      at: momentOf(day, 16),
      actor: { assigneesOf: asked },
      name: 'suspend',
      record,
      payload,
    },
  ];
}

const SIGNALS = [
  'Named by two customers as the firm that runs their clusters.',
  'Listed in the service-provider directory with a matching offer.',
  'طلب عميلان التعامل معهم خلال هذا الربع.',
  'Met at a trade fair; offers training in a region where we have no partner.',
] as const;

function prospect(key: string, standing: DemoStanding, today: Day): CommandStep[] {
  const by = chance('prospect', key);
  const found = workdaysBefore(today, by.whole(8, 26));
  const [actor, record] = [{ person: standing.channelManagerKey }, { partner: key }];
  const payload = { type: standing.type, signal: { text: by.pick(SIGNALS), on: addDays(found, -by.whole(1, 9)) } };
  const steps: CommandStep[] = [
    {
      kind: 'command',
      id: `prospect:${key}`,
      at: momentOf(found, 10),
      actor,
      name: 'create_prospect',
      record,
      payload,
    },
  ];
  const later = { kind: 'command', at: momentOf(addDays(found, 2), 11), actor, record } as const;
  if (standing.phase === 'EVALUATE') {
    const reason = 'Fits two product lines; worth a score card.';
    return [...steps, { ...later, id: `shortlist:${key}`, name: 'shortlist', payload: { reason } }];
  }
  if (standing.phase === 'REJECTED') {
    const reason = 'Sells a competing platform of its own; no room for a partnership.';
    return [...steps, { ...later, id: `discard:${key}`, name: 'discard', payload: { reasonCode: 'no_fit', reason } }];
  }
  return steps;
}

function costs(key: string, { costs: entries }: DemoStanding, today: Day): CommandStep[] {
  if (entries.length === 0) return [];
  const at = momentOf(addDays(today, -2), 8);
  const actor = { person: 'finance' };
  return [
    {
      kind: 'command',
      id: `costs:${key}`,
      at,
      actor,
      name: 'record_costs',
      record: { partner: key },
      payload: { entries },
    },
  ];
}

/** How each partnership of the demo came to be where it is. */
export function partnerHistory(partners: readonly DemoPartner[], { start, today }: Calendar): CommandStep[] {
  return partners.flatMap(({ key, standing }) => {
    if (standing === null) return [];
    if (!isAdopted(standing)) return prospect(key, standing, today);
    const from = standing.phase === 'ONBOARD' ? workdaysBefore(today, 12) : start;
    const suspended = standing.shows === 'suspended' ? suspension(key, standing, today) : [];
    return [...adoption(key, standing, from), ...suspended, ...costs(key, standing, today)];
  });
}
