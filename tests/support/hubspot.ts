import type { DealFacts, PartnerFacts } from '@partnership-os/core';
import { DEMO } from '../../connectors/main/demo.ts';
import { signV3 } from '../../connectors/workbench/hubspot-signature.ts';
import type { Product } from './product.ts';

/** A request as HubSpot sends it for a signed-in user: caller in the signed address, signature v3 in the headers. */
export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

export interface Command {
  readonly name: string;
  readonly recordType: 'deal' | 'account' | 'partnership' | 'approval';
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

/** Signs a request of a user (`null` for HubSpot's own, such as webhooks, whose address carries no caller). */
export function signed(method: string, path: string, userId: string | null, body: unknown = undefined): Signed {
  const { portalId, appId, clientSecret } = DEMO.hubspot;
  const query = `portalId=${portalId}&userId=${userId}&userEmail=user%40demo.example&appId=${appId}`;
  const target = userId === null ? path : `${path}?${query}`;
  const text = body === undefined ? '' : JSON.stringify(body);
  const timestamp = Date.now();
  const signature = signV3(clientSecret, { method, uri: `${DEMO.publicOrigin}${target}`, body: text, timestamp });
  const headers = {
    'x-hubspot-signature-v3': signature,
    'x-hubspot-request-timestamp': String(timestamp),
    ...(text !== '' && { 'content-type': 'application/json' }),
  };
  return { method, path: target, headers, body: text };
}

/** Sends a signed request. @throws when the service cannot be reached */
export async function send<T>({ service }: Product, request: Signed): Promise<Answer<T>> {
  const { method, path, headers, body } = request;
  const response = await fetch(`${service}${path}`, { method, headers, ...(body !== '' && { body }) });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

export const dealCard = (product: Product, dealId: string, userId: string): Promise<Answer<{ facts: DealFacts }>> =>
  send(product, signed('GET', `/hubspot/cards/deals/${dealId}`, userId));

export const companyCard = (product: Product, id: string, userId: string): Promise<Answer<{ facts: PartnerFacts }>> =>
  send(product, signed('GET', `/hubspot/cards/companies/${id}`, userId));

/** What the service says about a command: accepted with its result, or a problem whose `outcome` has the reasons. */
export interface Told {
  readonly status: string | number;
  readonly result?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly outcome?: { readonly refusals: readonly { readonly code: string }[] };
}

export const command = (product: Product, userId: string, body: Command): Promise<Answer<Told>> =>
  send(product, signed('POST', '/hubspot/commands', userId, body));

export interface SandboxRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** What the sandbox holds, straight from it: a second source beside the product. */
export async function sandbox<T>(base: string, path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`${base}/__sandbox${path}`, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Sets the fault panel of a sandbox; `{}` clears it. */
export const faults = (base: string, settings: unknown): Promise<unknown> =>
  sandbox(base, '/faults', { method: 'PUT', body: JSON.stringify(settings) });

/** Each HubSpot owner's user id by owner id. */
export async function usersByOwner({ hubspot }: Product): Promise<ReadonlyMap<string, string>> {
  const { results } = await sandbox<{ results: { id: string; userId: number }[] }>(hubspot, '/users');
  return new Map(results.map(({ id, userId }) => [id, String(userId)]));
}
