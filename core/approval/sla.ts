import type { Level } from '../lifecycle/types.ts';
import { SLA_EVENTS, type SlaLevel } from './clock.ts';
import { nextLevel } from './levels.ts';

/** What a step of the clock does. */
export interface SlaStep {
  readonly event: (typeof SLA_EVENTS)[number];
  readonly notify: 'nobody' | 'assignee' | 'assignee_manager' | 'sponsor';
  readonly breached: boolean;
  /** The next level of the ladder gets a task too and may decide. */
  readonly climbs: boolean;
}

/** lifecycle.md section 4.1, the second table, one row per level. Nothing here ever approves. */
export const SLA_STEPS: Readonly<Record<SlaLevel, SlaStep>> = {
  0: { event: SLA_EVENTS[0], notify: 'nobody', breached: false, climbs: false },
  1: { event: SLA_EVENTS[1], notify: 'assignee', breached: false, climbs: false },
  2: { event: SLA_EVENTS[2], notify: 'assignee_manager', breached: true, climbs: false },
  3: { event: SLA_EVENTS[3], notify: 'sponsor', breached: true, climbs: true },
};

/** The level that gets a task when a slot's clock reaches a step; null below L3, at the top, and off the ladder. */
export const climbsTo = (level: Level, reached: SlaLevel): Level | null =>
  SLA_STEPS[reached].climbs ? nextLevel(level) : null;
