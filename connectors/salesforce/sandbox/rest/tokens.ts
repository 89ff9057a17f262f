import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '../records/store.ts';

const CODE_LIFE = 15 * 60_000;
const SESSION_LIFE = 2 * 3_600_000;

interface Issued {
  readonly userId: string;
  readonly until: number;
  /** Page sessions of the workbench do not count against the API allocation. */
  readonly page: boolean;
}

interface Code {
  readonly userId: string;
  readonly until: number;
  readonly challenge: string;
  readonly redirectUri: string;
}

export interface Tokens {
  code(userId: string, challenge: string, redirectUri: string): string;
  /** The user of a code, once; null when it is unknown, used, late, for another address or the verifier does not fit. */
  redeem(code: string, verifier: string, redirectUri: string): string | null;
  access(userId: string, page: boolean): string;
  refresh(userId: string): string;
  /** The user of a refresh token, which is spent by asking. */
  rotate(token: string): string | null;
  session(accessToken: string): { readonly userId: string; readonly page: boolean } | null;
  revoke(token: string): void;
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const random = (prefix: string): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** Tokens by their hash, in the store, so that they outlive a restart as they do at the vendor. */
export function makeTokens(store: Store, organizationId: string, now: () => number): Tokens {
  const place = (kind: string, token: string): string =>
    `${kind}:${createHash('sha256').update(token).digest('base64url')}`;
  const read = <T>(kind: string, token: string): T | null => {
    const text = store.meta(place(kind, token));
    return text === null || text === '' ? null : (JSON.parse(text) as T);
  };
  const keep = (kind: string, token: string, value: unknown): string => {
    store.setMeta(place(kind, token), value === null ? '' : JSON.stringify(value));
    return token;
  };
  return {
    code: (userId, challenge, redirectUri) =>
      keep('code', random('aPrx'), { userId, challenge, redirectUri, until: now() + CODE_LIFE } satisfies Code),
    redeem: (code, verifier, redirectUri) => {
      const found = read<Code>('code', code);
      if (found === null) return null;
      keep('code', code, null);
      const hash = createHash('sha256').update(verifier).digest('base64url');
      return found.until > now() && found.redirectUri === redirectUri && same(hash, found.challenge)
        ? found.userId
        : null;
    },
    access: (userId, page) =>
      keep('access', random(`${organizationId.slice(0, 15)}!`), {
        userId,
        page,
        until: now() + SESSION_LIFE * (page ? 12 : 1),
      } satisfies Issued),
    refresh: (userId) => keep('refresh', random('5Aep'), { userId }),
    rotate: (token) => {
      const found = read<{ userId: string }>('refresh', token);
      if (found === null) return null;
      keep('refresh', token, null);
      return found.userId;
    },
    session: (token) => {
      const found = read<Issued>('access', token);
      return found !== null && found.until > now() ? found : null;
    },
    revoke: (token) => {
      keep('access', token, null);
      keep('refresh', token, null);
    },
  };
}
