import {
  type CreditFacts,
  type DealFacts,
  dealRefusals,
  openCredits,
  prepareTarget,
  type RegistrationFacts,
} from '@partnership-os/core';
import type { Approval } from '../approval-record.ts';
import type { Account, Deal, LedgerEntry, Registration } from '../records.ts';
import { claimOf } from '../registration-claim.ts';
import type { Unit } from '../store.ts';
import { approvalFacts } from './approval-facts.ts';
import { suggestionsFor } from './suggestions.ts';
import { type CardWorld, personFacts } from './world.ts';

/** A deal card with what travels to Salesforce as rows of their own. */
export interface DealCard {
  readonly deal: Deal;
  readonly facts: DealFacts;
  readonly registrations: readonly Registration[];
  readonly approvals: readonly Approval[];
}

const WAITING: ReadonlySet<string> = new Set(['pending', 'returned']);
const MS_PER_DAY = 86_400_000;

/** Builds the cards of a batch of deals with one read per kind of record, however many deals there are. */
export async function buildDealCards(unit: Unit, world: CardWorld, deals: readonly Deal[]): Promise<DealCard[]> {
  const ids = deals.map(({ id }) => id);
  const accountKeys = [
    ...new Set(deals.flatMap(({ crm, accountCrmId }) => (accountCrmId === null ? [] : [`${crm}:${accountCrmId}`]))),
  ];
  const accounts = await accountsOf(unit, deals);
  const registrations = await unit.registrations({ near: { accountKeys, dealIds: ids } });
  const approvals = await unit.approvals({ dealIds: ids });
  const ledger = await unit.ledger({ dealIds: ids });
  const track = await trackRecord(unit);
  return deals.map((deal) => {
    const account = accounts.get(`${deal.crm}:${deal.accountCrmId}`) ?? null;
    const own = registrations.filter(({ dealId }) => dealId === deal.id);
    const mine = approvals.filter(({ dealId }) => dealId === deal.id);
    const near = registrations.filter(({ accountKey }) => accountKey === `${deal.crm}:${deal.accountCrmId}`);
    const target = prepareTarget(world.inForce.fit, {
      product: deal.product,
      sector: account?.sector ?? null,
      country: account?.country ?? null,
      employees: account?.employees ?? null,
    });
    const matched =
      deal.status === 'open' && account !== null
        ? suggestionsFor({ world, deal, target, registrations: near, track })
        : { suggestions: [], others: { listed: [], total: 0 }, checked: 0 };
    const facts = dealFacts(
      world,
      { deal, account, own, mine, ledger: ledger.filter(({ dealId }) => dealId === deal.id) },
      matched,
    );
    return { deal, facts, registrations: own, approvals: mine };
  });
}

async function accountsOf(unit: Unit, deals: readonly Deal[]): Promise<ReadonlyMap<string, Account>> {
  const found = new Map<string, Account>();
  for (const crm of ['hubspot', 'salesforce'] as const) {
    const crmIds = [
      ...new Set(deals.filter((deal) => deal.crm === crm).flatMap(({ accountCrmId }) => accountCrmId ?? [])),
    ];
    if (crmIds.length === 0) continue;
    for (const account of await unit.accounts({ crm: { crm, crmIds } })) found.set(`${crm}:${account.crmId}`, account);
  }
  return found;
}

/** Won deals of each partnership from the ledger's open credits. */
async function trackRecord(unit: Unit) {
  const track = new Map<string, { won: number; closed: number; since: string }>();
  for (const { partnershipId, won, closed, since } of await unit.trackRecord())
    track.set(partnershipId, { won, closed, since });
  return track;
}

interface Around {
  readonly deal: Deal;
  readonly account: Account | null;
  readonly own: readonly Registration[];
  readonly mine: readonly Approval[];
  readonly ledger: readonly LedgerEntry[];
}

function dealFacts(
  world: CardWorld,
  { deal, account, own, mine, ledger }: Around,
  matched: ReturnType<typeof suggestionsFor>,
): DealFacts {
  const { inForce, workspace, now, today, reading } = world;
  const nobody = { phase: 'MANAGE' as const, suspended: false };
  const { deal: asClaimed } = claimOf(deal, nobody, { role: 'influenced', comment: null, today, past: false });
  return {
    kind: 'deal',
    crm: deal.crm,
    dealId: deal.crmId,
    name: deal.name,
    amount: deal.amount,
    status: deal.status,
    stage: deal.stage,
    accountName: account?.name ?? null,
    product: deal.product,
    openedOn: deal.openedOn,
    closeOn: deal.closeOn,
    derived: deal.derived,
    // HubSpot's card is told at the moment it asks; a Salesforce row has to carry it.
    reading: deal.crm === 'salesforce' ? reading : null,
    sample: workspace.settings.sample ?? false,
    dataThrough: now,
    today,
    policyVersion: inForce.version,
    refusals: dealRefusals({ deal: asClaimed, today }),
    suggestions: matched.suggestions,
    ...(matched.others.total > 0 && { others: matched.others }),
    partnersChecked: matched.checked,
    registrations: own.map((registration) => registrationFacts(world, registration)),
    approvals: mine.filter(({ status }) => WAITING.has(status)).map((approval) => approvalFacts(world, approval)),
    credits: creditFacts(world, ledger),
  };
}

export function registrationFacts(world: CardWorld, registration: Registration): RegistrationFacts {
  const { id, partnershipId, role, status, submittedAt, protectedUntil, doc } = registration;
  const partnerName = nameOf(world, partnershipId);
  const submittedBy = personFacts(world, doc.submittedBy);
  return {
    registrationId: id,
    partnershipId,
    partnerName,
    role,
    status,
    submittedAt,
    protectedUntil,
    approvalId: doc.approvalId,
    reason: doc.decision?.reason ?? null,
    ...(submittedBy !== null && { submittedBy }),
  };
}

const nameOf = ({ candidates }: CardWorld, partnershipId: string): string =>
  candidates.find(({ partnership }) => partnership.id === partnershipId)?.partnership.name ?? '';

function creditFacts(world: CardWorld, ledger: readonly LedgerEntry[]): CreditFacts[] {
  const { lockDays } = world.inForce.policy.attribution;
  return openCredits(ledger).map(({ partnershipId, role, shareBp, net, closedOn }) => ({
    partnershipId,
    partnerName: nameOf(world, partnershipId),
    role,
    shareBp,
    amount: net,
    locked: Date.parse(closedOn) + lockDays * MS_PER_DAY < Date.parse(world.now),
  }));
}
