import { addDays, conflictsWith, extendedUntil, lockedFrom, protectedUntil, type Refusal } from '@partnership-os/core';
import type { Approval } from './approval-record.ts';
import { settleClosings, todayIn } from './closings.ts';
import { type Context, mustSave, type NewEvent } from './commands/command.ts';
import { closeDecided } from './conflicts.ts';
import type { Registration } from './records.ts';

const OUTCOME = { approved: 'approved', rejected: 'rejected', expired: 'expired', withdrawn: 'withdrawn' } as const;

/**
 * What follows for a registration from the end of its approval request: approved with its protection, or ended.
 * @returns the events to write; none when the approval is about something else or still open
 */
export async function settleRegistration(context: Context, approval: Approval): Promise<readonly NewEvent[]> {
  const { unit, now } = context;
  const status = OUTCOME[approval.status as keyof typeof OUTCOME];
  if (approval.kind === 'extension') return extend(context, approval);
  if (approval.kind !== 'registration' || status === undefined) return [];
  const [registration] = await unit.registrations({ ids: [approval.resourceId] });
  if (registration === undefined) return [];
  const zone = (await unit.workspace()).zone;
  const next: Registration = {
    ...registration,
    status,
    protectedUntil: status === 'approved' ? protectedUntil(now, registration.doc.protectionDays, zone) : null,
    version: registration.version + 1,
    doc: { ...registration.doc, decision: decisionOf(approval) },
  };
  mustSave(await unit.saveRegistration(next, registration.version));
  await settleClosed(context, next, zone);
  await closeDecided(context, [next.id]);
  return [
    {
      type: `registration.${next.status}`,
      partnershipId: next.partnershipId,
      dealId: next.dealId,
      fromState: registration.status,
      toState: next.status,
      reason: next.doc.decision?.reason ?? null,
    },
  ];
}

/** The protection goes on for the same length once more; nothing while the request is open or was refused. */
async function extend({ unit, now }: Context, { id, status, resourceId }: Approval): Promise<readonly NewEvent[]> {
  if (status !== 'approved') return [];
  const [registration] = await unit.registrations({ ids: [resourceId] });
  if (registration === undefined || registration.protectedUntil === null) return [];
  const { doc, version, protectedUntil: from, partnershipId, dealId } = registration;
  const until = extendedUntil(from, doc.protectionDays);
  const extensions = [...(doc.extensions ?? []), { at: now, until, approvalId: id }];
  const next = { ...registration, protectedUntil: until, version: version + 1, doc: { ...doc, extensions } };
  mustSave(await unit.saveRegistration(next, version));
  return [{ type: 'registration.extended', partnershipId, dealId, fromState: from, toState: until, reason: null }];
}

/** An extension that was taken back: the protection ends again when it did before. */
async function shorten({ unit }: Context, { id, resourceId }: Approval): Promise<readonly NewEvent[]> {
  const [registration] = await unit.registrations({ ids: [resourceId] });
  const given = registration?.doc.extensions?.find(({ approvalId }) => approvalId === id);
  if (registration === undefined || given === undefined) return [];
  const { doc, version, partnershipId, dealId } = registration;
  const until = addDays(given.until, -doc.protectionDays);
  const extensions = doc.extensions?.filter((each) => each !== given) ?? [];
  const next = { ...registration, protectedUntil: until, version: version + 1, doc: { ...doc, extensions } };
  mustSave(await unit.saveRegistration(next, version));
  const type = 'registration.extension_undone';
  return [{ type, partnershipId, dealId, fromState: given.until, toState: until, reason: null }];
}

/**
 * A decision that was taken back: the claim waits again as it did, its protection ends, and what it had earned is reversed.
 * @param approval as it was decided
 * @returns the events to write; none when the approval is about something else or had not been decided
 */
export async function unsettleRegistration(context: Context, approval: Approval): Promise<readonly NewEvent[]> {
  const { unit } = context;
  if (approval.kind === 'extension') return shorten(context, approval);
  if (approval.kind !== 'registration' || !(approval.status in OUTCOME)) return [];
  const [registration] = await unit.registrations({ ids: [approval.resourceId] });
  if (registration === undefined) return [];
  const { version, doc, partnershipId, dealId } = registration;
  const status = doc.conflicts.length > 0 ? ('disputed' as const) : ('submitted' as const);
  const next: Registration = {
    ...registration,
    status,
    protectedUntil: null,
    version: version + 1,
    doc: { ...doc, decision: null },
  };
  mustSave(await unit.saveRegistration(next, version));
  await settleClosed(context, next, (await unit.workspace()).zone);
  const from = registration.status;
  return [{ type: 'registration.reopened', partnershipId, dealId, fromState: from, toState: status, reason: null }];
}

function decisionOf({ doc }: Approval): Registration['doc']['decision'] {
  const last = doc.request.decisions.at(-1);
  return last === undefined ? null : { by: last.by, at: last.at, reason: last.comment };
}

/** Decisions and new claims on one account follow one another: holds the account of a registration until the unit ends. */
export async function holdAccount({ unit }: Pick<Context, 'unit'>, approval: Approval): Promise<void> {
  const about = approval.kind === 'registration' || approval.kind === 'extension';
  const [registration] = about ? await unit.registrations({ ids: [approval.resourceId] }) : [];
  if (registration !== undefined) await unit.lock(`account ${registration.accountKey}`);
}

/**
 * While another partner's protection runs on the account and product line, or another partner sourced the deal, a second
 * sourced registration is never approved, whoever decides. The caller holds the account.
 */
export async function barredByProtection(context: Context, approval: Approval): Promise<Refusal | null> {
  if (approval.kind !== 'registration') return null;
  const { unit, now } = context;
  const [registration] = await unit.registrations({ ids: [approval.resourceId] });
  if (registration === undefined)
    return { code: 'unknown_record', params: { type: 'registration', id: approval.resourceId } };
  const { accountKey, dealId } = registration;
  const near = await unit.registrations({ near: { accountKeys: [accountKey], dealIds: [dealId] } });
  const locked = await lockedSince(context, registration);
  if (locked !== null) return { code: 'attribution_locked', clause: 'money 11', params: { since: locked } };
  const rivals = conflictsWith({ ...registration, today: todayIn(now, (await unit.workspace()).zone) }, near);
  const holder = rivals.find(({ status }) => status === 'approved' || status === 'converted');
  return holder === undefined
    ? null
    : { code: 'account_protected', clause: 'money 6', params: { until: holder.protectedUntil ?? '' } };
}

/** When the attribution of a won deal was locked: from then on a claim that is approved would change it. Null = it is open. */
async function lockedSince(
  { unit, now, inForce }: Pick<Context, 'unit' | 'now' | 'inForce'>,
  { dealId, role }: Registration,
): Promise<string | null> {
  const [deal] = await unit.deals({ ids: [dealId] });
  if (deal?.status !== 'won' || deal.closeOn === null || role === 'fulfilled') return null;
  const since = lockedFrom(inForce.policy, deal.closeOn, (await unit.workspace()).zone);
  return now > since ? since : null;
}

/** An approval that comes after the deal was won is credited at once. */
async function settleClosed({ deps, unit, now }: Context, registration: Registration, zone: string): Promise<void> {
  const deals = await unit.deals({ ids: [registration.dealId] });
  const closed = deals.filter(
    ({ status, closeOn }) => status !== 'open' && closeOn !== null && closeOn <= todayIn(now, zone),
  );
  await settleClosings(deps, unit, closed, now);
}
