import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

export type Crm = 'hubspot' | 'salesforce';
export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Row {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly properties: Values;
}

export interface Detail extends Row {
  readonly tasks: readonly Row[];
  readonly notes?: readonly Row[];
  readonly associations: Readonly<Record<string, readonly (Row & { readonly labels?: readonly string[] })[]>>;
}

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly hubspotUserId?: string;
  readonly salesforceUserId?: string;
}

let address: string | undefined;

/** The product that this file talks to: the suite's, unless the file has started its own. */
export const product = (): string => address ?? inject('productUrl');

export function useProduct(url: string): void {
  address = url;
}

const BASE = { hubspot: 'hs', salesforce: 'sf' } as const;
const PAGE = 1000;
const ORIGIN = 'https://app.partnership-os.example';

const cookieOf = (key: string) => `pos_act_as=${encodeURIComponent(key)}`;

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${product()}/workbench/${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Every record of one kind, as the sandbox keeps it. */
export async function records(crm: Crm, type: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = '0'; after !== null; ) {
    const page: { results: Row[]; next: string | null } = await ask(
      `${BASE[crm]}/__sandbox/records?type=${type}&limit=${PAGE}&after=${after}`,
    );
    rows.push(...page.results);
    after = page.next;
  }
  return rows;
}

export const record = (crm: Crm, type: string, id: string): Promise<Detail> =>
  ask(`${BASE[crm]}/__sandbox/records/${type}/${id}`);

let known: Promise<readonly Person[]> | undefined;
let owners: Promise<{ results: readonly { id: string; userId: number }[] }> | undefined;

/** Everybody that "Act as" offers. */
export function people(): Promise<readonly Person[]> {
  known ??= ask<{ people: Person[] }>('session').then((session) => session.people);
  return known;
}

/** The person behind the id that an owner field holds: HubSpot's owner id, Salesforce's user id. */
export async function personOfOwner(crm: Crm, ownerId: unknown): Promise<Person | undefined> {
  const all = await people();
  if (crm === 'salesforce') return all.find(({ salesforceUserId }) => salesforceUserId === ownerId);
  owners ??= ask('hs/__sandbox/users');
  const userId = (await owners).results.find(({ id }) => id === ownerId)?.userId;
  return all.find(({ hubspotUserId }) => hubspotUserId !== undefined && hubspotUserId === String(userId));
}

/** The first person who holds this role or level. */
export async function holderOf(role: string): Promise<Person> {
  const found = (await people()).find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`Nobody holds ${role}.`);
  return found;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the HubSpot card of this person would get from the service, signed as HubSpot signs it. */
export async function asHubSpot(key: string, path: string, command?: object): Promise<ServiceAnswer> {
  const answer = await fetch(`${product()}/workbench/hubspot-fetch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookieOf(key) },
    body: JSON.stringify({
      url: `${ORIGIN}${path}`,
      ...(command === undefined
        ? { method: 'GET' }
        : { method: 'POST', body: { ...command, idempotencyKey: randomUUID() } }),
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** Repeats a question until its answer satisfies; the last answer stands in the failure. */
export async function until<T>(what: string, question: () => Promise<T>, holds: (answer: T) => boolean, ms = 60_000) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await question();
    if (holds(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`${what} did not come true in ${ms / 1000} s: ${JSON.stringify(answer).slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The person to whom nothing was granted. */
export async function nobody(): Promise<Person> {
  const found = (await people()).find(({ roles }) => roles.length === 0);
  if (found === undefined) throw new Error('Everybody has a permission.');
  return found;
}
