import { randomUUID } from 'node:crypto';
import type { CommandOutcome, SuggestionFacts } from '@partnership-os/core';
import { sandbox } from './hubspot.ts';
import { type Product, until } from './product.ts';

/** A record as the sandbox keeps it. */
export interface Row {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  readonly associations?: Readonly<Record<string, readonly Row[]>>;
}

/** A command as a Lightning page leaves it, without its idempotency key. */
export interface PageCommand {
  readonly name: string;
  readonly recordType: 'deal' | 'account' | 'partnership' | 'approval';
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
}

const rowsOf = async ({ salesforce }: Product, query: string): Promise<readonly Row[]> =>
  (await sandbox<{ results: Row[] }>(salesforce, `/records?${query}`)).results;

/** A page session of a person, as the browser of a signed-in user has one. */
export function session({ salesforce }: Product, userId: unknown): Promise<{ readonly accessToken: string }> {
  return sandbox(salesforce, '/session', { method: 'POST', body: JSON.stringify({ userId }) });
}

/** Leaves a command as a row of the signed-in person, through the UI API. Answers the row's id. */
export async function leave(product: Product, accessToken: string, command: PageCommand): Promise<string> {
  const fields = {
    Command__c: command.name,
    Record_Type__c: command.recordType,
    Record_Id__c: command.recordId,
    Payload__c: JSON.stringify(command.payload),
    Expected_Version__c: command.expectedVersion,
    Idempotency_Key__c: randomUUID(),
  };
  const response = await fetch(`${product.salesforce}/services/data/v66.0/ui-api/records`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ apiName: 'Service_Command__c', fields }),
  });
  if (response.status !== 201) throw new Error(`UI API: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

/** What was decided, as the page polls it: the row's status until it is no longer waiting. */
export async function decided(product: Product, rowId: string, withinMs = 60_000): Promise<CommandOutcome> {
  const row = await until(
    async () => {
      const found = await sandbox<Row>(product.salesforce, `/records/Service_Command__c/${rowId}`);
      return ['Sent', 'Deciding'].includes(String(found.properties.Status__c)) ? null : found;
    },
    'the answer in the command row',
    withinMs,
  );
  return JSON.parse(String(row.properties.Result__c)) as CommandOutcome;
}

/** Open opportunities with a suggestion that their owner may register, at most `most`. */
export async function openOpportunities(product: Product, most: number): Promise<Row[]> {
  const found: Row[] = [];
  for (const { id, properties } of await rowsOf(product, 'type=Opportunity&limit=1000')) {
    if (found.length === most) break;
    if (properties.IsClosed === true) continue;
    const deal = await sandbox<Row>(product.salesforce, `/records/Opportunity/${id}`);
    const claims = deal.associations?.Deal_Registration__c ?? [];
    if (claims.length === 0 && suggestionOf(deal) !== null) found.push(deal);
  }
  if (found.length < most) throw new Error(`Only ${found.length} of ${most} deals can be registered.`);
  return found;
}

function suggestionOf({ associations, properties }: Row): SuggestionFacts | null {
  const summary = JSON.parse(String(properties.Deal_Facts__c ?? '{"refusals":[0]}')) as { refusals: unknown[] };
  if (summary.refusals.length > 0) return null;
  const suggestions = (associations?.Partner_Suggestion__c ?? []).map(
    (row) => JSON.parse(String(row.properties.Facts__c)) as SuggestionFacts,
  );
  return suggestions.find(({ refusals }) => refusals.length === 0) ?? null;
}

/** The command that registers a deal's first possible suggestion as influenced. */
export function registrationOf(deal: Row): PageCommand {
  const suggestion = suggestionOf(deal);
  if (suggestion === null) throw new Error(`Nobody can be registered on ${deal.id}.`);
  const { partnershipId, products } = suggestion;
  const payload = {
    partnershipId,
    role: 'influenced',
    touchId: null,
    products,
    comment: 'They introduced the sponsor.',
  };
  return { name: 'register_partner', recordType: 'deal', recordId: deal.id, payload, expectedVersion: null };
}

/** Registers as the deal's owner. @throws when it is refused */
export async function registerInSalesforce(product: Product, deal: Row): Promise<{ readonly approvalId: string }> {
  const { accessToken } = await session(product, deal.properties.OwnerId);
  const outcome = await decided(product, await leave(product, accessToken, registrationOf(deal)));
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome));
  return { approvalId: String(outcome.result.approvalId) };
}

/** A page session of the C-level user, who may decide every request below. Gives its token. */
export async function chiefSession(product: Product): Promise<string> {
  const users = await sandbox<{ results: { Id: string; Email: string }[] }>(product.salesforce, '/users');
  const boss = users.results.find(({ Email }) => Email.startsWith('c-level@'));
  return (await session(product, boss?.Id)).accessToken;
}

/** The command that approves a request at its first version. */
export const granting = (approvalId: string): PageCommand => ({
  name: 'decide_approval',
  recordType: 'approval',
  recordId: approvalId,
  payload: { result: 'granted', comment: 'Checked with the owner.' },
  expectedVersion: 1,
});

/** Approves as the C-level user and does not wait for the answer. Gives the command row's id. */
export const decideInSalesforce = async (product: Product, approvalId: string): Promise<string> =>
  leave(product, await chiefSession(product), granting(approvalId));
