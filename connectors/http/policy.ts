import type { CommandOutcome, DryRunReport } from '@partnership-os/core';
import { z } from 'zod';
import { type Answered, BEARER_ANSWERS, bearer, type PersonOf, sendAnswer, sendOutcome } from './bearer.ts';
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

/** What the routes ask of the service. `person` is the stable key of whoever signed in. */
export interface PolicyUseCases {
  readonly personOf: PersonOf;
  readonly status: (person: string) => Promise<Answered<PolicyStatus>>;
  readonly dryRun: (person: string, candidate: CandidateBody) => Promise<Answered<DryRunAnswer>>;
  readonly publish: (person: string, asked: PublishBody) => Promise<CommandOutcome>;
  readonly decide: (person: string, publicationId: string, decision: DecisionBody) => Promise<CommandOutcome>;
}

/** The policy of the workspace, as a signed-in person: its state, a dry run, a publication, the second person's decision. */
export function policyRoutes(use: PolicyUseCases): Route[] {
  const { of, who } = bearer(use.personOf);
  return [
    {
      ...of,
      method: 'get',
      path: '/policy',
      summary: 'Which version is in force, where it is live, what waits',
      answers: { 200: 'versions and publications', ...BEARER_ANSWERS },
      handle: async (request, response) => sendAnswer(response, await use.status(who(request))),
    },
    {
      ...of,
      method: 'post',
      path: '/policy/dry-runs',
      summary: 'Replays the history under a candidate; changes nothing',
      body: Candidate,
      answers: { 200: 'the report', 422: 'refused', ...BEARER_ANSWERS },
      handle: async (request, response) =>
        sendAnswer(response, await use.dryRun(who(request), parsedBody<CandidateBody>(response))),
    },
    {
      ...of,
      method: 'post',
      path: '/policy/publications',
      summary: 'Asks that a text, or an earlier version, comes into force',
      body: Publish,
      answers: { 200: 'waits for the second person', 422: 'refused with every reason', ...BEARER_ANSWERS },
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
      answers: { 200: 'decided', 404: 'unknown', 409: 'stale version', 422: 'refused', ...BEARER_ANSWERS },
      handle: async (request, response) => {
        const { id } = parsedParams<{ id: string }>(response);
        sendOutcome(response, await use.decide(who(request), id, parsedBody<DecisionBody>(response)));
      },
    },
  ];
}
