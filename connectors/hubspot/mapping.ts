import { dayIn } from '@partnership-os/core';
import { z } from 'zod';
import type { CrmAccount, CrmDeal, CrmDefect, CrmKind, PartnerDirectory } from '../service/crm-port.ts';
import { COMPANY_FIELD, DEAL_FIELD } from './fields.ts';
import { isOurs, plainText } from './markup.ts';

/** One record of any object read. HubSpot sends every value as text, and an unset one as null or ''. */
export const HubSpotRecord = z.object({
  id: z.string().min(1),
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  archived: z.boolean().default(false),
  associations: z.record(z.string(), z.object({ results: z.array(z.object({ id: z.coerce.string() })) })).optional(),
});
export type HubSpotRecord = z.output<typeof HubSpotRecord>;

/** What the account says of itself and of its deal stages. */
export interface Setting {
  readonly zone: string;
  readonly companyCurrency: string;
  readonly stages: ReadonlyMap<string, { readonly label: string; readonly status: CrmDeal['status'] }>;
}

/** What is linked to a deal, already read. */
export interface DealExtras {
  readonly contact: string | null;
  readonly notes: readonly HubSpotRecord[];
}

export interface Mapped<T> {
  /** Null when the record cannot stand without the unreadable field. */
  readonly record: T | null;
  readonly defects: readonly CrmDefect[];
}

const INSTANT = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
/** How a text of HubSpot's is read, and what it is called when it cannot be. */
const READ = {
  decimal: { schema: z.string().regex(/^-?\d+(\.\d+)?$/), code: 'not_a_number' },
  count: {
    schema: z
      .string()
      .regex(/^\d+(\.0+)?$/)
      .transform(Number),
    code: 'not_a_count',
  },
  bool: { schema: z.enum(['true', 'false']).transform((text) => text === 'true'), code: 'not_true_or_false' },
  instant: { schema: INSTANT, code: 'not_a_date' },
} as const;
type Readings = { [K in keyof typeof READ]: z.output<(typeof READ)[K]['schema']> };

/** Reads the fields of one record; what cannot be read is null and a defect, never a guess. */
class Fields {
  readonly defects: CrmDefect[] = [];
  readonly #kind: CrmKind;
  readonly #record: HubSpotRecord;

  constructor(kind: CrmKind, record: HubSpotRecord) {
    this.#kind = kind;
    this.#record = record;
  }

  text(name: string): string | null {
    const value = this.#record.properties[name] ?? '';
    return value.trim() === '' ? null : value;
  }

  /** A text that should be there. */
  required(name: string): string {
    const value = this.text(name);
    if (value === null) this.defect('missing', name, '');
    return value ?? '';
  }

  value<K extends keyof Readings>(kind: K, name: string): Readings[K] | null {
    const text = this.text(name);
    if (text === null) return null;
    const parsed = READ[kind].schema.safeParse(text.trim());
    if (parsed.success) return parsed.data as Readings[K];
    this.defect(READ[kind].code, name, text);
    return null;
  }

  /** A calendar day: a date property holds it as such, a datetime property as a moment in the account's zone. */
  day(name: string, zone: string): string | null {
    const text = this.text(name);
    if (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
    const at = this.value('instant', name);
    return at === null ? null : dayIn(new Date(at).toISOString(), zone);
  }

  list(name: string): readonly string[] {
    return (this.text(name) ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  defect(code: string, field: string, value: string): void {
    this.defects.push({ kind: this.#kind, crmId: this.#record.id, code, field, value });
  }
}

/** A company as an account. Directory facts are null where the record has none of them. */
export function accountFromHubSpot(record: HubSpotRecord): Mapped<CrmAccount> {
  const fields = new Fields('account', record);
  const F = COMPANY_FIELD;
  const account: CrmAccount = {
    kind: 'account',
    crmId: record.id,
    archived: record.archived,
    name: fields.required(F.name),
    domain: fields.text(F.domain),
    sector: fields.text(F.sector),
    country: fields.text(F.country),
    employees: fields.value('count', F.employees),
    partnerId: fields.text(F.partnerId),
    directory: directoryOf(fields),
    modifiedAt: modifiedAt(record, fields.text(F.modifiedAt)),
    mirror: {
      phase: fields.text(F.phase),
      suspended: fields.value('bool', F.suspended),
      tier: fields.text(F.tier),
      reasonCode: fields.text(F.reasonCode),
      reason: fields.text(F.reason),
    },
    derived: fields.list(F.derived),
  };
  return { record: account, defects: fields.defects };
}

function directoryOf(fields: Fields): PartnerDirectory | null {
  const F = COMPANY_FIELD;
  const names = [
    F.offers,
    F.seeks,
    F.partnerSectors,
    F.partnerCountries,
    F.partnerType,
    F.checksPassed,
    F.checksRecorded,
  ];
  if (names.every((name) => fields.text(name) === null)) return null;
  return {
    offers: fields.list(F.offers),
    seeks: fields.list(F.seeks),
    sectors: fields.list(F.partnerSectors),
    countries: fields.list(F.partnerCountries),
    type: fields.text(F.partnerType),
    checksPassed: fields.value('count', F.checksPassed),
    checksRecorded: fields.value('count', F.checksRecorded),
  };
}

/** A deal with what is linked to it. A stage that no pipeline has makes the whole row unreadable: open or won is unknown. */
export function dealFromHubSpot(record: HubSpotRecord, extras: DealExtras, setting: Setting): Mapped<CrmDeal> {
  const fields = new Fields('deal', record);
  const F = DEAL_FIELD;
  const stageId = fields.text(F.stage) ?? '';
  const stage = setting.stages.get(stageId);
  if (!stage) {
    fields.defect(stageId === '' ? 'missing' : 'unknown_stage', F.stage, stageId);
    return { record: null, defects: fields.defects };
  }
  const derived = fields.list(F.derived);
  const deal: CrmDeal = {
    kind: 'deal',
    crmId: record.id,
    archived: record.archived,
    name: fields.required(F.name),
    accountCrmId: fields.text(F.accountId),
    ownerId: fields.text(F.ownerId),
    stage: stage.label,
    status: stage.status,
    amount: fields.value('decimal', F.amount),
    // An account with one currency leaves the field empty; then the company's currency is meant.
    currency: fields.text(F.currency) ?? setting.companyCurrency,
    product: fields.text(F.product),
    territory: fields.text(F.territory),
    discount: fields.value('decimal', F.discount),
    openedOn: fields.day(F.openedOn, setting.zone),
    closeOn: fields.day(F.closeOn, setting.zone),
    contact: extras.contact,
    firstMeeting: firstMeetingOf(extras.notes, derived, setting.zone),
    modifiedAt: modifiedAt(record, fields.text(F.modifiedAt)),
    derived,
    mirror: {
      registrationStatus: fields.text(F.registrationStatus),
      role: fields.text(F.role),
      partnerId: fields.text(F.partnerId),
      dealId: fields.text(F.dealId),
    },
  };
  return { record: deal, defects: fields.defects };
}

/** The earliest note that a person left on the deal; our own notes carry a marker and never count. */
function firstMeetingOf(
  notes: readonly HubSpotRecord[],
  derived: readonly string[],
  zone: string,
): CrmDeal['firstMeeting'] {
  const theirs = notes.flatMap((note) => {
    const body = note.properties.hs_note_body ?? '';
    const at = Date.parse(note.properties.hs_timestamp ?? '');
    return Number.isNaN(at) || body === '' || isOurs(body) ? [] : [{ id: note.id, at, body }];
  });
  const [first] = theirs.sort((a, b) => a.at - b.at);
  if (!first) return null;
  const on = dayIn(new Date(first.at).toISOString(), zone);
  return { id: first.id, on, text: plainText(first.body), derived: derived.includes('firstMeeting') };
}

function modifiedAt(record: HubSpotRecord, property: string | null): string {
  const moments = [property, record.updatedAt, record.createdAt].map((text) => Date.parse(text ?? ''));
  return new Date(moments.find((at) => !Number.isNaN(at)) ?? 0).toISOString();
}
