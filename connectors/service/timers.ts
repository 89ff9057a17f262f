import { calendarIn, expireRequest, readClock, SLA_EVENTS, type SlaLevel } from '@partnership-os/core';
import type { Approval, StoredSlot } from './approval-record.ts';
import { todayIn } from './closings.ts';
import type { Deps } from './deps.ts';
import type { JournalEvent } from './records.ts';
import type { Unit } from './store.ts';

const PAGE = 500;
const SYSTEM = { personId: null, name: 'Partnership OS', kind: 'system' as const };

/** Reads every open clock: warned, breached, escalated once each, also after downtime. Requests past their end expire; nothing is ever approved by waiting. */
export function tickClocks(deps: Deps, workspaceId: string, now: string): Promise<void> {
  return deps.store.unit(workspaceId, async (unit) => {
    for (const approval of await unit.approvals({ waiting: true })) await tickOne(deps, unit, approval, now);
  });
}

async function tickOne(deps: Deps, unit: Unit, approval: Approval, now: string): Promise<void> {
  const { policy } = deps.policy(unit.workspaceId);
  const passed: SlaLevel[] = [];
  const running = approval.status === 'pending';
  const slots = approval.doc.request.slots.map((slot): StoredSlot => {
    if (!running || slot.status !== 'waiting') return slot;
    const read = readClock(slot, now, {
      calendar: calendarIn(policy, slot.calendar, slot.zone),
      sla: policy.approvals.sla,
    });
    passed.push(...read.passed);
    return read.clock;
  });
  const request = expireRequest({ ...approval.doc.request, slots }, now);
  if (passed.length === 0 && request.status === approval.status) return;
  const saved = await unit.saveApproval(
    { ...approval, status: request.status, version: approval.version + 1, doc: { ...approval.doc, request } },
    approval.version,
  );
  if (!saved) return;
  const types = [
    ...passed.map((level) => SLA_EVENTS[level]),
    ...(request.status === 'expired' ? ['approval.expired'] : []),
  ];
  await unit.append(types.map((type) => eventOf(deps, unit, { approval, type }, now)));
  if (request.status === 'expired' && approval.kind === 'registration')
    await expireRegistration(unit, approval.resourceId);
  if (approval.dealId !== null) await unit.markStale('deal', [approval.dealId], now);
  if (approval.partnershipId !== null) await unit.markStale('partner', [approval.partnershipId], now);
}

async function expireRegistration(unit: Unit, id: string): Promise<void> {
  const [registration] = await unit.registrations({ ids: [id] });
  if (registration !== undefined)
    await unit.saveRegistration(
      { ...registration, status: 'expired', version: registration.version + 1 },
      registration.version,
    );
}

function eventOf(
  deps: Deps,
  unit: Unit,
  { approval, type }: { readonly approval: Approval; readonly type: string },
  now: string,
): JournalEvent {
  return {
    id: deps.newId(),
    type,
    partnershipId: approval.partnershipId,
    dealId: approval.dealId,
    at: now,
    actor: SYSTEM,
    command: 'tick',
    fromState: null,
    toState: null,
    reason: null,
    payloadHash: '',
    correlationId: approval.id,
    policyVersion: deps.policy(unit.workspaceId).version,
  };
}

/** The day's turn: protections that ended become expired, and what is drawn with today's date is drawn again. */
export function turnDay(deps: Deps, workspaceId: string, now: string): Promise<void> {
  return deps.store.unit(workspaceId, async (unit) => {
    const today = todayIn(now, (await unit.workspace()).zone);
    for (const registration of await unit.lapsedRegistrations(today, PAGE)) {
      await unit.saveRegistration(
        { ...registration, status: 'expired', version: registration.version + 1 },
        registration.version,
      );
      await unit.markStale('deal', [registration.dealId], now);
    }
    await unit.markStale(
      'deal',
      (await unit.deals({ open: true })).map(({ id }) => id),
      now,
    );
    await unit.markStale(
      'partner',
      (await unit.partnerships()).map(({ id }) => id),
      now,
    );
    deps.wake(workspaceId);
  });
}
