const DAY = 86_400_000;

const midnight = (now: number): number => now - (((now % DAY) + DAY) % DAY);
const month = (now: number, add: number): number => {
  const at = new Date(now);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + add, 1);
};
const year = (now: number, add: number): number => Date.UTC(new Date(now).getUTCFullYear() + add, 0, 1);
const week = (now: number, add: number): number => midnight(now) - new Date(now).getUTCDay() * DAY + add * 7 * DAY;

const SPANS: Readonly<Record<string, (now: number, n: number) => readonly [number, number]>> = {
  TODAY: (now) => [midnight(now), midnight(now) + DAY],
  YESTERDAY: (now) => [midnight(now) - DAY, midnight(now)],
  TOMORROW: (now) => [midnight(now) + DAY, midnight(now) + 2 * DAY],
  THIS_WEEK: (now) => [week(now, 0), week(now, 1)],
  LAST_WEEK: (now) => [week(now, -1), week(now, 0)],
  THIS_MONTH: (now) => [month(now, 0), month(now, 1)],
  LAST_MONTH: (now) => [month(now, -1), month(now, 0)],
  THIS_YEAR: (now) => [year(now, 0), year(now, 1)],
  LAST_YEAR: (now) => [year(now, -1), year(now, 0)],
  LAST_N_DAYS: (now, n) => [midnight(now) - n * DAY, midnight(now) + DAY],
  NEXT_N_DAYS: (now, n) => [midnight(now) + DAY, midnight(now) + (n + 1) * DAY],
};

/** A date literal as a half-open span of instants (UTC days). */
export const spanOf = (name: string, n: number, now: number): readonly [number, number] =>
  SPANS[name]?.(now, n) ?? [0, 0];
