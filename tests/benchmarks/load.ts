import { Agent, request } from 'node:http';
import type { Signed } from '../support/hubspot.ts';

export interface Load {
  readonly perSecond: number;
  readonly p95: number;
  readonly bytes: number;
}

/** Sends one request over kept-open connections. Resolves with the answer's size. @throws for any status but 200 */
function once(agent: Agent, origin: string, { method, path, headers }: Signed): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${path}`, { agent, method, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

/** Keeps `connections` requests on the way for a while; the requests are signed before, as HubSpot signs them elsewhere. */
export async function load(
  origin: string,
  requests: readonly Signed[],
  { connections, ms }: { readonly connections: number; readonly ms: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waits: number[] = [];
  let [turn, bytes] = [0, 0];
  const started = performance.now();
  const worker = async () => {
    while (performance.now() - started < ms) {
      const sent = performance.now();
      bytes = Math.max(bytes, await once(agent, origin, requests[turn++ % requests.length] as Signed));
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const perSecond = (waits.length / (performance.now() - started)) * 1000;
  agent.destroy();
  waits.sort((a, b) => a - b);
  return { perSecond, p95: waits[Math.floor(waits.length * 0.95)] ?? 0, bytes };
}
