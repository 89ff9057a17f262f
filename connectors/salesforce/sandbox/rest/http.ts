import type { Session } from '../access.ts';
import type { Org } from '../org.ts';

export const API_VERSION = 'v66.0';

export interface Call {
  readonly method: string;
  readonly path: string;
  /** The parts of the path that the route's pattern captures, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** `v66.0` of the path; empty outside `/services/data`. */
  readonly version: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route of the vendor's API that needs a session. */
export interface ApiRoute {
  readonly method: string;
  /** Matched against the path after `/services/data/vNN.0`. */
  readonly path: RegExp;
  readonly handle: (org: Org, session: Session, call: Call) => Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** A JSON object's fields; anything else is an empty object, which the field checks then refuse. */
export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
