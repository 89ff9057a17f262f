import type { Crm } from '@partnership-os/core';
import type { CardAnswer } from '../http/hubspot.ts';
import { createRunner, type Runner } from '../jobs/runner.ts';
import type { Database } from '../postgres/database.ts';
import { createStore } from '../postgres/store.ts';
import { refreshCards } from '../service/cards/refresh.ts';
import type { CrmAdapter } from '../service/crm-port.ts';
import { deliver, LANES, type Lane } from '../service/deliver.ts';
import type { Deps, Log, PolicyInForce } from '../service/deps.ts';
import { digest } from '../service/digest.ts';
import { publicationsLeft, settlePublications } from '../service/settle-publications.ts';
import { newId, sha256 } from './ids.ts';
import { type KeptAnswers, keepAnswers, watchStore } from './kept-answers.ts';
import { type PlaybooksUnder, playbooksIn } from './playbooks.ts';
import { ringingStore, STEP } from './rung.ts';

export interface Runtime {
  readonly deps: Deps;
  readonly runner: Runner;
  /** Card answers that are still true. */
  readonly cards: KeptAnswers<CardAnswer>;
  /** Makes a CRM reachable for the use cases. */
  connect(workspaceId: string, crm: Crm, adapter: CrmAdapter): void;
  /** From now on everything for this CRM waits. */
  disconnect(workspaceId: string, crm: Crm): void;
  /** Puts a policy in force in a workspace. */
  enforce(workspaceId: string, policy: PolicyInForce): void;
  /** Cards are built in the background only while this is on: the first import and the demo's past come before. */
  setCards(on: boolean): void;
}

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const ALL_LANES = Object.keys(LANES) as Lane[];
const clock = (): string => new Date().toISOString();
/** Later than any retry. */
const EVER = '9999-12-31T00:00:00.000Z';

/** What follows from a publication; its time of effect may be ahead. */
const policyWork = (deps: () => Deps, clock: () => string) => ({
  name: STEP.policy,
  step: (workspaceId: string) => settlePublications(deps(), workspaceId, clock()),
  left: (workspaceId: string) => publicationsLeft(deps(), workspaceId, clock()),
});

const digestWork = (deps: () => Deps, crm: Crm) => ({
  name: STEP.digest(crm),
  step: (workspaceId: string) => digest(deps(), workspaceId, crm, clock()),
  left: (workspaceId: string) =>
    deps().store.unit(workspaceId, async (unit) => (await unit.waitingSignals(crm, EVER, 1)).length > 0),
});

/** What the product ships with. */
export interface Shipped {
  /** In force where a workspace has no policy of its own. */
  readonly shipped: PolicyInForce;
  readonly readPolicy: Deps['readPolicy'];
  /** Left out: the shipped ones. */
  readonly playbooks?: PlaybooksUnder;
}

/**
 * Wires store, policy, adapters and the "at once" runner into what use cases are given.
 */
export function createRuntime(
  database: Database,
  { shipped, readPolicy, playbooks = playbooksIn(null) }: Shipped,
  log: Log,
): Runtime {
  const adapters = new Map<string, CrmAdapter>();
  const policies = new Map<string, PolicyInForce>();
  let cards = false;
  const steps = [
    policyWork(() => deps, clock),
    { name: STEP.cards, step: async (workspaceId: string) => (cards ? refreshCards(deps, workspaceId, clock()) : 0) },
    ...CRMS.flatMap((crm) => [
      digestWork(() => deps, crm),
      ...ALL_LANES.map((lane) => ({
        name: STEP.deliver(crm, lane),
        step: (workspaceId: string) => deliver(deps, { workspaceId, crm, lane }, clock()),
        left: (workspaceId: string) =>
          deps.store.unit(workspaceId, async (unit) =>
            (await unit.outboxCounts()).some((count) => count.crm === crm && count.state === 'waiting'),
          ),
      })),
    ]),
  ];
  const runner = createRunner(steps, log);
  const rung = ringingStore(createStore(database.db));
  const watched = watchStore(rung.store);
  const deps: Deps = {
    store: watched.store,
    adapter: (workspaceId, crm) => adapters.get(`${workspaceId} ${crm}`),
    policy: (workspaceId) => policies.get(workspaceId) ?? shipped,
    enforce: (workspaceId, policy) => void policies.set(workspaceId, policy),
    readPolicy,
    playbooks: (workspaceId) => playbooks((policies.get(workspaceId) ?? shipped).policy),
    newId: () => newId(),
    hash: sha256,
    log,
    // Only what a committed write gave work: a step without any still costs the database two transactions.
    wake: (workspaceId) => runner.wake(workspaceId, rung.take(workspaceId)),
  };
  return {
    deps,
    runner,
    cards: keepAnswers(watched, 'pglite' in database.queue),
    connect: (workspaceId, crm, adapter) => void adapters.set(`${workspaceId} ${crm}`, adapter),
    disconnect: (workspaceId, crm) => void adapters.delete(`${workspaceId} ${crm}`),
    enforce: deps.enforce,
    setCards: (on) => {
      cards = on;
    },
  };
}
