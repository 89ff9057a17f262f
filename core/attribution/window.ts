import type { Policy } from '../policy/types.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { endOfDay } from '../time/zone.ts';

type Windows = Pick<Policy, 'attribution'>;

/** The last day of a claim on a deal: so many days from the registration or lead, or the end of protection if later. */
export function claimValidUntil({ attribution }: Windows, claimedOn: Day, protectedUntil: Day | null): Day {
  const until = addDays(claimedOn, attribution.claimDays);
  return protectedUntil !== null && protectedUntil > until ? protectedUntil : until;
}

/** The last moment at which the owner may still change a won deal's attribution; later it is Finance's (Class B). */
export const lockedFrom = ({ attribution }: Windows, closedOn: Day, zone: string): Instant =>
  endOfDay(addDays(closedOn, attribution.lockDays), zone);

/** True when a dated touch counts as influence: from the day the deal was opened to the day it closed, both included. */
export const isInfluence = (touchOn: Day, openedOn: Day, closedOn: Day | null): boolean =>
  touchOn >= openedOn && (closedOn === null || touchOn <= closedOn);
