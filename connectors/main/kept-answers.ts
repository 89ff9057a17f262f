import type { Store, Unit } from '../service/store.ts';

/** Writes after which a kept card answer may no longer be true. */
const CHANGES = [
  'saveCards',
  'forgetCards',
  'markStale',
  'savePeople',
  'saveUsers',
  'tieUsers',
  'saveImport',
  'saveConnection',
  'saveCursor',
] as const;
const MOST = 2000;

/** Answers that are true until something they rest on is written. */
export interface KeptAnswers<T> {
  /** The kept answer; else reads it, and keeps it when it says so and nothing was written meanwhile. */
  read(key: string, fresh: () => Promise<{ readonly value: T; readonly keep: boolean }>): Promise<T>;
}

/** Reads every time. */
export const keepNothing: { read<T>(key: string, fresh: () => Promise<{ readonly value: T }>): Promise<T> } = {
  read: async (_key, fresh) => (await fresh()).value,
};

/** A store that tells when something was written that kept answers rest on. */
export interface WatchedStore {
  readonly store: Store;
  /** Rises with every such write, after its commit. */
  generation(): number;
}

export function watchStore(store: Store): WatchedStore {
  let generation = 0;
  const watched: Store['unit'] = async (workspaceId, work) => {
    let touched = false;
    try {
      return await store.unit(workspaceId, (unit) => work(telling(unit, () => (touched = true))));
    } finally {
      if (touched) generation += 1;
    }
  };
  return { store: { ...store, unit: watched }, generation: () => generation };
}

function telling(unit: Unit, tell: () => void): Unit {
  const told = CHANGES.map((name) => {
    const write = unit[name] as (...given: unknown[]) => Promise<unknown>;
    const watched = (...given: unknown[]) => {
      tell();
      return write(...given);
    };
    return [name, watched];
  });
  return { ...unit, ...(Object.fromEntries(told) as Pick<Unit, (typeof CHANGES)[number]>) };
}

/**
 * Keeps answers in memory. Only where this process is the database's one writer (the embedded one, whose folder is locked):
 * beside other replicas nothing is kept, because what they write is not heard here.
 */
export function keepAnswers<T>({ generation }: WatchedStore, alone: boolean): KeptAnswers<T> {
  const kept = new Map<string, T>();
  let keptAt = 0;
  return {
    read: async (key, fresh) => {
      const at = generation();
      if (at !== keptAt) kept.clear();
      keptAt = at;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const { value, keep } = await fresh();
      if (kept.size >= MOST) kept.clear();
      if (alone && keep && generation() === at) kept.set(key, value);
      return value;
    },
  };
}
