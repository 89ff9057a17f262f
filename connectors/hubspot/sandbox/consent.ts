import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { grantCode } from './oauth-routes.ts';
import type { State } from './state.ts';

/** The install link's path; at the vendor it lies on `app.hubspot.com`, not on the API's host. */
export const CONSENT_PATH = '/oauth/authorize';

/** What an install link asks for. */
interface Asked {
  readonly redirectUrl: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
}

const words = (text: string | null): string[] => (text ?? '').split(/[ +]/).filter((word) => word !== '');

/** The link's wish, or why HubSpot shows an error page and sends nobody back. */
function readLink({ app }: State, query: URLSearchParams): Asked | string {
  const redirectUrl = query.get('redirect_uri') ?? '';
  const scopes = words(query.get('scope'));
  const optional = words(query.get('optional_scope'));
  const missing = app.scopes.filter((scope) => !scopes.includes(scope));
  const unknown = [...scopes, ...optional].filter((scope) => !app.scopes.includes(scope));
  if (query.get('client_id') !== app.clientId) return 'The client ID in this link belongs to no app.';
  if (!(app.redirectUrls ?? []).includes(redirectUrl)) return "The redirect URL is none of the app's redirect URLs.";
  if (missing.length > 0) return `The link lacks scopes that the app requires: ${missing.join(', ')}.`;
  if (unknown.length > 0) return 'The link asks for scopes that the app does not have.';
  return { redirectUrl, scopes, state: query.get('state') };
}

/** The page of HubSpot's own where a super admin connects the app or goes back. Its words are the vendor's, so they are not ours to translate. */
const page = (portalId: number, scopes: readonly string[]): string => `<!doctype html><html lang="en">
<meta charset="utf-8"><title>Connect app (sandbox)</title>
<h1>Connect Partnership OS to account ${portalId}</h1><ul>${scopes.map((scope) => `<li>${scope}</li>`).join('')}</ul>
<form method="post"><button name="decision" value="grant">Connect app</button>
<button name="decision" value="deny">Cancel</button></form></html>`;

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(body);
}

/** Where the browser is sent: back with a code for one exchange, or with the refusal. */
function backTo(state: State, asked: Asked, granted: boolean): string {
  const back = new URL(asked.redirectUrl);
  if (granted) back.searchParams.set('code', grantCode(state, asked.redirectUrl, asked.scopes));
  else back.searchParams.set('error', 'access_denied');
  if (asked.state !== null) back.searchParams.set('state', asked.state);
  return back.href;
}

/** Answers the install link: GET shows the page, POST is a button of it. */
export async function answerConsent(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await text(request));
  const asked = readLink(state, new URL(request.url ?? '/', 'http://sandbox').searchParams);
  if (typeof asked === 'string') return html(response, 400, `<h1>Authorization failed</h1><p>${asked}</p>`);
  if (request.method === 'GET') return html(response, 200, page(state.portal.portalId, asked.scopes));
  const location = backTo(state, asked, form.get('decision') === 'grant');
  state.commit();
  response.writeHead(302, { Location: location });
  response.end();
}
