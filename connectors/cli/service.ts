import { z } from 'zod';

/** What went wrong with a call, worded for a terminal. */
export class ServiceProblem extends Error {}

const Problem = z.object({
  title: z.string(),
  detail: z.string().optional(),
  faults: z.array(z.object({ where: z.string(), what: z.string() })).optional(),
});

export interface Service {
  readonly url: string;
  readonly token: string;
}

/** The running service: `--url`, else on this machine; the token of the signed-in person from the environment. */
export function serviceOf(url: string | undefined, env: NodeJS.ProcessEnv): Service {
  const token = env.PARTNERSHIP_OS_TOKEN ?? '';
  if (token === '')
    throw new ServiceProblem(
      'PARTNERSHIP_OS_TOKEN is missing: it says who you are. Get one where the service runs: partnership-os token PERSON',
    );
  return { url: url ?? 'http://127.0.0.1:8780', token };
}

/** Calls the service as the signed-in person. @throws ServiceProblem with every reason of a refusal */
export async function call<T>(service: Service, path: string, body?: object): Promise<T> {
  const response = await fetch(new URL(path, service.url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new ServiceProblem(`${service.url} does not answer: ${String((error as Error).cause ?? error)}`);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const problem = Problem.safeParse(answer);
  if (!problem.success) throw new ServiceProblem(`${service.url} answered ${response.status}.`);
  const { title, detail, faults = [] } = problem.data;
  throw new ServiceProblem(
    [`${title} ${detail ?? ''}`.trim(), ...faults.map(({ where, what }) => `  ${where}: ${what}`)].join('\n'),
  );
}
