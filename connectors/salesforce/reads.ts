import type { CrmAccount, CrmDeal, CrmDefect, CrmRecord, Urgency } from '../service/crm-port.ts';
import type { Row, SalesforceClient } from './client.ts';
import { ACCOUNT_CUSTOMER, ACCOUNT_FIELD, DEAL_CUSTOMER, DEAL_FIELD, MIRROR_FIELD } from './fields.ts';
import { type AccountMirror, accountFromSalesforce, dealFromSalesforce, mirrorFromSalesforce } from './mapping.ts';
import type { Mapped } from './mapping-values.ts';
import type { Describes } from './schema.ts';

const IDS = 200;

export interface ReadTools {
  readonly client: SalesforceClient;
  readonly describes: Describes;
  /** The org's currency, where it has only one. */
  readonly currency: string;
}

/** Text inside a SOQL literal. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
export const inList = (ids: readonly string[]): string => `(${ids.map(quoted).join(', ')})`;
export const parts = <T>(all: readonly T[], size = IDS): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/** The fields to ask for: ours, and those of the customer's that this org has. */
export async function columnsOf({ describes }: ReadTools, kind: 'account' | 'deal', urgency: Urgency): Promise<string> {
  const [object, own, customer] =
    kind === 'deal'
      ? (['Opportunity', DEAL_FIELD, DEAL_CUSTOMER] as const)
      : (['Account', ACCOUNT_FIELD, ACCOUNT_CUSTOMER] as const);
  const has = await describes.fields(object, urgency);
  const extra = [...Object.values(customer), 'CurrencyIsoCode', 'ContactId'].filter((name) => has.has(name));
  const ours = Object.values(own);
  return ['Id', 'IsDeleted', ...ours, ...extra].join(', ');
}

/** The mirrored fields of these accounts' partnerships; the newest row wins where there are several. */
async function mirrors(
  { client }: ReadTools,
  accountIds: readonly string[],
  urgency: Urgency,
): Promise<Map<string, AccountMirror>> {
  const columns = ['Account__c', 'SystemModstamp', ...Object.values(MIRROR_FIELD)].join(', ');
  const found = new Map<string, AccountMirror>();
  for (const ids of parts(accountIds)) {
    const where = `Account__c IN ${inList(ids)} AND Partnership_Id__c != null`;
    for (const row of await client.rows(
      `SELECT ${columns} FROM Partnership__c WHERE ${where} ORDER BY CreatedDate`,
      urgency,
    )) {
      const mirror = mirrorFromSalesforce(row);
      if (mirror !== null) found.set(mirror.accountCrmId, mirror);
    }
  }
  return found;
}

/** Names of the contacts that these deals name; an Opportunity has no path to its contact. */
async function contactNames(
  { client }: ReadTools,
  rows: readonly Row[],
  urgency: Urgency,
): Promise<Map<string, string>> {
  const wanted = [...new Set(rows.flatMap((row) => (typeof row.ContactId === 'string' ? [row.ContactId] : [])))];
  const found = new Map<string, string>();
  for (const ids of parts(wanted))
    for (const row of await client.rows(`SELECT Id, Name FROM Contact WHERE Id IN ${inList(ids)}`, urgency))
      found.set(String(row.Id), String(row.Name));
  return found;
}

async function mapped(
  tools: ReadTools,
  kind: 'account' | 'deal',
  rows: readonly Row[],
  urgency: Urgency,
): Promise<Mapped<CrmAccount | CrmDeal>[]> {
  if (kind === 'deal') {
    const contacts = await contactNames(tools, rows, urgency);
    return rows.map((row) =>
      dealFromSalesforce(row, { currency: tools.currency, contact: contacts.get(String(row.ContactId)) ?? null }),
    );
  }
  const partners = rows.flatMap((row) => (typeof row[ACCOUNT_FIELD.partnerId] === 'string' ? [String(row.Id)] : []));
  const mirror = await mirrors(tools, partners, urgency);
  return rows.map((row) => accountFromSalesforce(row, mirror.get(String(row.Id))));
}

/** Rows as records and defects; accounts of partners get their mirror, deals their contact's name. */
export async function mapRows(
  tools: ReadTools,
  kind: 'account' | 'deal',
  rows: readonly Row[],
  urgency: Urgency,
): Promise<{ records: CrmRecord[]; defects: CrmDefect[] }> {
  const all = await mapped(tools, kind, rows, urgency);
  return {
    records: all.flatMap((one) => ('record' in one ? [one.record] : [])),
    defects: all.flatMap((one) => ('defects' in one ? one.defects : [])),
  };
}

/** Records as they are now. Ids that are deleted, unknown or not ids at all come back in `gone`. @throws SalesforceFailure */
export async function readNow(
  tools: ReadTools,
  kind: 'account' | 'deal',
  crmIds: readonly string[],
  urgency: Urgency,
): Promise<{ records: CrmRecord[]; defects: CrmDefect[]; gone: string[] }> {
  const columns = await columnsOf(tools, kind, urgency);
  const object = kind === 'deal' ? 'Opportunity' : 'Account';
  const rows: Row[] = [];
  for (const ids of parts(crmIds))
    rows.push(...(await tools.client.rows(`SELECT ${columns} FROM ${object} WHERE Id IN ${inList(ids)}`, urgency)));
  const found = new Set(rows.map((row) => String(row.Id)));
  return { ...(await mapRows(tools, kind, rows, urgency)), gone: crmIds.filter((id) => !found.has(id)) };
}
