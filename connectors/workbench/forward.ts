import type { RequestHandler } from 'express';
import { actingPerson } from './acting.ts';
import type { WorkbenchOptions } from './options.ts';

/** One sandbox behind the workbench's own origin. */
export interface Forward {
  readonly target: string;
  /** Paths that may be reached through here. */
  readonly allowed: RegExp;
  readonly userId: 'hubspotUserId' | 'salesforceUserId';
}

const PERSON_ROUTES = /^\/__sandbox\/(records\/|language$)/;
const PASSED_ON = ['content-type', 'accept'];

/**
 * Passes a request on to a sandbox. Who edits a record is the person acted as, never what the page says: `userId` is put into the body here.
 */
export function forwardTo(options: WorkbenchOptions, { target, allowed, userId }: Forward): RequestHandler {
  return async (request, response) => {
    if (!allowed.test(request.path))
      return void response.status(404).json({ title: 'There is nothing at this address.' });
    const person = await actingPerson(options, request);
    const answer = await fetch(new URL(request.url, target), {
      method: request.method,
      redirect: 'manual',
      headers: Object.fromEntries(PASSED_ON.flatMap((name) => headerPair(name, request.get(name)))),
      ...bodyFor({ method: request.method, path: request.path, raw: request.body, user: person?.[userId] }),
    }).catch(() => undefined);
    if (answer === undefined) return void response.status(502).json({ title: 'The sandbox did not answer.' });
    response.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
    response.send(Buffer.from(await answer.arrayBuffer()));
  };
}

const headerPair = (name: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[name, value]];

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly raw: unknown;
  readonly user: string | undefined;
}

function bodyFor({ method, path, raw, user }: Sent): { body?: string } {
  if (method === 'GET' || method === 'HEAD' || !Buffer.isBuffer(raw)) return {};
  const said = raw.toString('utf8');
  return { body: PERSON_ROUTES.test(path) ? withUser(said, user ?? '') : said };
}

function withUser(said: string, userId: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(said === '' ? '{}' : said) as object), userId });
  } catch {
    return said; // the sandbox says what is wrong with it
  }
}
