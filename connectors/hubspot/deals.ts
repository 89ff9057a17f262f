import { z } from 'zod';
import type { CrmDeal, CrmDefect, CrmKind, CrmRecord, Urgency } from '../service/crm-port.ts';
import { PATH } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { CONTACT_FIELDS, NOTE_FIELDS } from './fields.ts';
import { dealFromHubSpot, type HubSpotRecord, type Mapped, type Setting } from './mapping.ts';
import { contactName } from './mapping-people.ts';
import { readLinks, readRecords } from './reads.ts';

const Pipelines = z.object({
  results: z.array(
    z.object({
      stages: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          metadata: z.object({ probability: z.coerce.number() }).partial(),
        }),
      ),
    }),
  ),
});
const Account = z.object({ timeZone: z.string(), companyCurrency: z.string() });

const statusOf = (probability: number | undefined): CrmDeal['status'] => {
  if (probability === 1) return 'won';
  return probability === 0 ? 'lost' : 'open';
};

/** The account's zone, currency and deal stages, as they are now. Throws HubSpotFailure. */
export async function readSetting(client: HubSpotClient, urgency: Urgency): Promise<Setting> {
  const [account, pipelines] = await Promise.all([
    client.need(Account, { method: 'GET', path: PATH.account, urgency }),
    client.need(Pipelines, { method: 'GET', path: PATH.dealPipelines, urgency }),
  ]);
  const stages = pipelines.results.flatMap((pipeline) => pipeline.stages);
  return {
    zone: account.timeZone,
    companyCurrency: account.companyCurrency,
    stages: new Map(stages.map((s) => [s.id, { label: s.label, status: statusOf(s.metadata.probability) }])),
  };
}

/** Keeps the setting for a while; a stage that is not in it makes it look again at once. */
export class SettingCache {
  readonly #client: HubSpotClient;
  readonly #now: () => number;
  #kept: { readonly setting: Setting; readonly at: number } | undefined;

  constructor(client: HubSpotClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  async get(urgency: Urgency, stages: readonly string[] = []): Promise<Setting> {
    const kept = this.#kept;
    const fresh = kept !== undefined && this.#now() - kept.at < KEEP_MS;
    if (fresh && (stages.every((stage) => kept.setting.stages.has(stage)) || this.#now() - kept.at < LOOK_AGAIN_MS)) {
      return kept.setting;
    }
    const setting = await readSetting(this.#client, urgency);
    this.#kept = { setting, at: this.#now() };
    return setting;
  }
}

const KEEP_MS = 10 * 60_000;
const LOOK_AGAIN_MS = 10_000;

/** Where linked ids come from: already in the page, or still to be asked for. */
type LinkedIds = (record: HubSpotRecord) => { readonly contacts: readonly string[]; readonly notes: readonly string[] };

export interface DealTools {
  readonly client: HubSpotClient;
  readonly settings: SettingCache;
  readonly urgency: Urgency;
  /** Names that an import has already read: many deals of one company share a contact. */
  readonly contactNames?: Map<string, string | null>;
}

/** Deals with the name of their contact and their notes, in a few calls per hundred. Throws HubSpotFailure. */
export async function completeDeals(
  tools: DealTools,
  deals: readonly HubSpotRecord[],
  linksInPage: boolean,
): Promise<Mapped<CrmDeal>[]> {
  if (deals.length === 0) return [];
  const { client, settings, urgency } = tools;
  const linked = linksInPage ? inPage : await asked(client, urgency, deals);
  const ids = deals.map(linked);
  const stages = deals.map((deal) => deal.properties.dealstage ?? '');
  const contactIds = ids.flatMap((id) => id.contacts[0] ?? []);
  const noteIds = ids.flatMap((id) => id.notes);
  const [setting, names, notes] = await Promise.all([
    settings.get(urgency, stages),
    namesOf(tools, contactIds),
    readRecords(client, { type: 'notes', properties: NOTE_FIELDS, urgency }, noteIds),
  ]);
  const noteOf = new Map(notes.records.map((note) => [note.id, note]));
  return deals.map((deal, at) => {
    const contact = names.get(ids[at]?.contacts[0] ?? '') ?? null;
    const own = (ids[at]?.notes ?? []).flatMap((id) => noteOf.get(id) ?? []);
    return dealFromHubSpot(deal, { contact, notes: own }, setting);
  });
}

async function namesOf(tools: DealTools, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { client, urgency, contactNames: names = new Map<string, string | null>() } = tools;
  const unknown = ids.filter((id) => !names.has(id));
  const contacts = await readRecords(client, { type: 'contacts', properties: CONTACT_FIELDS, urgency }, unknown);
  for (const contact of contacts.records) names.set(contact.id, contactName(contact));
  return names;
}

const inPage: LinkedIds = ({ associations }) => ({
  contacts: [...new Set(associations?.contacts?.results.map(({ id }) => id))],
  notes: [...new Set(associations?.notes?.results.map(({ id }) => id))],
});

async function asked(client: HubSpotClient, urgency: Urgency, deals: readonly HubSpotRecord[]): Promise<LinkedIds> {
  const ids = deals.map((deal) => deal.id);
  const [contacts, notes] = await Promise.all([
    readLinks(client, { from: 'deals', to: 'contacts', urgency }, ids),
    readLinks(client, { from: 'deals', to: 'notes', urgency }, ids),
  ]);
  return ({ id }) => ({
    contacts: (contacts.get(id) ?? []).map((link) => link.toId),
    notes: (notes.get(id) ?? []).map((link) => link.toId),
  });
}

/** Records and defects of many mapped rows; rows that have not even the shape of a record are defects too. */
export function gather(
  kind: CrmKind,
  mapped: readonly Mapped<CrmRecord>[],
  unreadable: readonly unknown[],
): { records: CrmRecord[]; defects: CrmDefect[] } {
  const shapeless = unreadable.map((row): CrmDefect => {
    const { id } = z
      .object({ id: z.coerce.string().catch('') })
      .catch({ id: '' })
      .parse(row);
    return { kind, crmId: id, code: 'unreadable_record', field: '', value: JSON.stringify(row)?.slice(0, 200) ?? '' };
  });
  return {
    records: mapped.flatMap(({ record }) => (record === null ? [] : [record])),
    defects: [...mapped.flatMap(({ defects }) => defects), ...shapeless],
  };
}
