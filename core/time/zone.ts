import { addDays, type Day, type Instant, instantOf, msOf } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to build and never change, so one per zone is kept. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock of a zone, as milliseconds since 1970 of the same digits in UTC. */
function wallMs(ms: number, zone: string): number {
  const value: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(ms)) value[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0 } = value;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (ms - Math.floor(ms / 1000) * 1000);
}

/** Milliseconds by which the zone's clock is ahead of UTC at a moment. Throws RangeError on an unknown zone. */
export const zoneOffset = (ms: number, zone: string): number => wallMs(ms, zone) - ms;

/** The calendar day in a zone at a moment. */
export const dayIn = (at: Instant, zone: string): Day => instantOf(wallMs(msOf(at), zone)).slice(0, 10);

/** Milliseconds since 1970 of a wall-clock time in a zone; a time that a clock change skips is read with the offset before it. */
export function wallTime(day: Day, minutes: number, zone: string): number {
  const wall = Date.parse(day) + minutes * 60_000;
  const guess = wall - zoneOffset(wall, zone);
  const offset = zoneOffset(guess, zone);
  return wall - offset;
}

/** The last millisecond of a day in a zone: what ends "at the end of the day" still holds at this moment. */
export const endOfDay = (day: Day, zone: string): Instant => instantOf(wallTime(addDays(day, 1), 0, zone) - 1);

/** The first moment of a day in a zone. */
export const startOfDay = (day: Day, zone: string): Instant => instantOf(wallTime(day, 0, zone));
