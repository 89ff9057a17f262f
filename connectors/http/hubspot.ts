import type { CommandOutcome, Viewer } from '@partnership-os/core';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { problem } from './problem.ts';
import { parsedBody, parsedParams, parsedQuery, type Route, rawBody } from './route.ts';

/** Who called, from the four parameters inside the signed address; nothing else says who somebody is. */
export interface HubSpotCaller {
  readonly portalId: string;
  readonly userId: string;
}

export interface CommandBody {
  readonly name: string;
  readonly recordType: 'deal' | 'account' | 'partnership' | 'approval';
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

export type CardAnswer =
  /** `facts` are JSON as UTF-8: a kept answer is encoded once, not at every request. */
  | { readonly status: 'ready'; readonly facts: Buffer; readonly viewer: Viewer }
  | { readonly status: 'unknown' | 'no_permission' };

/** What the routes ask of the service; `main.ts` wires them to use cases. */
export interface HubSpotUseCases {
  /** Checks method, address, raw body and time; false refuses the request with 401. */
  readonly verify: (request: {
    method: string;
    url: string;
    body: Buffer;
    signature: string;
    timestamp: string;
  }) => boolean;
  readonly card: (caller: HubSpotCaller, kind: 'deal' | 'partner', crmId: string) => Promise<CardAnswer>;
  readonly execute: (caller: HubSpotCaller, command: CommandBody) => Promise<CommandOutcome>;
  readonly setLanguage: (caller: HubSpotCaller, language: 'en' | 'ar') => Promise<boolean>;
  /** Keeps a webhook batch durably; answers how many events were new. */
  readonly receive: (events: readonly unknown[]) => Promise<number>;
}

const RecordId = z.string().regex(/^\d{1,20}$/, 'a HubSpot record id has digits only');
const Command = z.strictObject({
  name: z.string().min(1).max(60),
  recordType: z.enum(['deal', 'account', 'partnership', 'approval']),
  recordId: z.string().min(1).max(60),
  payload: z.record(z.string().max(60), z.unknown()),
  expectedVersion: z.int().positive().nullable(),
  idempotencyKey: z.uuid(),
});
const CallerQuery = z.object({ portalId: z.string().regex(/^\d+$/), userId: z.string().regex(/^\d+$/) });
const ANSWERS = {
  400: 'The request does not fit its schema',
  401: 'The signature is not valid',
  403: 'No permission',
  404: 'Unknown record',
};

/** Status by the first refusal's code; every other refusal is 422. */
const STATUS: Readonly<Record<string, number>> = {
  stale_version: 409,
  unknown_record: 404,
  no_permission: 403,
  not_your_level: 403,
  own_request: 403,
  foreign_workspace: 404,
  idempotency_key_reused: 409,
};

/** The routes that HubSpot calls: cards, commands, the language choice, webhooks. All are signed (v3). */
export function hubSpotRoutes(use: HubSpotUseCases): Route[] {
  const signed = (request: Request) => authentic(use, request);
  const cardRoute = (path: string, kind: 'deal' | 'partner'): Route => ({
    method: 'get',
    path,
    summary: `Facts of the ${kind} card and who looks`,
    signed,
    params: z.object({ id: RecordId }),
    query: CallerQuery,
    answers: { 200: 'facts and viewer', ...ANSWERS },
    handle: (_request, response) => sendCard(use, response, kind),
  });
  return [
    cardRoute('/hubspot/cards/deals/:id', 'deal'),
    cardRoute('/hubspot/cards/companies/:id', 'partner'),
    {
      method: 'post',
      path: '/hubspot/commands',
      summary: 'A command of the signed-in person',
      signed,
      query: CallerQuery,
      body: Command,
      answers: { 200: 'accepted', 409: 'stale version', 422: 'refused with every reason', ...ANSWERS },
      handle: (_request, response) => sendCommand(use, response),
    },
    ...smallRoutes(use, signed),
  ];
}

function smallRoutes(use: HubSpotUseCases, signed: (request: Request) => boolean): Route[] {
  return [
    {
      method: 'put',
      path: '/hubspot/preferences',
      summary: 'The language of the signed-in person',
      signed,
      query: CallerQuery,
      body: z.strictObject({ language: z.enum(['en', 'ar']) }),
      answers: { 204: 'kept', ...ANSWERS },
      handle: (_request, response) => sendPreference(use, response),
    },
    {
      method: 'post',
      path: '/hubspot/webhooks',
      summary: 'A batch of webhook events',
      signed,
      body: z.array(z.unknown()).min(1).max(100),
      answers: { 200: 'kept', 400: ANSWERS[400], 401: ANSWERS[401] },
      handle: async (_request, response) => void response.json({ kept: await use.receive(parsedBody(response)) }),
    },
  ];
}

const FACTS = Buffer.from('{"facts":');

const callerOf = (response: Response): HubSpotCaller => {
  const { portalId, userId } = parsedQuery<HubSpotCaller>(response);
  return { portalId, userId };
};

function authentic(use: HubSpotUseCases, request: Request): boolean {
  const signature = request.get('x-hubspot-signature-v3') ?? '';
  const timestamp = request.get('x-hubspot-request-timestamp') ?? '';
  return use.verify({ method: request.method, url: request.originalUrl, body: rawBody(request), signature, timestamp });
}

async function sendCard(use: HubSpotUseCases, response: Response, kind: 'deal' | 'partner'): Promise<void> {
  const { id } = parsedParams<{ id: string }>(response);
  const answer = await use.card(callerOf(response), kind, id);
  if (answer.status === 'ready') {
    response
      .set('content-type', 'application/json; charset=utf-8')
      .send(Buffer.concat([FACTS, answer.facts, Buffer.from(`,"viewer":${JSON.stringify(answer.viewer)}}`)]));
  } else if (answer.status === 'no_permission') {
    problem(response, {
      status: 403,
      code: 'no_permission',
      title: 'You need the permission “Use Partnership OS”.',
      detail: 'A RevOps admin can grant it.',
    });
  } else {
    problem(response, { status: 404, code: 'unknown_record', title: 'This record has not been read yet.' });
  }
}

async function sendCommand(use: HubSpotUseCases, response: Response): Promise<void> {
  const outcome = await use.execute(callerOf(response), parsedBody<CommandBody>(response));
  if (outcome.status === 'accepted') return void response.json(outcome);
  const code = outcome.refusals[0]?.code ?? 'refused';
  problem(response, { status: STATUS[code] ?? 422, code, title: 'The command was refused.', outcome });
}

async function sendPreference(use: HubSpotUseCases, response: Response): Promise<void> {
  const known = await use.setLanguage(callerOf(response), parsedBody<{ language: 'en' | 'ar' }>(response).language);
  if (known) response.status(204).end();
  else problem(response, { status: 403, code: 'no_permission', title: 'This user is not known here.' });
}
