import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { codes, idOf, NOW, type Office, openOffice, TERMS } from './testing/office.ts';
import { crmAccount, crmDeal } from './testing/records.ts';
import type { Who } from './testing/staff.ts';
import { tickClocks } from './timers.ts';

let database: Database;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openOffice(database);
  await office.read([crmAccount('501'), crmDeal('701')]);
});

const personId = (key: Who) => office.people.find((each) => each.key === key)?.id ?? '';
/** A second Director and a RevOps admin, beside the office's people. */
async function hire(...keys: readonly ('second' | 'admin')[]): Promise<void> {
  const like = office.people.find(({ key }) => key === 'director');
  if (like === undefined) throw new Error('The office has no Director.');
  const second = { ...like, id: office.deps.newId(), key: 'second', zone: 'Asia/Riyadh', calendar: 'sun-thu' };
  const admin = {
    ...like,
    id: office.deps.newId(),
    key: 'admin',
    levels: ['revops'] as const,
    roles: ['revops'] as const,
  };
  const hired = keys.map((key) => ({ second, admin })[key]);
  await office.unit((u) => u.savePeople(hired));
}
const keyOf = async (id: string | undefined) =>
  (await office.unit((u) => u.people())).find((each) => each.id === id)?.key;
const away = (who: Who, payload: object, by: Who = who, at = NOW) =>
  office.send(by, {
    name: 'record_absence',
    recordType: 'person',
    recordId: who,
    payload: { from: NOW, until: '2026-12-05T00:00:00Z', substitute: null, ...payload },
    at,
  });
const askedOf = async (approvalId: string) =>
  keyOf((await office.approval(approvalId)).doc.request.slots[0]?.assigneeId);
/** A registration outside the terms of a Distribution partner: it needs a Director. */
async function register(): Promise<string> {
  const partner = await office.adopt({ crmId: '601', type: 'distribution', terms: { ...TERMS, products: ['MG'] } });
  return idOf(await office.register(partner.id));
}

describe('a person who is away', () => {
  test('is not asked: the named substitute of the same level is, and may decide', async () => {
    await hire('second');
    expect((await away('director', { substitute: 'second' })).status).toBe('accepted');
    const approvalId = await register();
    expect(await askedOf(approvalId)).toBe('second');
  });

  test('without a substitute the next holder is asked, then a higher level, and nobody is asked by their own request', async () => {
    await away('director', {});
    expect(await askedOf(await register())).toBe('vp');
  });

  test('for a level off the ladder nobody stands in: the RevOps admin gets the task and still may not decide', async () => {
    await hire('admin');
    await away('legal', {});
    const partner = await office.adopt({ crmId: '602', type: 'referral' });
    await office.unit(async (u) => {
      const [found] = await u.partnerships({ ids: [partner.id] });
      if (found !== undefined) await u.savePartnership({ ...found, type: 'government', version: 2 }, found.version);
    });
    await office.read([crmDeal('702', { product: 'MG Special' })]);
    const approvalId = idOf(await office.register(partner.id, { deal: '702' }));
    const { slots } = (await office.approval(approvalId)).doc.request;
    expect(await Promise.all(slots.map(({ assigneeId }) => keyOf(assigneeId)))).toEqual(['clevel', 'admin']);
    // Back from the first minute: the task goes to Legal at the next tick.
    const [absence] = await office.unit((u) => u.absences(NOW));
    const back = { name: 'end_absence', recordType: 'person', recordId: 'legal' } as const;
    expect(codes(await office.send('rep', { ...back, payload: { absenceId: absence?.id } }))).toEqual([
      'no_permission',
    ]);
    await office.send('legal', { ...back, payload: { absenceId: absence?.id } });
    expect(await keyOf((await office.approval(approvalId)).doc.request.slots[1]?.assigneeId)).toBe('legal');
  });

  test('hands over what waits when the absence begins, with the remaining time on the other calendar, once', async () => {
    await hire('second');
    const approvalId = await register();
    const from = '2026-11-24T09:00:00Z';
    await away('director', { from, substitute: 'second' });
    expect(await askedOf(approvalId)).toBe('director');
    for (const at of ['2026-11-24T09:00:00.000Z', '2026-11-24T09:01:00.000Z'])
      await tickClocks(office.deps, office.workspaceId, at);
    const [slot] = (await office.approval(approvalId)).doc.request.slots;
    expect(await keyOf(slot?.assigneeId)).toBe('second');
    // One working day of two is left: eight hours from Tuesday 12:00 in Riyadh end on Wednesday at 12:00 there.
    expect(slot).toMatchObject({
      used: 0.5,
      zone: 'Asia/Riyadh',
      calendar: 'sun-thu',
      dueAt: '2026-11-25T09:00:00.000Z',
    });
    const { partnershipId } = await office.approval(approvalId);
    const told = (await office.unit((u) => u.events(partnershipId ?? '', 50))).filter(
      ({ type }) => type === 'approval.reassigned',
    );
    expect(told.map(({ reason }) => reason)).toEqual(['director: director (substitute)']);
    expect(await office.unit((u) => u.brokenAt())).toBeNull();
  });

  test('hands over at once when the absence has begun already, and gets nothing back on return', async () => {
    await hire('second');
    const approvalId = await register();
    const recorded = await away('director', { substitute: 'second' }, 'vp');
    expect(recorded.result).toMatchObject({ tasks: 1 });
    await tickClocks(office.deps, office.workspaceId, '2026-12-06T09:00:00.000Z');
    expect(await askedOf(approvalId)).toBe('second');
  });
});

describe('an absence is refused', () => {
  test('when somebody else records it who is neither the manager nor a RevOps admin', async () => {
    expect(codes(await away('director', {}, 'rep'))).toEqual(['no_permission']);
    expect(codes(await away('director', {}, 'manager'))).toEqual(['no_permission']);
  });

  test('with an end before its start, to oneself, to a lower level, or to somebody who is away too', async () => {
    expect(codes(await away('director', { until: '2026-11-20T00:00:00Z' }))).toEqual(['absence_ends_before']);
    expect(codes(await away('director', { substitute: 'director' }))).toEqual(['substitute_is_self']);
    expect(codes(await away('director', { substitute: 'manager' }))).toEqual(['substitute_level']);
    expect(codes(await away('director', { substitute: 'somebody' }))).toEqual(['unknown_record']);
    await hire('second');
    const both = (recordId: string) => office.unit((u) => u.saveAbsence(absenceOf(recordId)));
    await both((await office.unit((u) => u.people())).find(({ key }) => key === 'second')?.id ?? '');
    expect(codes(await away('director', { substitute: 'second' }))).toEqual(['substitute_absent']);
  });
});

const absenceOf = (id: string) => ({
  id: office.deps.newId(),
  personId: id,
  from: NOW,
  until: '2026-12-05T00:00:00.000Z',
  substituteId: null,
  recordedBy: personId('vp'),
  recordedAt: NOW,
  endedAt: null,
});
