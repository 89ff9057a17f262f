import { createContext, useContext } from 'react';
import type { WorkbenchPerson } from '../options.ts';
import type { Crm, SandboxUser, Session } from './api.ts';
import { type Lang, type Speak, speak } from './words.ts';

export interface Toast {
  readonly tone: 'good' | 'bad' | 'info';
  readonly text: string;
}

/** What every part of the page shares. */
export interface Shared {
  readonly session: Session;
  readonly acting: WorkbenchPerson | undefined;
  readonly lang: Lang;
  readonly say: Speak;
  readonly toast: (toast: Toast) => void;
  readonly users: Readonly<Record<Crm, readonly SandboxUser[]>>;
  /** False while the service is being told which language the person reads. */
  readonly cardMayShow: boolean;
}

const Context = createContext<Shared>({
  session: { people: [], actingKey: null, sample: false, portalId: 0, appId: 0, zone: 'UTC', currency: 'USD' },
  acting: undefined,
  lang: 'en',
  say: speak('en'),
  toast: () => {},
  users: { hubspot: [], salesforce: [] },
  cardMayShow: false,
});

export const SharedProvider = Context.Provider;
export const useShared = (): Shared => useContext(Context);

export const CRM_NAME: Readonly<Record<Crm, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce' };

export const userIdOf = (person: WorkbenchPerson | undefined, crm: Crm): string | undefined =>
  crm === 'hubspot' ? person?.hubspotUserId : person?.salesforceUserId;

/** The id that a record's owner field and a task list hold: HubSpot's owner id, Salesforce's user id. */
export function ownerIdOf(shared: Shared, crm: Crm): string | undefined {
  const userId = userIdOf(shared.acting, crm);
  if (crm === 'salesforce') return userId;
  return shared.users.hubspot.find((user) => String(user.userId) === userId)?.id;
}

/** Names by the id that owner and user fields hold. */
export function namesOf({ users }: Shared): ReadonlyMap<string, string> {
  const hubspot = users.hubspot.map(
    (user) => [user.id ?? '', `${user.firstName ?? ''} ${user.lastName ?? ''}`] as const,
  );
  const salesforce = users.salesforce.map((user) => [user.Id ?? '', user.Name ?? ''] as const);
  return new Map([...hubspot, ...salesforce]);
}
