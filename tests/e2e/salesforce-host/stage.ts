/// <reference path="../../../connectors/salesforce/sandbox/formulon.d.ts" />
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type DealFacts, SECTIONS, splitPartner, type WholePartnerFacts } from '@partnership-os/core';
import express from 'express';
import { sectionField } from '../../../connectors/salesforce/fields.ts';
import { startSalesforceSandbox } from '../../../connectors/salesforce/sandbox/sandbox.ts';
import type { WorkbenchPerson } from '../../../connectors/workbench/options.ts';
import { salesforcePages } from '../../../connectors/workbench/salesforce/gateway.ts';
import { approval, dealFacts, registration } from '../../../core/screen/testing/deal.ts';
import { candidate, partnerFacts, partnership } from '../../../core/screen/testing/partner.ts';

const ROOT = join(import.meta.dirname, '../../..');
const id = (prefix: string, n: number): string => `${prefix}00000000000${n}AAA`;
export const DEAL = id('006', 1);
export const WAITING_DEAL = id('006', 2);
export const EMPTY_DEAL = id('006', 3);
export const UNREADABLE_DEAL = id('006', 4);
export const ACCOUNT = id('001', 1);
export const PARTNER_ACCOUNT = id('001', 2);
/** The candidate of `core/screen/testing`, scored and not yet approved. */
export const CANDIDATE_ACCOUNT = id('001', 3);
const INTEGRATION = id('005', 9);

const PEOPLE = [
  { key: 'rep', user: id('005', 1), sets: ['Sales_Rep'] },
  { key: 'manager', user: id('005', 2), sets: ['Approver_Manager'] },
  { key: 'nobody', user: id('005', 3), sets: [] },
  { key: 'channel', user: id('005', 4), sets: ['Channel_Manager'] },
  { key: 'integration', user: INTEGRATION, sets: ['Integration_User'] },
] as const;

/** Facts as the service writes them for Salesforce: the deal apart from its suggestions, registrations and approvals. */
function rowsOf(dealId: string, given: DealFacts) {
  const { suggestions, registrations, approvals, ...summary } = { ...given, crm: 'salesforce' as const, dealId };
  const row = (n: string, facts: object) => ({
    Opportunity__c: dealId,
    Facts__c: JSON.stringify(facts),
    Name: `${dealId}-${n}`,
  });
  return {
    summary: JSON.stringify(summary),
    suggestions: suggestions.map((one) => ({ ...row(`s${one.rank}`, one), Rank__c: one.rank })),
    registrations: registrations.map((one) => ({ ...row('r', one), OwnerId: PEOPLE[0].user })),
    approvals: approvals.map((one) => ({ ...row('a', one), OwnerId: PEOPLE[0].user })),
  };
}

const waiting = (): DealFacts => {
  const asked = approval();
  const requester = { name: 'Rep', users: { salesforce: PEOPLE[0].user } };
  return dealFacts({ registrations: [registration()], approvals: [{ ...asked, requester }] });
};

/** A partnership as the service writes it: the open facts, and each section in its own field. */
function partnershipRow(n: number, account: string, facts: WholePartnerFacts) {
  const { open, sections } = splitPartner(facts);
  return {
    Id: id('a13', n),
    Name: facts.name,
    Account__c: account,
    OwnerId: PEOPLE[3].user,
    Partnership_Id__c: facts.partnership?.partnershipId ?? null,
    Phase__c: facts.partnership?.phase ?? null,
    Facts__c: JSON.stringify(open),
    ...Object.fromEntries(SECTIONS.map((section) => [sectionField(section), JSON.stringify(sections?.[section])])),
  };
}

const numbered = (prefix: string, rows: readonly object[]) => rows.map((row, n) => ({ Id: id(prefix, n + 1), ...row }));

const users = () =>
  PEOPLE.map(({ key, user, sets }) => ({
    Id: user,
    Username: `${key}@example.com`,
    Name: key,
    FirstName: key,
    LastName: 'Person',
    Email: `${key}@example.com`,
    ManagerId: null,
    LanguageLocaleKey: 'en_US',
    TimeZoneSidKey: 'Asia/Riyadh',
    IsActive: true,
    permissionSets: sets,
  }));

const dealRow = (dealId: string, summary: string) => ({
  Id: dealId,
  Name: 'Deal 1042',
  AccountId: ACCOUNT,
  StageName: 'Engaging',
  Amount: 420000,
  CloseDate: '2027-01-15',
  Deal_Facts__c: summary,
});

const partnerAccount = (Id: string, Name: string) => ({ Id, Name, Is_Partner__c: true, Partner_Id__c: Name });
const partner = (accountId: string, of = partnership()): WholePartnerFacts => ({
  ...partnerFacts({ crm: 'salesforce', accountId }),
  partnership: of,
});

function seed() {
  const deals = [
    { dealId: DEAL, rows: rowsOf(DEAL, dealFacts()) },
    { dealId: WAITING_DEAL, rows: rowsOf(WAITING_DEAL, waiting()) },
    { dealId: EMPTY_DEAL, rows: rowsOf(EMPTY_DEAL, dealFacts({ suggestions: [] })) },
    { dealId: UNREADABLE_DEAL, rows: { ...rowsOf(UNREADABLE_DEAL, dealFacts()), summary: '{' } },
  ];
  const all = (part: 'suggestions' | 'registrations' | 'approvals') => deals.flatMap(({ rows }) => [...rows[part]]);
  const records = {
    Account: [
      { Id: ACCOUNT, Name: 'Account 7' },
      partnerAccount(PARTNER_ACCOUNT, 'Partner F'),
      partnerAccount(CANDIDATE_ACCOUNT, 'Partner G'),
    ],
    Partnership__c: [
      partnershipRow(1, PARTNER_ACCOUNT, partner(PARTNER_ACCOUNT)),
      partnershipRow(2, CANDIDATE_ACCOUNT, partner(CANDIDATE_ACCOUNT, candidate())),
    ],
    Opportunity: deals.map(({ dealId, rows }) => dealRow(dealId, rows.summary)),
    Partner_Suggestion__c: numbered('a10', all('suggestions')),
    Deal_Registration__c: numbered('a11', all('registrations')),
    Approval_Request__c: numbered('a12', all('approvals')),
  };
  return { users: users(), records };
}

/** The sandbox with fixtures, the real gateway and page over HTTP, and somebody who decides every command. */
export async function openStage() {
  const sandbox = await startSalesforceSandbox({
    port: 0,
    grpcPort: 0,
    dataDir: null,
    packageDir: join(ROOT, 'salesforce-package'),
    organization: { id: id('00D', 1), name: 'Sandbox', zone: 'Asia/Riyadh', currency: 'USD' },
    app: { clientId: 'client', clientSecret: 'secret' },
    seed: async () => seed(),
    now: () => Date.now(),
    log: () => undefined,
  });
  const people: WorkbenchPerson[] = PEOPLE.map(({ key, user }) => ({
    key,
    name: key,
    title: key,
    roles: [],
    salesforceUserId: user,
  }));
  const app = express().use(
    '/workbench',
    salesforcePages({
      people: () => people,
      salesforceSandboxUrl: sandbox.url,
      distDir: join(ROOT, 'connectors/workbench/dist'),
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const desk = await openDesk(sandbox.url);
  return {
    url,
    ...desk,
    async close() {
      server.close();
      await sandbox.close();
    },
  };
}

/** The service's seat: reads command rows and writes outcomes, as the integration user, over REST. */
async function openDesk(url: string) {
  const session = await fetch(`${url}/__sandbox/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: INTEGRATION }),
  });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/services/data/v66.0${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as { records: Record<string, unknown>[] });
  };
  const commands = async (): Promise<Record<string, unknown>[]> => {
    const fields = 'Id, Command__c, Record_Id__c, Payload__c, Idempotency_Key__c, Status__c, CreatedById';
    const q = encodeURIComponent(`SELECT ${fields} FROM Service_Command__c ORDER BY CreatedDate`);
    return (await call('GET', `/query?q=${q}`))?.records ?? [];
  };
  const decide = (commandId: unknown, Status__c: string, outcome: object) =>
    call('PATCH', `/sobjects/Service_Command__c/${commandId}`, { Status__c, Result__c: JSON.stringify(outcome) });
  const edit = (dealId: string, fields: object) => call('PATCH', `/sobjects/Opportunity/${dealId}`, fields);
  return { commands, decide, edit };
}

/** `Deal_Facts__c` of a deal that differs from the fixture. */
export const summaryOf = (dealId: string, over: Partial<DealFacts>): string => rowsOf(dealId, dealFacts(over)).summary;
