import type { ApprovalPolicy } from '../policy/types.ts';
import type { Instant } from '../time/day.ts';
import { addWorkingHours, type WorkingCalendar, workingHours } from '../time/working.ts';

export type SlaLevel = 0 | 1 | 2 | 3;
export type SlaPolicy = ApprovalPolicy['sla'];

/** The clock of one approver slot, on the working calendar of the person asked. */
export interface SlotClock {
  /** When it last started to run. */
  readonly startedAt: Instant;
  /** Target in hours; 24 h are one working day. */
  readonly hours: number;
  /** The share of the target used before `startedAt`: 0.5 = half, above 1 = overdue. */
  readonly used: number;
  /** Only rises. */
  readonly slaLevel: SlaLevel;
}

/** What a step tells, by level. */
export const SLA_EVENTS = ['', 'approval.sla_warned', 'approval.sla_breached', 'approval.sla_escalated'] as const;

/** The moment at which the target is used up, if the clock keeps running. */
export const dueAt = (clock: SlotClock, calendar: WorkingCalendar): Instant =>
  addWorkingHours(clock.startedAt, clock.hours * Math.max(0, 1 - clock.used), calendar);

/** The share of the target used at `now`, while the clock runs. */
export const usedAt = (clock: SlotClock, now: Instant, calendar: WorkingCalendar): number =>
  clock.used + workingHours(clock.startedAt, now, calendar) / clock.hours;

/** Levels at 75 %, 100 % and 150 % of the target (policy data). */
export function slaLevelFor(used: number, sla: SlaPolicy): SlaLevel {
  const bp = used * 10_000;
  if (bp >= sla.escalateBp) return 3;
  if (bp >= sla.breachBp) return 2;
  return bp >= sla.warnBp ? 1 : 0;
}

/**
 * Reads the clock: the level at `now` (never below the one it had) and every step passed since, in order, also after
 * days of downtime. Asking twice at the same moment passes nothing twice.
 */
export function readClock<C extends SlotClock>(
  clock: C,
  now: Instant,
  { calendar, sla }: { readonly calendar: WorkingCalendar; readonly sla: SlaPolicy },
): { readonly clock: C; readonly passed: readonly SlaLevel[] } {
  const reached = slaLevelFor(usedAt(clock, now, calendar), sla);
  const passed = ([1, 2, 3] as const).filter((level) => level > clock.slaLevel && level <= reached);
  return { clock: passed.length === 0 ? clock : { ...clock, slaLevel: reached }, passed };
}

/** Stops the clock: what was used stays used. */
export const stopClock = <C extends SlotClock>(clock: C, now: Instant, calendar: WorkingCalendar): C => ({
  ...clock,
  used: usedAt(clock, now, calendar),
  startedAt: now,
});

/** Lets a stopped clock run again from `now`. */
export const resumeClock = <C extends SlotClock>(clock: C, now: Instant): C => ({ ...clock, startedAt: now });
