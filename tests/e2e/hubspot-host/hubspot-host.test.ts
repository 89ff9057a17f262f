import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFindings, focusedText, startBrowser, unmapped } from './browser.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

const SHOTS = fileURLToPath(new URL('../../../reports/screenshots/hubspot-host/', import.meta.url));
const SUBMIT = 'submit-registration';

let browser: Browser;
let standIn: StandIn;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  standIn = await startStandIn();
  context = await browser.newContext({ viewport: { width: 1360, height: 1000 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterEach(async () => {
  await context.close();
  await standIn.close();
});

const shot = (name: string) => page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true });

async function openDeal(id = '5001'): Promise<void> {
  await page.goto(`${standIn.url}#/hubspot/deals/${id}`);
}

async function actAs(key: string): Promise<void> {
  const done = page.waitForResponse((answer) => answer.url().endsWith(`/act-as/${key}`));
  await page.getByLabel('Act as').selectOption(key);
  await done;
  await page.waitForResponse((answer) => answer.url().endsWith('/workbench/session'));
}

test('the unmodified bundle shows the partners of the deal, and every component is drawn', async () => {
  await openDeal();
  await page.getByRole('heading', { name: 'Partner A', level: 3 }).waitFor();
  expect(await unmapped(page)).toEqual([]);
  expect(await page.locator('.hs-primary').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  await shot('deal-en');
  expect(errors).toEqual([]);
});

test('in Arabic the shell is mirrored, the card is not, and neither has a finding', async () => {
  await openDeal();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByText('الشريك المقترح').waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  expect(await page.getByTestId('hubspot-card').evaluate((card) => getComputedStyle(card).direction)).toBe('ltr');
  expect(await axeFindings(page)).toEqual([]);
  await shot('deal-ar');
  await page.getByTestId('register-ps-a').click();
  await page.getByTestId(SUBMIT).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: `${SHOTS}register-ar.png` });
});

test('by keyboard alone: the panel takes the focus, keeps it, and gives it back', async () => {
  await openDeal();
  const register = page.getByTestId('register-ps-a');
  await register.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId(SUBMIT).waitFor();
  expect(await focusedText(page)).toContain('Register Partner A');
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: `${SHOTS}register-en.png` });
  for (let press = 0; press < 15; press += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await register.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('opening to submitted is one click, and two quick ones are one command', async () => {
  await openDeal();
  await page.getByTestId('register-ps-a').click();
  await page.getByTestId(SUBMIT).dblclick();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByTestId('toast').getByText('Manager').waitFor();
  expect(standIn.sent.map(({ name, userId }) => [name, userId])).toEqual([['register_partner', '101']]);
  await page.getByTestId('approval-ap-1').waitFor();
});

test('a refusal stays in the open panel with what was typed', async () => {
  standIn.refuseNext({ status: 'refused', refusals: [{ code: 'stale_version' }], result: {} }, 409);
  await openDeal();
  await page.getByTestId('register-ps-a').click();
  await page.getByRole('radio', { name: 'Influenced' }).check();
  await page.getByTestId(SUBMIT).click();
  await page.getByRole('dialog').getByRole('alert').waitFor();
  expect(await page.getByRole('radio', { name: 'Influenced' }).isChecked()).toBe(true);
  await page.screenshot({ path: `${SHOTS}refused-en.png` });
});

test('the approver opens the task and decides on the record with two clicks', async () => {
  await openDeal();
  await page.getByTestId('register-ps-a').click();
  await page.getByTestId(SUBMIT).click();
  await page.getByTestId('approval-ap-1').waitFor();
  await page.goto(`${standIn.url}#/hubspot/tasks`);
  await actAs('manager');
  await page.getByRole('main').getByTestId('open-task').click();
  await page.getByTestId('approve').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await shot('approve-en');
  await page.getByTestId('approve').click();
  await page.getByTestId('registration-reg-1').getByText('Registered').waitFor();
  expect(standIn.sent.at(-1)).toMatchObject({ name: 'decide_approval', userId: '103', expectedVersion: 1 });
  await shot('approved-en');
});

test('an arithmetic opened from the card can be read and closed by keyboard', async () => {
  await openDeal();
  await page.getByTestId('prov-fit-ps-b').click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: `${SHOTS}fit-en.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('each honest state has its own screen', async () => {
  await openDeal('5002');
  await page.getByText('No partner fits this deal').first().waitFor();
  await shot('empty-en');
  await openDeal('5003');
  await page.getByText('store_down').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await shot('error-en');
  await actAs('nobody');
  await openDeal();
  await page.getByText('You need the permission').first().waitFor();
  expect(await page.getByTestId('hubspot-card').getByText('Partner A').count()).toBe(0);
  await shot('no-permission-en');
  await actAs('west');
  await page.getByText('has no user in HubSpot').waitFor();
});

test('an edit beside the card is saved as the acting person, and the card is told', async () => {
  await openDeal();
  await page.getByRole('heading', { name: 'Partner A', level: 3 }).waitFor();
  const again = page.waitForRequest((request) => request.url().endsWith('hubspot-fetch'));
  await page.getByLabel('Amount').fill('500000');
  await page.getByRole('button', { name: 'Save in the CRM' }).click();
  await page.getByTestId('toast').getByText('Saved in the CRM.').waitFor();
  await again;
  const answer = await page.request.get(`${standIn.url}hs/__sandbox/records/deals/5001`);
  const { properties, history } = await answer.json();
  expect(properties.amount).toBe('500000');
  expect(history.amount[0]).toMatchObject({ sourceType: 'CRM_UI', updatedByUserId: 101 });
});

test('the company card shows the partnership, and its score card opens and closes by keyboard', async () => {
  await page.goto(`${standIn.url}#/hubspot/companies/7003`);
  await actAs('channel');
  await page.getByTestId('partner-name').waitFor();
  expect(await page.locator('[aria-current=step]').count()).toBe(1);
  expect(await page.locator('.hs-primary').count()).toBeLessThanOrEqual(1);
  expect(await axeFindings(page)).toEqual([]);
  await shot('company-en');
  await page.getByTestId('open-scorecard').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await unmapped(page)).toEqual([]);
  await page.screenshot({ path: `${SHOTS}scorecard-en.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedText(page)).toContain('Score card');
});

test('the company card in Arabic has no finding', async () => {
  await page.goto(`${standIn.url}#/hubspot/companies/7004`);
  await actAs('channel');
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByTestId('phases').getByText('المرحلة').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await shot('company-ar');
});

test('at 320 pixels there is one column and nothing to scroll sideways', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openDeal();
  await page.getByRole('heading', { name: 'Partner A', level: 3 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await shot('deal-narrow');
});
