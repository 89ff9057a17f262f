import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dealCard, faults, type SandboxRecord, sandbox, usersByOwner } from '../support/hubspot.ts';
import { freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, type Product, startProduct, until } from '../support/product.ts';
import type { Row } from '../support/salesforce.ts';

const folder = preparedFolder();
let product: Product;
let deals: { readonly id: string; readonly repId: string; readonly userId: number }[] = [];

beforeAll(async () => {
  product = await startProduct({ folder, port: await freePorts() });
  const users = await usersByOwner(product);
  const { results } = await sandbox<{ results: SandboxRecord[] }>(product.hubspot, '/records?type=deals&limit=60');
  deals = results.flatMap(({ id, properties }) => {
    const repId = users.get(properties.hubspot_owner_id ?? '');
    return repId === undefined ? [] : [{ id, repId, userId: Number(repId) }];
  });
});
afterAll(async () => {
  expect(await product.stop()).toBe(0);
  killAll();
  rmSync(folder, { recursive: true });
});

const edit = (base: string, path: string, userId: number | string, properties: object) =>
  sandbox(base, path, { method: 'PATCH', body: JSON.stringify({ userId, properties }) });

/** Waits until the deal's card shows the amount, in whole dollars. */
const shows = ({ id, repId }: (typeof deals)[number], dollars: number, withinMs = 60_000) =>
  until(
    async () => (await dealCard(product, id, repId)).body.facts.amount?.minor === dollars * 100,
    `${dollars} on the card of ${id}`,
    withinMs,
  );

test('webhooks that come shuffled, twice, one by one and with an unreadable event among them bring every edit', async () => {
  await faults(product.hubspot, { webhooks: { shuffle: true, duplicate: true, split: false, badEvent: true } });
  const edited = deals.slice(0, 6);
  for (const [i, deal] of edited.entries())
    for (const amount of [1000 + i, 2000 + i])
      await edit(product.hubspot, `/records/deals/${deal.id}`, deal.userId, { amount: String(amount) });
  for (const [i, deal] of edited.entries()) await shows(deal, 2000 + i);
  await faults(product.hubspot, { webhooks: { shuffle: true, split: true } });
  for (const [i, deal] of edited.entries())
    await edit(product.hubspot, `/records/deals/${deal.id}`, deal.userId, { amount: String(3000 + i) });
  for (const [i, deal] of edited.entries()) await shows(deal, 3000 + i);
  await faults(product.hubspot, {});
});

test('without webhooks and change events the slow poll finds what was edited, in both CRMs', async () => {
  const [deal] = deals.slice(10);
  if (deal === undefined) throw new Error('The sample has too few deals.');
  await faults(product.hubspot, { webhooks: { paused: true } });
  await faults(product.salesforce, { rules: [{ kind: 'stream-close', times: null }] });
  const { results } = await sandbox<{ results: Row[] }>(product.salesforce, '/records?type=Opportunity&limit=1');
  const [opportunity] = results;
  const owner = String(opportunity?.properties.OwnerId);
  await edit(product.hubspot, `/records/deals/${deal.id}`, deal.userId, { amount: '4321' });
  await edit(product.salesforce, `/records/Opportunity/${opportunity?.id}`, owner, { Amount: 5432 });
  const pages = async () => {
    const row = await sandbox<Row>(product.salesforce, `/records/Opportunity/${opportunity?.id}`);
    const facts = JSON.parse(String(row.properties.Deal_Facts__c)) as { amount: { minor: number } | null };
    return facts.amount?.minor === 543_200;
  };
  await Promise.all([shows(deal, 4321, 200_000), until(pages, 'the amount on the Salesforce page', 200_000)]);
});
