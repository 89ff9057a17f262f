import type { Refusal } from '../result.ts';
import { holds, type Rule, unmet } from '../rules.ts';
import { addDays, type Day } from '../time/day.ts';
import type { RegistrationStatus } from './types.ts';

/** A protection that somebody asks to be made longer. */
export interface ExtensionAsked {
  readonly status: RegistrationStatus;
  readonly protectedUntil: Day | null;
  /** How often it was extended before, and how often the policy allows. */
  readonly extended: number;
  readonly allowed: number;
  /** An extension was asked for and is not decided. */
  readonly waiting: boolean;
  readonly today: Day;
}

export type ExtensionRefusal =
  | 'extension_not_protected'
  | 'extension_too_late'
  | 'extension_used_up'
  | 'extension_waiting';

/** One row per clause of domain/money.md section 6, "Extension". */
const RULES = [
  {
    code: 'extension_not_protected',
    clause: 'money 6',
    gap: ({ status, protectedUntil }) => holds(status === 'approved' && protectedUntil !== null),
  },
  {
    code: 'extension_too_late',
    clause: 'money 6',
    gap: ({ protectedUntil, today }) =>
      holds(protectedUntil === null || today <= protectedUntil, { until: protectedUntil ?? '' }),
  },
  {
    code: 'extension_used_up',
    clause: 'money 6',
    gap: ({ extended, allowed }) => holds(extended < allowed, { allowed }),
  },
  { code: 'extension_waiting', clause: 'money 6', gap: ({ waiting }) => holds(!waiting) },
] as const satisfies readonly Rule<ExtensionAsked, ExtensionRefusal>[];

/** What stands against extending a protection; empty when it may be asked for, or granted. */
export const extensionRefusals = (asked: ExtensionAsked): Refusal<ExtensionRefusal>[] =>
  unmet<ExtensionAsked, ExtensionRefusal>(RULES, asked);

/** The same length once more, from the last protected day: however early it was asked, no day is lost. */
export const extendedUntil = (until: Day, days: number): Day => addDays(until, days);
