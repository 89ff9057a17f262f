import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { problemsOf } from './page-problems.ts';
import { openStage } from './stage.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PICTURES = join(ROOT, 'reports/screenshots');

export interface Visit {
  readonly as: string;
  readonly id: string;
  readonly lang?: 'en' | 'ar';
  readonly object?: 'Opportunity' | 'Account';
}

interface Opened {
  readonly stage: Awaited<ReturnType<typeof openStage>>;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about so far. */
  readonly problems: string[];
}

/** Registers the hooks of a test file: one stage and one browser for all, a page of its own for each test. */
export function lightningPages() {
  let shared: { stage: Opened['stage']; browser: Browser } | undefined;
  let opened: Opened | undefined;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, 'connectors/workbench/build-salesforce.mjs')], { stdio: 'inherit' });
    mkdirSync(PICTURES, { recursive: true });
    shared = { stage: await openStage(), browser: await startBrowser() };
  });
  afterAll(async () => {
    await shared?.browser.close();
    await shared?.stage.close();
  });
  beforeEach(async () => {
    if (shared === undefined) throw new Error('the stage did not open');
    const context = await shared.browser.newContext({ viewport: { width: 900, height: 1000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    opened = { stage: shared.stage, context, page, problems: problemsOf(page) };
  });
  afterEach(async () => {
    await opened?.context.close();
  });
  return (): Opened => {
    if (opened === undefined) throw new Error('no page is open');
    return opened;
  };
}

/** Opens the record page as somebody and waits until it no longer loads. */
export async function visit({ stage, context, page }: Opened, { as, id, lang = 'en', object = 'Opportunity' }: Visit) {
  await context.addCookies([{ name: 'pos_act_as', value: as, url: `${stage.url}/workbench` }]);
  await page.goto(`${stage.url}/workbench/salesforce/record.html?object=${object}&id=${id}&lang=${lang}`);
  await page.locator('c-pos-screen section[aria-busy=false]').waitFor();
}

/** Kept as output of the run, to be looked at. */
export const picture = ({ page }: Opened, name: string) =>
  page.screenshot({ path: join(PICTURES, `salesforce-${name}.png`), fullPage: true });

export const dialogOf = ({ page }: Opened): Locator => page.getByRole('dialog');

/** The platform fades a dialog in; axe would measure faded colours before. */
export async function dialogShown(at: Opened): Promise<void> {
  await dialogOf(at).waitFor();
  await at.page.waitForTimeout(400);
}

/** The one command that came after `earlier` others. */
export async function newestCommand({ stage }: Opened, earlier: number): Promise<Record<string, unknown>> {
  await expect.poll(async () => (await stage.commands()).length, { timeout: 4000 }).toBe(earlier + 1);
  return (await stage.commands()).at(-1) ?? {};
}
