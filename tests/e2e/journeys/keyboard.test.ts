import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type OpenDeal, openDeals } from './deals.ts';
import { type Desk, journey, surfaceOf } from './desk.ts';
import { approverOf, findDeal, openTasks } from './journey-one.ts';
import { word } from './words.ts';

const MOST_TABS = 90;
const CRM = 'hubspot';
let browser: Browser;
let deal: OpenDeal;
let rep: Desk;
let approver: Desk | undefined;

beforeAll(async () => {
  browser = await startBrowser();
  // Few deals are inside terms; journey 1 itself needs one of them.
  const found = (await openDeals(CRM)).find(({ inside, levels }) => !inside && levels.length === 1);
  if (found === undefined) throw new Error('No open deal is outside terms.');
  deal = found;
  rep = await findDeal(browser, deal, 'en');
});
afterAll(() => browser.close());

interface Focused {
  readonly testId: string;
  readonly text: string;
  readonly inDialog: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      testId: element?.getAttribute('data-testid') ?? '',
      text: element?.textContent ?? '',
      inDialog: element?.closest('[role=dialog], dialog') !== null,
    };
  });

/** Presses Tab until the focus stands where it is wanted; every stop on the way is returned, the last one wanted. */
async function tabTo(page: Page, wanted: (at: Focused) => boolean): Promise<readonly Focused[]> {
  const stops: Focused[] = [];
  while (stops.length < MOST_TABS) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    stops.push(at);
    if (wanted(at)) return stops;
  }
  throw new Error(`Not reached in ${MOST_TABS} Tabs: ${stops.map(({ testId, text }) => testId || text).join(' → ')}`);
}

const has = (testId: string) => (at: Focused) => at.testId === testId;

describe('journey 1 by keyboard alone, in HubSpot', () => {
  beforeEach(journey(() => [rep, approver]));

  test('the order of Tab is the order of reading, from the list to the recommendation', async () => {
    const { page } = rep;
    await tabTo(page, ({ text }) => text.trim() === deal.title);
    await page.keyboard.press('Enter');
    await page.getByTestId('recommended').waitFor();
    const stops = await tabTo(page, has(`register-${deal.partnershipId}`));
    const [refresh, why] = [
      stops.findIndex(has('refresh')),
      stops.findIndex(({ testId }) => testId.startsWith('prov-fit')),
    ];
    expect(refresh).toBeGreaterThanOrEqual(0);
    expect(why).toBeGreaterThan(refresh);
  });

  test('Enter opens the form, Tab stays in it, Esc closes it and the focus is back on its button', async () => {
    const { page } = rep;
    await page.keyboard.press('Enter');
    await page.getByTestId('submit-registration').waitFor();
    expect((await focused(page)).inDialog).toBe(true);
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('Tab');
      expect((await focused(page)).inDialog).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByTestId('submit-registration').waitFor({ state: 'detached' });
    expect((await focused(page)).testId).toBe(`register-${deal.partnershipId}`);
  });

  test('Space opens it again, and Enter sends the registration', async () => {
    const { page } = rep;
    await page.keyboard.press('Space');
    await page.getByTestId('submit-registration').waitFor();
    await tabTo(page, has('submit-registration'));
    await page.keyboard.press('Enter');
    await page
      .getByTestId('registration-status')
      .filter({ hasText: word('en', 'waiting') })
      .waitFor();
  });

  test('the approver reaches the task and Approve, and the outcome is announced', async () => {
    const person = await approverOf(deal);
    approver = await openTasks(browser, CRM, person, 'en');
    const { page } = approver;
    await page.locator(`main a[href$="${deal.id}"]`).waitFor();
    await tabTo(page, ({ testId, text }) => testId === 'open-task' && text.includes(deal.title));
    await page.keyboard.press('Enter');
    const surface = surfaceOf(CRM, page);
    await surface.getByTestId('approve').waitFor();
    await tabTo(page, has('approve'));
    await page.keyboard.press('Space');
    await surface
      .getByTestId('registration-status')
      .filter({ hasText: word('en', 'registered') })
      .waitFor();
    await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
  });
});
