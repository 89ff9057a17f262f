import type { Store } from '../records/store.ts';

const HOUR = 3_600_000;

/** The organisation's API calls of the last 24 hours, kept by the hour so that a restart does not forget them. */
export interface Usage {
  readonly max: number;
  used(): number;
  count(): void;
  /** Sets today's use, for the fault panel. */
  set(used: number): void;
}

export function makeUsage(store: Store, max: number, now: () => number): Usage {
  const read = (): Record<string, number> => JSON.parse(store.meta('usage') ?? '{}') as Record<string, number>;
  let hours = read();
  const keep = (): void => store.setMeta('usage', JSON.stringify(hours));
  const hour = (): number => Math.floor(now() / HOUR);
  const used = (): number =>
    Object.entries(hours).reduce((sum, [at, calls]) => (Number(at) > hour() - 24 ? sum + calls : sum), 0);
  return {
    max,
    used,
    count: () => {
      hours[hour()] = (hours[hour()] ?? 0) + 1;
      keep();
    },
    set: (wanted) => {
      hours = { [hour()]: wanted };
      keep();
    },
  };
}
