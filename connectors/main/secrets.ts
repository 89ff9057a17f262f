import type { Connection } from './connection.ts';
import { StartProblem } from './life.ts';
import { readTokenKey } from './token-vault.ts';

/** What never stands in a file. */
export interface Secrets {
  readonly hubspot: string;
  /** Null where the External Client App asks for none. */
  readonly salesforce: string | null;
  /** Under which stored tokens are sealed. */
  readonly tokenKey: Buffer;
}

/** Reads the environment. @throws StartProblem that names every variable that is missing, and how to make it */
export function readSecrets(connection: Connection, env: NodeJS.ProcessEnv): Secrets {
  const tokenKey = readTokenKey(env.TOKEN_KEY);
  const hubspot = env.HUBSPOT_CLIENT_SECRET ?? '';
  const lacking = [
    ...(tokenKey === null
      ? [
          'TOKEN_KEY must be 32 bytes in base64, under which tokens are sealed. Make one with: openssl rand -base64 32. Keep it; without it every CRM has to be connected again.',
        ]
      : []),
    ...(connection.hubspot !== undefined && hubspot === ''
      ? ["HUBSPOT_CLIENT_SECRET must hold the client secret of the HubSpot app (the app's page, Auth)."]
      : []),
  ];
  if (tokenKey === null || lacking.length > 0) throw new StartProblem(lacking.join('\n'));
  return { tokenKey, hubspot, salesforce: env.SALESFORCE_CLIENT_SECRET || null };
}
