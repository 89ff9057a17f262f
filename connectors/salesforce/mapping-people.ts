import { z } from 'zod';
import type { CrmCommand, CrmUser } from '../service/crm-port.ts';
import { id, type Mapped, maybe, moment, number, read, text } from './mapping-values.ts';

const UserRow = z.object({
  Id: id,
  Name: text,
  Email: z.string().nullish(),
  IsActive: z.boolean(),
  ManagerId: id.nullish(),
  TimeZoneSidKey: maybe,
  LanguageLocaleKey: maybe,
});

export const USER_FIELDS = [
  'Id',
  'Name',
  'Email',
  'IsActive',
  'ManagerId',
  'TimeZoneSidKey',
  'LanguageLocaleKey',
] as const;

const language = (locale: string | null): 'en' | 'ar' | null => {
  const code = locale?.slice(0, 2).toLowerCase();
  return code === 'ar' || code === 'en' ? code : null;
};

export const userFromSalesforce = (row: Readonly<Record<string, unknown>>): Mapped<CrmUser> =>
  read(UserRow, 'user', row, (from) => ({
    kind: 'user',
    crmId: from.Id,
    ownerId: from.Id,
    name: from.Name,
    email: from.Email ?? '',
    active: from.IsActive,
    managerCrmId: from.ManagerId ?? null,
    zone: from.TimeZoneSidKey,
    language: language(from.LanguageLocaleKey),
  }));

const CommandRow = z.object({
  Id: id,
  CreatedById: id,
  CreatedDate: moment,
  Command__c: text,
  Record_Type__c: z.string().nullish(),
  Record_Id__c: z.string().nullish(),
  Payload__c: z.string().nullish(),
  Expected_Version__c: number,
  Idempotency_Key__c: z.string().nullish(),
  Status__c: z.string().nullish(),
});

export const COMMAND_FIELDS = Object.keys(CommandRow.shape);

/** A command row; the row's own id stands in where the person's page gave no idempotency key. */
export function commandFromSalesforce(row: Readonly<Record<string, unknown>>): CrmCommand | null {
  const from = CommandRow.safeParse(row).data;
  if (from === undefined) return null;
  return {
    crmId: from.Id,
    createdBy: from.CreatedById,
    createdAt: from.CreatedDate,
    name: from.Command__c,
    recordType: from.Record_Type__c ?? '',
    recordId: from.Record_Id__c ?? '',
    payload: from.Payload__c ?? '',
    expectedVersion: from.Expected_Version__c,
    idempotencyKey: from.Idempotency_Key__c ?? from.Id,
    status: from.Status__c ?? '',
  };
}
