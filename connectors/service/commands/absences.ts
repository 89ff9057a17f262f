import { absenceRefusals, accept, type Refusal, refuse } from '@partnership-os/core';
import { z } from 'zod';
import { reassignedEvent, standInFor } from '../absence.ts';
import type { StoredAbsence } from '../absence-store.ts';
import type { Person } from '../records.ts';
import { type Context, type Handled, handler, mustSave } from './command.ts';

/** As the clock writes it: instants are compared as text. */
const Moment = z.iso.datetime().transform((text) => new Date(text).toISOString());
const Payload = z.strictObject({
  from: Moment,
  until: Moment,
  /** Key or id of the person who is asked instead; null: the next holder of the level. */
  substitute: z.string().min(1).max(60).nullable(),
});

/**
 * A dated absence or a delegation of one's own levels: by the person, by their manager, or by a RevOps admin. Requests that
 * already wait for the person go on with whoever stands in as soon as the absence has begun.
 */
export const recordAbsence = handler(Payload, async (context, { from, until, substitute }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, deps, person: by, now } = context;
  const found = await absentee(context);
  if ('code' in found) return refuse([found]);
  const people = await unit.people();
  const other = people.find(({ id, key }) => substitute === id || substitute === key);
  if (substitute !== null && other === undefined)
    return refuse([{ code: 'unknown_record', params: { type: 'person', id: substitute } }]);
  const absence: StoredAbsence = {
    id: deps.newId(),
    personId: found.id,
    from,
    until,
    substituteId: other?.id ?? null,
    recordedBy: by.id,
    recordedAt: now,
    endedAt: null,
  };
  const holders = people.map(({ id, levels, active }) => ({ personId: id, levels, active }));
  const [first, ...rest] = absenceRefusals({ absence, people: holders, absences: await unit.absences(now) });
  if (first !== undefined) return refuse([first, ...rest]);
  await unit.saveAbsence(absence);
  const moved = await handOverWaiting(context);
  return accept({
    result: { absenceId: absence.id, ...moved.result },
    events: [event('absence.recorded', found.name)],
    deals: moved.deals,
    partnerships: moved.partnerships,
  });
});

/** Calls an absence off, or ends it early; what the substitute has been given stays with them. */
export const endAbsence = handler(z.strictObject({ absenceId: z.uuid() }), async (context, { absenceId }) => {
  context.decidedOn({ kind: 'settled' });
  const { unit, now } = context;
  const found = await absentee(context);
  if ('code' in found) return refuse([found]);
  const mine = (await unit.absences(now)).find(({ id, personId }) => id === absenceId && personId === found.id);
  if (mine === undefined || !(await unit.endAbsence(mine.id, now)))
    return refuse([{ code: 'unknown_record', params: { type: 'absence', id: absenceId } }]);
  const { result, deals, partnerships } = await handOverWaiting(context);
  return accept({ result, events: [event('absence.ended', found.name)], deals, partnerships });
});

const event = (type: string, reason: string) => ({
  type,
  partnershipId: null,
  dealId: null,
  fromState: null,
  toState: null,
  reason,
});

/** The person whom the command is about, whose absence the sender may speak for. */
async function absentee({ unit, input, person }: Context): Promise<Person | Refusal> {
  const unknown: Refusal = { code: 'unknown_record', params: { type: 'person', id: input.recordId } };
  if (input.recordType !== 'person') return unknown;
  const found = (await unit.people()).find(({ id, key }) => id === input.recordId || key === input.recordId);
  if (found === undefined) return unknown;
  const may = found.id === person.id || found.managerId === person.id || person.roles.includes('revops');
  return may ? found : { code: 'no_permission' };
}

/** Every waiting request is looked at: whoever is away now is replaced now, not at the next tick. */
async function handOverWaiting({ unit, deps, inForce, now }: Context) {
  const office = { people: await unit.people(), absences: await unit.absences(now), now, policy: inForce.policy };
  const changed: { deals: string[]; partnerships: string[] } = { deals: [], partnerships: [] };
  let tasks = 0;
  for (const approval of await unit.approvals({ waiting: true })) {
    if (approval.status !== 'pending') continue;
    const { slots, moved } = standInFor(approval.doc.request.slots, approval, office);
    if (moved.length === 0) continue;
    const doc = { ...approval.doc, request: { ...approval.doc.request, slots } };
    mustSave(await unit.saveApproval({ ...approval, version: approval.version + 1, doc }, approval.version));
    await unit.append(moved.map((each) => reassignedEvent({ deps, unit, now }, approval, each)));
    changed.deals.push(...[approval.dealId].filter((id) => id !== null));
    changed.partnerships.push(...[approval.partnershipId].filter((id) => id !== null));
    tasks += moved.length;
  }
  return { ...changed, result: { tasks } };
}
