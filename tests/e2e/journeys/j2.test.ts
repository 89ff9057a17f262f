import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type Desk, expectAccessible, journey, type Lang, openDesk, picture, surfaceOf } from './desk.ts';
import { openPartner, partners, saidBy } from './facing.ts';
import { openTasks, textOf } from './journey-one.ts';
import {
  approveCandidate,
  COMPANIES,
  type Company,
  editField,
  expectPhase,
  newcomer,
  offered,
  openRecord,
  score,
  shortlist,
  start,
} from './journey-two.ts';
import { type Crm, holderOf, personOfOwner, record, records, until } from './records.ts';

/** The rule's message from NEGOTIATE, by hand, in the language of whoever saves. */
const REFUSED: Readonly<Record<Lang, string>> = {
  en: 'This move from NEGOTIATE is not allowed',
  ar: 'الانتقال من مرحلة تفاوض غير مسموح',
};

const RUNS: readonly { crm: Crm; lang: Lang }[] = [
  { crm: 'hubspot', lang: 'en' },
  { crm: 'salesforce', lang: 'ar' },
];
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(RUNS)('a channel manager takes a company to NEGOTIATE in $crm in $lang', ({ crm, lang }) => {
  let company: Company;
  let channel: Desk;
  let other: Desk | undefined;

  beforeAll(async () => {
    company = await newcomer(crm);
    const at = `/${crm}/${COMPANIES[crm]}/${company.id}`;
    channel = await openDesk(browser, { person: await holderOf('channel'), lang, at });
  });
  beforeEach(journey(() => [channel, other]));
  afterAll(() => channel?.close());

  test('a company that is no partner starts in SCOUT, and no later phase is offered', async () => {
    await start(channel, company);
    const moves = await offered(surfaceOf(crm, channel.page));
    expect(moves).toContain('do-shortlist');
    for (const skipped of ['approve_candidate', 'sign', 'activate', 'start_renewal']) {
      expect(moves.filter((move) => move.endsWith(`-${skipped}`))).toEqual([]);
    }
  });

  test('shortlisted, it is scored by keyboard, and the finished card asks for a Manager’s approval', async () => {
    await shortlist(channel, company);
    const surface = surfaceOf(crm, channel.page);
    expect(await offered(surface)).not.toContain('do-approve_candidate');
    expect(await score(channel, company)).toBeGreaterThan(20);
    await surface.getByTestId('ask-approval-approve_candidate').click();
    await surface.getByTestId('own-request').waitFor();
    expect(await surface.getByTestId('approve').count()).toBe(0);
  });

  test('the Manager approves on the company’s page with two activations', async () => {
    const { tasks } = await until(
      'The task of the approver',
      () => record(crm, COMPANIES[crm], company.id),
      (found) => found.tasks.length > 0,
    );
    const { hubspot_owner_id, OwnerId } = tasks[0]?.properties ?? {};
    const manager = await personOfOwner(crm, hubspot_owner_id ?? OwnerId);
    if (manager === undefined) throw new Error('The task belongs to nobody.');
    expect(manager.roles).toContain('manager');
    expect(manager.key).not.toBe(channel.person.key);
    other = await openTasks(browser, crm, manager, lang);
    const took = await approveCandidate(other, company);
    expect(other.clicks()).toBe(2);
    expect(took).toBeLessThanOrEqual(2_000);
    await other.close();
  });

  test('then the candidate is approved and the partnership is in NEGOTIATE', async () => {
    const surface = surfaceOf(crm, channel.page);
    await surface.getByTestId('do-approve_candidate').click({ timeout: 60_000 });
    await expectPhase(surface, 3);
    await expectAccessible(channel.page);
    await picture(channel.page, `j2-${crm}-${lang}-7-negotiate`);
  });

  test.runIf(crm === 'salesforce')('Salesforce refuses an illegal phase on save, with the rule’s message', async () => {
    const { page } = channel;
    const mine = await until(
      'The partnership’s record in NEGOTIATE',
      async () => (await records(crm, 'Partnership__c')).find(({ properties }) => properties.Account__c === company.id),
      (found) => found?.properties.Phase__c === 'NEGOTIATE',
    );
    await openRecord(page, crm, 'Partnership__c', mine?.id ?? '');
    await editField(page, 'Phase__c', 'MANAGE');
    const refused = page.locator('form.fields [role=alert]');
    await refused.waitFor();
    expect(await textOf(refused)).toContain(REFUSED[lang]);
    await expectAccessible(page);
    await picture(page, `j2-${crm}-${lang}-8-refused`);
    expect((await record(crm, 'Partnership__c', mine?.id ?? '')).properties.Phase__c).toBe('NEGOTIATE');
  });

  test.runIf(crm === 'hubspot')(
    'HubSpot’s illegal phase is put back within a minute, and a note says why',
    async () => {
      const { page } = channel;
      const look = () => record(crm, 'companies', company.id);
      await until('NEGOTIATE in the CRM', look, ({ properties }) => properties.pos_phase === 'NEGOTIATE');
      const notes = (await look()).notes?.length ?? 0;
      await editField(page, 'pos_phase', 'MANAGE');
      await until('MANAGE in the CRM', look, ({ properties }) => properties.pos_phase === 'MANAGE', 10_000);
      const after = await until(
        'The phase put back with a note',
        look,
        (found) => found.properties.pos_phase === 'NEGOTIATE' && (found.notes?.length ?? 0) > notes,
      );
      expect(after.notes?.map(({ title }) => title).join(' ')).toMatch(/not allowed from NEGOTIATE/);
      await picture(page, `j2-${crm}-${lang}-8-put-back`);
    },
  );

  test.each(['en', 'ar'] as const)('in NEGOTIATE both CRMs say the same of it in %s', async (reading) => {
    const of = (await partners()).find(({ ids }) => ids[crm] === company.id);
    if (of === undefined) throw new Error('The company is in one CRM only.');
    expect(of.phase).toBe('NEGOTIATE');
    const said: string[] = [];
    for (const side of ['hubspot', 'salesforce'] as const) {
      const desk = await openPartner(browser, { person: channel.person, lang: reading, crm: side, of });
      await expectPhase(surfaceOf(side, desk.page), 3);
      said.push(await saidBy(desk, side));
      await desk.close();
    }
    expect(said[0]).toContain(reading === 'en' ? 'ONBOARD' : 'تهيئة');
    expect(said[1]).toEqual(said[0]);
  });
});
