import type { Session } from '../access.ts';
import { ApiError, type ApiFault } from '../errors.ts';
import type { Org } from '../org.ts';
import { type Unit, type Wanted, writeRow } from './row.ts';

export interface Written {
  readonly id: string | null;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly ApiFault[];
}

const stamp = (now: number): string => new Date(now - (now % 1000)).toISOString();

/** Runs writes as one transaction of the platform: one instant, one transaction key, events only when it commits. */
function unitOf<T>(org: Org, session: Session, work: (unit: Unit) => T): T {
  const unit: Unit = { org, session, at: stamp(org.now()), changes: [] };
  const result = org.store.transaction(() => {
    const made = work(unit);
    org.events.append(unit.changes, session);
    return made;
  });
  org.events.announce();
  return result;
}

/** One write. @throws ApiError with the platform's code; then nothing was written */
export const write = (org: Org, session: Session, wanted: Wanted): { id: string; created?: boolean } =>
  unitOf(org, session, (unit) => writeRow(unit, wanted));

const ROLLED_BACK: ApiFault = {
  errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
};

class RolledBack extends Error {
  readonly rows: readonly Written[];

  constructor(rows: readonly Written[]) {
    super('all or none');
    this.rows = rows.map((row) => (row.success ? { id: row.id, success: false, errors: [ROLLED_BACK] } : row));
  }
}

function attempt(unit: Unit, wanted: Wanted): Written {
  try {
    return { ...writeRow(unit, wanted), success: true, errors: [] };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { id: 'id' in wanted ? wanted.id : null, success: false, errors: error.faults };
  }
}

/** A collection: one answer per write in the same order; with `allOrNone` a single failure takes all of them back. */
export function writeAll(
  org: Org,
  session: Session,
  wanted: readonly Wanted[],
  allOrNone: boolean,
): readonly Written[] {
  try {
    return unitOf(org, session, (unit) => {
      const rows = wanted.map((each) => attempt(unit, each));
      if (allOrNone && rows.some((row) => !row.success)) throw new RolledBack(rows);
      return rows;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.rows;
    throw error;
  }
}
