import type { Section } from '@partnership-os/core';

/** One wanted change in the CRM, idempotent by its key fields. Adapters batch them and answer one outcome per write, in order. */
export type CrmWrite =
  | {
      readonly kind: 'deal-mirror';
      readonly dealCrmId: string;
      readonly dealId: string;
      readonly registrationStatus: string | null;
      readonly role: string | null;
      readonly partnerId: string | null;
      readonly partnerName: string | null;
      readonly accountCrmIdOfPartner: string | null;
      readonly protectedUntil: string | null;
      readonly influencedBy: readonly string[];
    }
  | {
      readonly kind: 'partner-mirror';
      readonly accountCrmId: string;
      readonly partnerId: string;
      readonly partnershipId: string;
      readonly name: string;
      readonly type: string;
      readonly phase: string;
      readonly suspended: boolean;
      readonly tier: string | null;
      readonly ownerCrmId: string | null;
      readonly version: number;
      readonly flags: Readonly<Record<string, boolean>>;
      readonly flagsUntil: Readonly<Record<string, string>>;
      readonly granted: readonly { readonly command: string; readonly until: string }[];
      readonly dates: Readonly<Record<string, string | null>>;
      /** JSON of what everybody with the partner may read, */
      readonly facts: string;
      /** and of the parts that only some roles may. */
      readonly sections: { readonly [S in Section]?: string };
    }
  | {
      readonly kind: 'suggestions';
      readonly dealCrmId: string;
      /** Levels that a waiting registration still needs, `;vp;`; null = none waits. */
      readonly levels?: string | null;
      readonly rows: readonly {
        readonly key: string;
        readonly partnershipId: string;
        readonly rank: number;
        readonly conflict: string;
        readonly expiresAt: string;
        readonly facts: string;
      }[];
      readonly summary: string;
    }
  | {
      readonly kind: 'registration';
      readonly registrationId: string;
      readonly dealCrmId: string;
      readonly partnershipId: string;
      readonly role: string;
      readonly status: string;
      readonly protectedUntil: string | null;
      readonly facts: string;
      /** The registering person's user in this CRM: the owner of the private row, who may see it. */
      readonly ownerCrmId?: string | null;
    }
  | {
      readonly kind: 'approval';
      readonly approvalId: string;
      readonly dealCrmId: string | null;
      readonly accountCrmId: string | null;
      readonly levels: string;
      readonly status: string;
      readonly dueAt: string;
      readonly facts: string;
      /** The requester's user in this CRM: the owner of the private row. */
      readonly ownerCrmId: string | null;
    }
  | {
      readonly kind: 'task';
      readonly key: string;
      readonly dealCrmId: string | null;
      readonly accountCrmId: string | null;
      readonly ownerCrmId: string;
      readonly subject: string;
      readonly body: string;
      readonly dueAt: string;
      readonly done: boolean;
    }
  | {
      readonly kind: 'command-result';
      readonly crmId: string;
      readonly status: 'Accepted' | 'Refused' | 'Failed';
      readonly result: string;
    }
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly dealCrmId: string | null;
      readonly accountCrmId: string | null;
      readonly ownerCrmId: string | null;
      readonly text: string;
      readonly at: string;
    };

/** `retry` true = try later (429, 5xx, lock, time-out); false = a person must look (validation, missing scope, unknown record). */
export type CrmWriteOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly retry: boolean;
      readonly code: string;
      readonly message: string;
      readonly retryAfterMs?: number;
    };
