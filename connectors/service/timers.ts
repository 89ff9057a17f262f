import { calendarIn, expireRequest, readClock, runningSlots, SLA_EVENTS, type SlaLevel } from '@partnership-os/core';
import { climb, type Holders, reassignedEvent, standInFor } from './absence.ts';
import type { Approval, StoredSlot } from './approval-record.ts';
import { todayIn } from './closings.ts';
import { closeDecided, tickConflicts } from './conflicts.ts';
import type { Deps, Known } from './deps.ts';
import type { JournalEvent, Registration } from './records.ts';
import { suspendFailed } from './suspend-failed.ts';

const PAGE = 500;
const SYSTEM = { personId: null, name: 'Partnership OS', kind: 'system' as const };

type Office = Pick<Holders, 'people' | 'absences' | 'named'>;

/** Reads every open clock: warned, breached, escalated once each, also after downtime. Requests past their end expire; nothing is ever approved by waiting. */
export async function tickClocks(deps: Deps, workspaceId: string, now: string): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    const { named } = (await unit.workspace()).settings;
    const office = { people: await unit.people(), absences: await unit.absences(now), named };
    for (const approval of await unit.approvals({ waiting: true }))
      await tickOne({ deps, unit, now }, approval, office);
    await tickConflicts({ deps, unit, now });
  });
  deps.wake(workspaceId);
}

async function tickOne(known: Known, approval: Approval, office: Office): Promise<void> {
  const { unit, now } = known;
  const { slots, moved, passed } = slotsNow(known, approval, office);
  const request = expireRequest({ ...approval.doc.request, slots }, now);
  if (passed.length === 0 && moved.length === 0 && request.status === approval.status) return;
  const saved = await unit.saveApproval(
    { ...approval, status: request.status, version: approval.version + 1, doc: { ...approval.doc, request } },
    approval.version,
  );
  if (!saved) return;
  const expired = request.status === 'expired';
  const types = [...passed.map((level) => SLA_EVENTS[level]), ...(expired ? ['approval.expired'] : [])];
  await unit.append([
    ...moved.map((each) => reassignedEvent(known, approval, each)),
    ...types.map((type) => eventOf(known, { type, about: approval, correlationId: approval.id })),
  ]);
  if (expired) await endWith(known, approval);
  if (approval.dealId !== null) await unit.markStale('deal', [approval.dealId], now);
  if (approval.partnershipId !== null) await unit.markStale('partner', [approval.partnershipId], now);
}

/** A claim ends with the request that nobody decided. */
async function endWith(known: Known, { kind, resourceId }: Approval): Promise<void> {
  const [registration] = kind === 'registration' ? await known.unit.registrations({ ids: [resourceId] }) : [];
  if (registration === undefined) return;
  await known.unit.append(await expire(known, registration));
  await endAround(known, [registration.id]);
}

/** The slots with their clocks read, and given to whoever stands in where somebody is away. */
function slotsNow(known: Known, approval: Approval, office: Office) {
  const { deps, unit, now } = known;
  const { slots, passed } = readClocks(known, approval);
  const { policy } = deps.policy(unit.workspaceId);
  if (approval.status !== 'pending') return { slots, passed, moved: [] };
  const { slots: given, moved } = standInFor(slots, approval, {
    people: office.people,
    absences: office.absences,
    policy,
    now,
  });
  return { passed, moved, slots: climb(given, approval, { ...office, now }) };
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

/** The journal's line of a claim that ended; none when somebody else has changed it meanwhile. */
async function expire(known: Known, registration: Registration): Promise<readonly JournalEvent[]> {
  const { version, status } = registration;
  const ended = { ...registration, status: 'expired' as const, version: version + 1 };
  if (!(await known.unit.saveRegistration(ended, version))) return [];
  const event = eventOf(known, { type: 'registration.expired', about: registration, correlationId: registration.id });
  return [{ ...event, fromState: status, toState: 'expired' }];
}

/** What ended claims leave behind: an extension that has nothing left to extend, a conflict of which nothing waits. */
async function endAround(known: Known, registrationIds: readonly string[]): Promise<void> {
  const { unit } = known;
  const waiting = await unit.approvals({ resourceIds: registrationIds, waiting: true });
  for (const approval of waiting.filter(({ kind }) => kind === 'extension')) {
    const { doc, version } = approval;
    const request = { ...doc.request, status: 'expired' as const };
    const ended = { ...approval, status: 'expired' as const, version: version + 1, doc: { ...doc, request } };
    if (await unit.saveApproval(ended, version))
      await unit.append([eventOf(known, { type: 'approval.expired', about: approval, correlationId: approval.id })]);
  }
  await closeDecided(known, registrationIds);
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
  const { zone, settings } = await deps.store.unit(workspaceId, (unit) => unit.workspace());
  const today = todayIn(now, zone);
  if (settings.turnedOn === today) return;
  // A page is a transaction of its own, so that nobody waits for a long one; the day has turned after the last.
  while (await deps.store.unit(workspaceId, (unit) => expireLapsed({ deps, unit, now }, today)));
  await suspendFailed(deps, workspaceId, now);
  await deps.store.unit(workspaceId, async (unit) => {
    await unit.saveSettings({ ...(await unit.workspace()).settings, turnedOn: today });
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

/** Ends one page of claims whose protection is over. Answers false when there was none that could be ended. */
async function expireLapsed(known: Known, today: string): Promise<boolean> {
  const events: JournalEvent[] = [];
  const lapsed = await known.unit.lapsedRegistrations(today, PAGE);
  for (const registration of lapsed) events.push(...(await expire(known, registration)));
  await known.unit.append(events);
  await endAround(
    known,
    lapsed.map(({ id }) => id),
  );
  return events.length > 0;
}
