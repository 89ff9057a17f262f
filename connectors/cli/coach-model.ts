import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { dailyBudget } from '../assistant/model/budget.ts';
import type { ModelDeps } from '../assistant/model/client.ts';
import { ServiceProblem } from './service.ts';

/** A local model needs no key, but the protocol has a place for one. */
const NO_KEY = 'none';
const Environment = z.object({
  PARTNERSHIP_OS_MODEL_URL: z.url().optional(),
  PARTNERSHIP_OS_MODEL: z.string().min(1).optional(),
  PARTNERSHIP_OS_MODEL_KEY: z.string().min(1).default(NO_KEY),
  PARTNERSHIP_OS_MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  PARTNERSHIP_OS_MODEL_TOKENS_PER_DAY: z.coerce.number().int().min(0).default(200_000),
});

/**
 * The model that the environment names; null without one, and then the coach works as it does anyway.
 * @throws ServiceProblem when only half of it is named
 */
export function modelOf(env: NodeJS.ProcessEnv): ModelDeps | null {
  const read = Environment.safeParse(env);
  if (!read.success) throw new ServiceProblem(`The model's settings are wrong. ${z.prettifyError(read.error)}`);
  const { PARTNERSHIP_OS_MODEL_URL: baseUrl, PARTNERSHIP_OS_MODEL: model, ...rest } = read.data;
  if (baseUrl === undefined && model === undefined) return null;
  if (baseUrl === undefined || model === undefined)
    throw new ServiceProblem('PARTNERSHIP_OS_MODEL_URL and PARTNERSHIP_OS_MODEL belong together: set both, or none.');
  return {
    place: {
      ...{ baseUrl, model, apiKey: rest.PARTNERSHIP_OS_MODEL_KEY },
      timeoutMs: rest.PARTNERSHIP_OS_MODEL_TIMEOUT_MS,
    },
    budget: dailyBudget(rest.PARTNERSHIP_OS_MODEL_TOKENS_PER_DAY),
    wait: async (ms) => void (await sleep(ms)),
  };
}
