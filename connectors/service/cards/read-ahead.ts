import type { Partnership } from '../records.ts';
import type { Unit } from '../store.ts';

/**
 * A unit that already holds what the cards and the evidence of these partnerships ask for one after the other: one
 * statement for all of them instead of several per card. Every other question, and every write, goes to the store.
 */
export async function readAhead(unit: Unit, partnerships: readonly Partnership[]): Promise<Unit> {
  const ids = partnerships.map(({ id }) => id);
  const partnerIds = partnerships.map(({ partnerId }) => partnerId);
  const accounts = await unit.accounts({ partnerIds });
  const approvals = await unit.approvals({ partnershipIds: ids });
  const registrations = await unit.registrations({ partnershipIds: ids });
  const dealIds = [...new Set(registrations.map(({ dealId }) => dealId))];
  const deals = await unit.deals({ ids: dealIds });
  const scorecards = await unit.scorecards(ids);
  const records = await unit.partnershipRecords(ids);
  const held = { ids: new Set(ids), partnerIds: new Set(partnerIds), dealIds: new Set(dealIds) };
  return {
    ...unit,
    accounts: (where) =>
      asks(where, 'partnerIds', held.partnerIds)
        ? within(accounts, where.partnerIds, ({ partnerId }) => partnerId)
        : unit.accounts(where),
    approvals: (where) =>
      asks(where, 'partnershipIds', held.ids)
        ? within(approvals, where.partnershipIds, ({ partnershipId }) => partnershipId)
        : unit.approvals(where),
    registrations: (where) =>
      asks(where, 'partnershipIds', held.ids)
        ? within(registrations, where.partnershipIds, ({ partnershipId }) => partnershipId)
        : unit.registrations(where),
    deals: (where) => (asks(where, 'ids', held.dealIds) ? within(deals, where.ids, ({ id }) => id) : unit.deals(where)),
    partnershipRecords: (wanted) =>
      wanted.every((id) => held.ids.has(id))
        ? within(records, wanted, ({ partnershipId }) => partnershipId)
        : unit.partnershipRecords(wanted),
    scorecard: async (id) =>
      held.ids.has(id) ? (scorecards.find(({ partnershipId }) => partnershipId === id) ?? null) : unit.scorecard(id),
  };
}

/** Whether the question is only about keys that were read. */
const asks = <W extends object, K extends keyof W & string>(
  where: W,
  key: K,
  held: ReadonlySet<string>,
): where is W & Record<K, readonly string[]> =>
  Object.keys(where).length === 1 &&
  ((where[key] as readonly string[] | undefined)?.every((id) => held.has(id)) ?? false);

/** The rows of these keys, in the order in which they were read. */
async function within<T>(
  rows: readonly T[],
  keys: readonly string[],
  keyOf: (row: T) => string | null,
): Promise<readonly T[]> {
  const wanted = new Set(keys);
  return rows.filter((row) => wanted.has(keyOf(row) ?? ''));
}
