import { rmSync } from 'node:fs';
import { afterAll, afterEach, expect, test } from 'vitest';
import { approval, chief, claimsOf, registration } from '../support/claims.ts';
import { type Answer, type Command, command, type SandboxRecord, sandbox, type Told } from '../support/hubspot.ts';
import { freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, pause, startProduct, until } from '../support/product.ts';
import { inStore, stored } from '../support/stored.ts';

const folder = preparedFolder();
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true }));

const CLAIMS = 20;
const APPROVED_FIRST = 10;

interface Sent {
  readonly userId: string;
  readonly body: Command;
  /** Null: the product died before it answered. */
  answer: Answer<Told> | null;
}

test('a product killed with approvals and registrations in flight has kept what it acknowledged, and does the rest once', async () => {
  const port = await freePorts();
  const first = await startProduct({ folder, port });
  const [boss, claims] = [await chief(first), await claimsOf(first, CLAIMS)];
  expect(claims).toHaveLength(CLAIMS);
  const before = await Promise.all(
    claims.slice(0, APPROVED_FIRST).map(async (claim) => (await command(first, claim.repId, registration(claim))).body),
  );
  const sent: Sent[] = [
    ...before.map((told) => ({ userId: boss, body: approval(String(told.result?.approvalId)), answer: null })),
    ...claims.slice(APPROVED_FIRST).map((claim) => ({ userId: claim.repId, body: registration(claim), answer: null })),
  ];
  const flights = sent.map(async (one) => {
    one.answer = await command(first, one.userId, one.body).catch(() => null);
  });
  await until(() => sent.filter(({ answer }) => answer !== null).length >= 5, 'some acknowledged commands');
  expect(await first.stop('SIGKILL')).toBe('SIGKILL');
  await Promise.all(flights);
  const acknowledged = sent.filter(({ answer }) => answer !== null);
  expect(acknowledged.length).toBeLessThan(sent.length);

  const second = await startProduct({ folder, port });
  for (const { userId, body, answer } of sent) {
    const again = await command(second, userId, body);
    if (answer !== null) expect(again).toEqual(answer);
    expect(again).toMatchObject({ status: 200, body: { status: 'accepted' } });
  }
  const approved = claims.slice(0, APPROVED_FIRST).map(({ dealId }) => dealId);
  const shown = async (dealId: string) => {
    const { properties, tasks } = await sandbox<SandboxRecord & { tasks: readonly unknown[] }>(
      second.hubspot,
      `/records/deals/${dealId}`,
    );
    return { status: properties.pos_registration_status, tasks: tasks.length };
  };
  await until(async () => {
    const states = await Promise.all(approved.map(shown));
    return states.every(({ status }) => status === 'approved');
  }, 'every approval in HubSpot');
  await pause(1500);
  for (const dealId of approved) expect((await shown(dealId)).tasks).toBeLessThanOrEqual(1);
  expect(await second.stop()).toBe(0);

  await inStore({ folder }, async (store, _count, workspaceId) => {
    const kept = await store.unit(workspaceId, async (unit) => {
      const crm = { crm: 'hubspot' as const, crmIds: claims.map(({ dealId }) => dealId) };
      const dealIds = (await unit.deals({ crm })).map(({ id }) => id);
      return { registrations: await unit.registrations({ dealIds }), approvals: await unit.approvals({ dealIds }) };
    });
    expect(kept.registrations).toHaveLength(CLAIMS);
    expect(kept.approvals).toHaveLength(CLAIMS);
    expect(kept.registrations.filter(({ status }) => status === 'approved')).toHaveLength(APPROVED_FIRST);
  });
  expect((await stored({ folder })).brokenAt).toBeNull();
});
