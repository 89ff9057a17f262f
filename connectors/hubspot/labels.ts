import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { CrmWriteOutcome } from '../service/crm-write.ts';
import { chunk, PATH } from './api.ts';
import { DONE, failed } from './bulk.ts';
import type { HubSpotClient } from './client.ts';
import { HubSpotFailure, type Problem } from './problem.ts';
import { type Link, readLinks } from './reads.ts';

/** Our labels from a deal to a company, with the different word that the company's side shows. @see recipes/hubspot.md 5 */
export const LABELS = [
  { name: 'pos_sourced', label: 'Sourced by', inverseLabel: 'Sourced' },
  { name: 'pos_influenced', label: 'Influenced by', inverseLabel: 'Influenced' },
  { name: 'pos_fulfilled', label: 'Fulfilled by', inverseLabel: 'Fulfilled' },
] as const;
export type LabelName = (typeof LABELS)[number]['name'];

const LabelRows = z.object({
  results: z.array(z.object({ category: z.string(), typeId: z.number(), label: z.string().nullable() })),
});

/** The numbers of our labels in this account; they differ in every one. A label that is not there is absent. */
export async function readLabelIds(client: HubSpotClient, urgency: Urgency): Promise<Map<LabelName, number>> {
  const { results } = await client.need(LabelRows, { method: 'GET', path: PATH.labels('deals', 'companies'), urgency });
  const own = results.filter((row) => row.category === 'USER_DEFINED');
  return new Map(
    LABELS.flatMap(({ name, label }): [LabelName, number][] => {
      const row = own.find((one) => one.label === label);
      return row ? [[name, row.typeId]] : [];
    }),
  );
}

/** The account's label numbers, kept after the first look. */
export class LabelIds {
  #kept: ReadonlyMap<LabelName, number> | undefined;

  async get(client: HubSpotClient, urgency: Urgency): Promise<ReadonlyMap<LabelName, number>> {
    if (this.#kept === undefined || this.#kept.size === 0) this.#kept = await readLabelIds(client, urgency);
    return this.#kept;
  }

  forget(): void {
    this.#kept = undefined;
  }
}

/** The labels that a deal should have, and no others of ours. */
export interface WantedLabels {
  readonly dealId: string;
  readonly labels: readonly { readonly companyId: string; readonly name: LabelName }[];
}

interface Change {
  readonly dealId: string;
  readonly companyId: string;
  readonly typeId: number;
}

/**
 * Makes our labels on deals what they should be: missing ones are set, leftover ones removed, everything else is left
 * alone. One outcome per deal. An account without labels keeps the plain properties only, which is no failure.
 */
export async function writeLabels(
  client: HubSpotClient,
  ids: ReadonlyMap<LabelName, number>,
  wanted: readonly WantedLabels[],
  urgency: Urgency,
): Promise<CrmWriteOutcome[]> {
  if (ids.size === 0 || wanted.length === 0) return wanted.map(() => DONE);
  const held = await linksOf(client, wanted, urgency);
  if (!(held instanceof Map)) return wanted.map(() => failed(held));
  const plans = wanted.map((deal) => plan(deal, held.get(deal.dealId) ?? [], ids));
  const send = { client, urgency };
  const added = await apply(
    send,
    'create',
    plans.flatMap(({ add }) => add),
  );
  const removed = await apply(
    send,
    'labels/archive',
    plans.flatMap(({ remove }) => remove),
  );
  return wanted.map(({ dealId }) => added.get(dealId) ?? removed.get(dealId) ?? DONE);
}

async function linksOf(client: HubSpotClient, wanted: readonly WantedLabels[], urgency: Urgency) {
  try {
    return await readLinks(
      client,
      { from: 'deals', to: 'companies', urgency },
      wanted.map(({ dealId }) => dealId),
    );
  } catch (failure) {
    if (failure instanceof HubSpotFailure) return failure.problem satisfies Problem;
    throw failure;
  }
}

function plan({ dealId, labels }: WantedLabels, held: readonly Link[], ids: ReadonlyMap<LabelName, number>) {
  const own = new Set(ids.values());
  const key = (companyId: string, typeId: number) => `${companyId}/${typeId}`;
  const has = held.flatMap(({ toId, labelIds }) => labelIds.map((typeId) => ({ dealId, companyId: toId, typeId })));
  const should = labels.flatMap(({ companyId, name }) => {
    const typeId = ids.get(name);
    return typeId === undefined ? [] : [{ dealId, companyId, typeId }];
  });
  const hasKeys = new Set(has.map((one) => key(one.companyId, one.typeId)));
  const shouldKeys = new Set(should.map((one) => key(one.companyId, one.typeId)));
  return {
    add: should.filter((one) => !hasKeys.has(key(one.companyId, one.typeId))),
    remove: has.filter((one) => own.has(one.typeId) && !shouldKeys.has(key(one.companyId, one.typeId))),
  };
}

type Send = { readonly client: HubSpotClient; readonly urgency: Urgency };
type Verb = 'create' | 'labels/archive';

/** Sends changes in batches; a batch that is refused is sent one by one. Answers the failures by deal. */
async function apply(o: Send, verb: Verb, changes: readonly Change[]): Promise<Map<string, CrmWriteOutcome>> {
  const failures: [string, CrmWriteOutcome][] = [];
  for (const batch of chunk(changes)) failures.push(...(await applyBatch(o, verb, batch)));
  return new Map(failures);
}

async function applyBatch(o: Send, verb: Verb, batch: readonly Change[]): Promise<[string, CrmWriteOutcome][]> {
  const problem = await sendChanges(o, verb, batch);
  if (problem === undefined) return [];
  if (batch.length === 1 || problem.retry) return batch.map(({ dealId }) => [dealId, failed(problem)]);
  const failures: [string, CrmWriteOutcome][] = [];
  for (const change of batch) failures.push(...(await applyBatch(o, verb, [change])));
  return failures;
}

async function sendChanges(o: Send, verb: Verb, batch: readonly Change[]): Promise<Problem | undefined> {
  const inputs = batch.map(({ dealId, companyId, typeId }) => ({
    from: { id: dealId },
    to: { id: companyId },
    types: [{ associationCategory: 'USER_DEFINED', associationTypeId: typeId }],
  }));
  const path = PATH.links('deals', 'companies', verb);
  const answer = await o.client.send({ method: 'POST', path, body: { inputs }, urgency: o.urgency });
  return answer.ok ? undefined : answer.problem;
}
