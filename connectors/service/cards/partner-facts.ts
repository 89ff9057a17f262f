import {
  type Cost,
  convert,
  inForce,
  type MoveFacts,
  openCredits,
  openMoves,
  type PartnerDealFacts,
  type PartnerFacts,
  partnershipRoi,
  preparePartner,
  revenueOf,
  scorePair,
  sourcedByQuarter,
  type TermsFacts,
  type WholePartnerFacts,
  type WholePartnershipFacts,
} from '@partnership-os/core';
import type { Approval } from '../approval-record.ts';
import { callerOn, evidenceOf, grantsOf, positionOf } from '../commands/partnership.ts';
import type { Deps } from '../deps.ts';
import { movesIn } from '../moves-in-force.ts';
import type { Account, CostEntry, LedgerEntry, Partnership } from '../records.ts';
import { scorecardFacts } from '../scoring.ts';
import type { Unit } from '../store.ts';
import { approvalFacts } from './approval-facts.ts';
import { moveRoute } from './move-route.ts';
import { pairFacts } from './pair-facts.ts';
import { type CardWorld, personFacts } from './world.ts';

/** A partner card, once per CRM record of the company. */
export interface PartnerCard {
  readonly partnership: Partnership;
  readonly account: Account;
  readonly facts: WholePartnerFacts;
  readonly approvals: readonly Approval[];
}

const WAITING: ReadonlySet<string> = new Set(['pending', 'returned']);
const SHOWN_DEALS = 25;
const SHOWN_DECISIONS = 5;

/** Builds the cards of partnerships, one for each joined account of either CRM. */
export async function buildPartnerCards(
  deps: Deps,
  unit: Unit,
  world: CardWorld,
  ids: readonly string[],
): Promise<PartnerCard[]> {
  const candidates = world.candidates.filter(({ partnership }) => ids.includes(partnership.id));
  const accounts = await unit.accounts({ partnerIds: candidates.map(({ partnership }) => partnership.partnerId) });
  const ledger = await unit.ledger({ partnershipIds: ids });
  const costs = await unit.costs(ids);
  const cards: PartnerCard[] = [];
  for (const { partnership } of candidates) {
    const approvals = await unit.approvals({ partnershipIds: [partnership.id] });
    const facts = await partnershipFacts({ deps, unit, world }, partnership, {
      approvals,
      ledger: own(ledger, partnership),
      costs: own(costs, partnership),
    });
    for (const account of accounts.filter(({ partnerId }) => partnerId === partnership.partnerId)) {
      cards.push({ partnership, account, facts: { ...emptyPartner(world, account), partnership: facts }, approvals });
    }
  }
  return cards;
}

const own = <T extends { readonly partnershipId: string }>(rows: readonly T[], { id }: Partnership): T[] =>
  rows.filter(({ partnershipId }) => partnershipId === id);

/** The card of a company that is no partner yet. */
export function emptyPartner(
  { inForce: { version }, workspace, reading, now, today }: CardWorld,
  account: Account,
): PartnerFacts {
  return {
    kind: 'partner',
    crm: account.crm,
    accountId: account.crmId,
    name: account.name,
    partnership: null,
    start: { refusals: account.name.trim() === '' ? [{ code: 'name_blank', clause: 'G-NAME' }] : [] },
    reading: account.crm === 'salesforce' ? reading : null,
    sample: workspace.settings.sample ?? false,
    dataThrough: now,
    today,
    policyVersion: version,
  };
}

interface Sources {
  readonly deps: Deps;
  readonly unit: Unit;
  readonly world: CardWorld;
}

interface Own {
  readonly approvals: readonly Approval[];
  readonly ledger: readonly LedgerEntry[];
  readonly costs: readonly CostEntry[];
}

async function partnershipFacts(sources: Sources, partnership: Partnership, mine: Own): Promise<WholePartnershipFacts> {
  const { unit, world } = sources;
  const { workspace } = world;
  const { doc } = partnership;
  const deals = await dealRows(unit, partnership, mine.ledger);
  const revenue = revenueOf(mine.ledger, partnership.id, workspace.baseCurrency);
  return {
    partnershipId: partnership.id,
    version: partnership.version,
    type: partnership.type,
    phase: partnership.phase,
    suspended: partnership.suspended,
    tier: partnership.tier,
    owner: personFacts(world, partnership.ownerId),
    entered: doc.entered,
    fit: strategicFit(world, partnership),
    signals: doc.signals,
    moves: await movesFrom(sources, partnership, mine.approvals),
    approvals: shownApprovals(mine.approvals).map((approval) => approvalFacts(world, approval)),
    scorecard: await scorecardFacts(sources, partnership),
    terms: termsFacts(partnership, world.today),
    termsInForce: doc.terms !== null && inForce(doc.terms, world.today),
    ...revenue,
    wonDeals: deals.filter(({ status }) => status === 'won').length,
    closedDeals: deals.filter(({ status }) => status !== 'open').length,
    deals: deals.slice(0, SHOWN_DEALS),
    dealsTotal: deals.length,
    roi: partnershipRoi({
      baseCurrency: workspace.baseCurrency,
      revenue: sourcedByQuarter(mine.ledger, partnership.id),
      costs: costsIn(world, mine.costs),
      today: world.today,
      quartersNeeded: world.inForce.policy.statistics.roiQuarters,
    }),
    derived: doc.derived,
  };
}

/** What waits, and the last decisions about the partnership itself. */
function shownApprovals(approvals: readonly Approval[]): readonly Approval[] {
  const open = approvals.filter(({ status }) => WAITING.has(status));
  const decided = approvals.filter(({ status, kind }) => !WAITING.has(status) && kind !== 'registration');
  return [...open, ...decided.slice(-SHOWN_DECISIONS)];
}

/** Costs in the base currency at the rate of their day; one without a rate is left out, as it is from every sum. */
function costsIn({ rates, workspace }: CardWorld, costs: readonly CostEntry[]): Cost[] {
  return costs.flatMap(({ on, amount, source }) => {
    const converted = convert(amount, workspace.baseCurrency, on, rates);
    return converted.ok ? [{ on, amount: converted.value.money, sourced: source !== null }] : [];
  });
}

function termsFacts({ doc: { terms } }: Partnership, today: string): TermsFacts | null {
  if (terms === null) return null;
  const { agreementRef: _, ...shown } = terms;
  return { ...shown, inForce: inForce(terms, today) };
}

/** The prospect against our own company profile; null without a profile, a range where something is unknown. */
function strategicFit({ candidates, inForce: { fit }, workspace }: CardWorld, partnership: Partnership) {
  const { company } = workspace.settings;
  const candidate = candidates.find((each) => each.partnership.id === partnership.id);
  if (candidate === undefined || company === undefined) return null;
  const us = preparePartner(fit, company);
  return pairFacts(fit, scorePair(fit, candidate.prepared, us), { candidate, us });
}

/** Registered and credited deals of the partnership, newest close first. */
async function dealRows(
  unit: Unit,
  partnership: Partnership,
  ledger: readonly LedgerEntry[],
): Promise<PartnerDealFacts[]> {
  const registrations = (await unit.registrations({ partnershipIds: [partnership.id] })).filter(
    ({ status, role }) =>
      role !== 'fulfilled' && (status === 'approved' || status === 'converted' || status === 'lost'),
  );
  const deals = await unit.deals({ ids: [...new Set(registrations.map(({ dealId }) => dealId))] });
  const credited = new Map(openCredits(ledger).map((entry) => [entry.dealId, entry]));
  return deals
    .map((deal): PartnerDealFacts => {
      const role =
        credited.get(deal.id)?.role ??
        registrations.find(({ dealId, role: each }) => dealId === deal.id && each === 'sourced')?.role ??
        'influenced';
      return {
        name: deal.name,
        crm: deal.crm,
        role: role === 'sourced' ? 'sourced' : 'influenced',
        status: deal.status,
        amount: credited.get(deal.id)?.net ?? deal.amount,
        closedOn: deal.status === 'open' ? null : deal.closeOn,
      };
    })
    .sort((a, b) => ((a.closedOn ?? '9') < (b.closedOn ?? '9') ? 1 : -1));
}

/** Every move from here as its owner would find it; who looks is the screen's business. */
async function movesFrom(
  { deps, unit, world }: Sources,
  partnership: Partnership,
  approvals: readonly Approval[],
): Promise<MoveFacts[]> {
  const owner = world.people.find(({ id }) => id === partnership.ownerId);
  const pending = approvals.filter(({ status }) => WAITING.has(status));
  const waiting = new Set(pending.flatMap(({ doc }) => doc.request.commands.map(({ command }) => command)));
  const around = {
    position: positionOf(partnership),
    caller: owner === undefined ? NOBODY : callerOn(owner, partnership),
    evidence: await evidenceOf({ unit, deps, now: world.now }, partnership, world.people),
    grants: grantsOf(approvals),
    now: world.now,
    table: movesIn(world.inForce.policy),
  };
  return openMoves(around, waiting).map(({ command, to, needsReason, approvalKind, approval, refusals }) => ({
    command,
    to,
    needsReason,
    approvalKind,
    approval,
    route: approvalKind === null ? null : moveRoute(world, partnership, approvalKind),
    refusals,
  }));
}

const NOBODY = { personId: '', kind: 'human' as const, roles: [], levels: [], relations: [] };
