import { PHASES } from '../lifecycle/types.ts';
import { wordOr } from '../text/message.ts';
import type { PhaseId, StateId } from './facts.ts';
import type { Block, PhaseStep } from './model.ts';
import type { PartnershipFacts } from './partner-facts.ts';
import type { View } from './view.ts';

const ORDER: readonly StateId[] = PHASES;

/** The place of a state in the path; −1 for the outcomes outside it. */
export const phaseOrder = (state: StateId): number => ORDER.indexOf(state);

export const isPhase = (state: StateId): state is PhaseId => phaseOrder(state) >= 0;

/** "Phase 4 of 8: ONBOARD" with its eight steps; an outcome outside the phases is one line. */
export function phasePath(view: View, facts: PartnershipFacts): Block {
  const { say, viewer } = view;
  const { phase } = facts;
  if (!isPhase(phase)) {
    return { kind: 'text', testId: 'phases', text: say('phase.ended', { phase: wordOr(viewer.lang, 'phase', phase) }) };
  }
  const position = { i: phaseOrder(phase) + 1, n: PHASES.length, phase: say(`phase.${phase}`) };
  return {
    kind: 'phases',
    testId: 'phases',
    label: say('phase.label'),
    text: say('phase.pos', position),
    steps: PHASES.map((id): PhaseStep => ({ id, label: say(`phase.${id}`), state: stepState(id, phase, facts) })),
  };
}

/** Done: entered before, or earlier than where the partnership joined (an adopted one starts at a later phase). */
function stepState(id: PhaseId, current: PhaseId, { entered }: PartnershipFacts): PhaseStep['state'] {
  if (id === current) return 'current';
  if (phaseOrder(id) > phaseOrder(current)) return 'next';
  const joined = Math.min(
    phaseOrder(current),
    ...entered.map(({ phase }) => phaseOrder(phase)).filter((index) => index >= 0),
  );
  return phaseOrder(id) < joined || entered.some(({ phase }) => phase === id) ? 'done' : 'next';
}
