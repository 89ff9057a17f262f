import { accept, held, refuse } from '@partnership-os/core';
import type { Partnership, Terms } from '../records.ts';
import { Adoption, adoptedAccount, adoptionHash } from './adoption.ts';
import { askMove } from './ask-move.ts';
import { type Done, type Handled, handler } from './command.ts';
import { newPartnership, newRecordEvidence } from './create-prospect.ts';
import { movedTo, useGrant } from './moves.ts';
import { callerOn, grantsOf } from './partnership.ts';

/** T00: adopts a live partnership. It needs a granted request of kind `adoption` for exactly this payload. */
export const adoptPartnership = handler(Adoption, async (context, adoption): Promise<Handled> => {
  const { unit, deps, person, now } = context;
  const found = await adoptedAccount(context);
  if ('code' in found) return refuse([found]);
  const { account, partnerId } = found;
  const decided = askMove(context, {
    position: null,
    command: {
      name: 'adopt_partnership',
      payloadHash: adoptionHash(context, partnerId, adoption),
      reason: { code: adoption.reasonCode, text: adoption.reason },
      type: adoption.type,
      phase: adoption.phase,
    },
    caller: callerOn(person, null),
    evidence: { ...(await newRecordEvidence(unit, account)), 'C-AGREEMENT': held('agreement') },
    grants: grantsOf(await unit.approvals({ resourceIds: [partnerId] })),
  });
  if (!decided.ok) return decided;
  const spent = await useGrant(context, decided.value.grantId);
  if (spent !== null) return refuse([spent]);
  const blank = newPartnership({
    id: deps.newId(),
    partnerId,
    name: account.name,
    type: adoption.type,
    owner: person,
    now,
  });
  const partnership = adopted(
    movedTo(blank, decided.value, { now, reason: { code: adoption.reasonCode, text: adoption.reason } }),
    adoption,
  );
  await unit.savePartnership({ ...partnership, version: 1 }, null);
  return accept(doneWith(partnership, decided.value.events, adoption.reason));
});

function adopted(partnership: Partnership, { tier, terms, signedOn, derived = [] }: Adoption): Partnership {
  const [, ...entered] = partnership.doc.entered;
  const kept: Terms | null = terms;
  const signedAt = `${signedOn}T00:00:00.000Z`;
  return {
    ...partnership,
    tier,
    doc: {
      ...partnership.doc,
      entered,
      terms: kept,
      signedAt,
      activatedAt: partnership.phase === 'ONBOARD' ? null : signedAt,
      derived,
    },
  };
}

const doneWith = (partnership: Partnership, events: readonly string[], reason: string): Done => ({
  result: { partnershipId: partnership.id, phase: partnership.phase },
  events: events.map((type) => ({
    type,
    partnershipId: partnership.id,
    dealId: null,
    fromState: null,
    toState: partnership.phase,
    reason,
  })),
  deals: [],
  partnerships: [partnership.id],
});
