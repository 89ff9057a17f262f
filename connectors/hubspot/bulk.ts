import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { CrmWriteOutcome } from '../service/crm-write.ts';
import { chunk } from './api.ts';
import type { Answer, HubSpotClient } from './client.ts';
import { type Problem, problemOf } from './problem.ts';

export const DONE: CrmWriteOutcome = { ok: true };

/** A write that did not happen, or may not have, as the port says it. */
export function failed(problem: Problem): CrmWriteOutcome {
  const hints = [...problem.details, ...problem.names].join(', ');
  return {
    ok: false,
    retry: problem.retry,
    code: problem.code,
    message: hints === '' ? problem.message : `${problem.message} (${hints})`,
    ...(problem.retryAfterMs === undefined ? {} : { retryAfterMs: problem.retryAfterMs }),
  };
}

/** A write that we refuse ourselves, before any call. */
export const unwritable = (message: string): CrmWriteOutcome => ({
  ok: false,
  retry: false,
  code: 'unwritable',
  message,
});

const Traced = z.object({ objectWriteTraceId: z.coerce.string().optional(), id: z.string().optional() });
const BatchAnswer = z.object({
  results: z.array(Traced).default([]),
  errors: z
    .array(
      z.looseObject({
        category: z.string().optional(),
        context: z.object({ objectWriteTraceId: z.array(z.coerce.string()).optional() }).optional(),
      }),
    )
    .default([]),
});

/** HTTP status of a single error inside a 207, which has only a category. */
const STATUS_OF_CATEGORY: Readonly<Record<string, number>> = {
  OBJECT_NOT_FOUND: 404,
  CONFLICT: 409,
  OBJECT_ALREADY_EXISTS: 409,
  MISSING_SCOPES: 403,
  RATE_LIMITS: 429,
  LOCKED: 423,
};

export interface BulkSend<I> {
  readonly client: HubSpotClient;
  readonly path: string;
  readonly urgency: Urgency;
  /** Sending it twice would make two records. */
  readonly once: boolean;
  readonly input: (item: I) => Readonly<Record<string, unknown>>;
}

/**
 * Sends items in batches with a trace id each; one outcome per item, in order. A batch that HubSpot refuses as a whole is
 * sent again item by item, so that one bad item never takes the good ones down.
 */
export async function sendBulk<I>(o: BulkSend<I>, items: readonly I[]): Promise<CrmWriteOutcome[]> {
  const outcomes = await Promise.all(chunk(items).map((batch) => sendBatch(o, batch)));
  return outcomes.flat();
}

async function sendBatch<I>(o: BulkSend<I>, batch: readonly I[]): Promise<CrmWriteOutcome[]> {
  const inputs = batch.map((item, at) => ({ ...o.input(item), objectWriteTraceId: String(at) }));
  const answer = await o.client.ask(BatchAnswer, {
    method: 'POST',
    path: o.path,
    body: { inputs },
    urgency: o.urgency,
    once: o.once,
  });
  if (answer.ok) return batch.map((_, at) => outcomeOf(answer, String(at), batch.length));
  if (batch.length > 1 && REFUSES_ALL.has(answer.problem.code)) return oneByOne(o, batch);
  return batch.map(() => failed(answer.problem));
}

const REFUSES_ALL: ReadonlySet<Problem['code']> = new Set(['validation', 'gone', 'conflict']);

async function oneByOne<I>(o: BulkSend<I>, batch: readonly I[]): Promise<CrmWriteOutcome[]> {
  const outcomes: CrmWriteOutcome[] = [];
  for (const item of batch) outcomes.push(...(await sendBatch(o, [item])));
  return outcomes;
}

function outcomeOf(
  { status, body }: Extract<Answer<z.output<typeof BatchAnswer>>, { ok: true }>,
  trace: string,
  size: number,
): CrmWriteOutcome {
  const error = body.errors.find((one) => one.context?.objectWriteTraceId?.includes(trace) ?? size === 1);
  if (error) return failed(problemOf(STATUS_OF_CATEGORY[error.category ?? ''] ?? 400, null, error));
  if (status !== 207 || body.results.some((result) => result.objectWriteTraceId === trace)) return DONE;
  return { ok: false, retry: true, code: 'no_outcome', message: 'HubSpot named no outcome for this write' };
}
