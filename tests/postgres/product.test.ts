import { rmSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { approval, chief, claimsOf, register } from '../support/claims.ts';
import { command, dealCard, type SandboxRecord, sandbox } from '../support/hubspot.ts';
import { emptyFolder, freePorts } from '../support/prepared.ts';
import { ready, startProduct, until } from '../support/product.ts';
import { stored } from '../support/stored.ts';

const server = process.env.TEST_DATABASE_URL;

/** A new empty database on the test's server. */
async function newDatabase(url: string): Promise<string> {
  const name = `product_${Date.now()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

test.skipIf(server === undefined)(
  'on a PostgreSQL server the product reads both CRMs, a registration is approved, and a restart finds it',
  async () => {
    const url = await newDatabase(String(server));
    const folder = emptyFolder();
    const start = async () => startProduct({ folder, port: await freePorts(), environment: { DATABASE_URL: url } });
    const first = await start();
    await ready(first);
    const [claim] = await claimsOf(first, 1);
    if (claim === undefined) throw new Error('No deal of the sample can be registered.');
    const asked = await register(first, claim);
    expect(asked).toMatchObject({ status: 200, body: { status: 'accepted' } });
    const decided = await command(first, await chief(first), approval(String(asked.body.result?.approvalId)));
    expect(decided).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await until(async () => {
      const deal = await sandbox<SandboxRecord>(first.hubspot, `/records/deals/${claim.dealId}`);
      return deal.properties.pos_registration_status === 'approved';
    }, 'the approval in HubSpot');
    expect(await first.stop()).toBe(0);

    const second = await start();
    await ready(second);
    const { body } = await dealCard(second, claim.dealId, claim.repId);
    expect(body.facts.registrations).toMatchObject([{ partnershipId: claim.partnershipId, status: 'approved' }]);
    expect(await second.stop()).toBe(0);
    const { counts, brokenAt } = await stored({ url });
    expect(counts.deal).toBeGreaterThan(1000);
    expect(brokenAt).toBeNull();
    rmSync(folder, { recursive: true });
  },
);
