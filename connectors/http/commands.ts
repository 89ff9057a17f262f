import type { CommandOutcome } from '@partnership-os/core';
import { z } from 'zod';
import { BEARER_ANSWERS, bearer, type PersonOf, sendOutcome } from './bearer.ts';
import { parsedBody, type Route } from './route.ts';

const Command = z.strictObject({
  name: z.string().min(1).max(60),
  recordType: z.enum(['deal', 'account', 'partnership', 'approval', 'registration', 'person']),
  recordId: z.string().min(1).max(60),
  payload: z.record(z.string().max(60), z.unknown()),
  expectedVersion: z.int().positive().nullable(),
  idempotencyKey: z.uuid(),
  /** Which CRM's id `recordId` is, for a deal or an account. */
  crm: z.enum(['hubspot', 'salesforce']).default('hubspot'),
});
export type SignedInCommand = z.output<typeof Command>;

export interface CommandUseCases {
  readonly personOf: PersonOf;
  readonly execute: (person: string, command: SignedInCommand) => Promise<CommandOutcome>;
}

/** Every command of the product, as a signed-in person: the one door for tools that are no CRM. */
export function commandRoutes(use: CommandUseCases): Route[] {
  const { of, who } = bearer(use.personOf);
  return [
    {
      ...of,
      method: 'post',
      path: '/commands',
      summary: 'A command of the signed-in person',
      body: Command,
      answers: {
        200: 'accepted',
        404: 'unknown record',
        409: 'stale version',
        422: 'refused with every reason',
        ...BEARER_ANSWERS,
      },
      handle: async (request, response) =>
        sendOutcome(response, await use.execute(who(request), parsedBody<SignedInCommand>(response))),
    },
  ];
}
