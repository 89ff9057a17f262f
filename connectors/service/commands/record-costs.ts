import { accept, parseMoney, type Refusal, refuse } from '@partnership-os/core';
import { z } from 'zod';
import type { CostEntry } from '../records.ts';
import { type Handled, handler, type NewEvent } from './command.ts';
import { accountOf } from './create-prospect.ts';
import { callerOn } from './partnership.ts';

const Entry = z.strictObject({
  on: z.iso.date(),
  kind: z.string().min(1).max(60),
  amount: z.string().max(40),
  currency: z.string().length(3),
  source: z.string().max(200).nullable(),
  derived: z.boolean().optional(),
});
const Payload = z.strictObject({ entries: z.array(Entry).min(1).max(500) });

/** Cost entries of a partnership, by its channel manager or a higher role. Each amount is read with its currency's digits. */
export const recordCosts = handler(Payload, async (context, { entries }): Promise<Handled> => {
  const { unit, person, deps } = context;
  context.decidedOn({ kind: 'settled' });
  const account = await accountOf(context);
  if ('code' in account) return refuse([account]);
  const partnership =
    account.partnerId === null ? undefined : (await unit.partnerships({ partnerIds: [account.partnerId] })).at(-1);
  if (partnership === undefined)
    return refuse([{ code: 'unknown_record', params: { type: 'partnership', id: account.crmId } }]);
  const caller = callerOn(person, partnership);
  if (!caller.relations.includes('owner') && caller.levels.length === 0)
    return refuse([{ code: 'who_may_not', clause: 'lifecycle 2', params: { command: 'record_costs', who: 'owner' } }]);
  const read = entries.map((entry) => costOf(entry, { id: deps.newId(), partnershipId: partnership.id }));
  const [first, ...rest] = read.flatMap((each) => ('code' in each ? [each] : []));
  if (first !== undefined) return refuse([first, ...rest]);
  await unit.saveCosts(read.filter((each): each is CostEntry => !('code' in each)));
  return accept({
    result: { entries: entries.length },
    events: [event(partnership.id, entries.length)],
    deals: [],
    partnerships: [partnership.id],
  });
});

function costOf(entry: z.infer<typeof Entry>, ids: Pick<CostEntry, 'id' | 'partnershipId'>): CostEntry | Refusal {
  const amount = parseMoney(entry.amount, entry.currency);
  if (!amount.ok) return amount.refusals[0];
  return {
    ...ids,
    on: entry.on,
    kind: entry.kind,
    amount: amount.value,
    source: entry.source,
    derived: entry.derived ?? false,
  };
}

const event = (partnershipId: string, entries: number): NewEvent => ({
  type: 'costs.recorded',
  partnershipId,
  dealId: null,
  fromState: null,
  toState: null,
  reason: String(entries),
});
