import { z } from 'zod';
import { type Answered, BEARER_ANSWERS, bearer, type PersonOf, sendAnswer } from './bearer.ts';
import { parsedParams, parsedQuery, type Route } from './route.ts';

const Compare = z.object({
  from: z.coerce.number().int().positive().optional(),
  to: z.coerce.number().int().positive().optional(),
});

export interface PartnershipUseCases {
  readonly personOf: PersonOf;
  readonly file: (
    person: string,
    asked: { readonly id: string; readonly compare: readonly [number, number] | undefined },
  ) => Promise<Answered<object>>;
}

/** What is recorded about a partnership, for a signed-in person. */
export function partnershipRoutes(use: PartnershipUseCases): Route[] {
  const { of, who } = bearer(use.personOf);
  return [
    {
      ...of,
      method: 'get',
      path: '/partnerships/:id',
      summary: 'Evidence, checklist, checks, term sheet and exit of a partnership',
      params: z.object({ id: z.uuid() }),
      query: Compare,
      answers: { 200: 'what is recorded, as it is judged now', 404: 'unknown', ...BEARER_ANSWERS },
      handle: async (request, response) => {
        const { from, to } = parsedQuery<z.output<typeof Compare>>(response);
        const compare = from === undefined || to === undefined ? undefined : ([from, to] as const);
        const { id } = parsedParams<{ id: string }>(response);
        sendAnswer(response, await use.file(who(request), { id, compare }));
      },
    },
  ];
}
