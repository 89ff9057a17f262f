import { ownAnswer } from './approval-actions.ts';
import { approvalBlock, decidesHere, openApprovals } from './approval-block.ts';
import { conflictBadge } from './conflict.ts';
import type { DealFacts, Viewer } from './facts.ts';
import { type Marks, markBlocks } from './marks.ts';
import type { Block, Screen, Ui } from './model.ts';
import { mayRead } from './permissions.ts';
import { creditBlocks, isOnDeal, registrationBlocks } from './registration-lines.ts';
import { inSituation, type Situation } from './situation.ts';
import { noPermissionScreen } from './states.ts';
import { emptyBlocks, orderedSuggestions, suggestionBlocks } from './suggestions.ts';
import { refusalList, type View, viewOf } from './view.ts';

/**
 * S1 with S3 and S13's decision block: who can help on this deal, why, and what to do now.
 * @param ui field values by name; empty at first, then core's proposals stand
 * @param situation what the surface knows beside the facts: a lost connection, facts that changed under a command
 * @see SCREENS 1.2, S1, S3, S13
 */
export function dealScreen(
  facts: DealFacts,
  viewer: Viewer,
  ui: Ui,
  { before, offlineSince }: Situation<DealFacts> = {},
): Screen {
  if (!mayRead(viewer)) return noPermissionScreen('deal', viewer.lang, { crm: viewer.crm, user: viewer.userId });
  const view = viewOf(facts, viewer, ui);
  const earlier = before === undefined ? undefined : drawDeal(viewOf(before, viewer, ui), before);
  return inSituation(view, drawDeal(view, facts), { offlineSince, paused: facts.paused, earlier });
}

function drawDeal(view: View, facts: DealFacts): Screen {
  const { viewer } = view;
  const isEmpty = orderedSuggestions(facts).length === 0 && facts.refusals.length === 0;
  return {
    id: 'deal',
    title: view.say('s1.title'),
    lang: viewer.lang,
    dir: viewer.lang === 'ar' ? 'rtl' : 'ltr',
    state: isEmpty && facts.registrations.length === 0 ? 'empty' : 'ready',
    blocks: [
      ...markBlocks(view, marksOf(facts)),
      ...partialBlocks(view, facts),
      ...registrationBlocks(view, facts),
      ...conflictLine(view, facts),
      ...openApprovals(facts.approvals).map((approval) => approvalBlock(view, approval)),
      ...creditBlocks(view, facts.credits),
      ...refusalBlocks(view, facts),
      ...(isEmpty ? emptyBlocks(view, facts) : suggestionBlocks(view, facts, !hasPrimary(view, facts))),
    ],
  };
}

const marksOf = ({ reading, derived, heardAt, suggestions }: DealFacts): Marks => ({
  screen: 'deal',
  reading,
  derived,
  heardAt,
  expiresAt: suggestions.map(({ expiresAt }) => expiresAt).sort()[0] ?? null,
});

/** Approve, or the answer to a question, is then the surface's only primary button. */
const hasPrimary = (view: View, { approvals }: DealFacts): boolean =>
  decidesHere(view, approvals) || approvals.some((approval) => ownAnswer(view, approval));

function partialBlocks({ say }: View, { missing = [] }: DealFacts): readonly Block[] {
  return missing.map((part): Block => {
    const params = { what: say(`missing.${part}`), effect: say(`missing.${part}.effect`) };
    return { kind: 'alert', tone: 'warning', testId: `state-partial-${part}`, title: say('st.partial', params) };
  });
}

/**
 * The conflict answer of the recommended partner, while it can still be registered. While a claim waits, the line would
 * speak of the next one and read as that claim's answer.
 */
function conflictLine(view: View, facts: DealFacts): readonly Block[] {
  if (openApprovals(facts.approvals).length > 0) return [];
  const first = orderedSuggestions(facts)[0];
  if (first === undefined || facts.refusals.length > 0 || isOnDeal(facts, first.partnershipId)) return [];
  const items = [conflictBadge(view, first.conflict)];
  return [{ kind: 'badges', label: view.say('s3.conflictCheck'), items, testId: 'conflict-check' }];
}

function refusalBlocks(view: View, { refusals }: DealFacts): readonly Block[] {
  if (refusals.length === 0) return [];
  return [
    { kind: 'alert', tone: 'info', testId: 'cannot-register', title: view.say('s1.cannot') },
    refusalList(view, refusals, 'refusals'),
  ];
}
