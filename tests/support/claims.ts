import { randomUUID } from 'node:crypto';
import {
  type Answer,
  type Command,
  command,
  dealCard,
  type SandboxRecord,
  sandbox,
  type Told,
  usersByOwner,
} from './hubspot.ts';
import type { Product } from './product.ts';

/** A partner that a rep could register on a deal of HubSpot now. */
export interface Claim {
  readonly dealId: string;
  /** The deal's owner. */
  readonly repId: string;
  readonly partnershipId: string;
  readonly products: readonly string[];
}

/** Open deals whose first suggestion may be registered by the owner, one claim per deal, at most `most`. */
export async function claimsOf(product: Product, most: number): Promise<Claim[]> {
  const users = await usersByOwner(product);
  const { results } = await sandbox<{ results: SandboxRecord[] }>(product.hubspot, '/records?type=deals&limit=1000');
  const claims: Claim[] = [];
  for (const { id, properties } of results.filter((deal) => !deal.properties.dealstage?.startsWith('closed'))) {
    if (claims.length === most) break;
    const repId = users.get(properties.hubspot_owner_id ?? '');
    const claim = repId === undefined ? null : await claimOn(product, id, repId);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

async function claimOn(product: Product, dealId: string, repId: string): Promise<Claim | null> {
  const { status, body } = await dealCard(product, dealId, repId);
  if (status !== 200 || body.facts.refusals.length > 0 || body.facts.registrations.length > 0) return null;
  const first = body.facts.suggestions.find((each) => each.refusals.length === 0);
  return first === undefined ? null : { dealId, repId, partnershipId: first.partnershipId, products: first.products };
}

/** The command that registers a claim as influenced. */
export const registration = ({ dealId, partnershipId, products }: Claim): Command => ({
  name: 'register_partner',
  recordType: 'deal',
  recordId: dealId,
  payload: { partnershipId, role: 'influenced', touchId: null, products, comment: 'They introduced the sponsor.' },
  expectedVersion: null,
  idempotencyKey: randomUUID(),
});

/** The command that approves a request at its first version. */
export const approval = (approvalId: string): Command => ({
  name: 'decide_approval',
  recordType: 'approval',
  recordId: approvalId,
  payload: { result: 'granted', comment: 'Checked with the owner.' },
  expectedVersion: 1,
  idempotencyKey: randomUUID(),
});

/** The user who holds the highest level and so may decide every request below it. */
export async function chief({ hubspot }: Product): Promise<string> {
  const { results } = await sandbox<{ results: { userId: number; email: string }[] }>(hubspot, '/users');
  const found = results.find(({ email }) => email.startsWith('c-level@'));
  if (found === undefined) throw new Error('The sample has no C-level user.');
  return String(found.userId);
}

export const register = (product: Product, claim: Claim): Promise<Answer<Told>> =>
  command(product, claim.repId, registration(claim));
