import type { Crm } from '@partnership-os/core';
import type { CrmWrite, CrmWriteOutcome } from './crm-write.ts';

export type { CrmWrite, CrmWriteOutcome };

/** Everything the service knows of a CRM. An adapter (hubspot/, salesforce/) implements `CrmAdapter`; nothing here is a CRM's word. */
export type CrmKind = 'user' | 'account' | 'deal';

export interface CrmUser {
  readonly kind: 'user';
  readonly crmId: string;
  /** The id that records use for their owner (HubSpot's owner id); equals `crmId` in Salesforce. */
  readonly ownerId: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly managerCrmId: string | null;
  readonly zone: string | null;
  readonly language: 'en' | 'ar' | null;
}

export interface CrmAccount {
  readonly kind: 'account';
  readonly crmId: string;
  readonly archived: boolean;
  readonly name: string;
  readonly domain: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  /** Our `pos_partner_id` / `Partner_Id__c`, when it is set: the only thing that joins the two CRMs. */
  readonly partnerId: string | null;
  /** Partner directory facts kept on the record, as read: lists split on `;`. Absent on ordinary accounts. */
  readonly directory: PartnerDirectory | null;
  readonly modifiedAt: string;
  readonly mirror: PartnerMirrorRead;
  readonly derived: readonly string[];
}

export interface PartnerDirectory {
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly type: string | null;
  readonly checksPassed: number | null;
  readonly checksRecorded: number | null;
}

/** The mirrored fields that people may edit, as the CRM holds them now; an edit of one is a command. */
export interface PartnerMirrorRead {
  readonly phase: string | null;
  readonly suspended: boolean | null;
  readonly tier: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

export interface CrmDeal {
  readonly kind: 'deal';
  readonly crmId: string;
  readonly archived: boolean;
  readonly name: string;
  readonly accountCrmId: string | null;
  readonly ownerId: string | null;
  readonly stage: string;
  readonly status: 'open' | 'won' | 'lost';
  /** Decimal text as the CRM holds it ("1054" or "12.50"); parsed by core with the currency's digits. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly product: string | null;
  readonly territory: string | null;
  readonly discount: string | null;
  /** The mapped opened date, never the row's creation time. */
  readonly openedOn: string | null;
  readonly closeOn: string | null;
  readonly contact: string | null;
  readonly firstMeeting: {
    readonly id: string;
    readonly on: string;
    readonly text: string;
    readonly derived: boolean;
  } | null;
  readonly modifiedAt: string;
  readonly derived: readonly string[];
  /** Our mirrored fields as they are in the CRM now. */
  readonly mirror: {
    readonly registrationStatus: string | null;
    readonly role: string | null;
    readonly partnerId: string | null;
    readonly dealId: string | null;
  };
}

export type CrmRecord = CrmUser | CrmAccount | CrmDeal;

/** A row of a page that could not be read: what, where, how to fix. The rest of the page stands; nothing is dropped silently. */
export interface CrmDefect {
  readonly kind: CrmKind;
  readonly crmId: string;
  readonly code: string;
  readonly field: string;
  readonly value: string;
}

export interface CrmPage {
  readonly records: readonly CrmRecord[];
  readonly defects: readonly CrmDefect[];
  /** Hand this back to continue after a restart; null on the last page. */
  readonly next: string | null;
  readonly total: number | null;
}

/** "Look again at this record." `person` is set only when the CRM itself names who edited the mirrored field. */
export interface CrmSignal {
  /** Unique per delivery as the vendor defines it; a second one with the same key is a duplicate. */
  readonly key: string;
  readonly kind: 'account' | 'deal' | 'partnership' | 'command';
  readonly crmId: string;
  readonly at: string;
  readonly deleted: boolean;
}

/** A person's edit of one mirrored field, with who did it when the CRM says so. */
export interface MirrorEdit {
  readonly field: 'phase' | 'suspended' | 'tier';
  readonly value: string;
  readonly at: string;
  readonly userCrmId: string | null;
}

/** A command row that a person left in the CRM (Salesforce). The creator is the person. */
export interface CrmCommand {
  readonly crmId: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly name: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly payload: string;
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
  readonly status: string;
}

/** A task of ours as it is NOW in the CRM. */
export interface TaskRead {
  readonly key: string;
  readonly done: boolean;
  readonly ownerCrmId: string | null;
  /** The user who ticked it off, when the CRM names one. */
  readonly doneBy: string | null;
}

/** `interactive` work (cards, commands) keeps a reserve in the limiter; `background` work takes the rest. */
export type Urgency = 'interactive' | 'background';

export interface CrmAdapter {
  readonly crm: Crm;
  /** One page of everything of a kind; deals newest and open first. A `from` of an earlier page continues there. */
  backfill(kind: CrmKind, from: string | null): Promise<CrmPage>;
  /** Records as they are NOW. A missing id comes back in `gone`. */
  read(
    kind: 'account' | 'deal',
    crmIds: readonly string[],
    urgency: Urgency,
  ): Promise<{
    readonly records: readonly CrmRecord[];
    readonly defects: readonly CrmDefect[];
    readonly gone: readonly string[];
  }>;
  /** Latest edits of mirrored fields of one partner record since `since`, with the person where the CRM names one. */
  edits(crmId: string, since: string): Promise<readonly MirrorEdit[]>;
  /**
   * The standing edit of a deal's registration status since `since`, with the person where the CRM names one. Left out
   * where the CRM refuses such an edit itself.
   */
  statusEdit?(dealCrmId: string, since: string): Promise<Pick<MirrorEdit, 'value' | 'at' | 'userCrmId'> | null>;
  /** Command rows not yet decided, oldest first (Salesforce; HubSpot answers none). */
  commands(crmIds: readonly string[] | null): Promise<readonly CrmCommand[]>;
  /** Our tasks on these partner records, found by their mark; one that is not in the answer is not there. Left out: unread. */
  tasks?(asked: readonly { readonly key: string; readonly accountCrmId: string }[]): Promise<readonly TaskRead[]>;
  write(writes: readonly CrmWrite[], urgency: Urgency): Promise<readonly CrmWriteOutcome[]>;
  /** Ids changed since the cursor: the slow poll behind webhooks and change events. */
  changes(cursor: string): Promise<{ readonly signals: readonly CrmSignal[]; readonly cursor: string }>;
  /** Starts live pick-up where the CRM pushes by a connection (Pub/Sub). HubSpot's webhooks arrive over HTTP instead. */
  listen(onSignals: (signals: readonly CrmSignal[]) => Promise<void>): Promise<{ stop(): Promise<void> }>;
  /** Creates or checks properties, labels, fields that the product needs. */
  provision(): Promise<
    readonly { readonly step: string; readonly state: 'created' | 'present' | 'failed'; readonly detail?: string }[]
  >;
}
