import { type CommandOutcome, type DryRunReport, type Refusal, wordRefusal } from '@partnership-os/core';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { problem } from './problem.ts';
import { parsedBody, parsedParams, type Route } from './route.ts';

const Candidate = z.union([
  z.strictObject({ source: z.string().min(1).max(1_000_000) }),
  z.strictObject({ version: z.int().positive() }),
]);
const Publish = z.strictObject({
  source: z.string().min(1).max(1_000_000).optional(),
  version: z.int().positive().optional(),
  reason: z.string().min(10).max(4000),
  running: z.enum(['stay', 'move']).optional(),
  effectiveAt: z.iso.datetime().optional(),
  idempotencyKey: z.uuid(),
});
const Decision = z.strictObject({
  result: z.enum(['granted', 'rejected']),
  comment: z.string().min(1).max(4000).optional(),
  expectedVersion: z.int().positive(),
  idempotencyKey: z.uuid(),
});

export type CandidateBody = z.output<typeof Candidate>;
export type PublishBody = z.output<typeof Publish>;
export type DecisionBody = z.output<typeof Decision>;

/** What a version is and where it is live; instants are ISO 8601 UTC. */
export interface PolicyStatus {
  readonly inForce: { readonly version: number; readonly hash: string; readonly since: string } | null;
  readonly versions: readonly { readonly version: number; readonly hash: string; readonly acceptedAt: string }[];
  readonly publications: readonly Readonly<Record<string, unknown>>[];
}

export interface DryRunAnswer {
  readonly id: string;
  readonly reportHash: string;
  readonly report: DryRunReport;
}

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What the routes ask of the service. `person` is the stable key of whoever signed in. */
export interface PolicyUseCases {
  /** Who a bearer token names; null = it is not valid. */
  readonly personOf: (token: string) => string | null;
  readonly status: (person: string) => Promise<Answered<PolicyStatus>>;
  readonly dryRun: (person: string, candidate: CandidateBody) => Promise<Answered<DryRunAnswer>>;
  readonly publish: (person: string, asked: PublishBody) => Promise<CommandOutcome>;
  readonly decide: (person: string, publicationId: string, decision: DecisionBody) => Promise<CommandOutcome>;
}

const tokenOf = (request: Request): string => /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
const BEARER = {
  code: 'bad_token',
  title: 'The token is not valid or has ended.',
  detail: 'Get one on the service’s machine: partnership-os token PERSON. Send it as Authorization: Bearer TOKEN.',
};
const ANSWERS = { 400: 'The request does not fit its schema', 401: 'The token is not valid', 403: 'No permission' };

/** The policy of the workspace, as a signed-in person: its state, a dry run, a publication, the second person's decision. */
export function policyRoutes(use: PolicyUseCases): Route[] {
  const signed = (request: Request) => use.personOf(tokenOf(request)) !== null;
  const who = (request: Request) => use.personOf(tokenOf(request)) ?? '';
  const of = { signed, unsigned: BEARER };
  return [
    {
      ...of,
      method: 'get',
      path: '/policy',
      summary: 'Which version is in force, where it is live, what waits',
      answers: { 200: 'versions and publications', ...ANSWERS },
      handle: async (request, response) => sendAnswer(response, await use.status(who(request))),
    },
    {
      ...of,
      method: 'post',
      path: '/policy/dry-runs',
      summary: 'Replays the history under a candidate; changes nothing',
      body: Candidate,
      answers: { 200: 'the report', 422: 'refused', ...ANSWERS },
      handle: async (request, response) =>
        sendAnswer(response, await use.dryRun(who(request), parsedBody<CandidateBody>(response))),
    },
    {
      ...of,
      method: 'post',
      path: '/policy/publications',
      summary: 'Asks that a text, or an earlier version, comes into force',
      body: Publish,
      answers: { 200: 'waits for the second person', 422: 'refused with every reason', ...ANSWERS },
      handle: async (request, response) =>
        sendOutcome(response, await use.publish(who(request), parsedBody<PublishBody>(response))),
    },
    {
      ...of,
      method: 'post',
      path: '/policy/publications/:id/decision',
      summary: 'The second person grants or rejects',
      params: z.object({ id: z.uuid() }),
      body: Decision,
      answers: { 200: 'decided', 404: 'unknown', 409: 'stale version', 422: 'refused', ...ANSWERS },
      handle: async (request, response) => {
        const { id } = parsedParams<{ id: string }>(response);
        sendOutcome(response, await use.decide(who(request), id, parsedBody<DecisionBody>(response)));
      },
    },
  ];
}

/** Status by the first refusal's code; every other refusal is 422. */
const STATUS: Readonly<Record<string, number>> = {
  no_permission: 403,
  not_revops: 403,
  own_request: 403,
  level_too_low: 403,
  unknown_record: 404,
  stale_version: 409,
  idempotency_key_reused: 409,
};

function sendAnswer<T>(response: Response, answer: Answered<T>): void {
  if (answer.ok) return void response.json(answer.value);
  sendRefused(response, answer.refusals);
}

function sendOutcome(response: Response, outcome: CommandOutcome): void {
  if (outcome.status === 'accepted') return void response.json(outcome);
  sendRefused(response, outcome.refusals);
}

function sendRefused(response: Response, refusals: readonly Refusal[]): void {
  const code = refusals[0]?.code ?? 'refused';
  const faults = refusals.map((refusal) => ({
    where: refusal.code,
    what: Object.values(wordRefusal(refusal, 'en')).join(' '),
    ar: Object.values(wordRefusal(refusal, 'ar')).join(' '),
  }));
  problem(response, { status: STATUS[code] ?? 422, code, title: 'This was refused.', faults, refusals });
}
