import { deadlineText } from '../text/dates.ts';
import type { SlotFacts } from './facts.ts';
import type { Badge } from './model.ts';
import type { View } from './view.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time left in its largest unit that says enough: minutes, hours up to two days, then days; rounded down. */
function leftText({ say }: View, ms: number): string {
  if (ms < HOUR) return say('time.minutes', { n: Math.floor(ms / MINUTE) });
  return ms < 2 * DAY ? say('time.hours', { n: Math.floor(ms / HOUR) }) : say('time.days', { n: Math.floor(ms / DAY) });
}

/** "Due in 6 h — 24 Nov 17:00 Riyadh"; relative time only beside the absolute one (SCREENS 5.3). */
export function dueText(view: View, { dueAt, dueZone }: SlotFacts): string {
  const { say, viewer } = view;
  const deadline = deadlineText(viewer.lang, dueAt, dueZone);
  if (viewer.now === undefined) return say('s13.dueAt', { deadline });
  const left = Date.parse(dueAt) - Date.parse(viewer.now);
  return left < 0 ? say('s13.overLine', { deadline }) : say('s13.dueLine', { time: leftText(view, left), deadline });
}

/** The clock of a slot as a badge: in time waits, from 75 % it needs attention, from 100 % it is overdue. */
export function dueBadge(view: View, slot: SlotFacts): Badge {
  const late = slot.slaLevel >= 2 || isPast(view, slot);
  if (late) return { text: view.say('b.overdue'), tone: 'bad' };
  return { text: view.say('b.waitingShort'), tone: slot.slaLevel === 1 ? 'attention' : 'waiting' };
}

const isPast = ({ viewer }: View, { dueAt }: SlotFacts): boolean => viewer.now !== undefined && viewer.now > dueAt;
