import { calendarIn, expireRequest, readClock, runningSlots, SLA_EVENTS, type SlaLevel } from '@partnership-os/core';
import type { Approval, StoredSlot } from './approval-record.ts';
import { todayIn } from './closings.ts';
import type { Deps, Known } from './deps.ts';
import type { JournalEvent, Registration } from './records.ts';

const PAGE = 500;
const SYSTEM = { personId: null, name: 'Partnership OS', kind: 'system' as const };

/** Reads every open clock: warned, breached, escalated once each, also after downtime. Requests past their end expire; nothing is ever approved by waiting. */
export async function tickClocks(deps: Deps, workspaceId: string, now: string): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    for (const approval of await unit.approvals({ waiting: true })) await tickOne({ deps, unit, now }, approval);
  });
  deps.wake(workspaceId);
}

async function tickOne(known: Known, approval: Approval): Promise<void> {
  const { unit, now } = known;
  const { slots, passed } = readClocks(known, approval);
  const request = expireRequest({ ...approval.doc.request, slots }, now);
  if (passed.length === 0 && request.status === approval.status) return;
  const saved = await unit.saveApproval(
    { ...approval, status: request.status, version: approval.version + 1, doc: { ...approval.doc, request } },
    approval.version,
  );
  if (!saved) return;
  const expired = request.status === 'expired';
  const types = [...passed.map((level) => SLA_EVENTS[level]), ...(expired ? ['approval.expired'] : [])];
  await unit.append(types.map((type) => eventOf(known, { type, about: approval, correlationId: approval.id })));
  if (expired && approval.kind === 'registration') {
    const [registration] = await unit.registrations({ ids: [approval.resourceId] });
    if (registration !== undefined) await expire(known, registration);
  }
  if (approval.dealId !== null) await unit.markStale('deal', [approval.dealId], now);
  if (approval.partnershipId !== null) await unit.markStale('partner', [approval.partnershipId], now);
}

/** The clocks of the slots in turn, and every step passed since they were last read. */
function readClocks({ deps, unit, now }: Known, { status, doc: { request } }: Approval) {
  const { policy } = deps.policy(unit.workspaceId);
  const passed: SlaLevel[] = [];
  const turn = status === 'pending' ? runningSlots(request) : [];
  const slots = request.slots.map((slot): StoredSlot => {
    if (!turn.includes(slot)) return slot;
    const calendar = calendarIn(policy, slot.calendar, slot.zone);
    const read = readClock(slot, now, { calendar, sla: policy.approvals.sla });
    passed.push(...read.passed);
    return read.clock;
  });
  return { slots, passed };
}

async function expire(known: Known, registration: Registration): Promise<void> {
  const { unit } = known;
  const { version, status } = registration;
  if (!(await unit.saveRegistration({ ...registration, status: 'expired', version: version + 1 }, version))) return;
  const event = eventOf(known, { type: 'registration.expired', about: registration, correlationId: registration.id });
  await unit.append([{ ...event, fromState: status, toState: 'expired' }]);
}

interface Said {
  readonly type: string;
  readonly about: Pick<JournalEvent, 'partnershipId' | 'dealId'>;
  readonly correlationId: string;
}

const eventOf = ({ deps, unit, now }: Known, { type, about, correlationId }: Said): JournalEvent => ({
  id: deps.newId(),
  type,
  partnershipId: about.partnershipId,
  dealId: about.dealId,
  at: now,
  actor: SYSTEM,
  command: 'tick',
  fromState: null,
  toState: null,
  reason: null,
  payloadHash: '',
  correlationId,
  policyVersion: deps.policy(unit.workspaceId).version,
});

/** The day's turn: protections that ended become expired, and what is drawn with today's date is drawn again. */
export async function turnDay(deps: Deps, workspaceId: string, now: string): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    const { zone, settings } = await unit.workspace();
    const today = todayIn(now, zone);
    if (settings.turnedOn === today) return;
    await unit.saveSettings({ ...settings, turnedOn: today });
    for (const registration of await unit.lapsedRegistrations(today, PAGE))
      await expire({ deps, unit, now }, registration);
    const deals = await unit.deals({ open: true });
    await unit.markStale(
      'deal',
      deals.map(({ id }) => id),
      now,
    );
    const partnerships = await unit.partnerships();
    await unit.markStale(
      'partner',
      partnerships.map(({ id }) => id),
      now,
    );
  });
  deps.wake(workspaceId);
}
