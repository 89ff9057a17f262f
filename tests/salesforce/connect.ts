import { vi } from 'vitest';
import { createSalesforceAdapter, type SalesforceAdapterOptions } from '../../connectors/salesforce/adapter.ts';
import { type Auth, createAuth, type SalesforceTokens, type TokenStore } from '../../connectors/salesforce/auth.ts';
import type { AdapterState } from '../../connectors/salesforce/state.ts';
import type { CrmAdapter } from '../../connectors/service/crm-port.ts';
import { APP, CALLBACK, ORGANIZATION, type TestOrg, USERS } from './org.ts';

export interface Memory {
  readonly values: Map<string, string>;
  tokens: SalesforceTokens | null;
  readonly store: TokenStore;
  readonly state: AdapterState;
}

/** Tokens and state kept in memory, copied on the way as a database would. */
export function memory(): Memory {
  const values = new Map<string, string>();
  const kept: Memory = {
    values,
    tokens: null,
    store: {
      load: async () => kept.tokens,
      save: async (tokens) => {
        kept.tokens = structuredClone(tokens);
      },
    },
    state: {
      load: async (name) => values.get(name) ?? null,
      save: async (name, value) => void values.set(name, value),
    },
  };
  return kept;
}

/** Signs the integration user in, as an admin would in a browser. */
export async function signIn(
  org: TestOrg,
  store: TokenStore,
  username: string = USERS.service.Username,
): Promise<Auth> {
  const auth = createAuth({ loginUrl: org.url, clientId: APP.clientId, clientSecret: APP.clientSecret, store });
  const { url, verifier } = auth.authorizeUrl({ redirectUri: CALLBACK, state: 's', loginHint: username });
  const answer = await fetch(url, { redirect: 'manual' });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  await auth.exchange({ code, verifier, redirectUri: CALLBACK });
  return auth;
}

/** An adapter connected to the org; waits take no time. */
export async function connected(
  org: TestOrg,
  given: Partial<SalesforceAdapterOptions> = {},
): Promise<{ adapter: CrmAdapter; auth: Auth; kept: Memory; lines: string[] }> {
  const kept = memory();
  const auth = await signIn(org, kept.store);
  const lines: string[] = [];
  const adapter = createSalesforceAdapter({
    auth,
    pubSubEndpoint: org.grpcUrl,
    state: kept.state,
    organization: ORGANIZATION,
    log: (line) => lines.push(line),
    now: org.now,
    sleep: async () => {},
    random: () => 0.5,
    timeoutMs: 10_000,
    ...given,
  });
  return { adapter, auth, kept, lines };
}

/** Waits until a check holds. */
export const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 5000, interval: 10 });
