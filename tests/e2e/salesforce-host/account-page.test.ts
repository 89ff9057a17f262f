import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../hubspot-host/browser.ts';
import { dialogOf, dialogShown, lightningPages, newestCommand, picture, visit } from './pages.ts';
import { ACCOUNT, CANDIDATE_ACCOUNT, PARTNER_ACCOUNT } from './stage.ts';

const opened = lightningPages();

/** Every body that the page receives from now on, as text; an answer without a body is empty. */
function bodiesOf(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/services/data/')) bodies.push(answer.text().catch(() => ''));
  });
  return bodies;
}

describe('the account page in Salesforce', () => {
  for (const lang of ['en', 'ar'] as const) {
    test(`shows the partnership without an axe finding, in ${lang}`, async () => {
      await visit(opened(), { as: 'channel', object: 'Account', id: PARTNER_ACCOUNT, lang });
      expect(await opened().page.locator('[aria-current=step]').count()).toBe(1);
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `partner-${lang}`);
      expect(opened().problems).toEqual([]);
    });

    test(`offers to start with an account that is no partner yet, in ${lang}`, async () => {
      await visit(opened(), { as: 'channel', object: 'Account', id: ACCOUNT, lang });
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `start-${lang}`);
      expect(opened().problems).toEqual([]);
    });
  }

  for (const lang of ['en', 'ar'] as const) {
    test(`shows a sales rep no terms, money or requests, and which permission each part needs, in ${lang}`, async () => {
      const answers = bodiesOf(opened().page);
      await visit(opened(), { as: 'rep', object: 'Account', id: PARTNER_ACCOUNT, lang });
      for (const part of ['terms', 'money'])
        expect(await opened().page.getByTestId(`withheld-${part}`).count(), part).toBe(1);
      expect(await opened().page.getByTestId('deals').count()).toBe(0);
      const received = (await Promise.all(answers)).join('');
      for (const secret of ['largestDiscountBp', '42000000', 'Deal 1001', 'Money_Facts__c":'])
        expect(received, secret).not.toContain(secret);
      expect(received).toContain('termsInForce');
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `partner-rep-${lang}`);
      expect(opened().problems).toEqual([]);
    });
  }

  test('shows a sales rep the partner too, with nothing to move', async () => {
    await visit(opened(), { as: 'rep', object: 'Account', id: CANDIDATE_ACCOUNT });
    expect(await opened().page.locator('[aria-current=step]').count()).toBe(1);
    expect(
      await opened()
        .page.getByRole('button', { name: /score card/i })
        .count(),
    ).toBe(0);
    expect(opened().problems).toEqual([]);
  });

  test('opens the score card, takes answers, and leaves them as a command', async () => {
    const earlier = (await opened().stage.commands()).length;
    await visit(opened(), { as: 'channel', object: 'Account', id: CANDIDATE_ACCOUNT });
    await picture(opened(), 'candidate-en');
    await opened()
      .page.getByRole('button', { name: /score card/i })
      .first()
      .click();
    await dialogShown(opened());
    expect(await axeFindings(opened().page)).toEqual([]);
    for (const [criterion, key] of [
      ['score-geography', '4'],
      ['score-industry', '0'],
    ] as const) {
      await dialogOf(opened()).getByTestId(criterion).locator('input').first().focus();
      await opened().page.keyboard.press(key);
    }
    await picture(opened(), 'scorecard-en');
    await dialogOf(opened()).getByRole('button', { name: /^Save/ }).click();
    const saved = await newestCommand(opened(), earlier);
    expect(saved).toMatchObject({ Command__c: 'save_scorecard' });
    expect(JSON.parse(String(saved.Payload__c))).toMatchObject({ answers: { geography: 4, industry: null } });
    expect(opened().problems).toEqual([]);
  });

  test('puts SCOUT to the right of EXIT in Arabic', async () => {
    await visit(opened(), { as: 'channel', object: 'Account', id: PARTNER_ACCOUNT, lang: 'ar' });
    const steps = opened().page.locator('ol.phases li');
    const left = async (n: number) => (await steps.nth(n).boundingBox())?.x ?? 0;
    expect(await left(0)).toBeGreaterThan(await left(1));
  });
});
