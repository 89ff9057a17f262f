import { describe, expect, test } from 'vitest';
import { axeFindings } from '../hubspot-host/browser.ts';
import { dialogOf, dialogShown, lightningPages, newestCommand, picture, visit } from './pages.ts';
import { DEAL, EMPTY_DEAL, summaryOf, UNREADABLE_DEAL, WAITING_DEAL } from './stage.ts';

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

const opened = lightningPages();
const register = () => opened().page.getByRole('button', { name: 'Register Partner A on this deal' });

describe('the deal page in Salesforce', () => {
  for (const lang of ['en', 'ar'] as const) {
    test(`shows partners with reasons, without an axe finding, in ${lang}`, async () => {
      await visit(opened(), { as: 'rep', id: DEAL, lang });
      expect(
        await opened()
          .page.locator('c-pos-screen section')
          .evaluate((one) => getComputedStyle(one).direction),
      ).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `deal-${lang}`);
      expect(opened().problems).toEqual([]);
    });

    test(`opens the registration without an axe finding, in ${lang}`, async () => {
      await visit(opened(), { as: 'rep', id: DEAL, lang });
      await opened().page.locator('c-pos-action button[aria-haspopup=dialog].slds-button_brand').click();
      await dialogShown(opened());
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `register-${lang}`);
      expect(opened().problems).toEqual([]);
    });

    test(`shows an approver the decision, in ${lang}`, async () => {
      await visit(opened(), { as: 'manager', id: WAITING_DEAL, lang });
      expect(await axeFindings(opened().page)).toEqual([]);
      await picture(opened(), `decision-${lang}`);
      expect(opened().problems).toEqual([]);
    });
  }

  test('runs in synthetic shadow, as the platform does', async () => {
    await visit(opened(), { as: 'rep', id: DEAL });
    expect(
      await opened()
        .page.locator('c-pos-deal')
        .evaluate((one) => (one.shadowRoot as unknown as { synthetic?: boolean })?.synthetic),
    ).toBe(true);
  });

  test('keeps the focus inside the dialog and gives it back to its button', async () => {
    await visit(opened(), { as: 'rep', id: DEAL });
    await register().focus();
    await opened().page.keyboard.press('Enter');
    await dialogOf(opened()).waitFor();
    for (let step = 0; step < 14; step += 1) {
      await opened().page.keyboard.press('Tab');
      expect(await dialogOf(opened()).evaluate((one) => one.matches(':focus-within'))).toBe(true);
    }
    await opened().page.keyboard.press('Escape');
    await dialogOf(opened()).waitFor({ state: 'detached' });
    await expect.poll(() => register().evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(opened().problems).toEqual([]);
  });

  test('leaves a registration as a row of the person, and says what was decided', async () => {
    const earlier = (await opened().stage.commands()).length;
    await visit(opened(), { as: 'rep', id: DEAL });
    await register().click();
    await dialogOf(opened()).getByRole('button', { name: 'Submit registration' }).dblclick();
    const command = await newestCommand(opened(), earlier);
    expect(command).toMatchObject({ Command__c: 'register_partner', Record_Id__c: DEAL, Status__c: 'Sent' });
    expect(await dialogOf(opened()).getByTestId('command-state').textContent()).not.toBe('');
    await opened().stage.decide(command.Id, 'Deciding', {});
    await dialogOf(opened()).getByText('The rules are being checked.', { exact: true }).waitFor();
    const decidedAt = Date.now();
    await opened().stage.decide(command.Id, 'Accepted', ACCEPTED);
    await opened().page.getByTestId('toast').getByText('Sent to the Manager').waitFor();
    expect(Date.now() - decidedAt).toBeLessThan(2000);
    await dialogOf(opened()).waitFor({ state: 'detached' });
    expect((await opened().stage.commands()).length).toBe(earlier + 1);
    expect(opened().problems).toEqual([]);
  });

  test('keeps the dialog and what was typed when the service refuses', async () => {
    const earlier = (await opened().stage.commands()).length;
    await visit(opened(), { as: 'rep', id: DEAL });
    await register().click();
    await dialogOf(opened()).waitFor();
    await dialogOf(opened()).getByText('Influenced', { exact: true }).first().click();
    await dialogOf(opened()).getByRole('button', { name: 'Submit registration' }).click();
    const command = await newestCommand(opened(), earlier);
    expect(JSON.parse(String(command.Payload__c))).toMatchObject({ role: 'influenced' });
    await opened().stage.decide(command.Id, 'Refused', REFUSED);
    await dialogOf(opened()).getByRole('alert').waitFor();
    expect(await dialogOf(opened()).getByRole('radio', { name: 'Influenced' }).isChecked()).toBe(true);
  });

  test('follows an edit of the record beside it', async () => {
    await visit(opened(), { as: 'rep', id: EMPTY_DEAL });
    await opened().stage.edit(EMPTY_DEAL, {
      Amount: 1,
      Deal_Facts__c: summaryOf(EMPTY_DEAL, { refusals: [{ code: 'deal_without_account' }], suggestions: [] }),
    });
    const before = await opened().page.locator('c-pos-screen').textContent();
    await opened().page.evaluate(
      (recordId) => window.postMessage({ type: 'pos:record-changed', recordId }),
      EMPTY_DEAL,
    );
    await expect.poll(() => opened().page.locator('c-pos-screen').textContent()).not.toBe(before);
    expect(opened().problems).toEqual([]);
  });

  test('tells a person without permission which one, and asks for nothing', async () => {
    const asked: string[] = [];
    opened().page.on('request', (request) => asked.push(request.url()));
    await visit(opened(), { as: 'nobody', id: DEAL });
    await opened().page.getByTestId('state-no-permission').waitFor();
    expect(await opened().page.content()).not.toContain('Partner A');
    expect(asked.filter((url) => url.includes('/services/'))).toEqual([]);
  });

  test('says with a code that facts cannot be read', async () => {
    await visit(opened(), { as: 'rep', id: UNREADABLE_DEAL });
    await opened().page.getByTestId('state-error').getByText('facts_unreadable').waitFor();
  });

  test('blocks a request to another host', async () => {
    await visit(opened(), { as: 'rep', id: DEAL });
    const blocked = await opened().page.evaluate(() =>
      fetch('http://127.0.0.2:9/').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(blocked).toBe('blocked');
    expect(opened().problems.join()).toContain('Content Security Policy');
  });
});
