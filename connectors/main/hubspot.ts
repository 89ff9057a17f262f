import { randomUUID } from 'node:crypto';
import type { Viewer } from '@partnership-os/core';
import type { CardAnswer, HubSpotCaller, HubSpotUseCases } from '../http/hubspot.ts';
import { readWebhook } from '../hubspot/inbound.ts';
import { verifySignature } from '../hubspot/signature.ts';
import { cardIn } from '../service/cards/card-for.ts';
import { factsFor } from '../service/cards/for-viewer.ts';
import type { Deps } from '../service/deps.ts';
import { receive } from '../service/digest.ts';
import { execute, personOf } from '../service/execute.ts';
import type { HubSpotApp } from './hubspot-adapter.ts';
import { type KeptAnswers, keepNothing } from './kept-answers.ts';

/** What the signed HubSpot routes do, over the use cases. The portal in the signed address decides the workspace. */
export function hubSpotUseCases(
  deps: Deps,
  app: HubSpotApp,
  clock: () => string,
  kept: KeptAnswers<CardAnswer> = keepNothing,
): HubSpotUseCases {
  const workspaceOf = (portalId: string) => deps.store.workspaceOf('hubspot', portalId);
  return {
    verify: ({ method, url, body, signature, timestamp }) =>
      verifySignature({
        secret: app.clientSecret,
        method,
        uri: `${app.publicOrigin}${url}`,
        rawBody: body,
        signature,
        timestamp,
        now: Date.now(),
      }),
    card: async (caller, kind, crmId): Promise<CardAnswer> => {
      const key = [caller.portalId, caller.userId, kind, crmId].join(' ');
      const answer = await kept.read(key, async () => {
        const workspaceId = await workspaceOf(caller.portalId);
        if (workspaceId === null) return { value: { status: 'unknown' }, keep: false };
        return readCard(deps, caller, { workspaceId, crm: 'hubspot', kind, crmId }, clock());
      });
      return answer.status === 'ready' ? { ...answer, viewer: { ...answer.viewer, now: clock() } } : answer;
    },
    execute: async (caller, command) => {
      const workspaceId = await workspaceOf(caller.portalId);
      if (workspaceId === null) return { status: 'refused', refusals: [{ code: 'foreign_workspace' }], result: {} };
      return execute(deps, workspaceId, { sender: { crm: 'hubspot', userId: caller.userId }, input: command }, clock());
    },
    setLanguage: async (caller, language) => {
      const workspaceId = await workspaceOf(caller.portalId);
      if (workspaceId === null) return false;
      return deps.store.unit(workspaceId, async (unit) => {
        const person = await personOf(unit, { crm: 'hubspot', userId: caller.userId });
        if (person !== null) await unit.savePeople([{ ...person, language }]);
        return person !== null;
      });
    },
    receive: async (events) => {
      const workspaceId = await workspaceOf(String(app.portalId));
      if (workspaceId === null) return 0;
      const batch = readWebhook(events, { portalId: app.portalId, appId: app.appId });
      for (const defect of batch.defects)
        deps.log.warn(
          { crm: 'hubspot', ...defect, delivery: randomUUID() },
          'A webhook event could not be read; the others count.',
        );
      return batch.signals.length === 0
        ? 0
        : receive(deps, workspaceId, { crm: 'hubspot', signals: batch.signals }, clock());
    },
  };
}

/** Who looks and what they see, in one unit. Only a prepared card may be kept: one that was built now is not stored yet. */
function readCard(
  deps: Deps,
  caller: HubSpotCaller,
  wanted: Parameters<typeof cardIn>[2],
  now: string,
): Promise<{ readonly value: CardAnswer; readonly keep: boolean }> {
  return deps.store.unit(wanted.workspaceId, async (unit) => {
    const person = await personOf(unit, { crm: 'hubspot', userId: caller.userId });
    if (person === null) return { value: { status: 'no_permission' }, keep: false };
    const card = await cardIn(deps, unit, wanted, now);
    if (card === null) return { value: { status: 'unknown' }, keep: false };
    const { roles, levels, language: lang, zone } = person;
    const viewer: Viewer = { crm: 'hubspot', userId: caller.userId, roles, levels, lang, zone, now };
    const facts = Buffer.from(factsFor(card.facts, viewer));
    return { value: { status: 'ready', facts, viewer }, keep: card.prepared };
  });
}
