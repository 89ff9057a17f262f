import { type ApprovalKind, addWorkingHours, calendarIn, type RouteFacts } from '@partnership-os/core';
import { routeByType } from '../approvals.ts';
import { approverFor } from '../approver-for.ts';
import type { Partnership } from '../records.ts';
import type { CardWorld } from './world.ts';

/** Who would decide a move of the partnership, and by when, if it were asked for now by its owner. */
export function moveRoute(
  { inForce, people, workspace, now }: CardWorld,
  partnership: Partnership,
  kind: ApprovalKind,
): RouteFacts {
  const { levels, rule, hours, slots } = routeByType(inForce.policy, kind, partnership.type);
  const owner = people.find(({ id }) => id === partnership.ownerId);
  const { named } = workspace.settings;
  const due = slots.map((slot) => {
    const person = owner === undefined ? null : approverFor(people, { requester: owner, level: slot.level, named });
    const zone = person?.zone ?? workspace.zone;
    return { at: addWorkingHours(now, slot.hours, calendarIn(inForce.policy, person?.calendar ?? '', zone)), zone };
  });
  const last = due.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const termsVersion = partnership.doc.terms?.version ?? null;
  return {
    levels,
    rule,
    policyVersion: inForce.version,
    inside: false,
    outside: [],
    termsVersion,
    hours,
    dueAt: last?.at ?? now,
    dueZone: last?.zone ?? workspace.zone,
  };
}
