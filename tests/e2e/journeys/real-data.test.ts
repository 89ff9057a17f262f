import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { type OpenDeal, openDeals } from './deals.ts';
import {
  approve,
  approverOf,
  findDeal,
  openTasks,
  readRecommendation,
  register,
  untilRegistered,
} from './journey-one.ts';
import { type Product, startProduct } from './process.ts';
import { useProduct } from './records.ts';

const ROOT = join(import.meta.dirname, '../../..');
const HAS_REAL_DATA = existsSync(join(ROOT, '../shared/data'));
let browser: Browser;
let product: Product;
let deals: readonly OpenDeal[];

describe.runIf(HAS_REAL_DATA)('on the real data beside the project (skipped where ../shared/data is not)', () => {
  beforeAll(async () => {
    [browser, product] = [await startBrowser(), await startProduct()];
    console.log(`The product was ready with the real data after ${(product.readyMs / 1000).toFixed(1)} s.`);
    useProduct(product.url);
    deals = await openDeals('hubspot');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('a rep registers a deal in HubSpot in three activations and the approver decides in two', async () => {
    const deal = deals.find(({ inside, role }) => inside && role === 'sourced') ?? deals[0];
    if (deal === undefined) throw new Error('No open deal has a partner that can be registered.');
    const rep = await findDeal(browser, deal, 'en');
    await readRecommendation(rep, deal);
    rep.countAgain();
    await register(rep, deal);
    expect(rep.clicks()).toBe(2);
    const approver = await openTasks(browser, deal.crm, await approverOf(deal), 'en');
    // Two products share the machine here, so the time is told and not judged; j1.test.ts judges it.
    console.log(`On the real data, from Approve to the outcome on the page: ${await approve(approver, deal)} ms.`);
    expect(approver.clicks()).toBe(2);
    await untilRegistered(deal);
  });
});
