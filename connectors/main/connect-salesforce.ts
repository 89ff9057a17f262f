import { createAuth, revokeTokens, type SalesforceTokens, usernameOf } from '../salesforce/auth.ts';
import { SalesforceFailure } from '../salesforce/problem.ts';
import type { Deps } from '../service/deps.ts';
import type { Connection, SalesforceConnection } from './connection.ts';
import type { CrmLink, Granted, Refused } from './crm-link.ts';
import { type SalesforceApp, salesforceAdapter } from './salesforce.ts';

const LOGIN = 'https://login.salesforce.com';
const PUB_SUB = 'api.pubsub.salesforce.com:7443';

/** The External Client App that the connection file names, with Salesforce's own servers where it names none. */
const appOf = ({ workspace }: Connection, file: SalesforceConnection, clientSecret: string | null): SalesforceApp => ({
  loginUrl: file.loginUrl ?? LOGIN,
  pubSubUrl: file.pubSubUrl ?? PUB_SUB,
  clientId: file.clientId,
  clientSecret,
  organizationId: file.organizationId,
  currency: file.currency ?? workspace.baseCurrency,
  zone: file.timeZone ?? workspace.timeZone,
});

/** @param secret of the External Client App; null where it asks for none */
export function salesforceLink(
  deps: Deps,
  workspaceId: string,
  given: { readonly connection: Connection; readonly file: SalesforceConnection; readonly secret: string | null },
): CrmLink {
  const { file } = given;
  const app = appOf(given.connection, file, given.secret);
  const redirectUri = `${given.connection.origin}/connect/salesforce/callback`;
  /** Tokens of a consent are looked at before they are kept, so this one keeps nothing. */
  const asking = createAuth({ ...app, store: { load: async () => null, save: async () => undefined } });
  return {
    crm: 'salesforce',
    name: 'Salesforce',
    account: file.organizationId,
    consent: (state) => asking.authorizeUrl({ redirectUri, state, loginHint: file.user }),
    grant: (code, verifier): Promise<Granted> =>
      asking
        .exchange({ code, verifier: verifier ?? '', redirectUri })
        .then((tokens) => checked(tokens, file))
        .catch(refusedBy),
    adapter: (keeping) => salesforceAdapter(deps, workspaceId, app, keeping),
  };
}

/** Writes by the integration user are known as our own, so nobody else's consent will do. */
async function checked(tokens: SalesforceTokens, file: SalesforceConnection): Promise<Granted> {
  const user = await usernameOf(tokens);
  if (tokens.organizationId === file.organizationId && user.toLowerCase() === file.user.toLowerCase())
    return { ok: true, tokens };
  await revokeTokens(tokens);
  const found = `${user}, ${tokens.organizationId}`;
  return { ok: false, code: 'account_wrong', params: { found, expected: `${file.user}, ${file.organizationId}` } };
}

function refusedBy(error: unknown): Refused {
  if (!(error instanceof SalesforceFailure)) throw error;
  const { retry, message } = error.problem;
  return { ok: false, code: retry ? 'unreachable' : 'grant_refused', params: { detail: message } };
}
