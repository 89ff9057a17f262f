import type { Request } from 'express';
import { ACT_AS, type WorkbenchOptions, type WorkbenchPerson } from './options.ts';

/** The person that this browser acts as: the one of the cookie, else the first; undefined while there is nobody yet. */
export async function actingPerson(
  options: Pick<WorkbenchOptions, 'people'>,
  request: Request,
): Promise<WorkbenchPerson | undefined> {
  const people = await options.people();
  const key = cookie(request.get('cookie') ?? '', ACT_AS);
  return people.find((person) => person.key === key) ?? people[0];
}

function cookie(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
}

const FRESH_MS = 2_000;

/** Remembers people for two seconds: every call of a page asks who acts, and the store has other work. */
export function remembered(people: WorkbenchOptions['people']): () => Promise<readonly WorkbenchPerson[]> {
  let known: Promise<readonly WorkbenchPerson[]> | undefined;
  let until = 0;
  return () => {
    if (known === undefined || Date.now() > until) {
      until = Date.now() + FRESH_MS;
      known = Promise.resolve(people());
      known.catch(() => {
        until = 0;
      });
    }
    return known;
  };
}
