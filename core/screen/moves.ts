import { wordOr } from '../text/message.ts';
import { levelsParam } from './evidence-text.ts';
import type { Action, Block } from './model.ts';
import { moveAction } from './move-actions.ts';
import type { MoveFacts, PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import { mayLead } from './permissions.ts';
import { phaseOrder } from './phases.ts';
import { refusalLine, type View } from './view.ts';

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
  const open = openItems(view, move);
  return {
    kind: 'group',
    testId: `move-${move.command}`,
    blocks: [
      { kind: 'heading', level: 3, text: headingOf(view, move, leadsOn) },
      ...(open.length === 0 ? [] : [{ kind: 'list', testId: `gaps-${move.command}`, items: open } as const]),
      ...(move.approval === 'granted' ? [{ kind: 'text', text: view.say('s6.approvalGranted') } as const] : []),
      ...(action === undefined ? [] : [{ kind: 'actions', items: [action] } as const]),
    ],
  };
}

/** "To reach EVALUATE: 2 open"; a step back or out carries its command's name. */
function headingOf(view: View, move: MoveFacts, leadsOn: boolean): string {
  const { say, viewer } = view;
  if (!leadsOn) return wordOr(viewer.lang, 'cmd', move.command);
  const phase = wordOr(viewer.lang, 'phase', move.to);
  const open = openItems(view, move).length;
  return open === 0 ? say('s6.reachReady', { phase }) : say('s6.toReach', { phase, n: open });
}

/** What is open, one line each, the same sentence once: the heading counts these lines. */
const openItems = (view: View, move: MoveFacts): readonly string[] => [
  ...new Set([...gapsOf(move).map((refusal) => refusalLine(view, refusal)), ...openApproval(view, move)]),
];

function openApproval({ say }: View, { approval, route }: MoveFacts): readonly string[] {
  if (approval === 'waiting') return [say('s6.approvalWaiting')];
  if (approval !== 'missing') return [];
  if (route === null) return [say('s6.approvalOpen')];
  return [say('s6.approvalNeeded', { levels: levelsParam(route.levels), rule: route.rule, ver: route.policyVersion })];
}
