import type { Policy } from '../policy/types.ts';
import { addDays, type Day, type Instant } from '../time/day.ts';
import { dayIn } from '../time/zone.ts';
import type { DealRole } from './types.ts';

/** Protected days of a tier; a partner without a tier gets the lowest tier's. Only `sourced` is protected. */
export function protectionDays({ programme }: Pick<Policy, 'programme'>, tier: string | null, role: DealRole): number {
  if (role !== 'sourced') return 0;
  const wanted = tier ?? programme.lowestTier;
  return programme.tiers.find(({ id }) => id === wanted)?.protectionDays ?? 0;
}

/** The last protected day: `days` after the day of approval in the workspace's zone, to that day's end. Null = none. */
export const protectedUntil = (approvedAt: Instant, days: number, zone: string): Day | null =>
  days === 0 ? null : addDays(dayIn(approvedAt, zone), days);

/** True on the last protected day and before. */
export const isProtected = (until: Day | null, today: Day): boolean => until !== null && today <= until;
