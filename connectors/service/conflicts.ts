import { calendarIn, disputeClock, lateSteps, message } from '@partnership-os/core';
import type { NewEvent } from './commands/command.ts';
import type { Conflict } from './conflict-store.ts';
import type { Known } from './deps.ts';
import type { JournalEvent, Registration } from './records.ts';

/**
 * Claims that meet are one case from now on: clocked, told on both deals in words that name nobody. A claim that meets an
 * open case joins it.
 * @returns the events to write
 */
export async function logConflict(
  known: Known,
  claim: Registration,
  rivals: readonly Registration[],
): Promise<readonly NewEvent[]> {
  if (rivals.length === 0) return [];
  const { unit, deps, now } = known;
  const ids = rivals.map(({ id }) => id);
  const [open] = await unit.conflicts({ registrationIds: ids, open: true });
  if (open === undefined) await unit.saveConflict(newConflict(known, [...ids, claim.id], await clockOf(known)), null);
  else {
    const registrationIds = [...new Set([...open.registrationIds, ...ids, claim.id])];
    await unit.saveConflict({ ...open, registrationIds, version: open.version + 1 }, open.version);
  }
  await tellDeals({ unit, deps, now }, [claim, ...rivals], 'note.conflict');
  return [claim, ...rivals].map(({ partnershipId, dealId, status }) => ({
    type: 'conflict.logged',
    partnershipId,
    dealId,
    fromState: null,
    toState: status,
    reason: null,
  }));
}

/** The steps of a case run on the workspace's working calendar. */
async function clockOf({ unit, deps, now }: Known): Promise<Conflict['doc']['clock']> {
  const { policy } = deps.policy(unit.workspaceId);
  const { zone } = await unit.workspace();
  return disputeClock(now, policy.registration, calendarIn(policy, policy.workspace.calendar, zone));
}

const newConflict = (
  { deps, now }: Known,
  registrationIds: readonly string[],
  clock: Conflict['doc']['clock'],
): Conflict => ({
  id: deps.newId(),
  registrationIds,
  status: 'open',
  loggedAt: now,
  version: 1,
  doc: { clock, steps: [], directOn: null, told: [], resolution: null },
});

/** One neutral sentence on each deal of the case, once per case and sentence: who the others are stays unsaid. */
export async function tellDeals(
  { unit, now }: Known,
  claims: readonly Registration[],
  key: 'note.conflict' | 'note.conflictResolved',
): Promise<void> {
  const deals = await unit.deals({ ids: [...new Set(claims.map(({ dealId }) => dealId))] });
  const writes = deals.map(({ id, crm, crmId }) => ({
    crm,
    key: `${key} ${id} ${now}`,
    write: {
      kind: 'note' as const,
      key: `${key} ${id} ${now}`,
      dealCrmId: crmId,
      accountCrmId: null,
      ownerCrmId: null,
      text: message('en', key, {}),
      at: now,
    },
  }));
  await unit.send(writes, now);
}

const DAY_MS = 86_400_000;
/** money.md section 7: still open after a week, after two. */
const ESCALATIONS = [
  { days: 7, told: 'vp' },
  { days: 14, told: 'clevel' },
] as const;

/** Late steps and escalations of every open case, each told once and in order, also after downtime. Nothing is decided. */
export async function tickConflicts(known: Known): Promise<void> {
  const { unit, now } = known;
  for (const conflict of await unit.conflicts({ open: true })) {
    const { clock, steps, told } = conflict.doc;
    const done = steps.map(({ step }) => step);
    const late = lateSteps(clock, done, told as typeof done, now);
    const up = ESCALATIONS.filter(
      (each) => Date.parse(now) - Date.parse(conflict.loggedAt) >= each.days * DAY_MS && !told.includes(each.told),
    );
    if (late.length === 0 && up.length === 0) continue;
    const doc = { ...conflict.doc, told: [...told, ...late, ...up.map((each) => each.told)] };
    if (!(await unit.saveConflict({ ...conflict, doc, version: conflict.version + 1 }, conflict.version))) continue;
    const claims = await unit.registrations({ ids: conflict.registrationIds });
    const types = [
      ...late.map((step) => ({ type: `conflict.${step}_late`, reason: null })),
      ...up.map((each) => ({ type: 'conflict.escalated', reason: each.told })),
    ];
    await unit.append(claims.flatMap((claim) => types.map((each) => eventOf(known, conflict, { ...each, claim }))));
    await unit.markStale(
      'deal',
      claims.map(({ dealId }) => dealId),
      now,
    );
  }
}

const eventOf = (
  { deps, unit, now }: Known,
  { id }: Conflict,
  { type, reason, claim }: { readonly type: string; readonly reason: string | null; readonly claim: Registration },
): JournalEvent => ({
  id: deps.newId(),
  type,
  partnershipId: claim.partnershipId,
  dealId: claim.dealId,
  at: now,
  actor: { personId: null, name: 'Partnership OS', kind: 'system' },
  command: 'tick',
  fromState: null,
  toState: null,
  reason,
  payloadHash: '',
  correlationId: id,
  policyVersion: deps.policy(unit.workspaceId).version,
});

/** Cases of which nothing waits any more are over, however their claims were decided. */
export async function closeDecided({ unit }: Pick<Known, 'unit'>, registrationIds: readonly string[]): Promise<void> {
  for (const open of await unit.conflicts({ registrationIds, open: true })) {
    const claims = await unit.registrations({ ids: open.registrationIds });
    if (claims.some(({ status }) => status === 'submitted' || status === 'disputed')) continue;
    await unit.saveConflict({ ...open, status: 'resolved', version: open.version + 1 }, open.version);
  }
}
