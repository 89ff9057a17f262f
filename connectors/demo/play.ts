import { type CommandOutcome, type Crm, type Money, parseMoney } from '@partnership-os/core';
import type { Approval } from '../service/approval-record.ts';
import type { CommandInput, Sender } from '../service/commands/command.ts';
import type { Deps } from '../service/deps.ts';
import { execute } from '../service/execute.ts';
import type { Person } from '../service/records.ts';
import type { Unit } from '../service/store.ts';
import type { CommandStep } from './history-step.ts';
import { hubSpotIds } from './hubspot-seed.ts';
import { salesforceIds } from './salesforce-seed.ts';
import type { DemoWorld } from './world.ts';

export interface Played {
  readonly played: number;
  readonly refused: readonly { readonly step: string; readonly codes: readonly string[] }[];
}

interface Stage {
  readonly deps: Deps;
  readonly workspaceId: string;
  readonly world: DemoWorld;
  readonly people: readonly Person[];
  readonly dealIds: ReadonlyMap<string, { readonly crm: Crm; readonly crmId: string }>;
  readonly partnerIds: ReadonlyMap<string, string>;
  /** Approval ids by the step that asked. */
  readonly requests: Map<string, string>;
  readonly partnershipIds: Map<string, string>;
}

/**
 * Plays the past through the product's own commands, each by its person at its own time; nothing is inserted behind them.
 * Every step has its own idempotency key, so after a crash the same history is played again without doing anything twice.
 */
export async function playHistory(
  deps: Deps,
  workspaceId: string,
  world: DemoWorld,
  onStep: (done: number) => void,
): Promise<Played> {
  // Nothing is to travel before all of the past is there.
  const stage = await stageOf({ ...deps, wake: () => undefined }, workspaceId, world);
  const refused: { step: string; codes: string[] }[] = [];
  let played = 0;
  for (const step of world.history) {
    if (step.kind !== 'command') continue;
    const outcomes = await play(stage, step);
    const codes = outcomes.flatMap(({ refusals }) => refusals.map(({ code }) => code));
    if (codes.length > 0) refused.push({ step: step.id, codes });
    played += 1;
    onStep(played);
  }
  return { played, refused };
}

async function stageOf(deps: Deps, workspaceId: string, world: DemoWorld): Promise<Stage> {
  const [hubspot, salesforce] = [hubSpotIds(world), salesforceIds(world)];
  const people = await deps.store.unit(workspaceId, (unit) => unit.people());
  const dealIds = new Map(
    world.deals.map(
      ({ key, crm }) =>
        [key, { crm, crmId: (crm === 'hubspot' ? hubspot.deals : salesforce.deals).get(key) ?? '' }] as const,
    ),
  );
  return {
    deps,
    workspaceId,
    world,
    people,
    dealIds,
    partnerIds: hubspot.companies,
    requests: new Map(),
    partnershipIds: new Map(),
  };
}

async function play(stage: Stage, step: CommandStep): Promise<CommandOutcome[]> {
  if (step.name === 'decide_approval') return decide(stage, step);
  const actor = await actorOf(stage, step.actor);
  const input = await inputOf(stage, step);
  if (actor === undefined || input === null)
    return [{ status: 'refused', refusals: [{ code: 'history_reference' }], result: {} }];
  const outcome = await run(
    stage,
    { crm: input.crm, personId: actor.id },
    { ...input.command, idempotencyKey: `history ${step.id}` },
    step.at,
  );
  if (typeof outcome.result.approvalId === 'string') stage.requests.set(step.id, outcome.result.approvalId);
  if (typeof outcome.result.partnershipId === 'string' && 'partner' in step.record)
    stage.partnershipIds.set(step.record.partner, outcome.result.partnershipId);
  return [outcome];
}

/** A person by key, or whoever was first asked for an earlier request. */
async function actorOf(stage: Stage, actor: CommandStep['actor']): Promise<Person | undefined> {
  if ('person' in actor) return stage.people.find(({ key }) => key === actor.person);
  const approval = await approvalOf(stage, actor.assigneesOf);
  return stage.people.find(({ id }) => id === approval?.doc.request.slots[0]?.assigneeId);
}

async function approvalOf(stage: Stage, step: string): Promise<Approval | undefined> {
  const approvalId = stage.requests.get(step);
  if (approvalId === undefined) return undefined;
  return stage.deps.store.unit(stage.workspaceId, async (unit) => (await unit.approvals({ ids: [approvalId] }))[0]);
}

const run = (stage: Stage, sender: Sender, input: CommandInput, at: string): Promise<CommandOutcome> =>
  execute(stage.deps, stage.workspaceId, { sender, input }, at);

const PROTECTED = 'Another partner’s protection was running on this account and product line.';
const CHECKED = 'Checked with both owners.';

/** One decision per slot, each by the person who was asked for it. What the product bars is rejected with the reason. */
async function decide(stage: Stage, step: DecideStep): Promise<CommandOutcome[]> {
  const outcomes: CommandOutcome[] = [];
  const asked = await approvalOf(stage, step.record.requestOf);
  for (const slot of asked?.doc.request.slots ?? []) {
    const outcome = await decideSlot(stage, { step, level: slot.level, by: slot.assigneeId }, step.payload);
    const barred = outcome.refusals.some(({ code }) => code === 'account_protected');
    outcomes.push(
      barred
        ? await decideSlot(
            stage,
            { step, level: `${slot.level} barred`, by: slot.assigneeId },
            { result: 'rejected', comment: PROTECTED },
          )
        : outcome,
    );
    if (barred || step.payload.result !== 'granted') break;
  }
  return outcomes;
}

type DecideStep = Extract<CommandStep, { name: 'decide_approval' }>;

async function decideSlot(
  stage: Stage,
  { step, level, by }: { readonly step: DecideStep; readonly level: string; readonly by: string },
  said: DecideStep['payload'],
): Promise<CommandOutcome> {
  const idempotencyKey = `history ${step.id} ${level}`;
  const earlier = await stage.deps.store.unit(stage.workspaceId, (unit) => unit.command(idempotencyKey));
  if (earlier !== null) return earlier.outcome as CommandOutcome;
  const now = await approvalOf(stage, step.record.requestOf);
  const payload = said.result === 'granted' && now?.doc.request.flagged ? { comment: CHECKED, ...said } : said;
  const command = {
    name: 'decide_approval',
    recordType: 'approval' as const,
    recordId: now?.id ?? '',
    payload,
    expectedVersion: now?.version ?? 1,
  };
  return run(stage, { crm: 'hubspot', personId: by }, { ...command, idempotencyKey }, step.at);
}

interface Addressed {
  readonly crm: Crm;
  readonly command: Omit<CommandInput, 'idempotencyKey'>;
}

async function inputOf(
  stage: Stage,
  step: Exclude<CommandStep, { name: 'decide_approval' }>,
): Promise<Addressed | null> {
  if (step.name === 'register_partner') return registration(stage, step);
  const accountId = stage.partnerIds.get(step.record.partner) ?? '';
  const onAccount =
    ['adopt_partnership', 'create_prospect', 'record_costs'].includes(step.name) ||
    (step.name === 'request_approval' && step.payload.kind === 'adoption');
  if (onAccount)
    return {
      crm: 'hubspot',
      command: {
        name: step.name,
        recordType: 'account',
        recordId: accountId,
        payload: payloadOf(step),
        expectedVersion: null,
      },
    };
  const partnershipId = stage.partnershipIds.get(step.record.partner);
  const partnership = await stage.deps.store.unit(
    stage.workspaceId,
    async (unit: Unit) =>
      (await unit.partnerships({ ids: [partnershipId ?? '00000000-0000-0000-0000-000000000000'] }))[0],
  );
  if (partnership === undefined) return null;
  return {
    crm: 'hubspot',
    command: {
      name: step.name,
      recordType: 'partnership',
      recordId: partnership.id,
      payload: payloadOf(step),
      expectedVersion: partnership.version,
    },
  };
}

/** The payload as the command's schema wants it. */
function payloadOf(
  step: Exclude<CommandStep, { name: 'decide_approval' | 'register_partner' }>,
): Readonly<Record<string, unknown>> {
  return step.payload as unknown as Readonly<Record<string, unknown>>;
}

async function registration(
  stage: Stage,
  step: Extract<CommandStep, { name: 'register_partner' }>,
): Promise<Addressed | null> {
  const deal = stage.dealIds.get(step.record.deal);
  const partnershipId = stage.partnershipIds.get(step.payload.partner);
  if (deal === undefined || partnershipId === undefined) return null;
  const known = await stage.deps.store.unit(
    stage.workspaceId,
    async (unit) => (await unit.deals({ crm: { crm: deal.crm, crmIds: [deal.crmId] } }))[0],
  );
  const { role, products, comment } = step.payload;
  const touchId = step.payload.touch === null ? null : (known?.firstMeeting?.id ?? null);
  const expected = known?.amount?.minor ? null : listPrice(stage.world, step.record.deal);
  const payload = {
    partnershipId,
    role,
    touchId,
    products,
    ...(comment !== undefined && { comment }),
    ...(expected !== null && { expectedValue: expected }),
  };
  return {
    crm: deal.crm,
    command: { name: 'register_partner', recordType: 'deal', recordId: deal.crmId, payload, expectedVersion: null },
  };
}

/** A lost deal of the data has no value; what was hoped for is its product's list price. */
function listPrice({ deals, products, productAliases, workspace }: DemoWorld, key: string): Money | null {
  const text = deals.find((deal) => deal.key === key)?.product;
  const name = productAliases.find(({ from }) => from === text)?.to ?? text;
  const price = products.find((product) => product.name === name)?.listPrice;
  const money = price === undefined ? null : parseMoney(price, workspace.baseCurrency);
  return money?.ok ? money.value : null;
}
