import type { FitProfile, Lang, Level, Role } from '@partnership-os/core';

export interface PersonEntry {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language?: Lang;
  readonly timeZone?: string;
  readonly calendar?: string;
  /** E-mail address of somebody of the same list. */
  readonly manager?: string;
  readonly named?: readonly Level[];
}

export interface HubSpotConnection {
  readonly portalId: number;
  readonly appId: number;
  readonly clientId: string;
  readonly baseUrl?: string;
  readonly consentUrl?: string;
}

export interface SalesforceConnection {
  readonly clientId: string;
  readonly user: string;
  readonly organizationId: string;
  readonly loginUrl?: string;
  readonly pubSubUrl?: string;
  readonly currency?: string;
  readonly timeZone?: string;
}

/** A connection file as it was written and found right. @see connection.schema.json */
export interface Connection {
  readonly origin: string;
  readonly workspace: {
    readonly name: string;
    readonly baseCurrency: string;
    readonly timeZone: string;
    readonly calendar: string;
    readonly company?: Partial<FitProfile>;
  };
  readonly hubspot?: HubSpotConnection;
  readonly salesforce?: SalesforceConnection;
  readonly people: readonly PersonEntry[];
}
