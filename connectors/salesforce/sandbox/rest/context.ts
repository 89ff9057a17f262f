import type { Org } from '../org.ts';
import type { OAuthApp } from './oauth.ts';
import type { Tokens } from './tokens.ts';
import type { Usage } from './usage.ts';

/** One answered call, for the log. */
export interface Seen {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly userId: string | null;
}

/** Everything that answering a request needs. */
export interface Server {
  readonly org: Org;
  readonly tokens: Tokens;
  readonly usage: Usage;
  readonly app: OAuthApp;
  readonly url: () => string;
  readonly seen: Seen[];
  readonly log: (line: string) => void;
}
