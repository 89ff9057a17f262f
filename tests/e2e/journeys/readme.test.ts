import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { openDeals } from './deals.ts';
import { expectAccessible } from './desk.ts';
import { findDeal, readRecommendation } from './journey-one.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Set by whoever renews the picture in the README; a test run leaves the committed one alone. */
const FOLDER = process.env.README_PICTURE === '1' ? 'docs/images' : 'reports/screenshots';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('the README’s picture: a deal with its recommendation, and the arithmetic behind the fit opened beside it', async () => {
  const deals = await openDeals('hubspot');
  const deal = deals.find(({ inside }) => inside) ?? deals[0];
  if (deal === undefined) throw new Error('No open deal of the sample has a partner that can be registered.');
  const { page, close } = await findDeal(browser, deal, 'en');
  await readRecommendation({ page, lang: 'en' }, deal);
  await page.getByTestId(`prov-fit-${deal.partnershipId}`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('table').waitFor();
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(1);
  await expectAccessible(page);
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  await page.screenshot({ path: join(ROOT, FOLDER, 'workbench.png') });
  await close();
});
