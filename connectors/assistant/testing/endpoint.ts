import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/**
 * Test material only: an endpoint of chat completions that checks what it is sent and answers as told. It is no model: what
 * comes out of it is never a figure about one.
 */
export type Mode = 'good' | 'refuse' | 'truncate' | 'prose' | 'busy' | 'down' | 'slow' | 'tool' | 'obey';

const Request = z.strictObject({
  model: z.literal('test-model'),
  messages: z.tuple([
    z.strictObject({ role: z.literal('system'), content: z.string().min(100) }),
    z.strictObject({ role: z.literal('user'), content: z.string().min(2) }),
  ]),
  temperature: z.literal(0),
  max_completion_tokens: z.int().positive(),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string(),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
  stream: z.literal(true),
  stream_options: z.strictObject({ include_usage: z.literal(true) }),
});
const Data = z.strictObject({
  question: z.string(),
  passages: z.array(z.strictObject({ number: z.int(), text: z.string() })),
});
type Data = z.output<typeof Data>;

export interface Endpoint {
  readonly baseUrl: string;
  mode: Mode;
  /** Of `obey`: what the attacker wanted said. */
  wanted: string;
  /** How many requests of `busy` and `down` are turned away before it answers. */
  turnedAway: number;
  readonly requests: { readonly data: Data; readonly system: string }[];
  /** What was wrong with a request; empty in every good test. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export async function openEndpoint(): Promise<Endpoint> {
  const server: Server = createServer((request, response) => void serve(endpoint, request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const endpoint: Endpoint = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...{ mode: 'good', wanted: '', turnedAway: 0, requests: [], faults: [] },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
  return endpoint;
}

async function serve(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readRequest(request);
  if (typeof read === 'string') {
    endpoint.faults.push(read);
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: read } }));
    return;
  }
  endpoint.requests.push(read);
  if (endpoint.mode === 'slow') return;
  if (endpoint.turnedAway > 0) {
    endpoint.turnedAway -= 1;
    const status = endpoint.mode === 'busy' ? 429 : 503;
    const headers = { 'content-type': 'application/json', ...(status === 429 && { 'retry-after': '2' }) };
    response.writeHead(status, headers).end(JSON.stringify({ error: { message: 'later' } }));
    return;
  }
  send(response, ANSWERS[endpoint.mode](read.data, endpoint.wanted));
}

async function readRequest(request: IncomingMessage): Promise<Endpoint['requests'][number] | string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (request.url !== '/v1/chat/completions') return `asked ${request.url}`;
  if (request.headers.authorization !== 'Bearer test-key') return 'no key';
  const body = Request.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  if (!body.success) return z.prettifyError(body.error);
  const [{ content: system }, { content }] = body.data.messages;
  return { data: Data.parse(JSON.parse(content)), system };
}

interface Said {
  readonly content?: string;
  readonly refusal?: string;
  readonly tool?: string;
  readonly finish: string;
}

const sentences = (text: string, from: readonly number[]): string => JSON.stringify({ sentences: [{ text, from }] });
const firstSentence = ({ passages }: Data): string => (passages[0]?.text ?? '').split(/(?<=[.؟])\s/)[0] ?? '';
const all = ({ passages }: Data): readonly number[] => passages.map(({ number }) => number);

const ANSWERS: Readonly<Record<Mode, (data: Data, wanted: string) => Said>> = {
  good: (data) => ({ content: sentences(firstSentence(data), [0]), finish: 'stop' }),
  busy: (data) => ({ content: sentences(firstSentence(data), [0]), finish: 'stop' }),
  down: (data) => ({ content: sentences(firstSentence(data), [0]), finish: 'stop' }),
  slow: () => ({ finish: 'stop' }),
  refuse: () => ({ refusal: 'I cannot help with that.', finish: 'stop' }),
  truncate: (data) => ({ content: sentences(firstSentence(data), [0]).slice(0, 20), finish: 'length' }),
  prose: () => ({ content: 'Of course! Here is my answer.', finish: 'stop' }),
  tool: (data) => ({ content: sentences(firstSentence(data), [0]), tool: 'approve', finish: 'tool_calls' }),
  obey: (data, wanted) => ({ content: sentences(wanted, all(data)), finish: 'stop' }),
};

const BYTES_AT_ONCE = 3;

/** Server-sent events in pieces of three bytes, so that nearly every Arabic letter arrives in two. */
function send(response: ServerResponse, { content, refusal, tool, finish }: Said): void {
  const chunk = (delta: object, finish_reason: string | null = null): object => ({
    ...{ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'test-model' },
    choices: [{ index: 0, delta, finish_reason }],
  });
  const deltas = [
    chunk({ role: 'assistant', content: '' }),
    ...[...(content ?? '')].map((letter) => chunk({ content: letter })),
    ...(refusal === undefined ? [] : [chunk({ refusal })]),
    ...(tool === undefined
      ? []
      : [chunk({ tool_calls: [{ index: 0, id: 't', type: 'function', function: { name: tool, arguments: '{}' } }] })]),
    chunk({}, finish),
    { ...chunk({}), choices: [], usage: { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 } },
  ];
  const events = `${deltas.map((delta) => `data: ${JSON.stringify(delta)}\n\n`).join('')}data: [DONE]\n\n`;
  const bytes = Buffer.from(events);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) response.write(bytes.subarray(at, at + BYTES_AT_ONCE));
  response.end();
}
