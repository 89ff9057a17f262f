import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { approval, type Claim, chief, claimsOf, register } from '../support/claims.ts';
import { command, faults, type SandboxRecord, sandbox } from '../support/hubspot.ts';
import { freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, type Product, startProduct, until } from '../support/product.ts';
import { decideInSalesforce, openOpportunities, type Row, registerInSalesforce } from '../support/salesforce.ts';

const folder = preparedFolder();
let product: Product;

beforeAll(async () => {
  product = await startProduct({ folder, port: await freePorts() });
});
afterAll(async () => {
  expect(await product.stop()).toBe(0);
  killAll();
  rmSync(folder, { recursive: true });
});

/** What passes by itself, and what a CRM does to a call that it will not do now. */
const PASSING = [
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'status', status: 500 },
  { kind: 'html' },
  { kind: 'drop' },
  { kind: 'commit-then-fail', status: 500 },
  { kind: 'commit-then-fail', status: 0 },
] as const;
const REFUSING = [403, 404, 409] as const;

describe('HubSpot', () => {
  let boss = '';
  beforeAll(async () => {
    boss = await chief(product);
  });
  afterEach(() => faults(product.hubspot, {}));

  const fresh = async (): Promise<Claim> => {
    const [claim] = await claimsOf(product, 1);
    if (claim === undefined) throw new Error('No deal of the sample can be registered any more.');
    return claim;
  };

  type Shown = SandboxRecord & {
    readonly history: Readonly<Record<string, readonly { readonly value: string }[]>>;
    readonly tasks: readonly unknown[];
  };
  const shown = (dealId: string) => sandbox<Shown>(product.hubspot, `/records/deals/${dealId}`);
  const submitted = async (claim: Claim) => String((await register(product, claim)).body.result?.approvalId);
  const granted = async (approvalId: string) =>
    expect(await command(product, boss, approval(approvalId))).toMatchObject({
      status: 200,
      body: { status: 'accepted' },
    });
  const approved = async (claim: Claim) => granted(await submitted(claim));
  const refusedCalls = async (status: number) => {
    const { calls } = await sandbox<{ calls: { path: string; status: number }[] }>(product.hubspot, '/log');
    return calls.filter((call) => call.path.includes('deals/batch/update') && call.status === status);
  };
  const arrives = (claim: Claim) =>
    until(
      async () => (await shown(claim.dealId)).properties.pos_registration_status === 'approved',
      'the approval in HubSpot',
    );

  test.each(PASSING)('%j for the write of a deal: the approval arrives in the end, once', async (fault) => {
    const claim = await fresh();
    await faults(product.hubspot, {
      rules: [
        { path: '/crm/objects/2026-09/deals/batch/update*', ...fault },
        { path: '/crm/objects/2026-09/tasks*', ...fault },
      ],
    });
    await approved(claim);
    await arrives(claim);
    const { history, tasks } = await shown(claim.dealId);
    expect(history.pos_registration_status?.filter(({ value }) => value === 'approved')).toHaveLength(1);
    expect(tasks.length).toBeLessThanOrEqual(1);
  });

  test.each(REFUSING)(
    '%i for the write of a deal: it is kept as failed, and the next change brings it',
    async (status) => {
      const claim = await fresh();
      await faults(product.hubspot, {
        rules: [{ path: '/crm/objects/2026-09/deals/batch/update*', kind: 'status', status, times: 1 }],
      });
      const before = await refusedCalls(status);
      const approvalId = await submitted(claim);
      await until(async () => (await refusedCalls(status)).length > before.length, `the refusal ${status}`);
      await granted(approvalId);
      await arrives(claim);
    },
  );

  test('while HubSpot answers nothing at all, a decision is taken, kept and delivered when it is back', async () => {
    const claim = await fresh();
    await faults(product.hubspot, { rules: [{ path: '/crm/*', kind: 'drop', times: null }] });
    await approved(claim);
    expect((await shown(claim.dealId)).properties.pos_registration_status ?? null).toBeNull();
    await faults(product.hubspot, {});
    await arrives(claim);
  });
});

describe('Salesforce', () => {
  afterEach(() => faults(product.salesforce, {}));

  test.each([...PASSING, { kind: 'lock-row', object: 'Opportunity' } as const])(
    '%j for the writes of an approval: all of it arrives in the end, once',
    async (fault) => {
      const [deal] = (await openOpportunities(product, 1)) as [Row];
      const { headers: _, ...rule } = { headers: {}, ...fault };
      const asked = await registerInSalesforce(product, deal);
      await faults(product.salesforce, {
        rules:
          rule.kind === 'lock-row' ? [rule] : [{ path: '/services/data/*/composite/sobjects*', ...rule, times: 2 }],
      });
      await decideInSalesforce(product, asked.approvalId);
      await until(async () => {
        const { properties, associations } = await sandbox<Row>(product.salesforce, `/records/Opportunity/${deal.id}`);
        const claims = associations?.Deal_Registration__c ?? [];
        return properties.Registration_Status__c === 'approved' && claims.length === 1;
      }, 'the approval in Salesforce');
    },
  );
});
