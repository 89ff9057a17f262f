import { wordOr } from '../text/message.ts';
import { levelsParam } from './evidence-text.ts';
import type { Action, Block } from './model.ts';
import { moveAction } from './move-actions.ts';
import type { MoveFacts, PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import { mayLead } from './permissions.ts';
import { phaseOrder } from './phases.ts';
import { refusalList, type View } from './view.ts';

/** Whose role it is shows by the absence of the button, not as a gap of the partnership. */
const gapsOf = ({ refusals }: MoveFacts): MoveFacts['refusals'] =>
  refusals.filter(({ code }) => code !== 'who_may_not');

/**
 * Every move from here: what stands in its way and what would make it pass, or its button. Moves that lead on come
 * first; only the first of them may be the screen's primary button.
 */
export function moveBlocks(
  view: View,
  facts: PartnerFacts,
  partnership: PartnershipFacts,
  primary: boolean,
): readonly Block[] {
  const { moves, phase } = partnership;
  const leadsOn = ({ to }: MoveFacts): boolean => phaseOrder(to) > phaseOrder(phase);
  const sorted = [...moves.filter(leadsOn), ...moves.filter((move) => !leadsOn(move))];
  const heading: Block = { kind: 'heading', level: 2, text: view.say('s6.moves') };
  if (sorted.length === 0) return [heading, { kind: 'text', muted: true, text: view.say('s6.noMoves') }];
  let filled = !primary;
  const blocks = sorted.map((move): Block => {
    const action = actionFor(view, facts, move, filled || !leadsOn(move) ? 'secondary' : 'primary');
    filled ||= action?.variant === 'primary';
    return moveGroup(view, move, leadsOn(move), action);
  });
  return [heading, ...blocks];
}

function actionFor(
  view: View,
  facts: PartnerFacts,
  move: MoveFacts,
  variant: 'primary' | 'secondary',
): Action | undefined {
  if (facts.partnership === null || !mayLead(view.viewer) || gapsOf(move).length > 0) return undefined;
  return moveAction(view, { name: facts.name, partnership: facts.partnership, move }, variant);
}

function moveGroup(view: View, move: MoveFacts, leadsOn: boolean, action: Action | undefined): Block {
  const gaps = gapsOf(move);
  return {
    kind: 'group',
    testId: `move-${move.command}`,
    blocks: [
      { kind: 'heading', level: 3, text: headingOf(view, move, leadsOn) },
      ...(gaps.length === 0 ? [] : [refusalList(view, gaps, `gaps-${move.command}`)]),
      ...approvalLine(view, move),
      ...(action === undefined ? [] : [{ kind: 'actions', items: [action] } as const]),
    ],
  };
}

/** "To reach EVALUATE: 2 open"; a step back or out carries its command's name. */
function headingOf({ say, viewer: { lang } }: View, move: MoveFacts, leadsOn: boolean): string {
  if (!leadsOn) return wordOr(lang, 'cmd', move.command);
  const phase = wordOr(lang, 'phase', move.to);
  const open = gapsOf(move).length + (move.approval === 'missing' || move.approval === 'waiting' ? 1 : 0);
  return open === 0 ? say('s6.reachReady', { phase }) : say('s6.toReach', { phase, n: open });
}

function approvalLine({ say }: View, { approval, route }: MoveFacts): readonly Block[] {
  if (approval === 'not-needed') return [];
  if (approval === 'waiting') return [{ kind: 'text', text: say('s6.approvalWaiting') }];
  if (approval === 'granted') return [{ kind: 'text', text: say('s6.approvalGranted') }];
  if (route === null) return [];
  const needed = { levels: levelsParam(route.levels), rule: route.rule, ver: route.policyVersion };
  return [{ kind: 'text', text: say('s6.approvalNeeded', needed) }];
}
