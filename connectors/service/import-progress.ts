import type { ImportState, Unit } from './store.ts';

export interface ImportProgress {
  readonly done: number;
  /** Null until every CRM has said how many deals it has. */
  readonly total: number | null;
  readonly finished: boolean;
}

type Connections = Awaited<ReturnType<Unit['connections']>>;

/** How far the first import is: deals read over all CRMs; finished once every kind of every connection is. */
export async function importProgress(unit: Unit, known?: Connections): Promise<ImportProgress> {
  const [states, connections] = [await unit.imports(), known ?? (await unit.connections())];
  const deals = states.filter((state) => state.kind === 'deal');
  const sum = (pick: (state: ImportState) => number | null) =>
    deals.reduce((total, state) => total + (pick(state) ?? 0), 0);
  return {
    done: sum((state) => state.done),
    total: deals.length < connections.length ? null : sum((state) => state.total),
    finished: deals.length === connections.length && states.every((state) => state.finished),
  };
}
