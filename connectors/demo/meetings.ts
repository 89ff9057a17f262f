import { addDays, type Day } from '@partnership-os/core';
import type { DealDraft } from './deals.ts';
import type { Help } from './help.ts';
import { chance } from './random.ts';
import type { DemoContact, DemoDeal } from './world.ts';

const NOTE_SHARE = 1 / 3;

const TEXTS: Readonly<Record<DemoContact['language'], readonly string[]>> = {
  en: [
    'First meeting with {contact}: needs, timing and budget were discussed.',
    'Met {contact} for the first time. They want a proposal for {product}.',
    'First call with {contact}. Open questions: delivery, training, support.',
  ],
  ar: [
    'الاجتماع الأول مع {contact}: ناقشنا الاحتياج والجدول الزمني والميزانية.',
    'اللقاء الأول مع {contact}. يرغبون في عرض بخصوص {product}.',
  ],
};

/** The day of a meeting that no help asks for: before or after the deal was opened, never after its close or the load day. */
function freeDay(deal: DealDraft, today: Day): Day | null {
  const by = chance('meeting day', deal.key);
  const opened = deal.openedOn ?? addDays(today, -by.whole(1, 20));
  const last = deal.status === 'open' ? today : (deal.closeOn ?? today);
  const day = addDays(opened, by.holds(0.55) ? -by.whole(1, 21) : by.whole(1, 12));
  if (opened > today) return null;
  return day <= last ? day : addDays(opened, -3);
}

function noteOf(deal: DealDraft, on: Day, contacts: ReadonlyMap<string, DemoContact>): DemoDeal['firstMeeting'] {
  const contact = contacts.get(deal.contactKey ?? '');
  const by = chance('meeting text', deal.key);
  const name = contact === undefined ? 'the customer' : `${contact.firstName} ${contact.lastName}`;
  const text = by.pick(TEXTS[contact?.language ?? 'en']);
  return { on, text: text.replace('{contact}', name).replace('{product}', deal.product ?? 'our products') };
}

/** A first-meeting note on a third of the deals: on those where help has one as its evidence, and on others by chance. */
export function withMeetings(
  deals: readonly DealDraft[],
  help: readonly Help[],
  contacts: readonly DemoContact[],
  today: Day,
): DemoDeal[] {
  const planned = new Map(
    help.flatMap(({ deal, meetingOn }) => (meetingOn === null ? [] : [[deal, meetingOn] as const])),
  );
  const share = Math.max(0, NOTE_SHARE * deals.length - planned.size) / Math.max(1, deals.length - planned.size);
  const byKey = new Map(contacts.map((contact) => [contact.key, contact]));
  return deals.map((deal) => {
    const free = chance('meeting', deal.key).holds(share) ? freeDay(deal, today) : null;
    const on = planned.get(deal.key) ?? free;
    if (on === null) return { ...deal, firstMeeting: null };
    return { ...deal, firstMeeting: noteOf(deal, on, byKey), derived: [...deal.derived, 'firstMeeting'] };
  });
}
