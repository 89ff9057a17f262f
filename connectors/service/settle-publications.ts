import { type Crm, routeFor } from '@partnership-os/core';
import type { Approval } from './approval-record.ts';
import { type Asking, requestApproval } from './approvals.ts';
import { mustSave } from './commands/command.ts';
import type { Deps, PolicyInForce } from './deps.ts';
import { policyIn } from './policy-now.ts';
import type { LiveIn, Publication, PublicationDoc } from './policy-store.ts';
import type { JournalEvent } from './records.ts';
import type { Unit } from './store.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];

/**
 * What follows once a version is in force: this process takes it over, waiting requests are asked again where the
 * publisher wanted it, every card is drawn again (flags and grants travel with it), and each CRM is looked at until it
 * follows. Every part goes on where it stopped.
 * @returns how many publications went a step further
 */
export async function settlePublications(deps: Deps, workspaceId: string, now: string): Promise<number> {
  const publication = await deps.store.unit(workspaceId, async (unit) => {
    await policyIn(deps, unit, now);
    return unsettled(unit, now);
  });
  if (publication === null) return 0;
  const { doc } = publication;
  if (doc.appliedAt === null) {
    await deps.store.unit(workspaceId, (unit) => apply(deps, unit, publication, now));
    deps.wake(workspaceId);
    return 1;
  }
  return look(deps, workspaceId, publication, now);
}

/** True while a CRM does not follow yet and something can still change that. */
export async function publicationsLeft(deps: Deps, workspaceId: string, now: string): Promise<boolean> {
  return (await deps.store.unit(workspaceId, (unit) => unsettled(unit, now))) !== null;
}

type Published = Publication & { readonly doc: PublicationDoc };
const isPublished = (publication: Publication): publication is Published => 'live' in publication.doc;

const DONE: ReadonlySet<string> = new Set(['live', 'deploy', 'absent']);

/** The publication in force while something of it is left to do. Only the newest counts: an older one is superseded. */
async function unsettled(unit: Unit, now: string): Promise<Published | null> {
  const inForce = (await unit.publications())
    .filter(({ status, effectiveAt }) => status === 'approved' && effectiveAt <= now)
    .sort((a, b) => (a.effectiveAt === b.effectiveAt ? order(a, b) : a.effectiveAt < b.effectiveAt ? 1 : -1))[0];
  if (inForce === undefined || !isPublished(inForce)) return null;
  const { appliedAt, live } = inForce.doc;
  return appliedAt !== null && CRMS.every((crm) => DONE.has(live[crm]?.state ?? '')) ? null : inForce;
}

const order = (a: Publication, b: Publication): number => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1);

async function apply(deps: Deps, unit: Unit, publication: Published, now: string): Promise<void> {
  await unit.lock('policy');
  const inForce = await policyIn(deps, unit, now);
  const moved = publication.doc.running === 'move' ? await moveRunning(deps, unit, inForce, now) : 0;
  await drawAll(unit, now);
  await save(unit, publication, { ...publication.doc, appliedAt: now, moved });
}

const save = async (unit: Unit, publication: Published, doc: PublicationDoc): Promise<void> =>
  mustSave(
    await unit.savePublication({ ...publication, doc, rowVersion: publication.rowVersion + 1 }, publication.rowVersion),
  );

/** Levels, fit, flags and grants may say something else now. */
async function drawAll(unit: Unit, now: string): Promise<void> {
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
  await unit.markStale('deal', ids(await unit.deals({ open: true })), now);
  await unit.markStale('partner', ids(await unit.partnerships()), now);
}

/** Waiting requests are superseded and asked again by the route that the new policy gives them. */
async function moveRunning(deps: Deps, unit: Unit, inForce: PolicyInForce, now: string): Promise<number> {
  const people = await unit.people();
  let moved = 0;
  for (const approval of await unit.approvals({ waiting: true })) {
    const person = people.find(({ id }) => id === approval.doc.request.requesterId);
    if (person === undefined || approval.doc.routed === undefined) continue;
    const asking: Asking = { deps, unit, person, inForce, now, decidedOn: () => undefined };
    if (await askAgain(asking, approval)) moved += 1;
  }
  return moved;
}

/** False when nobody holds the level that the new policy asks: then the old request goes on under its version. */
async function askAgain(asking: Asking, old: Approval): Promise<boolean> {
  const { unit, inForce, deps, now } = asking;
  const { request, grants: _grants, route, routed, frozen, ...shown } = old.doc;
  if (routed === undefined) return false;
  const asked = await requestApproval(asking, {
    kind: old.kind,
    route: routeFor(routed, inForce.policy.approvals),
    routed,
    frozen,
    termsVersion: route.termsVersion,
    resourceId: old.resourceId,
    dealId: old.dealId,
    partnershipId: old.partnershipId,
    flagged: request.flagged,
    commands: request.commands,
    shown,
  });
  if (!asked.ok) return false;
  const closed = { ...request, status: 'superseded' as const };
  mustSave(
    await unit.saveApproval(
      { ...old, status: 'superseded', version: old.version + 1, doc: { ...old.doc, request: closed } },
      old.version,
    ),
  );
  if (old.kind === 'registration') await nameApproval(unit, old.resourceId, asked.value.id);
  const event = (type: string, correlationId: string): JournalEvent => ({
    id: deps.newId(),
    type,
    partnershipId: old.partnershipId,
    dealId: old.dealId,
    at: now,
    actor: { personId: null, name: 'Partnership OS', kind: 'system' },
    command: 'publish_policy',
    fromState: old.status,
    toState: type === 'approval.superseded' ? 'superseded' : 'pending',
    reason: null,
    payloadHash: '',
    correlationId,
    policyVersion: inForce.version,
  });
  await unit.append([event('approval.superseded', old.id), event('approval.requested', asked.value.id)]);
  if (old.dealId !== null) await unit.markStale('deal', [old.dealId], now);
  return true;
}

async function nameApproval(unit: Unit, registrationId: string, approvalId: string): Promise<void> {
  const [registration] = await unit.registrations({ ids: [registrationId] });
  if (registration === undefined) return;
  const { version, doc } = registration;
  mustSave(
    await unit.saveRegistration({ ...registration, version: version + 1, doc: { ...doc, approvalId } }, version),
  );
}

/** Looks whether each CRM follows; saves only what changed. */
async function look(deps: Deps, workspaceId: string, publication: Published, now: string): Promise<number> {
  const { doc } = publication;
  const drawn = doc.drawnAt ?? (await drawnAt(deps, workspaceId, doc.appliedAt ?? now, now));
  const live: Record<Crm, LiveIn | null> = { ...doc.live };
  for (const crm of CRMS)
    if (!DONE.has(live[crm]?.state ?? '')) live[crm] = await liveIn(deps, workspaceId, { crm, drawn, doc }, now);
  const state = ({ drawnAt: at, live: each }: Pick<PublicationDoc, 'drawnAt' | 'live'>) =>
    JSON.stringify([at, CRMS.map((crm) => [each[crm]?.state, each[crm]?.detail])]);
  if (state(doc) === state({ drawnAt: drawn, live })) return 0;
  await deps.store.unit(workspaceId, (unit) => save(unit, publication, { ...doc, drawnAt: drawn, live }));
  return CRMS.every((crm) => DONE.has(live[crm]?.state ?? '')) ? 1 : 0;
}

const drawnAt = (deps: Deps, workspaceId: string, appliedAt: string, now: string): Promise<string | null> =>
  deps.store.unit(workspaceId, async (unit) => ((await unit.cardsToDraw(appliedAt)) === 0 ? now : null));

interface Looked {
  readonly crm: Crm;
  readonly drawn: string | null;
  readonly doc: PublicationDoc;
}

/** The probe: everything of the switch has been taken by the CRM, and what the package or the app needs there is there. */
async function liveIn(deps: Deps, workspaceId: string, { crm, drawn, doc }: Looked, at: string): Promise<LiveIn> {
  const adapter = deps.adapter(workspaceId, crm);
  if (adapter === undefined) return { state: 'absent', at, detail: null };
  const left = drawn === null ? null : await deps.store.unit(workspaceId, (unit) => unit.writesToSend(crm, drawn));
  if (left !== 0) return { state: 'waiting', at, detail: null };
  const steps = await adapter.provision();
  const failed = steps.filter(({ state }) => state === 'failed').map(({ step, detail }) => `${step}: ${detail ?? ''}`);
  if (failed.length > 0) return { state: 'failed', at, detail: failed.join('; ') };
  return { state: crm === 'salesforce' && doc.structural ? 'deploy' : 'live', at, detail: null };
}
