import type { Crm } from '@partnership-os/core';
import type { Deps } from '../service/deps.ts';
import { clearVault, type TokenVault } from './token-vault.ts';

/** How a connection's tokens are kept, and what happens when the CRM takes them away. */
export interface Keeping {
  readonly vault: TokenVault;
  /** The customer removed the app. Called once; nothing more is to be asked of the CRM. */
  readonly revoked: (reason: string) => Promise<void>;
}

/** For the sandboxes: nothing to hide, and what is taken away is only marked. */
export const inTheClear = (deps: Deps, workspaceId: string, crm: Crm): Keeping => ({
  vault: clearVault,
  revoked: (reason) => {
    deps.log.error({ crm, reason }, 'The customer removed the app; the connection is paused.');
    return markRevoked(deps, workspaceId, crm);
  },
});

/** Marks the connection as revoked and forgets its tokens. */
export async function markRevoked(deps: Deps, workspaceId: string, crm: Crm): Promise<void> {
  await deps.store.unit(workspaceId, async (unit) => {
    const known = (await unit.connections()).find((connection) => connection.crm === crm);
    if (known === undefined) return;
    await unit.saveConnection(crm, known.accountRef, 'revoked');
    await unit.saveTokens(crm, null);
  });
}

/** Tokens of a connection as its adapter loads and saves them. */
export function keptTokens<T extends object>(deps: Deps, workspaceId: string, crm: Crm, { vault }: Keeping) {
  return {
    load: () =>
      deps.store.unit(workspaceId, async (unit) => {
        const known = (await unit.connections()).find((connection) => connection.crm === crm);
        return known?.tokens == null ? null : (vault.open(known.tokens) as T);
      }),
    save: (tokens: T) => deps.store.unit(workspaceId, (unit) => unit.saveTokens(crm, vault.seal(tokens))),
  };
}
