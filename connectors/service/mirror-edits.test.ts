import { wordRefusal } from '@partnership-os/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RITA } from '../hubspot/testing/seed.ts';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { refreshCards } from './cards/refresh.ts';
import { type Connected, openConnected } from './testing/connected.ts';

let database: Database;
let at: Connected;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  at = await openConnected(database);
});
afterEach(() => at.portal.close());

describe('an edit of a mirrored field in the CRM', () => {
  let partnershipId: string;
  /** A live partnership whose mirror stands in HubSpot. */
  beforeEach(async () => {
    at.portal.clock.ms = Date.parse('2026-11-24T09:00:00.000Z');
    partnershipId = (await at.office.adopt({ crmId: '502', type: 'referral', phase: 'OPTIMIZE' })).id;
    await settle();
  });
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await refreshCards(at.office.deps, at.office.workspaceId, at.now());
      await at.carry();
      at.portal.clock.ms += 1000;
    }
    await at.hear(at.signal('account', '502'));
    await at.work();
  };
  const phase = async () => (await at.properties('companies', '502')).pos_phase;
  /** The newest edit of the field was a workflow's, which names nobody. */
  const byProgram = (property: string) => {
    const { companies } = at.portal.sandbox.store.objects;
    const row = companies.get('502');
    const [newest, ...older] = row?.history[property] ?? [];
    if (row === undefined || newest === undefined) throw new Error(`${property} was never edited`);
    const { updatedByUserId: _, ...nobody } = { ...newest, sourceType: 'AUTOMATION_PLATFORM', sourceId: 'flow-1' };
    companies.set('502', { ...row, history: { ...row.history, [property]: [nobody, ...older] } });
  };
  const notes = () => [...at.portal.sandbox.store.objects.notes.values()].map((note) => JSON.stringify(note));

  test('by its channel manager with a reason is that command', async () => {
    expect(await phase()).toBe('OPTIMIZE');
    await at.edit('companies', '502', {
      pos_reason_code: 'other',
      pos_reason: 'The playbook brought nothing.',
      pos_phase: 'MANAGE',
    });
    await at.hear(at.signal('account', '502'));
    await at.work();
    expect((await at.office.partnership(partnershipId)).phase).toBe('MANAGE');
    const [event] = await at.office.unit((u) => u.events(partnershipId, 1));
    expect(event).toMatchObject({ type: 'optimization.abandoned', actor: { name: 'channel', kind: 'human' } });
    await settle();
    expect(await phase()).toBe('MANAGE');
  });

  test('that the table does not allow is put back, with a note that says why', async () => {
    await at.edit('companies', '502', { pos_phase: 'SCOUT' });
    await at.hear(at.signal('account', '502'));
    await at.work();
    expect((await at.office.partnership(partnershipId)).phase).toBe('OPTIMIZE');
    const before = notes().length;
    await settle();
    expect(await phase()).toBe('OPTIMIZE');
    expect(notes()).toHaveLength(before + 1);
    await settle();
    expect(notes()).toHaveLength(before + 1);
  });

  test('by a rep, who may not do it, is put back too', async () => {
    await at.edit('companies', '502', { pos_phase: 'MANAGE' }, RITA.userId);
    await at.hear(at.signal('account', '502'));
    await at.work();
    await settle();
    expect(await phase()).toBe('OPTIMIZE');
  });

  test('that the CRM ties to nobody is put back, and the note asks to do it again', async () => {
    await at.edit('companies', '502', { pos_suspended: 'true' });
    byProgram('pos_suspended');
    await at.hear(at.signal('account', '502'));
    await at.work();
    await settle();
    expect(await at.properties('companies', '502')).toMatchObject({ pos_suspended: 'false' });
    expect((await at.office.partnership(partnershipId)).suspended).toBe(false);
    expect(notes().at(-1)).toMatch(/again/i);
  });
});

describe('the registration fields on a deal in the CRM', () => {
  let seeded: number;
  const notes = () => at.portal.sandbox.store.objects.notes.size - seeded;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await refreshCards(at.office.deps, at.office.workspaceId, at.now());
      await at.carry();
      at.portal.clock.ms += 1000;
      await at.hear(at.signal('deal', '701'));
      await at.work();
    }
  };
  beforeEach(async () => {
    seeded = at.portal.sandbox.store.objects.notes.size;
    at.portal.clock.ms = Date.parse('2026-11-24T09:00:00.000Z');
    const partner = await at.office.adopt({ crmId: '502', type: 'referral' });
    await settle();
    await at.office.register(partner.id, { role: 'influenced' });
    await settle();
  });

  test('follow our own decisions without a word on the record', async () => {
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'submitted' });
    expect(notes()).toBe(0);
  });

  test('are put back when a person writes over them, and one note says so', async () => {
    await at.edit('deals', '701', { pos_registration_status: 'approved' });
    await settle();
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'submitted' });
    expect(notes()).toBe(1);
  });

  test('say to somebody whose level does not reach the decision what the card would say, with the code', async () => {
    await at.edit('deals', '701', { pos_registration_status: 'approved' }, RITA.userId);
    await settle();
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'submitted' });
    const { message, fix } = wordRefusal({ code: 'level_too_low' }, 'en');
    const note = JSON.stringify([...at.portal.sandbox.store.objects.notes.values()].at(-1));
    expect(note).toContain(`${message} ${fix} (level_too_low)`);
  });

  test('are the decision of whoever may give it', async () => {
    const outcomes = async () =>
      (await at.office.unit((u) => u.registrations({}))).map(({ status, doc }) => [status, doc.decision?.by]);
    const rita = at.office.people.find(({ key }) => key === 'rep');
    if (rita === undefined) throw new Error('no rep');
    await at.office.unit((u) => u.savePeople([{ ...rita, roles: ['manager'], levels: ['manager'] }]));
    await at.edit('deals', '701', { pos_registration_status: 'approved' }, RITA.userId);
    await settle();
    expect(await outcomes()).toEqual([['approved', rita.id]]);
    expect(await at.properties('deals', '701')).toMatchObject({ pos_registration_status: 'approved' });
    expect(notes()).toBe(0);
  });
});
