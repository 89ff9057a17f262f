import { z } from 'zod';
import { BEARER_ANSWERS, bearer, type PersonOf } from './bearer.ts';
import { problem } from './problem.ts';
import { parsedParams, type Route } from './route.ts';

const Named = z.object({
  crm: z.enum(['hubspot', 'salesforce']),
  id: z.string().regex(/^[\w-]{1,60}$/, 'a record id has letters, digits, - and _ only'),
});
export type NamedPartner = z.output<typeof Named>;

/** A partner's facts and who looks, both as JSON text; what the person may not read has left them already. */
export type PartnerAnswer =
  | { readonly status: 'ready'; readonly facts: string; readonly viewer: string }
  | { readonly status: 'unknown' | 'no_permission' };

export interface PartnerUseCases {
  readonly personOf: PersonOf;
  readonly partner: (person: string, named: NamedPartner) => Promise<PartnerAnswer>;
}

/** A partner's facts as the signed-in person may read them: what the command line's coach answers from. */
export function partnerRoutes(use: PartnerUseCases): Route[] {
  const { of, who } = bearer(use.personOf);
  return [
    {
      ...of,
      method: 'get',
      path: '/partners/:crm/:id',
      summary: 'Facts of a partner by its record in a CRM, as the signed-in person may read them',
      params: Named,
      answers: { 200: 'facts and viewer', 404: 'unknown record', ...BEARER_ANSWERS },
      handle: async (request, response) => {
        const answer = await use.partner(who(request), parsedParams<NamedPartner>(response));
        if (answer.status === 'ready')
          response
            .set('content-type', 'application/json; charset=utf-8')
            .send(`{"facts":${answer.facts},"viewer":${answer.viewer}}`);
        else if (answer.status === 'no_permission')
          problem(response, { status: 403, code: 'no_permission', title: 'You have no role in this workspace.' });
        else problem(response, { status: 404, code: 'unknown_record', title: 'This record has not been read yet.' });
      },
    },
  ];
}
