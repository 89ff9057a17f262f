import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actingPerson } from './acting.ts';
import { signV3 } from './hubspot-signature.ts';
import { PUBLIC_ORIGIN, type WorkbenchOptions } from './options.ts';

const LIMIT_BYTES = 1024 * 1024;
const LONGEST_TIMEOUT_MS = 120_000;

const Call = z.object({
  url: z.url(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']).default('GET'),
  timeout: z.int().positive().max(LONGEST_TIMEOUT_MS).default(15_000),
  body: z.record(z.string(), z.unknown()).optional(),
  headers: z.record(z.string(), z.string()).default({}),
});
type Call = z.output<typeof Call>;

interface Refused {
  readonly status: number;
  readonly category: string;
  readonly message: string;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * Plays the proxy behind `hubspot.fetch`: permitted https addresses only, no header but Authorization, 1 MB each way, the
 * caller's four parameters in the signed address, one automatic second try after a 5xx or a broken connection.
 * @see recipes/hubspot.md 4.11
 */
export async function hubspotFetch(options: WorkbenchOptions, request: Request, response: Response): Promise<void> {
  const call = callOf(request.body);
  if ('category' in call) return fail(response, call);
  const person = await actingPerson(options, request);
  if (person?.hubspotUserId === undefined) {
    return fail(response, invalid('This person has no HubSpot user.'));
  }
  const email = await emailOf(options, person.hubspotUserId);
  const target = withCaller(options, call.url, { userId: person.hubspotUserId, userEmail: email });
  const answer = await forward(options, call, target);
  if ('category' in answer) return fail(response, answer);
  if (answer.body.length > LIMIT_BYTES) return fail(response, badGateway('The answer is larger than 1 MB.'));
  response.status(answer.status).type('application/json').send(answer.body);
}

function callOf(raw: unknown): Call | Refused {
  if (!Buffer.isBuffer(raw) || raw.length > LIMIT_BYTES) return invalid('The request is larger than 1 MB.');
  const parsed = Call.safeParse(parseJson(raw));
  if (!parsed.success) return invalid('The call is not one of hubspot.fetch.');
  const { url, headers } = parsed.data;
  if (url !== PUBLIC_ORIGIN && !url.startsWith(`${PUBLIC_ORIGIN}/`))
    return invalid(`${url} is not in permittedUrls.fetch`);
  if (Object.keys(headers).some((name) => name.toLowerCase() !== 'authorization')) {
    return invalid('Only the Authorization header may be set.');
  }
  return parsed.data;
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

function withCaller(
  { portalId, appId }: WorkbenchOptions,
  url: string,
  caller: { readonly userId: string; readonly userEmail: string },
): URL {
  const target = new URL(url);
  const added = { userId: caller.userId, portalId, userEmail: caller.userEmail, appId };
  for (const [name, value] of Object.entries(added)) target.searchParams.set(name, String(value));
  return target;
}

async function forward(options: WorkbenchOptions, call: Call, target: URL): Promise<Answer | Refused> {
  const first = await once(options, call, target);
  return 'category' in first || first.status >= 500 ? once(options, call, target) : first;
}

async function once(options: WorkbenchOptions, call: Call, target: URL): Promise<Answer | Refused> {
  const body = call.body === undefined ? '' : JSON.stringify(call.body);
  const timestamp = Date.now();
  const signature = signV3(options.clientSecret, { method: call.method, uri: target.href, body, timestamp });
  try {
    const answer = await fetch(new URL(target.pathname + target.search, options.serviceUrl), {
      method: call.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(call.timeout),
      headers: {
        ...call.headers,
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
        'x-hubspot-signature-v3': signature,
        'x-hubspot-request-timestamp': String(timestamp),
      },
      ...(body === '' ? {} : { body }),
    });
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (problem) {
    const timedOut = problem instanceof Error && problem.name === 'TimeoutError';
    return { ...badGateway(timedOut ? 'timeout' : 'The service did not answer.'), status: timedOut ? 504 : 502 };
  }
}

/** The e-mail address of the sandbox's user, as HubSpot would send it along; empty for an unknown one. */
async function emailOf({ hubspotSandboxUrl }: WorkbenchOptions, userId: string): Promise<string> {
  const answer = await fetch(new URL('/__sandbox/users', hubspotSandboxUrl)).catch(() => undefined);
  const users = Users.safeParse(answer?.ok ? await answer.json() : undefined);
  return users.data?.results.find((user) => String(user.userId) === userId)?.email ?? '';
}

const Users = z.object({
  results: z.array(z.object({ userId: z.union([z.string(), z.number()]), email: z.string() })),
});

const invalid = (message: string): Refused => ({ status: 400, category: 'VALIDATION_ERROR', message });
const badGateway = (message: string): Refused => ({ status: 502, category: 'BAD_GATEWAY', message });

function fail(response: Response, { status, category, message }: Refused): void {
  response.status(status).json({ status: 'error', category, message, correlationId: randomUUID() });
}
