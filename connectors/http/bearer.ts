import { type CommandOutcome, type Refusal, wordPlaybookRefusal } from '@partnership-os/core';
import type { Request, Response } from 'express';
import { problem } from './problem.ts';
import type { Route } from './route.ts';

/** Who a bearer token names, by the stable key of the person; null = it is not valid. */
export type PersonOf = (token: string) => string | null;

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const tokenOf = (request: Request): string => /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
const BEARER = {
  code: 'bad_token',
  title: 'The token is not valid or has ended.',
  detail: 'Get one on the service’s machine: partnership-os token PERSON. Send it as Authorization: Bearer TOKEN.',
};

/** What every route of a signed-in person answers beside its own. */
export const BEARER_ANSWERS = {
  400: 'The request does not fit its schema',
  401: 'The token is not valid',
  403: 'No permission',
};

/** What makes a route one of a signed-in person, and who that is. */
export function bearer(personOf: PersonOf): {
  readonly of: Pick<Route, 'signed' | 'unsigned'>;
  readonly who: (request: Request) => string;
} {
  return {
    of: { signed: (request) => personOf(tokenOf(request)) !== null, unsigned: BEARER },
    who: (request) => personOf(tokenOf(request)) ?? '',
  };
}

/** Status by the first refusal's code; every other refusal is 422. */
const STATUS: Readonly<Record<string, number>> = {
  no_permission: 403,
  not_revops: 403,
  own_request: 403,
  level_too_low: 403,
  not_your_deal: 403,
  unknown_record: 404,
  stale_version: 409,
  idempotency_key_reused: 409,
};

export function sendAnswer<T>(response: Response, answer: Answered<T>): void {
  if (answer.ok) return void response.json(answer.value);
  sendRefused(response, answer.refusals);
}

export function sendOutcome(response: Response, outcome: CommandOutcome): void {
  if (outcome.status === 'accepted') return void response.json(outcome);
  sendRefused(response, outcome.refusals);
}

function sendRefused(response: Response, refusals: readonly Refusal[]): void {
  const code = refusals[0]?.code ?? 'refused';
  const faults = refusals.map((refusal) => ({
    where: refusal.code,
    what: Object.values(wordPlaybookRefusal(refusal, 'en')).join(' '),
    ar: Object.values(wordPlaybookRefusal(refusal, 'ar')).join(' '),
  }));
  problem(response, { status: STATUS[code] ?? 422, code, title: 'This was refused.', faults, refusals });
}
