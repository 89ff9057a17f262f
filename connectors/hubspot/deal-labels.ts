import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { CrmWrite, CrmWriteOutcome } from '../service/crm-write.ts';
import { chunk, PATH } from './api.ts';
import { DONE, failed } from './bulk.ts';
import type { HubSpotClient } from './client.ts';
import { COMPANY_FIELD } from './fields.ts';
import { type LabelIds, type LabelName, type WantedLabels, writeLabels } from './labels.ts';
import { HubSpotFailure } from './problem.ts';

export type DealMirror = Extract<CrmWrite, { kind: 'deal-mirror' }>;

interface Tools {
  readonly client: HubSpotClient;
  readonly labelIds: LabelIds;
  readonly urgency: Urgency;
}

/** A partner's role on a deal, told by our partner id or, where the service knows it, by the company itself. */
interface Claim {
  readonly name: LabelName;
  readonly partnerId: string | null;
  readonly companyId: string | null;
}

const STANDING: ReadonlySet<string> = new Set(['approved', 'converted']);

/** A label says what stands, not what is asked for: an approved registration, and every approved influence. */
function claimsOf(write: DealMirror): Claim[] {
  const { role, partnerId, accountCrmIdOfPartner: companyId } = write;
  const known = partnerId !== null || companyId !== null;
  const stands = STANDING.has(write.registrationStatus ?? '') && known;
  const own: Claim[] =
    stands && role !== null ? [{ name: LABEL_OF_ROLE[role] ?? 'pos_influenced', partnerId, companyId }] : [];
  const influenced = write.influencedBy.map(
    (id): Claim => ({ name: 'pos_influenced', partnerId: id, companyId: null }),
  );
  return [...own, ...influenced];
}

const LABEL_OF_ROLE: Readonly<Record<string, LabelName>> = {
  sourced: 'pos_sourced',
  influenced: 'pos_influenced',
  fulfilled: 'pos_fulfilled',
};

/**
 * Sets our labels on the links between deals and their partners' companies; one outcome per deal id. A partner whose
 * company does not carry our partner id yet is worth another try, because its own mirror may still be on the way.
 */
export async function labelDeals(tools: Tools, writes: readonly DealMirror[]): Promise<Map<string, CrmWriteOutcome>> {
  const { client, labelIds, urgency } = tools;
  if (writes.length === 0) return new Map();
  try {
    const ids = await labelIds.get(client, urgency);
    if (ids.size === 0) return new Map();
    const claims = writes.map((write) => ({ dealId: write.dealCrmId, claims: claimsOf(write) }));
    const companies = await companiesOf(
      tools,
      claims.flatMap((deal) => deal.claims),
    );
    const wanted = claims.map((deal) => wantedOf(deal, companies));
    const outcomes = await writeLabels(client, ids, wanted, urgency);
    return new Map(
      wanted.map(({ dealId, labels }, at) => {
        const missing = labels.length < (claims[at]?.claims.length ?? 0);
        return [dealId, missing ? NO_COMPANY : (outcomes[at] ?? DONE)];
      }),
    );
  } catch (failure) {
    if (!(failure instanceof HubSpotFailure)) throw failure;
    const outcome = failed(failure.problem);
    return new Map(writes.map(({ dealCrmId }) => [dealCrmId, outcome]));
  }
}

const NO_COMPANY: CrmWriteOutcome = {
  ok: false,
  retry: true,
  code: 'partner_has_no_company',
  message: 'No company of this portal carries the partner ID; the deal has its properties but not its label',
  retryAfterMs: 5000,
};

function wantedOf(
  { dealId, claims }: { readonly dealId: string; readonly claims: readonly Claim[] },
  companies: ReadonlyMap<string, string>,
): WantedLabels {
  const labels = claims.flatMap(({ name, partnerId, companyId }) => {
    const id = companyId ?? companies.get(partnerId ?? '');
    return id === undefined ? [] : [{ companyId: id, name }];
  });
  return { dealId, labels };
}

const Companies = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })).default([]),
});

/** Companies by our partner id. Throws HubSpotFailure. */
async function companiesOf({ client, urgency }: Tools, claims: readonly Claim[]): Promise<Map<string, string>> {
  const partnerIds = new Set(
    claims.flatMap(({ partnerId, companyId }) => (companyId === null && partnerId ? [partnerId] : [])),
  );
  const pages = chunk([...partnerIds]).map((batch) =>
    client.need(Companies, {
      method: 'POST',
      path: PATH.batch('companies', 'read'),
      body: {
        inputs: batch.map((id) => ({ id })),
        idProperty: COMPANY_FIELD.partnerId,
        properties: [COMPANY_FIELD.partnerId],
      },
      urgency,
    }),
  );
  const rows = (await Promise.all(pages)).flatMap((page) => page.results);
  return new Map(rows.map(({ id, properties }) => [properties[COMPANY_FIELD.partnerId] ?? '', id]));
}
