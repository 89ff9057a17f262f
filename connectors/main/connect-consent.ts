import type { Crm } from '@partnership-os/core';
import type { ConnectUseCases, ConsentAnswer } from '../http/connect.ts';
import type { Finished } from '../http/connect-page.ts';
import type { Lines, LinesOptions } from './connect-lines.ts';
import type { CrmLink } from './crm-link.ts';
import { clock } from './foundation.ts';
import type { SetUpCodes } from './set-up-code.ts';

interface Attempt {
  readonly crm: Crm;
  verifier: string | null;
}

export type ConsentOptions = Pick<LinesOptions, 'runtime' | 'workspaceId' | 'links' | 'vault' | 'say'> & {
  readonly codes: SetUpCodes;
};

/** What the set-up pages do: from the set-up code over the vendor's consent to an open line. */
export function consents(o: ConsentOptions, lines: Lines): ConnectUseCases {
  const linkOf = (crm: Crm): CrmLink => {
    const link = o.links.find((each) => each.crm === crm);
    if (link === undefined) throw new Error(`The connection file names no ${crm}.`);
    return link;
  };
  return {
    crms: o.links.map(({ crm }) => crm),
    standing: async (crm) => {
      const known = await o.runtime.deps.store.unit(o.workspaceId, (unit) => unit.connections());
      const state = known.find((each) => each.crm === crm)?.state ?? 'waiting';
      return { state: state === 'connected' || state === 'revoked' ? state : 'waiting', account: linkOf(crm).account };
    },
    begin: (crm, given) => {
      if (!o.codes.take(given)) return null;
      const attempt: Attempt = { crm, verifier: null };
      const { url, verifier } = linkOf(crm).consent(o.codes.remember(attempt));
      attempt.verifier = verifier;
      return url;
    },
    finish: async (crm, back) => {
      const link = linkOf(crm);
      const refused = await takeConsent(o, link, back);
      if (refused !== null) return refused;
      o.say(`${link.name} is connected to ${link.account}.`);
      return { ok: true, account: link.account, ...(await lines.open(link)) };
    },
  };
}

type Refusal = Extract<Finished, { readonly ok: false }>;

/** Checks what came back, changes the code for tokens of the right account, and keeps them sealed. */
async function takeConsent(o: ConsentOptions, link: CrmLink, back: ConsentAnswer): Promise<Refusal | null> {
  const attempt = o.codes.recall<Attempt>(back.state);
  if (attempt?.crm !== link.crm) return { ok: false, code: 'state_unknown' };
  if (back.code === undefined)
    return { ok: false, code: 'denied', params: { detail: back.error_description ?? back.error ?? '' } };
  const granted = await link.grant(back.code, attempt.verifier);
  if (!granted.ok) return granted;
  await o.runtime.deps.store.unit(o.workspaceId, async (unit) => {
    await unit.saveConnection(link.crm, link.account, 'connected');
    await unit.saveTokens(link.crm, o.vault(link.crm).seal(granted.tokens));
    const known = (await unit.connections()).find(({ crm }) => crm === link.crm)?.cursors.changes;
    if (known === undefined) await unit.saveCursor(link.crm, 'changes', clock());
  });
  return null;
}
