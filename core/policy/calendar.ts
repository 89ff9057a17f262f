import type { WorkingCalendar } from '../time/working.ts';
import type { Policy } from './types.ts';

/** A calendar of the policy on a person's clock; an unknown id falls back to the workspace's own calendar. */
export function calendarIn(policy: Policy, id: string, zone: string): WorkingCalendar {
  const rule = policy.calendars[id] ?? policy.calendars[policy.workspace.calendar];
  if (rule === undefined) throw new RangeError(`the policy has no calendar ${id}`);
  return { ...rule, zone };
}
