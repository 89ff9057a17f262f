import {
  type Absence,
  calendarIn,
  climbsTo,
  type Level,
  type Policy,
  reassignSlot,
  runningSlots,
  type StandIn,
  standIn,
} from '@partnership-os/core';
import type { Approval, StoredSlot } from './approval-record.ts';
import { approverFor } from './approver-for.ts';
import type { Known } from './deps.ts';
import type { JournalEvent, Person, WorkspaceSettings } from './records.ts';

/** Who works here, who is away, and who asks: what decides who gets a task. */
export interface Holders {
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
  readonly requester: Person;
  readonly named?: WorkspaceSettings['named'] | undefined;
  /** Asked before everybody else where their level reaches: whoever decided before. */
  readonly preferred?: string | undefined;
  readonly now: string;
}

/** The person to ask for a level now, and how they were found; null when nobody but the requester holds it. */
export function askedFor(
  level: Level,
  { named, preferred, ...office }: Holders,
): (StandIn & { readonly person: Person }) | null {
  const before = office.people.find(({ id }) => id === preferred && id !== office.requester.id);
  const wanted = before?.levels.includes(level)
    ? before
    : approverFor(office.people, { requester: office.requester, level, named });
  return wanted === null ? null : insteadOf(wanted, level, office);
}

/** The wanted person while there, else whoever stands in by the order of lifecycle 4.2. */
function insteadOf(
  wanted: Person,
  level: Level,
  { people, absences, requester, now }: Omit<Holders, 'named' | 'preferred'>,
) {
  const ordered = [wanted, ...people.filter(({ id }) => id !== wanted.id)];
  const holders = ordered.map(({ id, levels, active }) => ({ personId: id, levels, active }));
  const found = standIn(level, { people: holders, absences, requesterId: requester.id, now });
  const person = people.find(({ id }) => id === found?.personId);
  return found === null || person === undefined ? null : { ...found, person };
}

interface Reassigned {
  readonly level: Level;
  readonly to: string;
  readonly via: StandIn['via'];
}

/**
 * Slots in turn whose person is not there go to whoever stands in, with the remaining working time on that person's
 * calendar. One that only the RevOps admin was told about goes to a holder as soon as one is there. Nobody gets a task back
 * when they return: the substitute goes on.
 */
export function standInFor(
  slots: readonly StoredSlot[],
  { doc: { request } }: Pick<Approval, 'doc'>,
  { policy, ...office }: Omit<Holders, 'named' | 'preferred' | 'requester'> & { readonly policy: Policy },
): { readonly slots: readonly StoredSlot[]; readonly moved: readonly Reassigned[] } {
  const requester = office.people.find(({ id }) => id === request.requesterId);
  const turn = new Set(runningSlots({ ...request, slots }));
  const moved: Reassigned[] = [];
  if (requester === undefined) return { slots, moved };
  const next = slots.map((slot): StoredSlot => {
    const assignee = office.people.find(({ id }) => id === slot.assigneeId);
    if (!turn.has(slot) || assignee === undefined) return slot;
    const found = insteadOf(assignee, slot.level, { ...office, requester });
    if (found === null || found.personId === slot.assigneeId) return slot;
    moved.push({ level: slot.level, to: found.person.name, via: found.via });
    return handOver(slot, found.person, { policy, now: office.now });
  });
  return { slots: next, moved };
}

/** Slots that have just been escalated: a person of the next level up, never the requester, gets the task too. */
export function climb(
  slots: readonly StoredSlot[],
  { doc: { request } }: Pick<Approval, 'doc'>,
  office: Omit<Holders, 'preferred' | 'requester'>,
): readonly StoredSlot[] {
  const requester = office.people.find(({ id }) => id === request.requesterId);
  return slots.map((slot) => {
    const level = slot.climbed === undefined ? climbsTo(slot.level, slot.slaLevel) : null;
    const found = level === null || requester === undefined ? null : askedFor(level, { ...office, requester });
    return level === null || found === null ? slot : { ...slot, climbed: { level, personId: found.personId } };
  });
}

function handOver(
  slot: StoredSlot,
  { id: personId, calendar, zone }: Person,
  { policy, now }: { readonly policy: Policy; readonly now: string },
): StoredSlot {
  const to = { personId, calendar: calendarIn(policy, calendar, zone) };
  const given = reassignSlot(slot, to, { now, calendar: calendarIn(policy, slot.calendar, slot.zone) });
  return { ...given, calendar, zone };
}

/** The journal's line for a slot that got another person. */
export const reassignedEvent = (
  { deps, unit, now }: Known,
  approval: Approval,
  { level, to, via }: Reassigned,
): JournalEvent => ({
  id: deps.newId(),
  type: 'approval.reassigned',
  partnershipId: approval.partnershipId,
  dealId: approval.dealId,
  at: now,
  actor: { personId: null, name: 'Partnership OS', kind: 'system' },
  command: 'reassign',
  fromState: null,
  toState: null,
  reason: `${level}: ${to} (${via})`,
  payloadHash: '',
  correlationId: approval.id,
  policyVersion: deps.policy(unit.workspaceId).version,
});
