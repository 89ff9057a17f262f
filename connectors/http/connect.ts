import { type Crm, LANGS } from '@partnership-os/core';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type ConnectPage, connectPage, type Finished, type Standing } from './connect-page.ts';
import { parsedQuery, type Route, rawBody } from './route.ts';

/** What the set-up routes ask of the composition. */
export interface ConnectUseCases {
  /** The CRMs that the connection file names. */
  readonly crms: readonly Crm[];
  readonly standing: (crm: Crm) => Promise<{ readonly state: Standing; readonly account: string }>;
  /** Null when the set-up code is wrong, else where the browser goes for consent. */
  readonly begin: (crm: Crm, setUpCode: string) => string | null;
  readonly finish: (crm: Crm, back: ConsentAnswer) => Promise<Finished>;
}

const Back = z.object({
  state: z.string().max(200).default(''),
  code: z.string().max(4000).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(1000).optional(),
});
/** What the CRM sent the browser back with. */
export type ConsentAnswer = z.output<typeof Back>;

const OPEN = { signed: null } as const;
const HTML = { 200: 'a page', 403: 'the set-up code is wrong' };

/** The pages on which an admin connects a CRM: the set-up code, the vendor's consent, what came of it. */
export function connectRoutes(use: ConnectUseCases): Route[] {
  return use.crms.flatMap((crm): Route[] => [
    {
      ...OPEN,
      method: 'get',
      path: `/connect/${crm}`,
      summary: `The page that connects ${crm}`,
      answers: HTML,
      handle: async (request, response) => show(request, response, await askFor(use, crm)),
    },
    {
      ...OPEN,
      method: 'post',
      path: `/connect/${crm}`,
      summary: `Goes on to the consent of ${crm} with the set-up code of the terminal`,
      answers: HTML,
      handle: (request, response) => begin(use, crm, request, response),
    },
    {
      ...OPEN,
      method: 'get',
      path: `/connect/${crm}/callback`,
      summary: `Where the consent of ${crm} comes back to`,
      query: Back,
      answers: { 200: 'connected', 400: 'refused, with the remedy' },
      handle: async (request, response) => {
        const finished = await use.finish(crm, parsedQuery<ConsentAnswer>(response));
        show(request, response, { kind: 'finished', crm, finished }, finished.ok ? 200 : 400);
      },
    },
  ]);
}

const askFor = async (use: ConnectUseCases, crm: Crm, wrong = false): Promise<ConnectPage> => ({
  kind: 'ask',
  crm,
  wrong,
  ...(await use.standing(crm)),
});

async function begin(use: ConnectUseCases, crm: Crm, request: Request, response: Response): Promise<void> {
  const given = new URLSearchParams(rawBody(request).toString('utf8')).get('code') ?? '';
  const consent = use.begin(crm, given);
  if (consent === null) return show(request, response, await askFor(use, crm, true), 403);
  // A redirect after a form is held to the page's policy, which names no vendor; a page that goes on by itself is not.
  show(request, response, { kind: 'go', crm, consent });
}

/** No script, no picture, no frame; nothing is kept by a cache or told to the vendor. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

function show(request: Request, response: Response, page: ConnectPage, status = 200): void {
  const wanted = String(request.query.lang ?? '');
  const lang = LANGS.find((each) => each === wanted) ?? (request.acceptsLanguages(...LANGS) || 'en');
  response
    .status(status)
    .set(HEADERS)
    .type('html')
    .send(connectPage(lang === 'ar' ? 'ar' : 'en', page));
}
