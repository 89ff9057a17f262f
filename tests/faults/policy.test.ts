import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { claimsOf, registration } from '../support/claims.ts';
import { command } from '../support/hubspot.ts';
import { emptyFolder, freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, type Product, startProduct } from '../support/product.ts';
import { inStore } from '../support/stored.ts';

const folder = preparedFolder();
const drafts = emptyFolder();
const file = join(drafts, 'our policy.yaml');
const SHIPPED = readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8');
const next = SHIPPED.replace('\nversion: 1', '\nversion: 2');

afterEach(killAll);
afterAll(() => {
  for (const each of [folder, drafts]) rmSync(each, { recursive: true });
});

/** Starts on the file's text. Gives the product and, once it has stopped, the stored policy. */
async function start(source: string) {
  writeFileSync(file, source);
  const product = await startProduct({
    folder,
    port: await freePorts(),
    arguments: ['--sample', '--policy', file],
  });
  const stored = async () => {
    expect(await product.stop()).toBe(0);
    return inStore({ folder }, (store, _, workspaceId) =>
      store.unit(workspaceId, (unit) => unit.policy(new Date().toISOString())),
    );
  };
  return { product, stored };
}

const registered = async (product: Product): Promise<string> => {
  const [claim] = await claimsOf(product, 1);
  if (claim === undefined) throw new Error('No deal of the sample can be registered.');
  const order = { ...registration(claim), idempotencyKey: randomUUID() };
  expect(await command(product, claim.repId, order)).toMatchObject({ status: 200 });
  return order.idempotencyKey;
};
const policyOf = (key: string) =>
  inStore({ folder }, (store, _, workspaceId) => store.unit(workspaceId, async (unit) => unit.command(key)));

test('a file with a mistake is named by line and column, and the stored policy holds', async () => {
  const { product, stored } = await start(next.replace('  expiryDays: 30', '  expiryDays: soon'));
  const line = next.slice(0, next.indexOf('  expiryDays: 30')).split('\n').length;
  expect(product.output()).toContain(`${file}:${line}:15 /approvals/expiryDays`);
  expect(product.output()).toContain('In force is the policy “default”, version 1');
  const key = await registered(product);
  expect(await stored()).toMatchObject({ version: 1, source: SHIPPED });
  expect((await policyOf(key))?.policyVersion).toBe(1);
});

test('the stored version with other content is refused; a higher one holds from then on', async () => {
  const refused = await start(SHIPPED.replace('  expiryDays: 30', '  expiryDays: 45'));
  expect(refused.product.output()).toContain('Give the changed policy a version above 1.');
  expect(await refused.stored()).toMatchObject({ version: 1, source: SHIPPED });
  const { product, stored } = await start(next);
  expect(product.output()).not.toContain('In force is');
  const key = await registered(product);
  expect(await stored()).toMatchObject({ version: 2, source: next });
  expect((await policyOf(key))?.policyVersion).toBe(2);
});
