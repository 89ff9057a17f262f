import type { ConnectRefusal, Crm, Params } from '@partnership-os/core';
import type { CrmAdapter } from '../service/crm-port.ts';
import type { Keeping } from './keeping.ts';

export interface Refused {
  readonly ok: false;
  readonly code: ConnectRefusal;
  readonly params?: Params;
}

export type Granted = { readonly ok: true; readonly tokens: object } | Refused;

/** One CRM of a connection file: how an admin consents to it and how it is reached afterwards. */
export interface CrmLink {
  readonly crm: Crm;
  readonly name: string;
  /** Portal or organisation id, as the connection is kept under. */
  readonly account: string;
  /** Where the browser goes, and the secret that belongs to this attempt (PKCE), if any. */
  readonly consent: (state: string) => { readonly url: string; readonly verifier: string | null };
  /** Changes the code of a consent for tokens of exactly the account that the file names. */
  readonly grant: (code: string, verifier: string | null) => Promise<Granted>;
  readonly adapter: (keeping: Keeping) => CrmAdapter;
}
