import { z } from 'zod';
import type { CrmAccount, CrmDeal, PartnerMirrorRead } from '../service/crm-port.ts';
import { day, decimal, id, list, type Mapped, maybe, moment, number, read, text } from './mapping-values.ts';

const AccountRow = z.object({
  Id: id,
  IsDeleted: z.boolean().default(false),
  Name: text,
  Website: maybe,
  Industry: maybe,
  BillingCountry: maybe,
  NumberOfEmployees: number,
  Partner_Id__c: maybe,
  SystemModstamp: moment,
  Country__c: maybe,
  Partner_Type__c: maybe,
  Partner_Offers__c: list,
  Partner_Seeks__c: list,
  Partner_Sectors__c: list,
  Partner_Countries__c: list,
  Checks_Passed__c: number,
  Checks_Recorded__c: number,
  Derived_Fields__c: list,
});

const domainOf = (website: string | null): string | null => {
  if (website === null) return null;
  const url = /^\w+:\/\//.test(website) ? website : `https://${website}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
};

function directoryOf(from: z.output<typeof AccountRow>): CrmAccount['directory'] {
  const lists = [from.Partner_Offers__c, from.Partner_Seeks__c, from.Partner_Sectors__c, from.Partner_Countries__c];
  const singles = [from.Partner_Type__c, from.Checks_Passed__c, from.Checks_Recorded__c];
  if (lists.every((one) => one.length === 0) && singles.every((one) => one === null)) return null;
  return {
    offers: from.Partner_Offers__c,
    seeks: from.Partner_Seeks__c,
    sectors: from.Partner_Sectors__c,
    countries: from.Partner_Countries__c,
    type: from.Partner_Type__c,
    checksPassed: from.Checks_Passed__c,
    checksRecorded: from.Checks_Recorded__c,
  };
}

const NO_MIRROR: PartnerMirrorRead = {
  phase: null,
  suspended: null,
  tier: null,
  reasonCode: null,
  reason: null,
};

/** An Account; its mirror comes from the partnership row of the same account, where there is one. */
export const accountFromSalesforce = (
  row: Readonly<Record<string, unknown>>,
  own: AccountMirror | undefined,
): Mapped<CrmAccount> =>
  read(AccountRow, 'account', row, (from) => ({
    kind: 'account',
    crmId: from.Id,
    archived: from.IsDeleted,
    name: from.Name,
    domain: domainOf(from.Website),
    sector: from.Industry,
    country: from.Country__c ?? from.BillingCountry,
    employees: from.NumberOfEmployees,
    partnerId: from.Partner_Id__c,
    directory: directoryOf(from),
    modifiedAt: own !== undefined && own.modifiedAt > from.SystemModstamp ? own.modifiedAt : from.SystemModstamp,
    mirror: own?.mirror ?? NO_MIRROR,
    derived: from.Derived_Fields__c,
  }));

const MirrorRow = z.object({
  Account__c: id.nullish(),
  Phase__c: maybe,
  Suspended__c: z.boolean().nullish(),
  Tier__c: maybe,
  Reason_Code__c: maybe,
  Reason__c: maybe,
  SystemModstamp: moment,
});

/** A partnership row's mirrored fields and when it changed: its account counts as changed then, too. */
export interface AccountMirror {
  readonly mirror: PartnerMirrorRead;
  readonly modifiedAt: string;
}

/** The mirror of a partnership row by the account it belongs to; null when the row has no account. */
export function mirrorFromSalesforce(
  row: Readonly<Record<string, unknown>>,
): (AccountMirror & { readonly accountCrmId: string }) | null {
  const from = MirrorRow.safeParse(row).data;
  if (from?.Account__c === undefined || from.Account__c === null) return null;
  const mirror = {
    phase: from.Phase__c,
    suspended: from.Suspended__c ?? null,
    tier: from.Tier__c,
    reasonCode: from.Reason_Code__c,
    reason: from.Reason__c,
  };
  return { accountCrmId: from.Account__c, mirror, modifiedAt: from.SystemModstamp };
}

const DealRow = z.object({
  Id: id,
  IsDeleted: z.boolean().default(false),
  Name: text,
  AccountId: id.nullish(),
  OwnerId: id.nullish(),
  StageName: text,
  IsClosed: z.boolean(),
  IsWon: z.boolean(),
  Amount: decimal,
  CurrencyIsoCode: maybe,
  CloseDate: day,
  SystemModstamp: moment,
  Registration_Status__c: maybe,
  Partner_Role__c: maybe,
  Sourcing_Partner__r: z.object({ Partner_Id__c: maybe }).nullish(),
  Deal_Id__c: maybe,
  Product__c: maybe,
  Territory__c: maybe,
  Opened_Date__c: day,
  Discount__c: decimal,
  Derived_Fields__c: list,
  First_Meeting_On__c: day,
  First_Meeting_Note__c: maybe,
});
type DealRow = z.output<typeof DealRow>;

function statusOf({ IsClosed, IsWon }: DealRow): CrmDeal['status'] {
  if (!IsClosed) return 'open';
  return IsWon ? 'won' : 'lost';
}

const firstMeeting = (from: DealRow): CrmDeal['firstMeeting'] =>
  from.First_Meeting_On__c === null
    ? null
    : {
        id: `${from.Id}:first-meeting`,
        on: from.First_Meeting_On__c,
        text: from.First_Meeting_Note__c ?? '',
        derived: from.Derived_Fields__c.some((name) => /^first_meeting/i.test(name)),
      };

const mirrorOf = (from: DealRow): CrmDeal['mirror'] => ({
  registrationStatus: from.Registration_Status__c,
  role: from.Partner_Role__c,
  partnerId: from.Sourcing_Partner__r?.Partner_Id__c ?? null,
  dealId: from.Deal_Id__c,
});

/** An Opportunity. What is around it: the org's currency, where it has only one, and the name of its contact. */
export const dealFromSalesforce = (
  row: Readonly<Record<string, unknown>>,
  around: { readonly currency: string; readonly contact: string | null },
): Mapped<CrmDeal> =>
  read(DealRow, 'deal', row, (from) => ({
    kind: 'deal',
    crmId: from.Id,
    archived: from.IsDeleted,
    name: from.Name,
    accountCrmId: from.AccountId ?? null,
    ownerId: from.OwnerId ?? null,
    stage: from.StageName,
    status: statusOf(from),
    amount: from.Amount,
    currency: from.Amount === null ? null : (from.CurrencyIsoCode ?? around.currency),
    product: from.Product__c,
    territory: from.Territory__c,
    discount: from.Discount__c,
    openedOn: from.Opened_Date__c,
    closeOn: from.CloseDate,
    contact: around.contact,
    firstMeeting: firstMeeting(from),
    modifiedAt: from.SystemModstamp,
    derived: from.Derived_Fields__c,
    mirror: mirrorOf(from),
  }));
