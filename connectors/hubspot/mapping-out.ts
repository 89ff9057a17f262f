import { DEAL_ROLES, OUTCOMES, PARTNERSHIP_TYPES, PHASES, REGISTRATION_STATUSES } from '@partnership-os/core';
import { z } from 'zod';
import type { CrmWrite } from '../service/crm-write.ts';
import { COMPANY_FIELD, DEAL_FIELD } from './fields.ts';

type WriteOf<K extends CrmWrite['kind']> = Extract<CrmWrite, { kind: K }>;

const day = z.iso.date();
const none = z.null().transform(() => '');
const orNone = <T extends z.ZodType<string>>(schema: T) => z.union([schema, none]);

/** What we may write on a deal: only values that the provisioned options allow. '' clears a property. */
const DealMirror = z.strictObject({
  [DEAL_FIELD.dealId]: z.string().min(1),
  [DEAL_FIELD.registrationStatus]: orNone(z.enum(REGISTRATION_STATUSES)),
  [DEAL_FIELD.role]: orNone(z.enum(DEAL_ROLES)),
  [DEAL_FIELD.partnerId]: orNone(z.string().min(1)),
  [DEAL_FIELD.protectedUntil]: orNone(day),
});

const PartnerMirror = z.strictObject({
  [COMPANY_FIELD.isPartner]: z.literal('true'),
  [COMPANY_FIELD.partnerId]: z.string().min(1),
  [COMPANY_FIELD.type]: z.enum(PARTNERSHIP_TYPES),
  [COMPANY_FIELD.phase]: z.enum([...PHASES, ...OUTCOMES]),
  [COMPANY_FIELD.suspended]: z.enum(['true', 'false']),
  [COMPANY_FIELD.tier]: orNone(z.string().min(1)),
  [COMPANY_FIELD.channelManager]: orNone(z.string().min(1)),
});

export type Properties = Readonly<Record<string, string>>;
export type Outgoing =
  | { readonly ok: true; readonly properties: Properties }
  | { readonly ok: false; readonly message: string };

const outgoing = (parsed: z.ZodSafeParseResult<Record<string, string>>): Outgoing =>
  parsed.success
    ? { ok: true, properties: parsed.data }
    : {
        ok: false,
        message: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      };

/** A deal's mirror as HubSpot properties; a value that our own options do not hold is refused here, before any call. */
export const dealMirrorProperties = (write: WriteOf<'deal-mirror'>): Outgoing =>
  outgoing(
    DealMirror.safeParse({
      [DEAL_FIELD.dealId]: write.dealId,
      [DEAL_FIELD.registrationStatus]: write.registrationStatus,
      [DEAL_FIELD.role]: write.role,
      [DEAL_FIELD.partnerId]: write.partnerId,
      [DEAL_FIELD.protectedUntil]: write.protectedUntil?.slice(0, 10) ?? null,
    }),
  );

/** A partnership's mirror as HubSpot properties. */
export const partnerMirrorProperties = (write: WriteOf<'partner-mirror'>): Outgoing =>
  outgoing(
    PartnerMirror.safeParse({
      [COMPANY_FIELD.isPartner]: 'true',
      [COMPANY_FIELD.partnerId]: write.partnerId,
      [COMPANY_FIELD.type]: write.type,
      [COMPANY_FIELD.phase]: write.phase,
      [COMPANY_FIELD.suspended]: String(write.suspended),
      [COMPANY_FIELD.tier]: write.tier,
      [COMPANY_FIELD.channelManager]: write.ownerCrmId,
    }),
  );
