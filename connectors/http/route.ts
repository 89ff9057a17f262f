import type { Request, RequestHandler, Response } from 'express';
import type { ZodType } from 'zod';
import { problem } from './problem.ts';

/** One row of the API: what Express mounts and what `/openapi.json` says come from the same row. */
export interface Route {
  readonly method: 'get' | 'post' | 'put';
  /** Express path, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  /** Null: anybody may call it. Else says whether the request's signature is authentic. */
  readonly signed: ((request: Request) => boolean) | null;
  /** What a request that is not authentic is told; left out: that only HubSpot calls here. */
  readonly unsigned?: { readonly code: string; readonly title: string; readonly detail: string };
  readonly params?: ZodType;
  readonly query?: ZodType;
  readonly body?: ZodType;
  readonly answers: Readonly<Record<number, string>>;
  readonly handle: (request: Request, response: Response) => Promise<void> | void;
}

const UNAUTHORISED = {
  status: 401,
  code: 'bad_signature',
  title: 'The signature or its time is not valid.',
  detail: 'Only HubSpot can call this address.',
};
const MALFORMED = {
  status: 400,
  code: 'malformed_json',
  title: 'The body is not valid JSON.',
  detail: 'Send one JSON value in UTF-8.',
};

/** The body as it came: signatures are over these bytes, and nothing is parsed before they are checked. */
export const rawBody = (request: Request): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

/** A handler that checks the signature, then parses params, query and body by the route's schemas. A ZodError becomes a 400. */
export function handlerOf(route: Route): RequestHandler {
  return async (request, response) => {
    if (route.signed !== null && !route.signed(request))
      return problem(response, { ...UNAUTHORISED, ...route.unsigned });
    const body = route.body === undefined ? { ok: true, value: undefined } : jsonOf(rawBody(request));
    if (!body.ok) return problem(response, MALFORMED);
    response.locals.parsed = {
      params: route.params?.parse(request.params) ?? {},
      query: route.query?.parse(request.query) ?? {},
      body: route.body?.parse(body.value),
    };
    await route.handle(request, response);
  };
}

function jsonOf(raw: Buffer): { readonly ok: boolean; readonly value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(raw.toString('utf8')) };
  } catch {
    return { ok: false };
  }
}

/** The parsed parts of the request; the type is that of the route's schema. */
export const parsedBody = <T>(response: Response): T => (response.locals.parsed as { body: T }).body;
export const parsedParams = <T>(response: Response): T => (response.locals.parsed as { params: T }).params;
export const parsedQuery = <T>(response: Response): T => (response.locals.parsed as { query: T }).query;
