import { LANES, type Lane } from '../service/deliver.ts';
import type { Store, Unit } from '../service/store.ts';

const laneOf = (kind: string): Lane =>
  (Object.keys(LANES) as Lane[]).find((lane) => (LANES[lane] as readonly string[]).includes(kind)) ?? 'records';

/** The steps of the runner, by the names that writes ring for. */
export const STEP = {
  cards: 'cards',
  policy: 'policy',
  digest: (crm: string) => `digest ${crm}`,
  deliver: (crm: string, lane: Lane) => `deliver ${crm} ${lane}`,
} as const;

/** Which steps have something new to do after a write. What a step has to wait for, it asks for again by itself. */
const BELLS = {
  markStale: () => [STEP.cards],
  forgetCards: () => [STEP.cards],
  receive: (crm) => [STEP.digest(crm)],
  send: (writes) => writes.map(({ crm, write }) => STEP.deliver(crm, laneOf(write.kind))),
  savePublication: () => [STEP.policy],
  savePolicy: () => [STEP.policy],
} as const satisfies {
  readonly [K in keyof Unit]?: Unit[K] extends (...given: infer G) => unknown
    ? (...given: G) => readonly string[]
    : never;
};

/** A store that remembers for which steps its committed units rang. */
export interface RungStore {
  readonly store: Store;
  /** The steps that were rung for in the workspace since this was asked last. */
  take(workspaceId: string): ReadonlySet<string>;
}

export function ringingStore(store: Store): RungStore {
  const rung = new Map<string, Set<string>>();
  const unit: Store['unit'] = async (workspaceId, work) => {
    const bells = new Set<string>();
    const value = await store.unit(workspaceId, (plain) => work(ringing(plain, bells)));
    rung.set(workspaceId, new Set([...(rung.get(workspaceId) ?? []), ...bells]));
    return value;
  };
  const take = (workspaceId: string): ReadonlySet<string> => {
    const names = rung.get(workspaceId) ?? new Set();
    rung.delete(workspaceId);
    return names;
  };
  return { store: { ...store, unit }, take };
}

function ringing(unit: Unit, bells: Set<string>): Unit {
  const writes = Object.entries(BELLS).map(([name, stepsOf]) => {
    const write = unit[name as keyof typeof BELLS] as (...given: unknown[]) => Promise<unknown>;
    const ringer = (...given: unknown[]) => {
      for (const step of (stepsOf as (...given: unknown[]) => readonly string[])(...given)) bells.add(step);
      return write(...given);
    };
    return [name, ringer];
  });
  return { ...unit, ...(Object.fromEntries(writes) as Pick<Unit, keyof typeof BELLS>) };
}
