import type { ErrorRequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import type { Log } from '../service/deps.ts';

/** One thing that is wrong with a request: where, what, how to fix. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  readonly [extension: string]: unknown;
}

/** Answers RFC 9457 `application/problem+json`. */
export function problem(response: Response, { status, code, title, ...rest }: Problem): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:partnership-os:${code}`, status, code, title, ...rest }));
}

/** What Express and its body parser throw for a request that is wrong. */
interface RequestError extends Error {
  readonly type?: string;
  readonly status?: number;
}

const BODY_ERRORS: Readonly<Record<string, Problem>> = {
  'entity.too.large': {
    status: 413,
    code: 'body_too_large',
    title: 'The body is over the limit.',
    detail: 'Send at most 1 MB; split the batch.',
  },
  'encoding.unsupported': {
    status: 415,
    code: 'encoding_unsupported',
    title: 'This content encoding is not supported.',
  },
  'charset.unsupported': {
    status: 415,
    code: 'charset_unsupported',
    title: 'This character set is not supported.',
    detail: 'Send UTF-8.',
  },
};

/** The last handler: schema errors become 400 with every fault, body errors their own status, all else a logged 500. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof ZodError) return problem(response, invalid(error));
    const known = requestFault(error);
    if (known !== null) return problem(response, known);
    log.error({ path: request.path, error: error instanceof Error ? error.stack : String(error) }, 'A request failed.');
    problem(response, { status: 500, code: 'internal', title: 'This did not work. Try again; nothing was half done.' });
  };
}

/** A fault of the request: an aborted or undecodable body, an address that is no UTF-8. Null = the fault is ours. */
function requestFault(error: unknown): Problem | null {
  const { type = '', status = 500 } = error as RequestError;
  if (BODY_ERRORS[type] !== undefined) return BODY_ERRORS[type];
  return status >= 400 && status < 500 ? { status, code: 'bad_request', title: 'The request cannot be read.' } : null;
}

const UNKNOWN = 'There is no such property here; remove it or correct its spelling.';

/** Faults by their path; each unknown property is named by its own. */
const faultsOf = (error: ZodError): Fault[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ where: [...issue.path, key].join('.'), what: UNKNOWN }))
      : [{ where: issue.path.join('.') || '(whole)', what: issue.message }],
  );

function invalid(error: ZodError): Problem {
  const faults = faultsOf(error);
  return {
    status: 400,
    code: 'invalid_request',
    title: 'The request does not fit its schema.',
    detail: 'Correct what is listed under faults.',
    faults,
  };
}
