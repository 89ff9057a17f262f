import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type OpenDeal, openDeals } from './deals.ts';
import { cardOf, type Desk, expectAccessible, journey, type Lang, picture, surfaceOf } from './desk.ts';
import {
  approve,
  approverOf,
  expectWaiting,
  fieldBeside,
  fieldOf,
  findDeal,
  openTasks,
  readRecommendation,
  register,
  textOf,
  untilRegistered,
  visit,
  win,
} from './journey-one.ts';
import { type Crm, nobody, type Person } from './records.ts';
import { plain, word } from './words.ts';

/** The partnership's own commitments go by type; inside terms in force a registration goes to the Manager (AR-1). */
const RUNS: readonly { crm: Crm; lang: Lang; inside: boolean }[] = [
  { crm: 'hubspot', lang: 'en', inside: true },
  { crm: 'hubspot', lang: 'ar', inside: false },
  { crm: 'salesforce', lang: 'en', inside: true },
  { crm: 'salesforce', lang: 'ar', inside: false },
];
const OUTCOME_MS = 2_000;
const times: number[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  console.log(`From Approve to the outcome on the page: ${times.join(', ')} ms.`);
  await browser.close();
});

describe.each(RUNS)('a rep registers a deal for a partner in $crm in $lang', ({ crm, lang, inside }) => {
  let deal: OpenDeal;
  let rep: Desk;
  let other: Desk | undefined;
  let approver: Person;

  beforeAll(async () => {
    const fitting = (await openDeals(crm)).filter((each) => each.inside === inside);
    const found = fitting.find(({ role }) => role === 'sourced') ?? fitting[0];
    if (found === undefined) throw new Error(`No open deal in ${crm} is ${inside ? 'inside' : 'outside'} terms.`);
    deal = found;
    rep = await findDeal(browser, deal, lang);
  });
  beforeEach(journey(() => [rep, other]));
  afterAll(() => rep?.close());

  test('the rep reads one recommendation and sends it with three activations', async () => {
    await readRecommendation(rep, deal);
    await register(rep, deal);
    expect(rep.clicks()).toBe(3);
    await expectWaiting(rep, deal);
  });

  test('another person who holds the level has the task, and decides with two activations', async () => {
    approver = await approverOf(deal);
    expect(approver.key).not.toBe(deal.rep.key);
    expect(approver.roles).toContain(inside ? 'manager' : deal.levels[0]);
    other = await openTasks(browser, crm, approver, lang);
    const took = await approve(other, deal);
    times.push(took);
    expect(other.clicks()).toBe(2);
    expect(took).toBeLessThanOrEqual(OUTCOME_MS);
    await other.close();
  });

  test('the CRM’s own fields and the rep’s open page say it within a minute', async () => {
    const values = await untilRegistered(deal);
    expect(fieldOf(crm, values, 'role').toLowerCase()).toContain(deal.role);
    expect(fieldOf(crm, values, 'sourcedBy') !== '').toBe(deal.role === 'sourced');
    const status = surfaceOf(crm, rep.page).getByTestId('registration-status');
    await status.filter({ hasText: word(lang, 'registered') }).waitFor({ timeout: 60_000 });
    expect(await textOf(fieldBeside(rep, deal))).toContain('Registered');
    expect(rep.clicks()).toBe(3);
  });

  test('a person without permission sees which one is missing and nothing of the deal', async () => {
    const desk = await visit(browser, deal, await nobody(), lang);
    const card = cardOf(crm, desk.page);
    await card.getByTestId('state-no-permission').waitFor();
    expect(await card.textContent()).not.toContain(deal.partner);
    await expectAccessible(desk.page);
    await picture(desk.page, `j1-${crm}-${lang}-7-no-permission`);
    await desk.close();
  });

  test('a deal that is won shows its credit', async () => {
    const credits = await win(rep, deal);
    expect(credits).toContain(plain(deal.partner));
    expect(credits).toContain(word(lang, deal.role));
    await expectAccessible(rep.page);
    await picture(rep.page, `j1-${crm}-${lang}-8-won`);
  });
});
