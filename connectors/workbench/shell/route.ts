import { useSyncExternalStore } from 'react';
import type { Crm } from './api.ts';

/** Where the page is: `#/hubspot/deals`, `#/hubspot/deals/42`, `#/hubspot/tasks`, `#/salesforce/faults`. */
export interface Place {
  readonly crm: Crm;
  /** The CRM's own word for the kind of record, or `tasks`, or `faults`. */
  readonly section: string;
  readonly id: string | null;
}

export const HOME: Readonly<Record<Crm, string>> = { hubspot: 'deals', salesforce: 'Opportunity' };

export const addressOf = ({ crm, section, id }: Place): string =>
  `#/${crm}/${section}${id === null ? '' : `/${encodeURIComponent(id)}`}`;

function placeOf(hash: string): Place {
  const [, crmText, section, id] = hash.split('/');
  const crm: Crm = crmText === 'salesforce' ? 'salesforce' : 'hubspot';
  return { crm, section: section || HOME[crm], id: id === undefined ? null : decodeURIComponent(id) };
}

const subscribe = (tell: () => void) => {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
};

/** The place that the address names; it follows the browser's own back and forward. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash));
}
