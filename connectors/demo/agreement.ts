import type { Day } from '@partnership-os/core';

export interface DemoTerms {
  readonly version: number;
  readonly agreementRef: string;
  readonly signedOn: Day;
  readonly from: Day;
  readonly until: Day;
  readonly products: readonly string[];
  readonly territories: readonly string[];
  readonly largestDiscountBp: number | null;
}

export interface DemoCost {
  readonly on: Day;
  readonly kind: 'enablement' | 'mdf' | 'technology' | 'collateral' | 'channel_manager';
  /** US dollars, decimal text. */
  readonly amount: string;
  readonly currency: string;
  /** The voucher it was booked by; null where the demo has none. */
  readonly source: string | null;
}
