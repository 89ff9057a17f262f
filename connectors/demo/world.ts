import type { Crm, Day, Lang, Level, PartnershipType, PhaseId, RateTable, Role } from '@partnership-os/core';
import type { DemoCost, DemoTerms } from './agreement.ts';
import type { HistoryStep } from './history-step.ts';

/**
 * What the demo shows, before any CRM has it: plain rows joined by readable keys. Real rows stay as they are; a value that
 * the source lacks is made from a fixed seed and its field is named in `derived`. Days are moved by `shiftedWeeks`.
 */
export interface DemoWorld {
  /** True when nothing here is real: screens say "Sample data". */
  readonly sample: boolean;
  readonly source: WorldSource;
  readonly loadedOn: Day;
  /** Whole weeks that were added to every day of the source; 0 for a person's own files. */
  readonly shiftedWeeks: number;
  readonly workspace: { readonly name: string; readonly zone: string; readonly baseCurrency: string };
  readonly stages: readonly DemoStage[];
  readonly products: readonly DemoProduct[];
  /** Spellings of the source that mean a product of the list, each in the report too. */
  readonly productAliases: readonly { readonly from: string; readonly to: string }[];
  readonly countryAliases: readonly { readonly from: string; readonly to: string }[];
  readonly people: readonly DemoPerson[];
  readonly accounts: readonly DemoAccount[];
  readonly contacts: readonly DemoContact[];
  readonly partners: readonly DemoPartner[];
  readonly deals: readonly DemoDeal[];
  readonly rates: RateTable;
  readonly report: DataReport;
  /** The product's own commands, oldest first, that make the partnerships and their past. Empty for a person's own files. */
  readonly history: readonly HistoryStep[];
}

export interface WorldSource {
  readonly kind: 'shared-data' | 'sample' | 'csv';
  readonly title: string;
  /** Where the rows were read, relative to the project's folder or as the person named it; null for made-up rows. */
  readonly folder: string | null;
}

export interface DemoStage {
  readonly id: string;
  readonly label: string;
  readonly status: DealStatus;
  /** 0 to 1, as both CRMs keep it: 0 closed lost, 1 closed won. */
  readonly probability: number;
}

export type DealStatus = 'open' | 'won' | 'lost';

/** A product of the price list; `line` is what one deal protection covers. Prices are decimal text. */
export interface DemoProduct {
  readonly name: string;
  readonly line: string;
  readonly listPrice: string;
}

/** A record's own ids in the CRMs, known only when it came from an export. */
export type CrmIds = { readonly [C in Crm]?: string };

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly language: Lang;
  readonly zone: string;
  readonly calendar: 'sun-thu' | 'mon-fri';
  readonly managerKey: string | null;
  readonly region: string | null;
  readonly crms: readonly Crm[];
  readonly crmIds: CrmIds;
  readonly derived: readonly string[];
}

export interface DemoAccount {
  readonly key: string;
  readonly name: string;
  readonly domain: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  /** In US dollars, decimal text. */
  readonly revenue: string | null;
  readonly founded: number | null;
  readonly parentKey: string | null;
  readonly crms: readonly Crm[];
  readonly crmIds: CrmIds;
  readonly derived: readonly string[];
}

export interface DemoContact {
  readonly key: string;
  readonly accountKey: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly language: Lang;
  readonly crms: readonly Crm[];
  readonly crmIds: CrmIds;
  readonly derived: readonly string[];
}

/** A company of the partner directory. `standing` says what the history makes of it; most are no partners yet. */
export interface DemoPartner {
  readonly key: string;
  /** As shown: without the directory's suffix. */
  readonly name: string;
  readonly originalName: string;
  readonly domain: string | null;
  readonly website: string | null;
  readonly description: string | null;
  readonly type: PartnershipType | null;
  readonly offers: readonly string[] | null;
  readonly seeks: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly employees: number | null;
  readonly checks: { readonly passed: number; readonly recorded: number } | null;
  readonly standing: DemoStanding | null;
  readonly crms: readonly Crm[];
  readonly crmIds: CrmIds;
  readonly derived: readonly string[];
}

export interface DemoStanding {
  readonly type: PartnershipType;
  /** The phase at the end of the history. */
  readonly phase: PhaseId | 'REJECTED';
  readonly tier: 'bronze' | 'silver' | 'gold' | null;
  readonly channelManagerKey: string;
  readonly terms: DemoTerms | null;
  readonly costs: readonly DemoCost[];
  /** Why this one is in the demo, when it is there to show a state. */
  readonly shows: 'expired-terms' | 'suspended' | 'few-deals' | null;
}

export interface DemoDeal {
  readonly key: string;
  readonly crm: Crm;
  readonly crmIds: CrmIds;
  readonly name: string;
  readonly accountKey: string | null;
  readonly contactKey: string | null;
  readonly ownerKey: string | null;
  /** As the source spells it. */
  readonly product: string | null;
  readonly stageId: string;
  readonly status: DealStatus;
  /** Decimal text; null when the source has none and none was derived. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly openedOn: Day | null;
  readonly closeOn: Day | null;
  readonly territory: string | null;
  /** Decimal text, per cent. */
  readonly discount: string | null;
  readonly firstMeeting: { readonly on: Day; readonly text: string } | null;
  /** The days before the move, or the text that is no day; null where the source has none. */
  readonly original: { readonly openedOn: string | null; readonly closeOn: string | null };
  readonly derived: readonly string[];
}

/** One thing that was found in the data: never a reason to drop a row. */
export interface ReportRow {
  readonly code: string;
  readonly what: string;
  readonly where: string;
  readonly count: number;
  readonly examples: readonly string[];
  readonly effect: string;
  readonly fix: string;
}

export interface DataReport {
  readonly files: readonly { readonly name: string; readonly kind: string; readonly rows: number }[];
  readonly rows: readonly ReportRow[];
}
