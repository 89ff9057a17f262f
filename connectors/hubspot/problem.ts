import { z } from 'zod';
import { CrmFailure } from '../service/crm-failure.ts';

/** Why a call did not succeed, in our words; `message` is HubSpot's and is for people and logs, never for branching. */
export interface Problem {
  readonly code:
    | 'validation'
    | 'signed_out'
    | 'revoked'
    | 'configuration'
    | 'missing_scope'
    | 'gone'
    | 'conflict'
    | 'too_large'
    | 'busy'
    | 'rate_limited'
    | 'outage'
    | 'timeout'
    | 'unreachable'
    | 'unreadable';
  readonly message: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Trying later may help. */
  readonly retry: boolean;
  /** HubSpot surely did nothing; false after a time-out, a lost socket or a 5xx. */
  readonly notDone: boolean;
  readonly retryAfterMs?: number;
  /** Codes of single errors, e.g. PROPERTY_DOESNT_EXIST, MISSING_CONDITIONAL_REQUIRED_PROPERTY. */
  readonly details: readonly string[];
  /** Scopes or properties that HubSpot names. */
  readonly names: readonly string[];
}

/** A call that failed where the caller has no other way than to stop: the page or command is tried again later. */
export class HubSpotFailure extends CrmFailure {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`HubSpot: ${problem.code}: ${problem.message}`, { passes: problem.retry, waitMs: problem.retryAfterMs ?? 0 });
    this.name = 'HubSpotFailure';
    this.problem = problem;
  }
}

const strings = z.record(z.string(), z.array(z.coerce.string()).catch([])).catch({});
const Detail = z.object({
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  context: strings.optional(),
});
/** Every field of an error body is optional. */
export const ErrorBody = z
  .object({
    message: z.string().catch(''),
    category: z.string().optional().catch(undefined),
    policyName: z.string().optional().catch(undefined),
    status: z.string().optional().catch(undefined),
    error: z.string().optional().catch(undefined),
    context: strings.optional(),
    errors: z.array(Detail).catch([]).default([]),
  })
  .catch({ message: '', errors: [] });
export type ErrorBody = z.output<typeof ErrorBody>;

type Row = Pick<Problem, 'code' | 'retry' | 'notDone'>;
/** What a status means for us. 5xx and everything unlisted from 500 on is an outage with an unknown outcome. */
const BY_STATUS: Readonly<Record<number, Row>> = {
  400: { code: 'validation', retry: false, notDone: true },
  401: { code: 'signed_out', retry: false, notDone: true },
  403: { code: 'missing_scope', retry: false, notDone: true },
  404: { code: 'gone', retry: false, notDone: true },
  409: { code: 'conflict', retry: false, notDone: true },
  413: { code: 'too_large', retry: false, notDone: true },
  414: { code: 'too_large', retry: false, notDone: true },
  415: { code: 'configuration', retry: false, notDone: true },
  423: { code: 'busy', retry: true, notDone: true },
  429: { code: 'rate_limited', retry: true, notDone: true },
  477: { code: 'busy', retry: true, notDone: true },
};
const OUTAGE: Row = { code: 'outage', retry: true, notDone: false };
const REFUSED: Row = { code: 'validation', retry: false, notDone: true };

const WAIT_OF_POLICY: Readonly<Record<string, number>> = {
  TEN_SECONDLY_ROLLING: 10_000,
  SECONDLY: 1000,
  DAILY: 3_600_000,
};
const LOCK_MS = 2000;

/** How long HubSpot wants us to wait; where it says nothing, what its policy implies. */
function waitOf(status: number, retryAfter: string | null, body: ErrorBody): number | undefined {
  const seconds = Number(retryAfter ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  if (status === 429) return WAIT_OF_POLICY[body.policyName ?? ''] ?? 10_000;
  return status === 423 ? LOCK_MS : undefined;
}

/** Turns an unsuccessful answer into a problem. */
export function problemOf(status: number, retryAfter: string | null, json: unknown): Problem {
  const body = ErrorBody.parse(json);
  const row = BY_STATUS[status] ?? (status >= 500 ? OUTAGE : REFUSED);
  const wait = waitOf(status, retryAfter, body);
  const contexts = [body.context ?? {}, ...body.errors.map((error) => error.context ?? {})];
  return {
    ...row,
    status,
    message: body.message || `HTTP ${status}`,
    details: body.errors.flatMap((error) => error.code ?? []),
    names: contexts.flatMap((context) => [...(context.requiredGranularScopes ?? []), ...(context.propertyName ?? [])]),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

/** No answer, or one that is not what was agreed. */
export const noAnswer = (
  code: 'timeout' | 'unreachable' | 'unreadable',
  message: string,
  status: number | null = null,
): Problem => ({
  code,
  message,
  status,
  retry: true,
  notDone: false,
  details: [],
  names: [],
});
