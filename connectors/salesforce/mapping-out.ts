import { type DealFacts, SECTIONS } from '@partnership-os/core';
import type { CrmWrite } from '../service/crm-port.ts';
import type { Row } from './client.ts';
import { dateField, grantUntilField, guardField, guardUntilField, sectionField } from './fields.ts';

type Write<K extends CrmWrite['kind']> = Extract<CrmWrite, { kind: K }>;

/** A parent named by its key; null where there is none. */
const parent = (key: string, value: string | null): Row | null => (value === null ? null : { [key]: value });

/** A date-time field takes no bare day. */
const momentOf = (field: string, value: string | null): string | null =>
  value !== null && field.endsWith('_At__c') && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value;

/** Our fields on the deal. A sourcing partner is named by its key, or by the account where it has none. */
export function dealRow(write: Write<'deal-mirror'>): Row {
  const byKey = write.accountCrmIdOfPartner === null && write.partnerId !== null;
  const partner = byKey
    ? { Sourcing_Partner__r: parent('Partner_Id__c', write.partnerId) }
    : { Sourcing_Partner__c: write.partnerId === null ? null : write.accountCrmIdOfPartner };
  return {
    Id: write.dealCrmId,
    Deal_Id__c: write.dealId,
    Registration_Status__c: write.registrationStatus,
    Partner_Role__c: write.role,
    Protected_Until__c: write.protectedUntil,
    ...partner,
  };
}

export const partnerAccountRow = (write: Write<'partner-mirror'>): Row => ({
  Id: write.accountCrmId,
  Is_Partner__c: true,
  Partner_Id__c: write.partnerId,
  Partner_Tier__c: write.tier,
});

const earliest = (moments: readonly string[]): string | null => [...moments].sort()[0] ?? null;

/**
 * The mirrored partnership. Flags, their ends, grants and dates have a field each; `has` drops those that this version of
 * the package lacks. A flag or grant that is absent from the write is cleared.
 * @see domain/lifecycle.md 6.1
 */
export function partnershipRow(write: Write<'partner-mirror'>, has: ReadonlySet<string>): Row {
  const flags = Object.entries(write.flags).flatMap(([guard, held]): [string, unknown][] => [
    [guardField(guard), held],
    [guardUntilField(guard), write.flagsUntil[guard] ?? null],
  ]);
  const noGrant = [...has]
    .filter((name) => /^Granted_\w+_Until__c$/.test(name))
    .map((name): [string, unknown] => [name, null]);
  const grants = write.granted.map(({ command, until }): [string, unknown] => [grantUntilField(command), until]);
  const dates = Object.entries(write.dates).map(([name, value]): [string, unknown] => [
    dateField(name),
    momentOf(dateField(name), value),
  ]);
  const sections = SECTIONS.map((section): [string, unknown] => [
    sectionField(section),
    write.sections[section] ?? null,
  ]);
  const optional = Object.fromEntries(
    [...noGrant, ...flags, ...grants, ...dates, ...sections].filter(([name]) => has.has(name)),
  );
  return {
    Partnership_Id__c: write.partnershipId,
    Name: write.name.slice(0, 80),
    Account__c: write.accountCrmId,
    Partnership_Type__c: write.type,
    Phase__c: write.phase,
    Suspended__c: write.suspended,
    Tier__c: write.tier,
    Version__c: write.version,
    Granted_Commands__c:
      write.granted.length === 0 ? null : `;${write.granted.map(({ command }) => command).join(';')};`,
    Granted_Until__c: earliest(write.granted.map(({ until }) => until)),
    Facts__c: write.facts,
    ...(write.ownerCrmId === null ? {} : { OwnerId: write.ownerCrmId }),
    ...optional,
  };
}

export const suggestionRows = (write: Write<'suggestions'>): Row[] =>
  write.rows.map((row) => ({
    Suggestion_Id__c: row.key,
    Opportunity__c: write.dealCrmId,
    Partnership__r: parent('Partnership_Id__c', row.partnershipId),
    Rank__c: row.rank,
    Conflict__c: row.conflict,
    Expires_At__c: row.expiresAt,
    Facts__c: row.facts,
  }));

/** What of a deal's facts is true of the whole workspace: the page of an account that is no partner says it too. */
function readingOf(summary: string): string {
  const { sample = false, reading = null, dataThrough = null } = JSON.parse(summary) as Partial<DealFacts>;
  return JSON.stringify({ sample, reading, dataThrough });
}

export const summaryRow = (write: Write<'suggestions'>): Row => ({
  Id: write.dealCrmId,
  Deal_Facts__c: write.summary,
  Reading_Facts__c: readingOf(write.summary),
  ...(write.levels !== undefined && { Registration_Levels__c: write.levels }),
});

export const registrationRow = (write: Write<'registration'>): Row => ({
  Registration_Id__c: write.registrationId,
  Opportunity__c: write.dealCrmId,
  Partnership__r: parent('Partnership_Id__c', write.partnershipId),
  Role__c: write.role,
  Status__c: write.status,
  Protected_Until__c: write.protectedUntil,
  Facts__c: write.facts,
  ...(write.ownerCrmId === undefined || write.ownerCrmId === null ? {} : { OwnerId: write.ownerCrmId }),
});

export const approvalRow = (write: Write<'approval'>): Row => ({
  Approval_Id__c: write.approvalId,
  Opportunity__c: write.dealCrmId,
  Account__c: write.accountCrmId,
  Level__c: write.levels,
  Status__c: write.status,
  Due_At__c: write.dueAt,
  Facts__c: write.facts,
  ...(write.ownerCrmId === null ? {} : { OwnerId: write.ownerCrmId }),
});

export const commandRow = (write: Write<'command-result'>): Row => ({
  Id: write.crmId,
  Status__c: write.status,
  Result__c: write.result,
});
