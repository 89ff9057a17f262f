import {
  type Booking,
  type Credit,
  creditEntries,
  dayIn,
  openCredits,
  type RateTable,
  reversalEntries,
  sameCredits,
} from '@partnership-os/core';
import type { AttributionWritten } from './attribution-store.ts';
import type { Deps } from './deps.ts';
import type { Deal, JournalEvent, Registration } from './records.ts';
import type { Unit } from './store.ts';

/** A claim that a person approved earns when the deal is won, also after its protection ended or the deal was lost once. */
const EARNS: ReadonlySet<string> = new Set(['approved', 'converted', 'expired', 'lost']);
const WHOLE = 10_000;

/**
 * Brings attribution in step with deals that were won, lost, reopened or changed their amount: approved registrations of a
 * won deal become credits, a deal that is won no more is reversed in full. Doing it twice books nothing twice.
 */
export async function settleClosings(deps: Deps, unit: Unit, deals: readonly Deal[], now: string): Promise<void> {
  const ids = deals.map((deal) => deal.id);
  if (ids.length === 0) return;
  const registrations = await unit.registrations({ dealIds: ids });
  const written = await unit.attributionChanges(ids);
  if (registrations.length === 0 && written.length === 0) return;
  const ledger = await unit.ledger({ dealIds: ids });
  const { baseCurrency } = await unit.workspace();
  const rates = await rateTable(deps, unit, baseCurrency);
  for (const deal of deals) {
    const mine = registrations.filter((registration) => registration.dealId === deal.id);
    const change = written.findLast(({ dealId }) => dealId === deal.id) ?? null;
    if (mine.length === 0 && change === null) continue;
    const booking: Booking = {
      baseCurrency,
      rates,
      cause: deal.status,
      policyVersion: deps.policy(unit.workspaceId).version,
      at: now,
      newId: deps.newId,
    };
    await settle(
      { deps, unit, deal, registrations: mine, change, now },
      ledger.filter((entry) => entry.dealId === deal.id),
      booking,
    );
  }
}

interface Settlement {
  readonly deps: Deps;
  readonly unit: Unit;
  readonly deal: Deal;
  readonly registrations: readonly Registration[];
  /** What a person wrote over what the registrations say. */
  readonly change: AttributionWritten | null;
  readonly now: string;
}

async function settle(
  settlement: Settlement,
  ledger: Awaited<ReturnType<Unit['ledger']>>,
  booking: Booking,
): Promise<void> {
  const { unit, deal, registrations, change, now } = settlement;
  const won = deal.status === 'won' && !deal.archived && deal.amount !== null && deal.closeOn !== null;
  const earned = change === null ? creditsOf(registrations) : writtenCredits(change);
  const credits = won ? earned : [];
  const close = {
    dealId: deal.id,
    net: deal.amount ?? { minor: 0, currency: booking.baseCurrency },
    closedOn: deal.closeOn ?? now.slice(0, 10),
  };
  await follow(settlement);
  if (sameCredits(ledger, close, credits)) return;
  const reversals = reversalEntries(ledger, booking);
  const entries = credits.length === 0 ? { ok: true as const, value: [] } : creditEntries(close, credits, booking);
  if (!entries.ok) {
    const defect = {
      kind: 'deal' as const,
      crmId: deal.crmId,
      code: entries.refusals[0].code,
      field: 'amount',
      value: close.net.currency,
    };
    await unit.saveDefects(deal.crm, [defect], now);
  }
  const booked = entries.ok ? entries.value : [];
  await unit.appendLedger([...reversals, ...booked]);
  await unit.append(
    [...reversals, ...booked].map((entry) =>
      eventOf(
        settlement,
        entry.kind === 'credit' ? 'attribution.credited' : 'attribution.reversed',
        entry.partnershipId,
      ),
    ),
  );
  await unit.markStale(
    'partner',
    [...new Set([...openCredits(ledger), ...booked].map((entry) => entry.partnershipId))],
    now,
  );
  await unit.markStale('deal', [deal.id], now);
}

const writtenCredits = ({ doc }: AttributionWritten): Credit[] =>
  doc.rows.map(({ partnershipId, role }) => ({ partnershipId, role, shareBp: WHOLE }));

/** One sourcing partner at most; whoever sourced is not also counted as influencing. */
function creditsOf(registrations: readonly Registration[]): Credit[] {
  const earning = registrations.filter(
    // A claim that nobody decided in time is expired too, without ever having been protected.
    ({ status, protectedUntil }) => EARNS.has(status) && (status !== 'expired' || protectedUntil !== null),
  );
  const sourced = earning.find(({ role }) => role === 'sourced');
  const sharing = sourced === undefined ? [] : sharedCredit(sourced);
  const credited = new Set(sharing.map(({ partnershipId }) => partnershipId));
  const influenced = new Set(
    earning
      .filter(({ role, partnershipId }) => role === 'influenced' && !credited.has(partnershipId))
      .map(({ partnershipId }) => partnershipId),
  );
  return [
    ...sharing,
    ...[...influenced].map((partnershipId) => ({ partnershipId, role: 'influenced' as const, shareBp: WHOLE })),
  ];
}

/** All of the sourced credit, or what the decision of a conflict left of it, and the second partner's part. */
function sharedCredit({ partnershipId, doc: { split = null } }: Registration): Credit[] {
  const own = { partnershipId, role: 'sourced' as const, shareBp: WHOLE - (split?.shareBp ?? 0) };
  return split === null
    ? [own]
    : [own, { partnershipId: split.partnershipId, role: 'sourced', shareBp: split.shareBp, splitBy: split.conflictId }];
}

type Status = Registration['status'];

/** What a decided registration becomes when its deal is won, lost or open again; what is not listed stays. */
const FOLLOWS: Readonly<Record<Deal['status'], Partial<Record<Status, Status>>>> = {
  won: { approved: 'converted', lost: 'converted' },
  lost: { approved: 'lost', converted: 'lost' },
  open: { converted: 'approved', lost: 'approved' },
};

async function follow({ unit, deal, registrations, now }: Settlement): Promise<void> {
  for (const registration of registrations) {
    const status = FOLLOWS[deal.status][registration.status];
    if (status === undefined) continue;
    await unit.saveRegistration({ ...registration, status, version: registration.version + 1 }, registration.version);
    await unit.markStale('deal', [deal.id], now);
    await unit.markStale('partner', [registration.partnershipId], now);
  }
}

function eventOf({ deps, unit, deal, now }: Settlement, type: string, partnershipId: string): JournalEvent {
  const actor = { personId: null, name: 'Partnership OS', kind: 'system' as const };
  return {
    id: deps.newId(),
    type,
    partnershipId,
    dealId: deal.id,
    at: now,
    actor,
    command: 'settle',
    fromState: null,
    toState: deal.status,
    reason: null,
    payloadHash: '',
    correlationId: deal.id,
    policyVersion: deps.policy(unit.workspaceId).version,
  };
}

/** The workspace's dated rates with the policy's pegs. */
export async function rateTable(deps: Deps, unit: Unit, baseCurrency: string): Promise<RateTable> {
  const { pegs, rateMaxAgeDays: maxAgeDays } = deps.policy(unit.workspaceId).policy.currency;
  const rates = (await unit.rates()).map((rate) => ({
    from: baseCurrency,
    to: rate.currency,
    on: rate.on,
    value: rate.perBase,
    source: rate.source,
  }));
  return { pegs, rates, maxAgeDays };
}

/** Today in the workspace's zone. */
export const todayIn = (now: string, zone: string): string => dayIn(now, zone);
