import { z } from 'zod';
import type { CrmUser } from '../service/crm-port.ts';
import type { HubSpotRecord, Mapped } from './mapping.ts';

/** One row of the owners list. */
export const HubSpotOwner = z.object({
  id: z.string(),
  userId: z.number().nullish(),
  /** Where the id of a person who left is found. */
  userIdIncludingInactive: z.number().nullish(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  type: z.string().default('PERSON'),
  archived: z.boolean().default(false),
});
export type HubSpotOwner = z.output<typeof HubSpotOwner>;

/** Full name of a contact, else its e-mail address. */
export function contactName(record: HubSpotRecord): string | null {
  const { firstname, lastname, email } = record.properties;
  const name = [firstname, lastname].filter((part) => (part ?? '') !== '').join(' ');
  return name || email || null;
}

/** An owner as a user. A queue is nobody; an owner without a user id is a defect, since nobody could act as it. */
export function userFromHubSpot(owner: HubSpotOwner): Mapped<CrmUser> {
  if (owner.type === 'QUEUE') return { record: null, defects: [] };
  const userId = owner.userId ?? owner.userIdIncludingInactive ?? null;
  if (userId === null) {
    return { record: null, defects: [{ kind: 'user', crmId: owner.id, code: 'missing', field: 'userId', value: '' }] };
  }
  const name = [owner.firstName, owner.lastName].filter((part) => (part ?? '') !== '').join(' ');
  const user: CrmUser = {
    kind: 'user',
    crmId: String(userId),
    ownerId: owner.id,
    name: name || owner.email || '',
    email: owner.email ?? '',
    active: !owner.archived,
    managerCrmId: null,
    zone: null,
    language: null,
  };
  return { record: user, defects: [] };
}
