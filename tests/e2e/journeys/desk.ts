import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { type Crm, type Person, product } from './records.ts';

export type Lang = 'en' | 'ar';
/** Where our card and its dialogs are: HubSpot's in the page itself, Salesforce's in a page of its own. */
export type Surface = Page | FrameLocator;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(import.meta.dirname, '../../../reports/screenshots');
const LANGUAGE = { en: 'English', ar: 'العربية' } as const;
/** A label's click reaches its input a moment later as a second one; both are one activation. */
const SAME_MS = 30;

const COUNT_CLICKS = `addEventListener('click', (event) => { if (event.isTrusted) window.pos_clicked?.(Date.now()); }, true)`;

/** A person at the workbench, in their own browser. */
export interface Desk {
  readonly page: Page;
  readonly lang: Lang;
  readonly person: Person;
  /** Activations since the last `countAgain`: clicks, and keys that act as one. */
  clicks(): number;
  countAgain(): void;
  close(): Promise<void>;
}

export interface Visit {
  readonly person: Person;
  readonly lang: Lang;
  /** The workbench's address after `#`, for example `/hubspot/tasks`. */
  readonly at: string;
}

/** Opens the workbench as this person and chooses the language as a person does, by its button. */
export async function openDesk(browser: Browser, { person, lang, at }: Visit): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 1000 }, reducedMotion: 'reduce' });
  const clicks: number[] = [];
  await context.exposeBinding('pos_clicked', (_source, moment: number) => {
    if (moment - (clicks.at(-1) ?? 0) > SAME_MS) clicks.push(moment);
  });
  await context.addInitScript(COUNT_CLICKS);
  await context.addCookies([
    { name: 'pos_act_as', value: encodeURIComponent(person.key), url: `${product()}/workbench` },
  ]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${product()}/workbench/#${at}`);
  await page.getByRole('button', { name: LANGUAGE[lang], exact: true }).click();
  await page.locator(`html[lang=${lang}]`).waitFor();
  clicks.length = 0;
  return desk(context, page, { person, lang, clicks });
}

const desk = (
  context: BrowserContext,
  page: Page,
  { person, lang, clicks }: { person: Person; lang: Lang; clicks: number[] },
): Desk => ({
  page,
  person,
  lang,
  clicks: () => clicks.length,
  countAgain: () => {
    clicks.length = 0;
  },
  close: () => context.close(),
});

export const surfaceOf = (crm: Crm, page: Page): Surface =>
  crm === 'hubspot' ? page : page.frameLocator('iframe.card-page');

/** Our card's place on the record page. */
export const cardOf = (crm: Crm, page: Page) =>
  crm === 'hubspot' ? page.getByTestId('hubspot-card') : page.frameLocator('iframe.card-page').locator('c-pos-screen');

export const goTo = (page: Page, at: string): Promise<unknown> => page.goto(`${product()}/workbench/#${at}`);

interface AxeOutcome {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function findingsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(o: object): Promise<AxeOutcome> } }).axe.run({ iframes: false }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`);
}

/** Fails with one line per finding of axe in the page and in the Salesforce page inside it. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await Promise.all(page.frames().map(findingsIn));
  expect(findings.flat()).toEqual([]);
}

/** Keeps a picture of the whole page for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/**
 * The tests of one journey are its steps: when one fails, the pages are pictured as they stood and the steps after it are left
 * out, because they would only say the same again.
 */
export function journey(desks: () => readonly (Desk | undefined)[]) {
  let broken: string | undefined;
  return (context: TestContext): void => {
    // The second try of a step that failed is judged, never skipped.
    context.skip(broken !== undefined && broken !== context.task.id, 'an earlier step of this journey failed');
    context.onTestFailed(async () => {
      broken = context.task.id;
      for (const [at, desk] of desks().entries()) {
        if (desk !== undefined && !desk.page.isClosed()) await picture(desk.page, `failed-${context.task.id}-${at}`);
      }
    });
  };
}
