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
