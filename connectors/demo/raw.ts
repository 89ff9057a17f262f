import type { Day } from '@partnership-os/core';

/** The rows of the CRM data set and of the partner directory, as their files have them: text, trimmed, '' is nothing. */
export interface RawData {
  readonly sample: boolean;
  readonly title: string;
  readonly folder: string | null;
  readonly files: readonly { readonly name: string; readonly kind: string; readonly rows: number }[];
  readonly accounts: readonly RawAccount[];
  readonly products: readonly RawProduct[];
  readonly agents: readonly RawAgent[];
  readonly opportunities: readonly RawOpportunity[];
  readonly providers: readonly RawProvider[];
}

export interface RawAccount {
  readonly account: string;
  readonly sector: string;
  readonly year_established: string;
  /** Millions of US dollars. */
  readonly revenue: string;
  readonly employees: string;
  readonly office_location: string;
  readonly subsidiary_of: string;
}

export interface RawProduct {
  readonly product: string;
  readonly series: string;
  readonly sales_price: string;
}

export interface RawAgent {
  readonly sales_agent: string;
  readonly manager: string;
  readonly regional_office: string;
}

export interface RawOpportunity {
  readonly opportunity_id: string;
  readonly sales_agent: string;
  readonly product: string;
  readonly account: string;
  readonly deal_stage: string;
  readonly engage_date: Day | '';
  readonly close_date: Day | '';
  readonly close_value: string;
}

export interface RawProvider {
  readonly kcsp_id: string;
  readonly name: string;
  readonly description: string;
  readonly homepage_url: string;
}

export const isClosed = (row: RawOpportunity): boolean => row.deal_stage === 'Won' || row.deal_stage === 'Lost';
