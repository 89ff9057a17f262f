import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { z } from 'zod';
import type { Budget } from './budget.ts';

/** Any endpoint that speaks chat completions: hosted, or local such as Ollama. */
export interface ModelPlace {
  /** With its version: `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly timeoutMs: number;
}

export interface ModelDeps {
  readonly place: ModelPlace;
  readonly budget: Budget;
  readonly wait: (ms: number) => Promise<void>;
}

/** Why there is no answer of the model; worded under `coach.why.<reason>`. */
export type NoAnswer = 'budget' | 'busy' | 'unreachable' | 'timeout' | 'refused' | 'truncated' | 'unreadable' | 'tools';
export type Asked<T> =
  | { readonly ok: true; readonly value: T; readonly tokens: number }
  | { readonly ok: false; readonly reason: NoAnswer };

export interface Order<S extends z.ZodType> {
  readonly workspaceId: string;
  /** ISO day: budgets are per day. */
  readonly today: string;
  readonly rules: string;
  readonly data: string;
  readonly name: string;
  readonly shape: S;
  readonly mostTokens: number;
}

/** @see domain/coach.md 5: three tries, 1 to 10 seconds apart */
const TRIES = 3;
const SHORTEST_MS = 1000;
const LONGEST_MS = 10_000;
/** About so many characters are a token; only to refuse before sending what the budget cannot pay. */
const CHARACTERS_PER_TOKEN = 3;

/** Asks the model for one value of a shape. It is given no tools, and its text is parsed, never run. */
export async function ask<S extends z.ZodType>(deps: ModelDeps, order: Order<S>): Promise<Asked<z.output<S>>> {
  const { workspaceId, today, rules, data, mostTokens } = order;
  const reserve = Math.ceil((rules.length + data.length) / CHARACTERS_PER_TOKEN) + mostTokens;
  if (!deps.budget.allows(workspaceId, today, reserve)) return { ok: false, reason: 'budget' };
  for (let tried = 1; ; tried += 1) {
    const once = await askOnce(deps, order, reserve);
    if (once.ok || once.again === undefined || tried === TRIES)
      return once.ok ? once : { ok: false, reason: once.reason };
    await deps.wait(Math.min(LONGEST_MS, once.again ?? SHORTEST_MS * 2 ** (tried - 1)));
  }
}

type Once<T> =
  | Extract<Asked<T>, { readonly ok: true }>
  /** `again`: it may be asked once more, after so many milliseconds; null = after a pause of our own. */
  | { readonly ok: false; readonly reason: NoAnswer; readonly again?: number | null };

async function askOnce<S extends z.ZodType>(
  { place, budget }: ModelDeps,
  order: Order<S>,
  reserve: number,
): Promise<Once<z.output<S>>> {
  try {
    const heard = await streamed(place, order);
    const tokens = heard.tokens ?? reserve;
    budget.spend(order.workspaceId, order.today, tokens);
    return valueIn(order.shape, heard, tokens);
  } catch (error) {
    return problemOf(error);
  }
}

interface Heard {
  readonly text: string;
  readonly refused: boolean;
  readonly usedTools: boolean;
  readonly finish: string | null;
  readonly tokens: number | null;
}

async function streamed<S extends z.ZodType>(place: ModelPlace, order: Order<S>): Promise<Heard> {
  // Retries are ours: the library's would not count against the budget, nor be told to the person.
  const client = new OpenAI({ baseURL: place.baseUrl, apiKey: place.apiKey, timeout: place.timeoutMs, maxRetries: 0 });
  const schema = z.toJSONSchema(order.shape, { target: 'draft-7' }) as Record<string, unknown>;
  const signal = AbortSignal.timeout(place.timeoutMs);
  const stream = await client.chat.completions.create(
    {
      model: place.model,
      messages: [
        { role: 'system', content: order.rules },
        { role: 'user', content: order.data },
      ],
      temperature: 0,
      max_completion_tokens: order.mostTokens,
      response_format: { type: 'json_schema', json_schema: { name: order.name, schema, strict: true } },
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal },
  );
  let heard: Heard = { text: '', refused: false, usedTools: false, finish: null, tokens: null };
  for await (const { choices, usage } of stream) {
    const [choice] = choices;
    heard = {
      text: heard.text + (choice?.delta.content ?? ''),
      refused: heard.refused || Boolean(choice?.delta.refusal),
      usedTools: heard.usedTools || (choice?.delta.tool_calls?.length ?? 0) > 0,
      finish: choice?.finish_reason ?? heard.finish,
      tokens: usage?.total_tokens ?? heard.tokens,
    };
  }
  return heard;
}

function valueIn<S extends z.ZodType>(shape: S, heard: Heard, tokens: number): Once<z.output<S>> {
  if (heard.usedTools) return { ok: false, reason: 'tools' };
  if (heard.refused || heard.finish === 'content_filter') return { ok: false, reason: 'refused' };
  if (heard.finish !== 'stop') return { ok: false, reason: 'truncated' };
  const read = shape.safeParse(parsed(heard.text));
  return read.success ? { ok: true, value: read.data, tokens } : { ok: false, reason: 'unreadable' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TOO_MANY = 429;
const SERVER = 500;

/** An outage is an answer too: the coach goes on without the model. A fault of ours is thrown. */
function problemOf(error: unknown): Extract<Once<never>, { readonly ok: false }> {
  if (error instanceof APIConnectionTimeoutError || isAbort(error)) return { ok: false, reason: 'timeout' };
  if (error instanceof APIConnectionError) return { ok: false, reason: 'unreachable', again: null };
  if (!(error instanceof APIError)) throw error;
  const { status = SERVER } = error;
  if (status === TOO_MANY) return { ok: false, reason: 'busy', again: retryAfter(error) };
  return status >= SERVER ? { ok: false, reason: 'unreachable', again: null } : { ok: false, reason: 'unreachable' };
}

const isAbort = (error: unknown): boolean =>
  error instanceof Error && ['AbortError', 'TimeoutError', 'APIUserAbortError'].includes(error.constructor.name);

/** Seconds, or a date; null when the endpoint does not say. */
function retryAfter({ headers }: APIError): number | null {
  const said = headers?.get('retry-after') ?? '';
  return /^\d+$/.test(said) ? Number(said) * 1000 : null;
}
