import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk, expectAccessible, goTo, picture, type Surface, surfaceOf } from './desk.ts';
import { textArea } from './journey-one.ts';
import { type Crm, records } from './records.ts';
import { word } from './words.ts';

export const COMPANIES = { hubspot: 'companies', salesforce: 'Account' } as const;

export interface Company {
  readonly crm: Crm;
  readonly id: string;
  readonly title: string;
}

/** A company of the partner directory with which nothing has been started. */
export async function newcomer(crm: Crm): Promise<Company> {
  const all = await records(crm, COMPANIES[crm]);
  const found = all.find(({ properties }) =>
    crm === 'hubspot'
      ? !properties.pos_partner_id && properties.partner_offers
      : !properties.Partner_Id__c && properties.Partner_Offers__c,
  );
  if (found === undefined) throw new Error(`Every company in ${crm} is a partner already.`);
  return { crm, id: found.id, title: found.title };
}

/** A person writes in a field as with a keyboard; none of it counts as an activation. */
async function write(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
  await field.blur();
}

/** The place of the partnership in its path. */
export async function expectPhase(surface: Surface, at: number): Promise<void> {
  const current = surface.locator('[aria-current=step]');
  await expect
    .poll(() => surface.getByTestId('phases').textContent(), { timeout: 30_000 })
    .toMatch(new RegExp(`${at}.*8`));
  expect(await current.count()).toBe(1);
}

/** The commands that the screen offers here, without what leads out. */
export async function offered(surface: Surface): Promise<readonly string[]> {
  const buttons = await surface.locator('[data-testid^=do-], [data-testid^=ask-approval-]').all();
  return Promise.all(buttons.map(async (button) => (await button.getAttribute('data-testid')) ?? ''));
}

/** The company is no partner yet: the one step that changes it. */
export async function start(desk: Desk, { crm }: Company): Promise<void> {
  const { page, lang } = desk;
  const surface = surfaceOf(crm, page);
  await surface.getByTestId('state-empty').waitFor();
  await expectAccessible(page);
  await picture(page, `j2-${crm}-${lang}-1-start`);
  await surface.getByTestId('start-scout').click();
  await surface.getByRole('radio', { name: word(lang, 'technology') }).press('Space');
  await write(textArea(surface, 'field-signal'), 'They asked for a joint offer at the fair.');
  await expectAccessible(page);
  await picture(page, `j2-${crm}-${lang}-2-signal`);
  await surface.getByTestId('submit-start').click();
  await expectPhase(surface, 1);
}

/** With a score the shortlist is one activation; without one it asks for the reason. */
export async function shortlist(desk: Desk, { crm }: Company): Promise<void> {
  const surface = surfaceOf(crm, desk.page);
  await expectAccessible(desk.page);
  await picture(desk.page, `j2-${crm}-${desk.lang}-3-scout`);
  await surface.getByTestId('do-shortlist').click();
  const reason = textArea(surface, 'field-reason');
  const next = await Promise.race([
    reason.waitFor().then(() => 'reason'),
    surface
      .getByTestId('open-scorecard')
      .waitFor()
      .then(() => 'moved'),
  ]);
  if (next === 'reason') {
    await write(reason, 'Their customers are those that we want to reach.');
    await surface.getByTestId('confirm-shortlist').click();
  }
  await expectPhase(surface, 2);
}

const GROUPS = '[data-testid=groups] [data-testid^=group-]';

/** Fills every answer by keyboard and finishes the card; returns how many answers were given. */
export async function score(desk: Desk, { crm }: Company): Promise<number> {
  const { page, lang } = desk;
  const surface = surfaceOf(crm, page);
  await surface.getByTestId('open-scorecard').click();
  await surface.getByTestId('finish-scorecard').waitFor();
  await expectAccessible(page);
  await picture(page, `j2-${crm}-${lang}-4-scorecard`);
  let answers = 0;
  const count = await surface.locator(GROUPS).count();
  for (let at = 0; at < count; at += 1) answers += await fillGroup(page, surface, at);
  const single = textArea(surface, 'field-single');
  if ((await single.count()) > 0) await write(single, 'The second scorer is on leave this week.');
  await expectAccessible(page);
  await picture(page, `j2-${crm}-${lang}-5-scored`);
  await surface.getByTestId('finish-scorecard').click();
  await surface.getByTestId('finish-scorecard').waitFor({ state: 'detached' });
  return answers;
}

/** One group: its button, then Tab from criterion to criterion and an arrow to the answer. */
async function fillGroup(page: Page, surface: Surface, at: number): Promise<number> {
  const tab = surface.locator(GROUPS).nth(at);
  const id = ((await tab.getAttribute('data-testid')) ?? '').replace('group-', '');
  await tab.focus();
  await page.keyboard.press('Enter');
  const fields = surface.getByTestId(`criteria-${id}`).locator('[data-testid^=score-], [data-testid^=breaker-]');
  await fields.first().waitFor();
  const count = await fields.count();
  const chosen = fields.first().locator('input:checked');
  await ((await chosen.count()) > 0 ? chosen : fields.first().locator('input').first()).focus();
  for (let row = 0; row < count; row += 1) {
    if (row > 0) await page.keyboard.press('Tab');
    await answer(page, fields.nth(row), id === 'breakers');
  }
  return count;
}

/** Two rounds of the six answers. */
const MOST_PRESSES = 12;
const SETTLES_MS = 60;

/**
 * The answers run in a circle. A row that nobody answered has none chosen and takes the focus at its first; "unanswered" is the
 * last of a breaker's three, so that one key reaches "no".
 */
async function answer(page: Page, field: Locator, isBreaker: boolean): Promise<void> {
  const wanted = field.locator(isBreaker ? 'input >> nth=0' : 'input >> nth=4');
  for (let press = 0; press < MOST_PRESSES && !(await wanted.isChecked()); press += 1) {
    await page.keyboard.press(isBreaker ? 'ArrowDown' : 'ArrowUp');
    // HubSpot's card answers from its worker: a person sees the mark move before they press again.
    await field.locator('input:focus:checked').waitFor({ state: 'attached' });
    await page.waitForTimeout(SETTLES_MS);
  }
  expect(await wanted.isChecked()).toBe(true);
}

/** The task opens the company, whose decision block is the approver's. */
export async function approveCandidate(desk: Desk, { crm, id }: Company): Promise<number> {
  const { page, lang } = desk;
  const surface = surfaceOf(crm, page);
  desk.countAgain();
  await page.getByRole('main').locator(`a[data-testid=open-task][href$="${id}"]`).click();
  await surface.getByTestId('approve').waitFor();
  await expectAccessible(page);
  await picture(page, `j2-${crm}-${lang}-6-decide`);
  const pressed = Date.now();
  await surface.getByTestId('approve').click();
  await surface.getByTestId('approve').waitFor({ state: 'detached' });
  return Date.now() - pressed;
}

/** Changes a field in the CRM's own form. */
export async function editField(page: Page, name: string, value: string): Promise<void> {
  const form = page.locator('form.fields');
  await form.locator(`[name=${name}]`).selectOption(value);
  await form.locator('button[type=submit]').click();
}

export const openRecord = (page: Page, crm: Crm, type: string, id: string): Promise<unknown> =>
  goTo(page, `/${crm}/${type}/${id}`);
