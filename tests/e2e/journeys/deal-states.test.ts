import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../hubspot-host/browser.ts';
import { DEALS } from './deals.ts';
import { expectAccessible, type Lang, openDesk, surfaceOf } from './desk.ts';
import { saidBy } from './facing.ts';
import { type Crm, holderOf, type Row, records } from './records.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const LANGS: readonly Lang[] = ['en', 'ar'];

/** A deal in the words of neither CRM. */
interface Deal {
  readonly id: string;
  readonly stage: 'open' | 'won' | 'lost';
  readonly hasAccount: boolean;
  readonly registration: string | null;
  readonly amount: number;
}

const STAGE = { closedwon: 'won', closedlost: 'lost', 'Closed Won': 'won', 'Closed Lost': 'lost' } as const;

const READ: Readonly<Record<Crm, (row: Row) => Deal>> = {
  hubspot: ({ id, properties }) => ({
    id,
    stage: STAGE[properties.dealstage as keyof typeof STAGE] ?? 'open',
    hasAccount: Boolean(properties.hs_primary_associated_company),
    registration: (properties.pos_registration_status as string | null) ?? null,
    amount: Number(properties.amount),
  }),
  salesforce: ({ id, properties }) => ({
    id,
    stage: STAGE[properties.StageName as keyof typeof STAGE] ?? 'open',
    hasAccount: Boolean(properties.AccountId),
    registration: (properties.Registration_Status__c as string | null) ?? null,
    amount: Number(properties.Amount),
  }),
};

interface State {
  readonly is: (deal: Deal) => boolean;
  /** By hand from SCREENS.md S1, S3 and section 4: what the card says. */
  readonly says: Readonly<Record<Lang, readonly RegExp[]>>;
  readonly mayRegister: boolean;
}

const isCredited = ({ stage, registration }: Deal) => stage === 'won' && registration === 'converted';
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const STATES: Readonly<Record<string, State>> = {
  'an open deal without an account': {
    is: ({ stage, hasAccount }) => stage === 'open' && !hasAccount,
    says: { en: [/The deal has no account\./], ar: [/لا يوجد حساب للصفقة/] },
    mayRegister: false,
  },
  'an open deal that nobody has registered': {
    is: ({ stage, hasAccount, registration }) => stage === 'open' && hasAccount && registration === null,
    says: { en: [/Registered: none/], ar: [/المسجّلون: لا أحد/] },
    mayRegister: true,
  },
  'a deal whose registration waits': {
    is: ({ stage, registration }) => stage === 'open' && registration === 'submitted',
    says: { en: [/Waiting for approval/], ar: [/بانتظار الموافقة/] },
    mayRegister: true,
  },
  'a deal with an approved registration': {
    is: ({ stage, registration }) => stage === 'open' && registration === 'approved',
    says: { en: [/Registered/], ar: [/مسجّل/] },
    mayRegister: true,
  },
  'a won deal with credit': {
    is: isCredited,
    says: {
      en: [/Credit on this deal/, /(Sourced|Influenced) Converted/, /Sourced and influenced are never added together/],
      ar: [/(مصدرها الشريك|بتأثير الشريك)/, /لا يُجمع المصدر والمؤثَّر معًا/],
    },
    mayRegister: false,
  },
  'a lost deal that a partner helped': {
    is: ({ stage, registration }) => stage === 'lost' && registration === 'lost',
    says: { en: [/closed/i], ar: [/مغلق/] },
    mayRegister: false,
  },
  'a deal whose registration was rejected': {
    is: ({ stage, registration }) => stage === 'won' && registration === 'rejected',
    says: { en: [/Rejected/, /closed/i], ar: [/مرفوض/, /مغلق/] },
    mayRegister: false,
  },
  'a won deal that no partner helped': {
    is: ({ stage, registration }) => stage === 'won' && registration === null,
    says: { en: [/closed/i], ar: [/مغلق/] },
    mayRegister: false,
  },
};

let browser: Browser;
const deals: Partial<Record<Crm, readonly Deal[]>> = {};
beforeAll(async () => {
  browser = await startBrowser();
  for (const crm of CRMS) deals[crm] = (await records(crm, DEALS[crm])).map(READ[crm]);
});
afterAll(() => browser.close());

const CASES = Object.entries(STATES).flatMap(([title, state]) =>
  LANGS.flatMap((lang) => CRMS.map((crm) => ({ title, state, lang, crm }))),
);

test.each(CASES)('$title in $crm in $lang', async ({ title, state, lang, crm }) => {
  const deal = deals[crm]?.find(state.is);
  if (deal === undefined) throw new Error(`The demo has no such deal in ${crm}: ${title}.`);
  const desk = await openDesk(browser, {
    person: await holderOf('revops'),
    lang,
    at: `/${crm}/${DEALS[crm]}/${deal.id}`,
  });
  const surface = surfaceOf(crm, desk.page);
  await surface.getByTestId('data-through').first().waitFor();
  const said = await saidBy(desk, crm);
  for (const sentence of state.says[lang]) expect(said).toMatch(sentence);
  if (isCredited(deal)) expect(said).toContain(money.format(deal.amount));
  if (!state.mayRegister) expect(await surface.locator('[data-testid^=register-]').count()).toBe(0);
  await expectAccessible(desk.page);
  await desk.close();
});
