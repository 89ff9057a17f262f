import {
  accept,
  type Evidence,
  type EvidenceFacts,
  type FinishedCard,
  fractionText,
  held,
  knownAnswers,
  notHeld,
  notKnown,
  preparePartner,
  type Refusal,
  type Result,
  refuse,
  type ScorecardFacts,
  type ScorecardModel,
  type Sheet,
  scoreCard,
  scoreEvidence,
  scorePair,
} from '@partnership-os/core';
import type { ForAndAgainst } from './approval-record.ts';
import { type CardWorld, personFacts, profileOf } from './cards/world.ts';
import type { Deps, Known } from './deps.ts';
import type { Partnership, Scorecard } from './records.ts';
import type { Unit } from './store.ts';

/** The model that decides on candidates; the policy's first when it has none of this name. */
const CANDIDATE_MODEL = 'qualification';

/** The score card model of the policy in force. Throws when the policy has none, which `checkPolicy` refuses. */
export function candidateModel(deps: Deps, workspaceId: string): ScorecardModel {
  const { scorecards } = deps.policy(workspaceId).policy;
  const model = scorecards.find(({ id }) => id === CANDIDATE_MODEL) ?? scorecards[0];
  if (model === undefined) throw new Error('The policy in force has no score card model.');
  return model;
}

/** G-SCORE and G-NOBREAK from the stored score card. */
export async function scorecardEvidence({ deps, unit }: Known, partnership: Partnership): Promise<Evidence> {
  const card = await unit.scorecard(partnership.id);
  return scoreEvidence(card === null ? null : await finished(deps, unit, card));
}

async function finished(deps: Deps, unit: Unit, { doc }: Scorecard): Promise<FinishedCard> {
  const result = scoreCard(candidateModel(deps, unit.workspaceId), doc.sheets);
  const { zone } = await unit.workspace();
  return {
    result,
    finishedAt: doc.finishedAt,
    scorers: doc.sheets.length,
    singleScorerReason: doc.singleScorerReason,
    exception: false,
    zone,
  };
}

/** G-SCOUTSCORE: the strategic-fit score is there, or a person has said why it may be missing. */
export async function scoutEvidence({ deps, unit }: Known, partnership: Partnership): Promise<Evidence> {
  if (partnership.doc.scoutReason !== null) return { 'G-SCOUTSCORE': held('person') };
  const { company } = (await unit.workspace()).settings;
  if (company === undefined)
    return { 'G-SCOUTSCORE': notKnown('company profile', [{ code: 'scout_score_missing', clause: 'G-SCOUTSCORE' }]) };
  const { fit } = deps.policy(unit.workspaceId);
  const accounts = await unit.accounts({ partnerIds: [partnership.partnerId] });
  const score = scorePair(fit, preparePartner(fit, profileOf(accounts)), preparePartner(fit, company));
  const enough = score.knownWeight >= fit.matcher.knownWeightBp;
  return {
    'G-SCOUTSCORE': enough
      ? held('strategic fit')
      : notHeld('strategic fit', [{ code: 'scout_score_missing', clause: 'G-SCOUTSCORE' }]),
  };
}

interface Shown {
  readonly deps: Deps;
  readonly unit: Unit;
  readonly world: CardWorld;
}

/** The score card as screens show it: while the partnership is being evaluated, with what its records answer. */
export async function scorecardFacts(
  { deps, unit, world }: Shown,
  partnership: Partnership,
): Promise<ScorecardFacts | null> {
  if (partnership.phase !== 'EVALUATE') return null;
  const model = candidateModel(deps, unit.workspaceId);
  const card = await unit.scorecard(partnership.id);
  const sheets = card?.doc.sheets ?? [];
  const known = answersOnRecord(world, partnership);
  const shown: Sheet = sheets.at(-1) ?? { answers: {}, breakers: {} };
  const result = scoreCard(model, sheets.length === 0 ? [shown] : sheets);
  return {
    model: model.id,
    modelVersion: model.version,
    status: card?.status ?? 'draft',
    savedAt: card?.savedAt ?? null,
    version: card?.version ?? 0,
    groups: model.categories.map(({ id, weight, minimum, criteria }) => ({
      id,
      weight,
      minimum,
      criteria: criteria.map((criterion) => ({
        id: criterion,
        score: shown.answers[criterion] ?? null,
        known: known.get(criterion)?.score ?? null,
        prefilledFrom: known.get(criterion)?.evidence ?? null,
      })),
    })),
    breakers: model.breakers.map((id) => ({ id, answer: shown.breakers[id] ?? 'unknown' })),
    scorers: sheets.map(({ name }) => name),
    sheets: sheets.map((sheet) => ({
      scorer: personFacts(world, sheet.personId) ?? { name: sheet.name, users: {} },
      answers: sheet.answers,
      breakers: sheet.breakers,
      finished: sheet.finished ?? false,
    })),
    totalExact: result.total === null ? null : fractionText(result.total),
    band: result.band,
    failedRules: result.failedRules,
    rules: model,
  };
}

/** What the directory facts of the candidate and our own profile answer, with their source; nothing without a profile. */
function answersOnRecord({ candidates, inForce: { fit }, workspace }: CardWorld, { id }: Partnership) {
  const candidate = candidates.find(({ partnership }) => partnership.id === id);
  const { company } = workspace.settings;
  if (candidate === undefined || company === undefined) return new Map<string, never>();
  return new Map(
    knownAnswers(candidate.prepared, preparePartner(fit, company)).map(({ criterion, score, key, params, field }) => [
      criterion,
      { score, evidence: { key, params, ...candidate.originOf(field) } satisfies EvidenceFacts },
    ]),
  );
}

/** What an approver of a candidate reads. Refused while the score card does not carry the decision. */
export async function candidateEvidence(
  { deps, unit, now }: Known,
  partnership: Partnership,
): Promise<Result<ForAndAgainst, Refusal>> {
  const card = await unit.scorecard(partnership.id);
  if (card === null) return refuse([{ code: 'guard_unknown', clause: 'G-SCORE', params: { guard: 'G-SCORE' } }]);
  const evidence = await scorecardEvidence({ deps, unit, now }, partnership);
  const missing = (['G-SCORE', 'G-NOBREAK'] as const).flatMap((guard) =>
    evidence[guard]?.status === 'held'
      ? []
      : (evidence[guard]?.refusals ?? [{ code: 'guard_not_held', clause: guard, params: { guard } }]),
  );
  const [first, ...rest] = missing;
  if (first !== undefined) return refuse([first, ...rest]);
  const { result, scorers } = await finished(deps, unit, card);
  const on = card.savedAt.slice(0, 10);
  const fact = (key: string, params: EvidenceFacts['params'] = {}): EvidenceFacts => ({
    key,
    params,
    source: 'person',
    on,
  });
  const supports = [
    fact('scorecard_final', { band: result.band }),
    fact('no_breaker'),
    ...(scorers > 1 ? [fact('two_scorers')] : []),
    ...partnership.doc.signals,
  ];
  return accept({
    supports,
    opposes: scorers > 1 ? [] : [fact('one_scorer')],
    checked: ['scorecard', 'breakers', 'signals', 'duplicates'],
  });
}
