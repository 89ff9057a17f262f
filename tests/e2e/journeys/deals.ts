import type { DealFacts, DealRole, Level, SuggestionFacts } from '@partnership-os/core';
import { asHubSpot, type Crm, holderOf, type Person, personOfOwner, type Row, records } from './records.ts';

/** An open deal whose first suggestion can be registered. */
export interface OpenDeal {
  readonly crm: Crm;
  readonly id: string;
  readonly title: string;
  readonly rep: Person;
  readonly partner: string;
  readonly partnershipId: string;
  readonly levels: readonly Level[];
  readonly inside: boolean;
  /** Evidence from before the deal proposes Sourced, anything else Influenced. */
  readonly role: DealRole;
}

/** Where a deal lives in each CRM. */
export const DEALS = { hubspot: 'deals', salesforce: 'Opportunity' } as const;

const CLOSED = ['closedwon', 'closedlost'];

/** The deals of one CRM that a rep can take through journey 1, the newest first. */
export async function openDeals(crm: Crm): Promise<readonly OpenDeal[]> {
  return crm === 'hubspot' ? inHubSpot() : inSalesforce();
}

async function inHubSpot(): Promise<OpenDeal[]> {
  const [all, reader] = [await records('hubspot', DEALS.hubspot), await holderOf('revops')];
  const today = new Date().toISOString();
  const open = all.filter(
    ({ properties: { dealstage, closedate, hs_primary_associated_company: account } }) =>
      !CLOSED.includes(String(dealstage)) && account !== undefined && String(closedate) > today,
  );
  const found: OpenDeal[] = [];
  for (const row of open) {
    const { status, body } = await asHubSpot(reader.key, `/hubspot/cards/deals/${row.id}`);
    const rep = await personOfOwner('hubspot', row.properties.hubspot_owner_id);
    if (status === 200) found.push(...dealOf('hubspot', row, rep, (body as { facts: DealFacts }).facts));
  }
  return found;
}

async function inSalesforce(): Promise<OpenDeal[]> {
  const [all, suggestions] = [
    await records('salesforce', DEALS.salesforce),
    await records('salesforce', 'Partner_Suggestion__c'),
  ];
  const found: OpenDeal[] = [];
  for (const row of all.filter(({ properties }) => properties.IsClosed === false)) {
    const mine = suggestions
      .filter(({ properties }) => properties.Opportunity__c === row.id)
      .map(({ properties }) => JSON.parse(String(properties.Facts__c)) as SuggestionFacts)
      .sort((a, b) => a.rank - b.rank);
    const facts = JSON.parse(String(row.properties.Deal_Facts__c ?? 'null')) as DealFacts | null;
    const rep = await personOfOwner('salesforce', row.properties.OwnerId);
    const taken = row.properties.Registration_Status__c ?? null;
    if (facts !== null && taken === null)
      found.push(...dealOf('salesforce', row, rep, { ...facts, suggestions: mine }));
  }
  return found;
}

function dealOf(crm: Crm, row: Row, rep: Person | undefined, facts: DealFacts): OpenDeal[] {
  const [first] = facts.suggestions;
  if (rep === undefined || first === undefined || !isFree(facts, first)) return [];
  const { partnerName: partner, partnershipId, route, touch } = first;
  const role = touch?.afterOpened === false ? 'sourced' : 'influenced';
  return [
    {
      crm,
      id: row.id,
      title: row.title,
      rep,
      partner,
      partnershipId,
      levels: route.levels,
      inside: route.inside,
      role,
    },
  ];
}

const isFree = ({ refusals, registrations, approvals }: DealFacts, first: SuggestionFacts): boolean =>
  refusals.length + registrations.length + approvals.length + first.refusals.length === 0 && first.conflict === 'none';
