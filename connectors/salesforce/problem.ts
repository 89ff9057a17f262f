import { z } from 'zod';
import { CrmFailure } from '../service/crm-failure.ts';
import type { CrmWriteOutcome } from '../service/crm-port.ts';

/** Why a call did not succeed. `code` is Salesforce's own where it gave one, for people and logs; branch on `retry`. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Trying later may help. */
  readonly retry: boolean;
  readonly retryAfterMs?: number;
}

/** A call that failed where the caller has no other way than to stop: the page or command is tried again later. */
export class SalesforceFailure extends CrmFailure {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`Salesforce: ${problem.code}: ${problem.message}`, {
      passes: problem.retry,
      waitMs: problem.retryAfterMs ?? 0,
    });
    this.name = 'SalesforceFailure';
    this.problem = problem;
  }
}

const QUARTER_HOUR = 900_000;
/** Codes that pass by themselves, with the least wait that makes sense. */
const PASSING: Readonly<Record<string, number>> = {
  UNABLE_TO_LOCK_ROW: 1000,
  REQUEST_LIMIT_EXCEEDED: QUARTER_HOUR,
  SERVER_UNAVAILABLE: 2000,
  UNKNOWN_EXCEPTION: 2000,
  REQUEST_RUNNING_TOO_LONG: 5000,
  QUERY_TIMEOUT: 5000,
  TIMEOUT: 2000,
  UNREACHABLE: 2000,
  HTML_ANSWER: 5000,
  ALL_OR_NONE_OPERATION_ROLLED_BACK: 1000,
  PAUSED: QUARTER_HOUR,
};

/** A parent that is named by its key and is not there yet comes with another write of ours. */
const isWaitingForParent = (message: string): boolean => message.startsWith('Foreign key external ID');

/** A problem from Salesforce's code, or from one of ours (`TIMEOUT`, `UNREACHABLE`, `HTML_ANSWER`, `PAUSED`, `SIGNED_OUT`, `CONFIGURATION`). */
export function problem(code: string, message: string, status: number | null = null): Problem {
  const wait = PASSING[code] ?? (status !== null && status >= 500 ? 2000 : undefined);
  const retry = wait !== undefined || isWaitingForParent(message);
  return { code, message, status, retry, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}

/** A problem as the outcome of a write; the wait is spread by up to a half, so that locked rows do not meet again. */
export function outcomeOf({ code, message, retry, retryAfterMs }: Problem, random: () => number): CrmWriteOutcome {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs: Math.round(retryAfterMs * (1 + random() / 2)) };
  return { ok: false, retry, code, message, ...wait };
}

const VendorError = z.object({ errorCode: z.string(), message: z.string().catch('') });

/** Anything that was thrown below us, as a problem: jsforce's errors, time-outs, lost sockets, HTML pages. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof SalesforceFailure) return error.problem;
  const [ours] = error instanceof Error ? (/SIGNED_OUT|CONFIGURATION/.exec(error.message) ?? []) : [];
  if (ours !== undefined) return problem(ours, String(error), 401);
  const vendor = VendorError.safeParse(error);
  if (!vendor.success) return problem('UNREACHABLE', error instanceof Error ? error.message : String(error));
  const { errorCode, message } = vendor.data;
  const http = /^ERROR_HTTP_(\d+)$/.exec(errorCode)?.[1];
  if (http === undefined) return problem(errorCode, message);
  const html = /<html|html content/i.test(message);
  return problem(
    html ? 'HTML_ANSWER' : errorCode,
    html ? `an HTML page instead of an answer (${http})` : message.slice(0, 300),
    Number(http),
  );
}

/** A body read by a schema. @throws SalesforceFailure `UNREADABLE` */
export function parsed<T>(shape: z.ZodType<T>, json: unknown): T {
  const found = shape.safeParse(json);
  if (found.success) return found.data;
  throw new SalesforceFailure(problem('UNREADABLE', found.error.message));
}
