import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type Lang, surfaceOf } from './desk.ts';
import { type Facing, openPartner, partners, picturePartner, saidBy, visible } from './facing.ts';
import { type Crm, holderOf } from './records.ts';
import { roiShown } from './roi-shown.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const LANGS: readonly Lang[] = ['en', 'ar'];
let browser: Browser;
let all: readonly Facing[];

beforeAll(async () => {
  [browser, all] = [await startBrowser(), await partners()];
});
afterAll(() => browser.close());

interface State {
  readonly is: (of: Facing) => boolean;
  /** By hand from SCREENS.md (S6, S7, 1.4 and the strings of section 4). */
  readonly says: Readonly<Record<Lang, readonly RegExp[]>>;
}

/** The states that a partnership of the demo can be in. */
const STATES: Readonly<Record<string, State>> = {
  'the partner with most revenue': {
    is: (of) => all.every((other) => other.sourced + other.influenced <= of.sourced + of.influenced),
    says: { en: [/\d+ won of \d+ closed deals/], ar: [/\d+/] },
  },
  'a live partner without any deal': {
    is: ({ phase, suspended, won }) => phase === 'MANAGE' && !suspended && won === 0,
    says: { en: [/Not enough data: \d+ of 2 quarters/], ar: [/البيانات غير كافية/] },
  },
  'a partner in SCOUT': { is: ({ phase }) => phase === 'SCOUT', says: { en: [/EVALUATE/], ar: [/تقييم/] } },
  'a partner in EVALUATE': { is: ({ phase }) => phase === 'EVALUATE', says: { en: [/NEGOTIATE/], ar: [/تفاوض/] } },
  'a partner in ONBOARD': {
    is: ({ phase }) => phase === 'ONBOARD',
    says: { en: [/To reach MANAGE/], ar: [/للوصول إلى إدارة/] },
  },
  'a partner in OPTIMIZE': {
    is: ({ phase }) => phase === 'OPTIMIZE',
    says: { en: [/To reach RENEW/], ar: [/للوصول إلى تجديد/] },
  },
  'a suspended partner': { is: ({ suspended }) => suspended, says: { en: [/suspended/i], ar: [/موقوف|معلّق|تعليق/] } },
  'a partner whose terms have ended': {
    is: ({ terms }) => terms === 'ended',
    says: { en: [/Not in force/], ar: [/غير سارٍ/] },
  },
  'a partner with terms in force': { is: ({ terms }) => terms === 'in force', says: { en: [/In force/], ar: [/سار/] } },
  'a partner with a request that waits': {
    is: ({ waiting }) => waiting > 0,
    says: { en: [/Approve: /, /Waiting for approval/], ar: [/بانتظار الموافقة/] },
  },
  'a partner with a return on its costs': {
    is: ({ hasRoi }) => hasRoi,
    says: { en: [/return -?[\d.]+× on recorded cost/], ar: [/مضاعف العائد -?[\d.]+×/] },
  },
};

const ORDER = ['SCOUT', 'EVALUATE', 'NEGOTIATE', 'ONBOARD', 'MANAGE', 'OPTIMIZE', 'RENEW', 'EXIT'];
const POSITION: Readonly<Record<Lang, (of: Facing) => string>> = {
  en: ({ phase }) => `Phase ${ORDER.indexOf(phase) + 1} of 8: ${phase}`,
  ar: ({ phase }) => `المرحلة ${ORDER.indexOf(phase) + 1} من 8`,
};
const ALWAYS: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [/Sourced and influenced are never added together/, /Why this number\?/, /Data through/],
  ar: [/لا يُجمع المصدر والمؤثَّر معًا/, /كيف حُسب هذا الرقم؟/, /البيانات حتى/],
};
const dollars = (amount: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(amount);
/** Sourced stands before influenced, each with the sum of the CRMs' own records. */
const revenueOf = ({ sourced, influenced }: Facing) =>
  new RegExp(`\\b${dollars(sourced)}\\b.*\\b${dollars(influenced)}\\b`);

const found = (title: string): Facing => {
  const of = all.find((each) => ORDER.includes(each.phase) && STATES[title]?.is(each));
  if (of === undefined) throw new Error(`The demo has no such partner: ${title}.`);
  return of;
};

describe.each(Object.entries(STATES))('%s', (title, { says }) => {
  test.each(LANGS)('says the same in HubSpot and in Salesforce in %s, and what the records add up to', async (lang) => {
    const of = found(title);
    const person = await holderOf('channel');
    const seen: string[] = [];
    for (const crm of CRMS) {
      const desk = await openPartner(browser, { person, lang, crm, of });
      const surface = surfaceOf(crm, desk.page);
      expect(await visible(surface.getByTestId('phases'))).toContain(POSITION[lang](of));
      const said = await saidBy(desk, crm);
      for (const sentence of [...ALWAYS[lang], ...says[lang]]) expect(said).toMatch(sentence);
      expect(await visible(surface.getByTestId('value'))).toMatch(revenueOf(of));
      if (title.includes('revenue')) await picturePartner(desk, crm);
      seen.push(said);
      await desk.close();
    }
    expect(seen[1]).toEqual(seen[0]);
  });
});

test('ROI opens to revenue that the records add up to by quarter, and to the percentage of its own sums', async () => {
  const of = found('a partner with a return on its costs');
  for (const crm of CRMS) {
    const desk = await openPartner(browser, { person: await holderOf('channel'), lang: 'en', crm, of });
    const { quarters, total, percent } = await roiShown(desk, crm);
    expect(quarters.length).toBeGreaterThanOrEqual(2);
    for (const { id, revenue } of quarters) expect(revenue).toBeCloseTo(of.sourcedByQuarter[id] ?? 0, 2);
    const sum = (of: 'revenue' | 'cost') => quarters.reduce((all, quarter) => all + quarter[of], 0);
    expect(total).toEqual({ revenue: sum('revenue'), cost: sum('cost') });
    expect(percent).toBeCloseTo(((total.revenue - total.cost) / total.cost) * 100, 1);
    await desk.close();
  }
});

describe('in Arabic', () => {
  test('the workbench and Salesforce’s page run from right to left, and SCOUT stands to the right of EXIT', async () => {
    const of = found('a live partner without any deal');
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
    const of = found('a live partner without any deal');
    const desk = await openPartner(browser, { person: await holderOf('channel'), lang: 'ar', crm: 'hubspot', of });
    const card = desk.page.getByTestId('hubspot-card');
    expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await card.textContent()).toMatch(/\u2067[^\u2069]+\u2069/);
    await desk.close();
  });
});
