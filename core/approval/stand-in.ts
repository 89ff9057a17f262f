import type { Level } from '../lifecycle/types.ts';
import type { Refusal } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import type { Instant } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working.ts';
import { dueAt, stopClock } from './clock.ts';
import { nextLevel } from './levels.ts';
import type { Slot } from './request.ts';

/** A person who can be asked. */
export interface Holder {
  readonly personId: string;
  readonly levels: readonly Level[];
  readonly active: boolean;
}

/** A dated absence or delegation: from `from` to `until` the substitute is asked instead. */
export interface Absence {
  readonly personId: string;
  readonly from: Instant;
  /** A delegation always ends. */
  readonly until: Instant;
  readonly substituteId: string | null;
}

export type AbsenceRefusal = 'absence_ends_before' | 'substitute_is_self' | 'substitute_level' | 'substitute_absent';

interface Asked {
  readonly absence: Absence;
  readonly people: readonly Holder[];
  readonly absences: readonly Absence[];
}

const away = (absences: readonly Absence[], personId: string, now: Instant): Absence | undefined =>
  absences.find((each) => each.personId === personId && each.from <= now && now <= each.until);
const levelsOf = (people: readonly Holder[], personId: string | null): readonly Level[] =>
  people.find((each) => each.personId === personId && each.active)?.levels ?? [];
const overlaps = (a: Absence, b: Absence): boolean => a.from <= b.until && b.from <= a.until;

/** What a delegation must be: dated, to somebody else, inside the same levels, to a person who is there. */
const RULES = [
  {
    code: 'absence_ends_before',
    clause: 'lifecycle 2',
    gap: ({ absence: { from, until } }) => (from < until ? null : { from, until }),
  },
  {
    code: 'substitute_is_self',
    clause: 'lifecycle 2',
    gap: ({ absence }) => (absence.substituteId === absence.personId ? {} : null),
  },
  {
    code: 'substitute_level',
    clause: 'lifecycle 2',
    gap: ({ absence, people }) => {
      if (absence.substituteId === null) return null;
      const held = levelsOf(people, absence.substituteId);
      const missing = levelsOf(people, absence.personId).filter((level) => !held.includes(level));
      return missing.length === 0 ? null : { levels: missing.join(', ') };
    },
  },
  {
    code: 'substitute_absent',
    clause: 'lifecycle 4.2',
    gap: ({ absence, absences }) =>
      absences.some((each) => each.personId === absence.substituteId && overlaps(each, absence)) ? {} : null,
  },
] as const satisfies readonly Rule<Asked, AbsenceRefusal>[];

/** What is wrong with an absence or delegation before it is recorded; empty when it can be. */
export const absenceRefusals = (asked: Asked): Refusal<AbsenceRefusal>[] => unmet<Asked, AbsenceRefusal>(RULES, asked);

export interface StandIn {
  readonly personId: string;
  /** `holder` is there; else the named substitute, the next holder, a higher level, or a task for the RevOps admin. */
  readonly via: 'holder' | 'substitute' | 'next_holder' | 'higher' | 'revops';
}

export interface Office {
  /** In the order in which they are asked: the wanted person first. */
  readonly people: readonly Holder[];
  readonly absences: readonly Absence[];
  readonly requesterId: string;
  readonly now: Instant;
}

/**
 * Who is asked for a level now. Legal, Finance, Compliance and RevOps are off the ladder: nobody stands in for them but a
 * holder. `revops` means that nobody can be asked: the RevOps admin gets the task to name somebody, and decides nothing.
 * @returns null when there is no RevOps admin either
 * @see domain/lifecycle.md sections 2 and 4.2
 */
export function standIn(level: Level, office: Office): StandIn | null {
  const { people, absences, requesterId, now } = office;
  const able = people.filter(({ active, personId }) => active && personId !== requesterId);
  const there = (personId: string) => away(absences, personId, now) === undefined;
  const holders = able.filter(({ levels }) => levels.includes(level));
  const [wanted] = holders;
  if (wanted !== undefined && there(wanted.personId)) return { personId: wanted.personId, via: 'holder' };
  const substitute = away(absences, wanted?.personId ?? '', now)?.substituteId;
  const named = holders.find(({ personId }) => personId === substitute && there(personId));
  if (named !== undefined) return { personId: named.personId, via: 'substitute' };
  const next = holders.find(({ personId }) => there(personId));
  if (next !== undefined) return { personId: next.personId, via: 'next_holder' };
  const higher = nextAbove(
    level,
    able.filter(({ personId }) => there(personId)),
  );
  if (higher !== undefined) return { personId: higher.personId, via: 'higher' };
  const admin = people.find(({ active, personId, levels }) => active && levels.includes('revops') && there(personId));
  return admin === undefined ? null : { personId: admin.personId, via: 'revops' };
}

/** A holder of the lowest level above: nobody higher is asked than needed. */
function nextAbove(level: Level, people: readonly Holder[]): Holder | undefined {
  for (let rung = nextLevel(level); rung !== null; rung = nextLevel(rung)) {
    const wanted: Level = rung;
    const found = people.find(({ levels }) => levels.includes(wanted));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Gives a waiting slot to another person: the remaining working time runs on that person's calendar from now. */
export function reassignSlot<S extends Slot>(
  slot: S,
  to: { readonly personId: string; readonly calendar: WorkingCalendar },
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): S {
  if (slot.status !== 'waiting') return slot;
  const stopped = { ...stopClock(slot, now, calendar), assigneeId: to.personId };
  return { ...stopped, dueAt: dueAt(stopped, to.calendar) };
}

/** New holidays or hours: the due time of a waiting slot on the changed calendar. Steps that have fired stay. */
export const recomputeSlot = <S extends Slot>(slot: S, calendar: WorkingCalendar): S =>
  slot.status === 'waiting' ? { ...slot, dueAt: dueAt(slot, calendar) } : slot;
