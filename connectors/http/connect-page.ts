import {
  type ConnectKey,
  type ConnectRefusal,
  type Crm,
  connectText,
  type Lang,
  type Params,
} from '@partnership-os/core';

export type Standing = 'waiting' | 'connected' | 'revoked';

/** What came of a consent. */
export type Finished =
  | {
      readonly ok: true;
      /** The portal or org, as an admin knows it. */
      readonly account: string;
      /** Parts of the set-up in the CRM that failed, each with its reason. */
      readonly failedSteps: readonly string[];
      /** People of the connection file without a user there. */
      readonly missing: readonly string[];
    }
  | { readonly ok: false; readonly code: ConnectRefusal; readonly params?: Params };

export type ConnectPage =
  | {
      readonly kind: 'ask';
      readonly crm: Crm;
      readonly state: Standing;
      readonly account: string;
      /** The last code was wrong. */
      readonly wrong: boolean;
    }
  | { readonly kind: 'go'; readonly crm: Crm; readonly consent: string }
  | { readonly kind: 'finished'; readonly crm: Crm; readonly finished: Finished };

/** Names of products are the same in every language. */
const NAME: Readonly<Record<Crm, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce' };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem}' +
  'input{font:1.25rem ui-monospace,monospace;width:14rem}button,input{padding:.5rem;margin-block:.5rem}' +
  '.wrong{border-inline-start:.25rem solid #b00020;padding-inline-start:.75rem}';

type Say = (key: ConnectKey, params?: Params) => string;

/** One page without script. Everything from outside is escaped. */
export function connectPage(lang: Lang, page: ConnectPage): string {
  const say: Say = (key, params = {}) => escaped(connectText(lang, key, { crm: NAME[page.crm], ...params }));
  const title = say('connect.title');
  const next = page.kind === 'go' ? `<meta http-equiv="refresh" content="0;url=${escaped(page.consent)}">` : '';
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title>${next}<style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${BODIES[page.kind](say, page as never, lang)}</main></body></html>`;
}

const BODIES: { readonly [K in ConnectPage['kind']]: (say: Say, page: PageOf<K>, lang: Lang) => string } = {
  ask: (say, { crm, state, account, wrong }, lang) =>
    [
      paragraph(say(`connect.state.${state}`, { account })),
      ...(wrong ? [problem(say, 'code_wrong', {})] : []),
      `<form method="post" action="/connect/${crm}?lang=${lang}"><label for="code">${say('connect.code')}</label><br>`,
      `<input id="code" name="code" autocomplete="off" required dir="ltr" aria-describedby="help">`,
      `<p id="help">${say('connect.code.help')}</p><button>${say('connect.go')}</button></form>`,
    ].join(''),
  go: (say, { consent }) => `<p><a href="${escaped(consent)}">${say('connect.go')}</a></p>`,
  finished: (say, { crm, finished }, lang) =>
    finished.ok
      ? [
          paragraph(say('connect.done', { account: finished.account })),
          listed(say, ['connect.steps.ok', 'connect.steps.failed'], finished.failedSteps),
          listed(say, ['connect.people.all', 'connect.people.missing'], finished.missing),
        ].join('')
      : [
          problem(say, finished.code, finished.params ?? {}),
          `<p><a href="/connect/${crm}?lang=${lang}">${say('connect.again')}</a></p>`,
        ].join(''),
};

type PageOf<K extends ConnectPage['kind']> = Extract<ConnectPage, { readonly kind: K }>;

const paragraph = (text: string): string => `<p>${text}</p>`;

const problem = (say: Say, code: Extract<Finished, { ok: false }>['code'], params: Params): string =>
  `<p class="wrong" role="alert">${say(`connect.r.${code}`, params)} ${say(`connect.r.${code}.fix`, params)}</p>`;

/** One sentence when nothing is listed, another one above what is. */
function listed(say: Say, [none, some]: readonly [ConnectKey, ConnectKey], items: readonly string[]): string {
  if (items.length === 0) return paragraph(say(none));
  return `${paragraph(say(some))}<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}
