import { z } from 'zod';
import type { Urgency } from '../service/crm-port.ts';
import type { SalesforceClient } from './client.ts';
import { problem, SalesforceFailure } from './problem.ts';

const Describe = z.object({
  fields: z.array(z.object({ name: z.string(), updateable: z.boolean(), createable: z.boolean() })),
});

export interface FieldUse {
  /** The integration user may write it. */
  readonly writable: boolean;
}

/** What the org says of its objects, kept for an hour. */
export interface Describes {
  /** Fields that the integration user can see, by name. @throws SalesforceFailure */
  fields(object: string, urgency: Urgency): Promise<ReadonlyMap<string, FieldUse>>;
  forget(): void;
}

const HOUR = 3_600_000;

export function describesOf(client: SalesforceClient, now: () => number): Describes {
  const known = new Map<string, { readonly at: number; readonly fields: ReadonlyMap<string, FieldUse> }>();
  return {
    fields: async (object, urgency) => {
      const kept = known.get(object);
      if (kept !== undefined && now() - kept.at < HOUR) return kept.fields;
      const found = Describe.safeParse(
        await client.send({ method: 'GET', path: `/sobjects/${object}/describe`, urgency }),
      );
      if (!found.success) throw new SalesforceFailure(problem('UNREADABLE', found.error.message));
      const fields = new Map(
        found.data.fields.map(({ name, updateable, createable }) => [name, { writable: updateable || createable }]),
      );
      known.set(object, { at: now(), fields });
      return fields;
    },
    forget: () => known.clear(),
  };
}
