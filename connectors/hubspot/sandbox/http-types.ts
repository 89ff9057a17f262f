import { z } from 'zod';
import type { State } from './state.ts';
import { invalid } from './vendor-error.ts';
import type { Actor } from './webhook-events.ts';

export const VERSION = '2026-09';

export interface Call {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly by: Actor;
}

export interface Reply {
  readonly status: number;
  /** Absent = no content. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Segments that start with `:` are parameters. */
  readonly path: string;
  /** Each inner list: one of these scopes is needed. Empty = no token needed. */
  readonly scopes: (params: Readonly<Record<string, string>>) => readonly (readonly string[])[];
  readonly budget: 'call' | 'search' | 'none';
  readonly handle: (call: Call) => Reply;
}

/** Reads a body by its schema; what does not fit is HubSpot's 400. */
export function read<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(
    'Invalid input JSON',
    parsed.error.issues.map((issue) => ({ message: issue.message, code: 'INVALID_JSON', in: issue.path.join('.') })),
  );
}

/** A comma-separated, repeatable query parameter. */
export const list = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** `limit` within its bounds; HubSpot refuses more, it does not cut. */
export function limitOf(query: URLSearchParams, standard: number, most: number): number {
  const text = query.get('limit');
  const limit = text === null ? standard : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw invalid(`limit must be between 1 and ${most}`, [{ message: 'bad limit', code: 'INVALID_LIMIT', in: 'limit' }]);
}

/** A parameter of the matched path. */
export const param = (call: Call, name: string): string => call.params[name] ?? '';

export const MOST_INPUTS = 100;

/** The inputs of a batch: at least one, at most a hundred. */
export const inputs = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(MOST_INPUTS);
