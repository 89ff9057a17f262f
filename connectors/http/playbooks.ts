import { z } from 'zod';
import { type Answered, BEARER_ANSWERS, bearer, type PersonOf, sendAnswer } from './bearer.ts';
import { parsedParams, type Route } from './route.ts';

/** What the route asks of the service. `person` is the stable key of whoever signed in. */
export interface PlaybookUseCases {
  readonly personOf: PersonOf;
  readonly playbooks: (person: string, partnershipId: string) => Promise<Answered<object>>;
}

/** The playbooks of a partnership, to read. Everything that is done on them is a command. */
export function playbookRoutes(use: PlaybookUseCases): Route[] {
  const { of, who } = bearer(use.personOf);
  return [
    {
      ...of,
      method: 'get',
      path: '/partnerships/:id/playbooks',
      summary: 'What runs and ran on a partnership, step by step, and what may be started',
      params: z.object({ id: z.uuid() }),
      answers: { 200: 'runs and playbooks', 404: 'unknown', ...BEARER_ANSWERS },
      handle: async (request, response) =>
        sendAnswer(response, await use.playbooks(who(request), parsedParams<{ id: string }>(response).id)),
    },
  ];
}
