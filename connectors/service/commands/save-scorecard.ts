import { accept, checkSheet, held, refuse, type Sheet, scoreCard } from '@partnership-os/core';
import { z } from 'zod';
import type { Partnership, Scorecard, ScorecardDoc } from '../records.ts';
import { candidateModel } from '../scoring.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler, mustSave } from './command.ts';
import { callerOn, evidenceOf, partnershipOf, positionOf } from './partnership.ts';

const Payload = z.strictObject({
  model: z.string().max(40),
  answers: z.record(z.string().max(60), z.int().min(1).max(5).nullable()),
  breakers: z.record(z.string().max(60), z.enum(['yes', 'no', 'unknown'])),
  finish: z.boolean(),
  singleScorerReason: z.string().trim().max(4000).optional(),
});
type Payload = z.infer<typeof Payload>;

/** T05: a scorer's answers. Every save is a new version, so nothing that somebody saw is ever overwritten. */
export const saveScorecard = handler(Payload, async (context, payload): Promise<Handled> => {
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const { unit, deps, person, now } = context;
  const model = candidateModel(deps, unit.workspaceId);
  const sheet: Sheet = { answers: payload.answers, breakers: payload.breakers };
  const [wrong, ...others] =
    payload.model === model.id
      ? checkSheet(model, sheet)
      : [{ code: 'model_unknown', clause: 'scoring 1', params: { model: payload.model } }];
  if (wrong !== undefined) return refuse([wrong, ...others]);
  const decided = askMove(context, {
    position: positionOf(partnership),
    command: { name: 'save_scorecard', payloadHash: null, reason: null, type: null, phase: null },
    caller: callerOn(person, partnership),
    evidence: {
      ...(await evidenceOf({ unit, deps, now }, partnership, await unit.people())),
      'C-SCORECARD': held('scorecard'),
    },
    grants: [],
  });
  if (!decided.ok) return decided;
  const card = nextCard(context, { partnership, before: await unit.scorecard(partnership.id), payload });
  await unit.saveScorecard(card);
  mustSave(await unit.savePartnership({ ...partnership, version: partnership.version + 1 }, partnership.version));
  const { band } = scoreCard(model, card.doc.sheets);
  return accept({
    result: { scorecard: card.status, band },
    events: decided.value.events.map((type) => ({
      type,
      partnershipId: partnership.id,
      dealId: null,
      fromState: partnership.phase,
      toState: partnership.phase,
      reason: null,
    })),
    deals: [],
    partnerships: [partnership.id],
  });
});

function nextCard(
  { deps, unit, person, now }: Context,
  {
    partnership,
    before,
    payload,
  }: { readonly partnership: Partnership; readonly before: Scorecard | null; readonly payload: Payload },
): Scorecard {
  const model = candidateModel(deps, unit.workspaceId);
  const own: Sheet = { answers: payload.answers, breakers: payload.breakers };
  const finished = payload.finish && scoreCard(model, [own]).status === 'complete';
  const mine = { ...own, personId: person.id, name: person.name, finished };
  const others = (before?.doc.sheets ?? []).filter(({ personId }) => personId !== person.id);
  const sheets = [...others, mine];
  const complete = scoreCard(model, sheets).status === 'complete';
  const doc: ScorecardDoc = {
    model: model.id,
    modelVersion: model.version,
    sheets,
    singleScorerReason: payload.singleScorerReason ?? before?.doc.singleScorerReason ?? null,
    finishedAt: payload.finish && complete ? now : null,
  };
  const status = payload.finish ? (complete ? 'final' : 'incomplete') : 'draft';
  return { partnershipId: partnership.id, version: (before?.version ?? 0) + 1, status, savedAt: now, doc };
}
