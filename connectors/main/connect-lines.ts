import type { Crm } from '@partnership-os/core';
import { importProgress } from '../service/import-progress.ts';
import { tiePeople } from '../service/tie-people.ts';
import { listenTo, pollChanges } from './background.ts';
import type { CrmLink } from './crm-link.ts';
import { clock } from './foundation.ts';
import { type Keeping, markRevoked } from './keeping.ts';
import { insist, type Progress, readRecords } from './reading.ts';
import type { Runtime } from './runtime.ts';
import { type TokenVault, WrongTokenKey } from './token-vault.ts';
import { untilSignedIn } from './until-signed-in.ts';

export interface LinesOptions {
  readonly runtime: Runtime;
  readonly workspaceId: string;
  readonly links: readonly CrmLink[];
  readonly vault: (crm: Crm) => TokenVault;
  /** Says something to the operator. */
  readonly say: (text: string) => void;
  readonly tell: (progress: Progress) => void;
  readonly ending: () => boolean;
  /** A CRM took the access away. */
  readonly lost: (link: CrmLink) => void;
}

/** One line per CRM, each taken up and down by itself. */
export interface Lines {
  /** Takes up a CRM that has just been consented to; what is amiss comes back, the import goes on behind. */
  open(link: CrmLink): Promise<Prepared>;
  /** Takes up every CRM that has tokens, in the background. Answers those that wait for a consent. */
  resume(): Promise<readonly CrmLink[]>;
  stop(): Promise<void>;
}

export interface Prepared {
  readonly failedSteps: readonly string[];
  readonly missing: readonly string[];
}

type Stops = Map<Crm, () => Promise<void>>;

export function createLines(o: LinesOptions): Lines {
  const stops: Stops = new Map();
  return {
    open: async (link) => {
      await up(o, link, stops);
      const failed = (error: unknown): Prepared => ({ failedSteps: [String(error)], missing: [] });
      const prepared = await prepare(o, link).catch(failed);
      void importAndListen(o, link, stops);
      return prepared;
    },
    resume: async () => {
      const known = await o.runtime.deps.store.unit(o.workspaceId, (unit) => unit.connections());
      const ready = o.links.filter(({ crm }) =>
        isReadable(
          o,
          crm,
          known.find((each) => each.crm === crm),
        ),
      );
      for (const link of ready) {
        await up(o, link, stops);
        void insist(o.runtime.deps, { crm: link.crm, stopped: gone(o, link) }, () => prepare(o, link))
          .then(() => importAndListen(o, link, stops))
          .catch(() => undefined); // it was taken away or the process ends; both are said elsewhere
      }
      return o.links.filter((link) => !ready.includes(link));
    },
    stop: async () => void (await Promise.all(o.links.map(({ crm }) => down(o, crm, stops)))),
  };
}

/** Whether there are tokens that this key opens; a wrong key is said, and the CRM waits for a consent. */
function isReadable({ vault, say }: LinesOptions, crm: Crm, known: { readonly tokens: unknown } | undefined): boolean {
  if (known?.tokens == null) return false;
  try {
    vault(crm).open(known.tokens);
    return true;
  } catch (error) {
    if (!(error instanceof WrongTokenKey)) throw error;
    say(error.message);
    return false;
  }
}

async function up(o: LinesOptions, link: CrmLink, stops: Stops): Promise<void> {
  const { runtime, workspaceId } = o;
  const { crm } = link;
  await down(o, crm, stops);
  const keeping: Keeping = {
    vault: o.vault(crm),
    revoked: async (reason) => {
      await markRevoked(runtime.deps, workspaceId, crm);
      runtime.deps.log.error({ crm, reason }, 'The access was taken away; the connection is paused.');
      // Not waited for: the listener that is to stop may be the one that has just asked for a token.
      void down(o, crm, stops);
      o.lost(link);
    },
  };
  runtime.connect(workspaceId, crm, untilSignedIn(link.adapter(keeping)));
}

async function down({ runtime, workspaceId }: LinesOptions, crm: Crm, stops: Stops): Promise<void> {
  const stop = stops.get(crm);
  stops.delete(crm);
  runtime.disconnect(workspaceId, crm);
  await stop?.();
}

/** True once asking this CRM again makes no sense. */
const gone =
  ({ runtime, workspaceId, ending }: LinesOptions, { crm }: CrmLink) =>
  () =>
    ending() || runtime.deps.adapter(workspaceId, crm) === undefined;

/** Makes or checks what we need in the CRM and ties its users to people. Says what is amiss. */
async function prepare({ runtime, workspaceId, say }: LinesOptions, { crm, name }: CrmLink): Promise<Prepared> {
  const { deps } = runtime;
  const steps = (await deps.adapter(workspaceId, crm)?.provision()) ?? [];
  const failedSteps = steps
    .filter(({ state }) => state === 'failed')
    .map(({ step, detail }) => (detail === undefined ? step : `${step}: ${detail}`));
  for (const step of failedSteps) say(`${name}: a part of the set-up failed: ${step}`);
  const people = await tiePeople(deps, { workspaceId, crm }, clock);
  const missing = people.map(({ name, email }) => `${name} <${email}>`);
  if (missing.length > 0)
    say(`${name} has no single active user with the address of ${missing.join(', ')}: they cannot act there.`);
  return { failedSteps, missing };
}

/** Reads everything, then hears live changes, then looks once at what came between; cards are drawn once all is read. */
async function importAndListen(o: LinesOptions, link: CrmLink, stops: Map<Crm, () => Promise<void>>): Promise<void> {
  const { runtime, workspaceId } = o;
  const { deps } = runtime;
  const where = { workspaceId, crm: link.crm };
  const report = async (phase: Progress['phase']) =>
    o.tell({ ...(await deps.store.unit(workspaceId, importProgress)), phase, history: { done: 0, total: 0 } });
  try {
    await insist(deps, { crm: link.crm, stopped: gone(o, link) }, () =>
      readRecords(deps, where, () => void report('reading').catch(() => undefined)),
    );
    stops.set(link.crm, await listenTo(runtime, where, clock));
    await pollChanges(deps, where, clock());
    runtime.setCards(true);
    runtime.runner.wake(workspaceId);
    await report('ready');
  } catch (error) {
    if (!gone(o, link)()) deps.log.error({ crm: link.crm, error: String(error) }, 'The import stopped.');
  }
}
