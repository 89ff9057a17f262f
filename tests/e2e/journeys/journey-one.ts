import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { DEALS, type OpenDeal } from './deals.ts';
import { type Desk, expectAccessible, type Lang, openDesk, picture, type Surface, surfaceOf } from './desk.ts';
import { type Crm, type Person, personOfOwner, record, until, type Values } from './records.ts';
import { plain, word } from './words.ts';

/** Fields of ours in the CRM, and what they hold once a registration stands. */
const FIELDS = {
  hubspot: { status: 'pos_registration_status', role: 'pos_partner_role', sourcedBy: 'pos_sourced_partner_id' },
  salesforce: { status: 'Registration_Status__c', role: 'Partner_Role__c', sourcedBy: 'Sourcing_Partner__c' },
} as const;

export const recordAddress = ({ crm, id }: Pick<OpenDeal, 'crm' | 'id'>): string => `/${crm}/${DEALS[crm]}/${id}`;

export const textOf = async (locator: Locator): Promise<string> => plain((await locator.allInnerTexts()).join(' '));

/** HubSpot's test id is on the text area itself, Salesforce's around its component. */
export const textArea = (surface: Surface, testId: string): Locator =>
  surface.locator(`textarea[data-testid="${testId}"], [data-testid="${testId}"] textarea`);

const nameOf = (deal: OpenDeal, lang: Lang): string => `j1-${deal.crm}-${lang}`;

/** Opens the list of deals as the deal's own rep and brings the deal in sight; nothing of it is counted. */
export async function findDeal(browser: Browser, deal: OpenDeal, lang: Lang): Promise<Desk> {
  const desk = await openDesk(browser, { person: deal.rep, lang, at: `/${deal.crm}/${DEALS[deal.crm]}` });
  const { page } = desk;
  await page.getByRole('searchbox').fill(deal.title);
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name: deal.title }).waitFor();
  await expectAccessible(page);
  desk.countAgain();
  return desk;
}

/** Activation 1, what the card then says, and that nothing may be approved here. */
export async function readRecommendation(desk: Pick<Desk, 'page' | 'lang'>, deal: OpenDeal): Promise<void> {
  const { page, lang } = desk;
  const surface = surfaceOf(deal.crm, page);
  await page.getByRole('link', { name: deal.title }).click();
  const recommended = surface.getByTestId('recommended');
  await recommended.getByRole('heading', { level: 3, name: deal.partner }).waitFor();
  expect(await recommended.count()).toBe(1);
  expect(await textOf(surface.getByTestId('conflict-check'))).toContain(word(lang, 'noConflict'));
  expect(await surface.getByTestId(`reasons-${deal.partnershipId}`).getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await surface.getByTestId('approve').count()).toBe(0);
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-1-deal`);
}

/** Activations 2 and 3: everything stands in the form already, and who decides until when is known before sending. */
export async function register(desk: Desk, deal: OpenDeal): Promise<void> {
  const { page, lang } = desk;
  const surface = surfaceOf(deal.crm, page);
  await surface.getByTestId(`register-${deal.partnershipId}`).click();
  const submit = surface.getByTestId('submit-registration');
  await submit.waitFor();
  await expectForm(desk, deal);
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-2-register`);
  await submit.click();
  const toast = surface.getByTestId('toast').filter({ hasText: word(lang, deal.levels[0] ?? '') });
  await toast.waitFor();
  expect(await textOf(toast)).toMatch(/\d{1,2}:\d{2}/);
  await surface.getByTestId('submit-registration').waitFor({ state: 'detached' });
}

async function expectForm({ page, lang }: Desk, deal: OpenDeal): Promise<void> {
  const surface = surfaceOf(deal.crm, page);
  const role = surface.getByTestId('field-role');
  await role.getByRole('radio', { name: word(lang, deal.role), checked: true }).waitFor();
  expect(await textOf(surface.getByTestId('conflict'))).toContain(word(lang, 'noConflict'));
  const next = await textOf(surface.getByTestId('goes-to'));
  for (const level of deal.levels) expect(next).toContain(word(lang, level));
  expect(next).toMatch(/\d{1,2}:\d{2}/);
}

/** The registration waits, and its requester may not decide it. */
export async function expectWaiting({ page, lang }: Desk, deal: OpenDeal): Promise<void> {
  const surface = surfaceOf(deal.crm, page);
  await surface
    .getByTestId('registration-status')
    .filter({ hasText: word(lang, 'waiting') })
    .waitFor();
  await surface
    .getByTestId('own-request')
    .filter({ hasText: word(lang, 'own') })
    .waitFor();
  expect(await surface.getByTestId('approve').count()).toBe(0);
  expect(await surface.getByTestId(`register-${deal.partnershipId}`).count()).toBe(0);
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-3-waiting`);
}

/** Who got the task that the approval is in the CRM. */
export async function approverOf(deal: OpenDeal): Promise<Person> {
  const isOpen = ({ properties }: { properties: Values }) =>
    properties.hs_task_status === 'NOT_STARTED' || properties.IsClosed === false;
  const { tasks } = await until(
    'The task of the approver',
    () => record(deal.crm, DEALS[deal.crm], deal.id),
    (found) => found.tasks.some(isOpen),
  );
  const values = tasks.find(isOpen)?.properties;
  const person = await personOfOwner(deal.crm, values?.hubspot_owner_id ?? values?.OwnerId);
  if (person === undefined) throw new Error(`The task on ${deal.title} belongs to nobody.`);
  return person;
}

/** Activations 4 and 5, and how long the outcome took to stand on the approver's page. */
export async function approve(desk: Desk, deal: OpenDeal): Promise<number> {
  const { page, lang } = desk;
  const surface = surfaceOf(deal.crm, page);
  const task = page.getByRole('main').locator(`a[data-testid=open-task][href$="${deal.id}"]`);
  await task.waitFor();
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-4-tasks`);
  desk.countAgain();
  await task.click();
  await surface.getByTestId('approve').waitFor();
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-5-decide`);
  if ((await surface.getByTestId('flagged').count()) > 0) await comment(textArea(surface, 'field-comment'));
  const pressed = Date.now();
  await surface.getByTestId('approve').click();
  await surface
    .getByTestId('registration-status')
    .filter({ hasText: word(lang, 'registered') })
    .waitFor();
  const took = Date.now() - pressed;
  await expectAccessible(page);
  await picture(page, `${nameOf(deal, lang)}-6-approved`);
  return took;
}

/** Typing is not an activation. */
async function comment(box: Locator): Promise<void> {
  await box.focus();
  await box.pressSequentially('Seen.');
  await box.blur();
}

/** The deal's own fields in the CRM, within a minute. */
export const untilRegistered = (deal: OpenDeal): Promise<Values> =>
  until(
    'The registration in the CRM’s fields',
    async () => (await record(deal.crm, DEALS[deal.crm], deal.id)).properties,
    (found) => /approved|registered/i.test(String(found[FIELDS[deal.crm].status])),
  );

export const fieldOf = (crm: Crm, values: Values, name: keyof (typeof FIELDS)['hubspot']): string =>
  String(values[FIELDS[crm][name]] ?? '');

/** The registration's state as the CRM itself shows it beside the card, in the words of its own field. */
export const fieldBeside = ({ page }: Desk, { crm }: OpenDeal): Locator =>
  page.locator(`[data-field=${FIELDS[crm].status}] .value`);

const STAGE = {
  hubspot: { field: 'dealstage', won: 'closedwon' },
  salesforce: { field: 'StageName', won: 'Closed Won' },
};

/** The rep closes the deal in the CRM's own form; the card then shows who is credited. */
export async function win({ page }: Desk, deal: OpenDeal): Promise<string> {
  const { field, won } = STAGE[deal.crm];
  const form = page.locator('form.fields');
  await form.locator(`[name=${field}]`).selectOption(won);
  await form.locator('button[type=submit]').click();
  const credits = surfaceOf(deal.crm, page).getByTestId('credits');
  await credits.waitFor({ timeout: 30_000 });
  return textOf(credits);
}

/** A fresh visit of somebody else to the same record. */
export const visit = async (browser: Browser, deal: OpenDeal, person: Person, lang: Lang): Promise<Desk> =>
  openDesk(browser, { person, lang, at: recordAddress(deal) });

export const openTasks = (browser: Browser, crm: Crm, person: Person, lang: Lang): Promise<Desk> =>
  openDesk(browser, { person, lang, at: `/${crm}/tasks` });
