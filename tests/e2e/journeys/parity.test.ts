import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type Lang, surfaceOf } from './desk.ts';
import { type Facing, openPartner, partners, picturePartner, saidBy, visible } from './facing.ts';
import { type Crm, holderOf } from './records.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const LANGS: readonly Lang[] = ['en', 'ar'];
let browser: Browser;
let all: readonly Facing[];

beforeAll(async () => {
  [browser, all] = [await startBrowser(), await partners()];
});
afterAll(() => browser.close());

/** The partners that say most: the one with most revenue, one that was never helped, one still on its way. */
const CHOSEN = {
  'the partner with most revenue': () =>
    [...all].sort((a, b) => b.sourced + b.influenced - a.sourced - a.influenced)[0],
  'a live partner without any deal': () => all.find(({ phase, won }) => phase === 'MANAGE' && won === 0),
  'a partner in ONBOARD': () => all.find(({ phase }) => phase === 'ONBOARD'),
} as const;

const ORDER = ['SCOUT', 'EVALUATE', 'NEGOTIATE', 'ONBOARD', 'MANAGE', 'OPTIMIZE', 'RENEW', 'EXIT'];

/** By hand from SCREENS.md: S6, S7, 1.4 and the strings of section 4. */
const POSITION: Readonly<Record<Lang, (of: Facing) => string>> = {
  en: ({ phase }) => `Phase ${ORDER.indexOf(phase) + 1} of 8: ${phase}`,
  ar: ({ phase }) => `المرحلة ${ORDER.indexOf(phase) + 1} من 8`,
};
const SAID: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Sourced and influenced are never added together', 'Why this number?', 'Data through'],
  ar: ['لا يُجمع المصدر والمؤثَّر معًا', 'كيف حُسب هذا الرقم؟', 'البيانات حتى'],
};
const dollars = (amount: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(amount);
/** Sourced stands before influenced, each with the sum of the CRMs' own records. */
const revenueOf = ({ sourced, influenced }: Facing) =>
  new RegExp(`\\b${dollars(sourced)}\\b.*\\b${dollars(influenced)}\\b`);

describe.each(Object.entries(CHOSEN))('%s', (title, choose) => {
  test.each(LANGS)('says the same in HubSpot and in Salesforce in %s, and what the records add up to', async (lang) => {
    const of = choose();
    if (of === undefined) throw new Error(`The demo has no such partner: ${title}.`);
    const person = await holderOf('channel');
    const seen: string[] = [];
    for (const crm of CRMS) {
      const desk = await openPartner(browser, { person, lang, crm, of });
      const surface = surfaceOf(crm, desk.page);
      expect(await visible(surface.getByTestId('phases'))).toContain(POSITION[lang](of));
      const said = await saidBy(desk, crm);
      for (const sentence of SAID[lang]) expect(said).toContain(sentence);
      expect(await visible(surface.getByTestId('value'))).toMatch(revenueOf(of));
      if (title.includes('revenue')) await picturePartner(desk, crm);
      seen.push(said);
      await desk.close();
    }
    expect(seen[1]).toEqual(seen[0]);
  });
});

describe('in Arabic', () => {
  test('the workbench and Salesforce’s page run from right to left, and SCOUT stands to the right of EXIT', async () => {
    const of = all.find(({ phase }) => phase === 'MANAGE');
    if (of === undefined) throw new Error('The demo has no live partner.');
    const desk = await openPartner(browser, { person: await holderOf('channel'), lang: 'ar', crm: 'salesforce', of });
    const page = surfaceOf('salesforce', desk.page);
    const direction = (element: Element) => getComputedStyle(element).direction;
    expect(await desk.page.locator('body').evaluate(direction)).toBe('rtl');
    expect(await page.locator('c-pos-screen section').first().evaluate(direction)).toBe('rtl');
    const steps = page.getByTestId('phases').locator('li');
    const [scout, exit] = [await steps.first().boundingBox(), await steps.last().boundingBox()];
    expect(await steps.count()).toBe(8);
    expect(scout?.x).toBeGreaterThan(exit?.x ?? Number.POSITIVE_INFINITY);
    await desk.close();
  });

  test('HubSpot’s card keeps its page’s direction and isolates Arabic sentences', async () => {
    const of = all.find(({ phase }) => phase === 'MANAGE');
    if (of === undefined) throw new Error('The demo has no live partner.');
    const desk = await openPartner(browser, { person: await holderOf('channel'), lang: 'ar', crm: 'hubspot', of });
    const card = desk.page.getByTestId('hubspot-card');
    expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await card.textContent()).toMatch(/\u2067[^\u2069]+\u2069/);
    await desk.close();
  });
});
