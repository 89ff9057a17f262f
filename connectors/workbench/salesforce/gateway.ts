import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { actingPerson } from '../acting.ts';
import type { WorkbenchOptions } from '../options.ts';

/** Lightning pages run under a strict policy. The package trusts no outside host, so none is let in here. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'";

type Options = Pick<WorkbenchOptions, 'people' | 'salesforceSandboxUrl' | 'distDir'>;

const User = z.object({
  Id: z.string(),
  Name: z.string().nullish(),
  LanguageLocaleKey: z.string().nullish(),
  TimeZoneSidKey: z.string().nullish(),
  customPermissions: z.array(z.string()),
});
const Users = z.object({ results: z.array(User) });
const Session = z.object({ accessToken: z.string() });

const body = express.raw({ limit: '1mb', type: () => true });

/**
 * The Salesforce half of the workbench: the record page with the real components, and the sandbox's API as the person
 * acted as. The access token stays here: the page never holds one, as on the platform.
 */
export function salesforcePages(options: Options): Router {
  const router = Router();
  const tokens = new Map<string, Promise<string>>();
  router.get('/sf/session', async (request, response) => {
    const userId = await actingUser(options, request);
    const user = userId === undefined ? undefined : await readUser(options, userId);
    if (user === undefined) return void response.status(404).json({ title: 'This person has no Salesforce user.' });
    response.json({
      userId: user.Id,
      name: user.Name ?? '',
      language: user.LanguageLocaleKey ?? 'en_US',
      timeZone: user.TimeZoneSidKey ?? 'UTC',
      customPermissions: user.customPermissions,
    });
  });
  router.use('/sf/services', body, (request, response) => forward({ options, tokens }, request, response));
  router.use(
    '/salesforce',
    express.static(join(options.distDir, 'salesforce'), {
      index: 'record.html',
      setHeaders: (response) => void response.setHeader('content-security-policy', POLICY),
    }),
  );
  return router;
}

interface Gateway {
  readonly options: Options;
  /** By user; a promise, so that two first requests of a page sign in once. */
  readonly tokens: Map<string, Promise<string>>;
}

async function forward(gateway: Gateway, request: Request, response: Response): Promise<void> {
  const userId = await actingUser(gateway.options, request);
  if (userId === undefined) return void response.status(404).json({ title: 'This person has no Salesforce user.' });
  const first = await ask(gateway, userId, request);
  if (first.status === 401) gateway.tokens.delete(userId);
  const answer = first.status === 401 ? await ask(gateway, userId, request) : first;
  response.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
  response.send(Buffer.from(await answer.arrayBuffer()));
}

async function ask(gateway: Gateway, userId: string, request: Request): Promise<globalThis.Response> {
  const token = await tokenOf(gateway, userId);
  const sent: unknown = request.body;
  return fetch(new URL(`/services${request.url}`, gateway.options.salesforceSandboxUrl), {
    method: request.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(Buffer.isBuffer(sent) && request.method !== 'GET' ? { body: sent.toString('utf8') } : {}),
  });
}

function tokenOf({ options, tokens }: Gateway, userId: string): Promise<string> {
  const known = tokens.get(userId);
  if (known !== undefined) return known;
  const made = signIn(options, userId).catch((problem: unknown) => {
    tokens.delete(userId);
    throw problem;
  });
  tokens.set(userId, made);
  return made;
}

const actingUser = async (options: Options, request: Request): Promise<string | undefined> =>
  (await actingPerson(options, request))?.salesforceUserId;

async function readUser(options: Options, userId: string): Promise<z.infer<typeof User> | undefined> {
  const answer = await fetch(new URL('/__sandbox/users', options.salesforceSandboxUrl));
  return Users.parse(await answer.json()).results.find(({ Id }) => Id === userId);
}

async function signIn(options: Options, userId: string): Promise<string> {
  const answer = await fetch(new URL('/__sandbox/session', options.salesforceSandboxUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  return Session.parse(await answer.json()).accessToken;
}
