import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings, startBrowser } from '../hubspot-host/browser.ts';
import { problemsOf } from './page-problems.ts';
import {
  ACCOUNT,
  CANDIDATE_ACCOUNT,
  DEAL,
  EMPTY_DEAL,
  openStage,
  PARTNER_ACCOUNT,
  summaryOf,
  UNREADABLE_DEAL,
  WAITING_DEAL,
} from './stage.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PICTURES = join(ROOT, 'reports/screenshots');
const ACCEPTED = {
  status: 'accepted',
  refusals: [],
  result: {
    registrationId: 'r',
    approvalId: 'a',
    level: 'manager',
    dueAt: '2026-11-24T14:00:00.000Z',
    dueZone: 'Asia/Riyadh',
  },
};
const REFUSED = { status: 'refused', refusals: [{ code: 'account_protected' }], result: {} };

let stage: Awaited<ReturnType<typeof openStage>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'connectors/workbench/build-salesforce.mjs')], { stdio: 'inherit' });
  mkdirSync(PICTURES, { recursive: true });
  stage = await openStage();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  problems = problemsOf(page);
});
afterEach(async () => {
  await context.close();
});

interface Visit {
  readonly as: string;
  readonly id: string;
  readonly lang?: 'en' | 'ar';
  readonly object?: 'Opportunity' | 'Account';
}
async function visit({ as, id, lang = 'en', object = 'Opportunity' }: Visit): Promise<void> {
  await context.addCookies([{ name: 'pos_act_as', value: as, url: `${stage.url}/workbench` }]);
  await page.goto(`${stage.url}/workbench/salesforce/record.html?object=${object}&id=${id}&lang=${lang}`);
  await page.locator('c-pos-screen section[aria-busy=false]').waitFor();
}
const picture = (name: string) => page.screenshot({ path: join(PICTURES, `salesforce-${name}.png`), fullPage: true });
const register = () => page.getByRole('button', { name: 'Register Partner A on this deal' });
const dialog = () => page.getByRole('dialog');
const newestCommand = async (earlier: number) => {
  await expect.poll(async () => (await stage.commands()).length, { timeout: 4000 }).toBe(earlier + 1);
  return (await stage.commands()).at(-1) ?? {};
};

describe('the deal page in Salesforce', () => {
  for (const lang of ['en', 'ar'] as const) {
    test(`shows partners with reasons, without an axe finding, in ${lang}`, async () => {
      await visit({ as: 'rep', id: DEAL, lang });
      expect(await page.locator('c-pos-screen section').evaluate((one) => getComputedStyle(one).direction)).toBe(
        lang === 'ar' ? 'rtl' : 'ltr',
      );
      expect(await axeFindings(page)).toEqual([]);
      await picture(`deal-${lang}`);
      expect(problems).toEqual([]);
    });

    test(`opens the registration without an axe finding, in ${lang}`, async () => {
      await visit({ as: 'rep', id: DEAL, lang });
      await page.locator('c-pos-action button[aria-haspopup=dialog].slds-button_brand').click();
      await dialog().waitFor();
      await page.waitForTimeout(400); // the platform fades the dialog in; axe would measure faded colours
      expect(await axeFindings(page)).toEqual([]);
      await picture(`register-${lang}`);
      expect(problems).toEqual([]);
    });

    test(`shows an approver the decision, in ${lang}`, async () => {
      await visit({ as: 'manager', id: WAITING_DEAL, lang });
      expect(await axeFindings(page)).toEqual([]);
      await picture(`decision-${lang}`);
      expect(problems).toEqual([]);
    });
  }

  test('runs in synthetic shadow, as the platform does', async () => {
    await visit({ as: 'rep', id: DEAL });
    expect(
      await page
        .locator('c-pos-deal')
        .evaluate((one) => (one.shadowRoot as unknown as { synthetic?: boolean })?.synthetic),
    ).toBe(true);
  });

  test('keeps the focus inside the dialog and gives it back to its button', async () => {
    await visit({ as: 'rep', id: DEAL });
    await register().focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog().evaluate((one) => one.matches(':focus-within'))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => register().evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(problems).toEqual([]);
  });

  test('leaves a registration as a row of the person, and says what was decided', async () => {
    const earlier = (await stage.commands()).length;
    await visit({ as: 'rep', id: DEAL });
    await register().click();
    await dialog().getByRole('button', { name: 'Submit registration' }).dblclick();
    const command = await newestCommand(earlier);
    expect(command).toMatchObject({ Command__c: 'register_partner', Record_Id__c: DEAL, Status__c: 'Sent' });
    expect(await dialog().getByTestId('command-state').textContent()).not.toBe('');
    await stage.decide(command.Id, 'Deciding', {});
    await dialog().getByText('The rules are being checked.', { exact: true }).waitFor();
    const decidedAt = Date.now();
    await stage.decide(command.Id, 'Accepted', ACCEPTED);
    await page.getByTestId('toast').getByText('Sent to the Manager').waitFor();
    expect(Date.now() - decidedAt).toBeLessThan(2000);
    await dialog().waitFor({ state: 'detached' });
    expect((await stage.commands()).length).toBe(earlier + 1);
    expect(problems).toEqual([]);
  });

  test('keeps the dialog and what was typed when the service refuses', async () => {
    const earlier = (await stage.commands()).length;
    await visit({ as: 'rep', id: DEAL });
    await register().click();
    await dialog().waitFor();
    await dialog().getByText('Influenced', { exact: true }).first().click();
    await dialog().getByRole('button', { name: 'Submit registration' }).click();
    const command = await newestCommand(earlier);
    expect(JSON.parse(String(command.Payload__c))).toMatchObject({ role: 'influenced' });
    await stage.decide(command.Id, 'Refused', REFUSED);
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('radio', { name: 'Influenced' }).isChecked()).toBe(true);
  });

  test('follows an edit of the record beside it', async () => {
    await visit({ as: 'rep', id: EMPTY_DEAL });
    await stage.edit(EMPTY_DEAL, {
      Amount: 1,
      Deal_Facts__c: summaryOf(EMPTY_DEAL, { refusals: [{ code: 'deal_without_account' }], suggestions: [] }),
    });
    const before = await page.locator('c-pos-screen').textContent();
    await page.evaluate((recordId) => window.postMessage({ type: 'pos:record-changed', recordId }), EMPTY_DEAL);
    await expect.poll(() => page.locator('c-pos-screen').textContent()).not.toBe(before);
    expect(problems).toEqual([]);
  });

  test('tells a person without permission which one, and asks for nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit({ as: 'nobody', id: DEAL });
    await page.getByTestId('state-no-permission').waitFor();
    expect(await page.content()).not.toContain('Partner A');
    expect(asked.filter((url) => url.includes('/services/'))).toEqual([]);
  });

  test('says with a code that facts cannot be read', async () => {
    await visit({ as: 'rep', id: UNREADABLE_DEAL });
    await page.getByTestId('state-error').getByText('facts_unreadable').waitFor();
  });

  test('blocks a request to another host', async () => {
    await visit({ as: 'rep', id: DEAL });
    const blocked = await page.evaluate(() =>
      fetch('http://127.0.0.2:9/').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(blocked).toBe('blocked');
    expect(problems.join()).toContain('Content Security Policy');
  });
});

describe('the account page in Salesforce', () => {
  for (const lang of ['en', 'ar'] as const) {
    test(`shows the partnership without an axe finding, in ${lang}`, async () => {
      await visit({ as: 'channel', object: 'Account', id: PARTNER_ACCOUNT, lang });
      expect(await page.locator('[aria-current=step]').count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
      await picture(`partner-${lang}`);
      expect(problems).toEqual([]);
    });

    test(`offers to start with an account that is no partner yet, in ${lang}`, async () => {
      await visit({ as: 'channel', object: 'Account', id: ACCOUNT, lang });
      expect(await axeFindings(page)).toEqual([]);
      await picture(`start-${lang}`);
      expect(problems).toEqual([]);
    });
  }

  test('opens the score card, takes answers, and leaves them as a command', async () => {
    const earlier = (await stage.commands()).length;
    await visit({ as: 'channel', object: 'Account', id: CANDIDATE_ACCOUNT });
    await picture('candidate-en');
    await page
      .getByRole('button', { name: /score card/i })
      .first()
      .click();
    await dialog().waitFor();
    await page.waitForTimeout(400);
    expect(await axeFindings(page)).toEqual([]);
    await picture('scorecard-en');
    await dialog().getByRole('button', { name: /^Save/ }).click();
    expect(await newestCommand(earlier)).toMatchObject({ Command__c: 'save_scorecard' });
    expect(problems).toEqual([]);
  });

  test('puts SCOUT to the right of EXIT in Arabic', async () => {
    await visit({ as: 'channel', object: 'Account', id: PARTNER_ACCOUNT, lang: 'ar' });
    const steps = page.locator('ol.phases li');
    const left = async (n: number) => (await steps.nth(n).boundingBox())?.x ?? 0;
    expect(await left(0)).toBeGreaterThan(await left(1));
  });
});
