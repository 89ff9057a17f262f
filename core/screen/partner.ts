import { wordOr } from '../text/message.ts';
import { ownAnswer } from './approval-actions.ts';
import { approvalBlock, decidesHere, openApprovals } from './approval-block.ts';
import { evidenceText } from './evidence-text.ts';
import type { ApprovalFacts, Viewer } from './facts.ts';
import { partnerBadges } from './fit.ts';
import { type Marks, markBlocks } from './marks.ts';
import type { Block, Screen, Ui } from './model.ts';
import { moveBlocks } from './moves.ts';
import type { PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import { fitOrGap } from './partner-fit.ts';
import { mayRead } from './permissions.ts';
import { phasePath } from './phases.ts';
import { scorecardBlocks } from './scorecard-block.ts';
import { inSituation, type Situation } from './situation.ts';
import { startBlocks } from './start.ts';
import { noPermissionScreen } from './states.ts';
import { termsBlocks } from './terms-block.ts';
import { valueBlocks } from './value.ts';
import { fact, type View, viewOf } from './view.ts';

/**
 * S6 with S6b: where the partnership stands, what moves it on, and what it brings in.
 * @param ui field values by name; empty at first, then core's proposals stand
 * @param situation what the surface knows beside the facts: a lost connection, facts that changed under a command
 * @see SCREENS 1.2, S6, S6b, S13
 */
export function partnerScreen(
  facts: PartnerFacts,
  viewer: Viewer,
  ui: Ui,
  { before, offlineSince }: Situation<PartnerFacts> = {},
): Screen {
  if (!mayRead(viewer)) return noPermissionScreen('partner', viewer.lang, { crm: viewer.crm, user: viewer.userId });
  const view = viewOf(facts, viewer, ui);
  const earlier = before === undefined ? undefined : drawPartner(viewOf(before, viewer, ui), before);
  return inSituation(view, drawPartner(view, facts), { offlineSince, paused: facts.paused, earlier });
}

function drawPartner(view: View, facts: PartnerFacts): Screen {
  const { viewer } = view;
  const { partnership } = facts;
  return {
    id: 'partner',
    title: view.say('s6.title'),
    lang: viewer.lang,
    dir: viewer.lang === 'ar' ? 'rtl' : 'ltr',
    state: partnership === null ? 'empty' : 'ready',
    blocks: [
      ...markBlocks(view, marksOf(facts)),
      ...(partnership === null ? startBlocks(view, facts) : partnershipBlocks(view, facts, partnership)),
    ],
  };
}

const marksOf = ({ reading, partnership, heardAt }: PartnerFacts): Marks => ({
  screen: 'partner',
  reading,
  derived: partnership?.derived ?? [],
  heardAt,
  expiresAt: null,
});

function partnershipBlocks(view: View, facts: PartnerFacts, partnership: PartnershipFacts): readonly Block[] {
  const { approvals = [] } = partnership;
  const primary = !decidesHere(view, approvals) && !approvals.some((approval) => ownAnswer(view, approval));
  return [
    { kind: 'heading', level: 2, text: facts.name, badges: partnerBadges(view, partnership), testId: 'partner-name' },
    ...suspendedAlert(view, partnership),
    peopleFacts(view, partnership),
    phasePath(view, partnership),
    ...openApprovals(approvals).map((approval) => approvalBlock(view, approval)),
    ...moveBlocks(view, facts, partnership, primary),
    ...fitOrGap(view, facts, partnership),
    ...scorecardBlocks(view, facts, partnership, primary),
    ...valueBlocks(view, partnership),
    ...termsBlocks(view, partnership),
    ...signalBlocks(view, partnership),
    ...decidedBlocks(view, approvals),
  ];
}

const suspendedAlert = ({ say }: View, { suspended }: PartnershipFacts): readonly Block[] =>
  suspended ? [{ kind: 'alert', tone: 'warning', testId: 'suspended', title: say('s6.suspended') }] : [];

function peopleFacts({ say, viewer: { lang } }: View, { owner, tier }: PartnershipFacts): Block {
  return {
    kind: 'facts',
    testId: 'people',
    items: [
      fact(say('s6.owner'), owner?.name ?? say('s6.noOwner')),
      ...(tier === null ? [] : [fact(say('s6.tier'), wordOr(lang, 'tier', tier))]),
    ],
  };
}

function signalBlocks(view: View, { signals }: PartnershipFacts): readonly Block[] {
  if (signals.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: view.say('s6.signals') },
    { kind: 'list', testId: 'signals', items: signals.map((signal) => evidenceText(view, signal)) },
  ];
}

/** What was decided on this partnership, one line each. */
function decidedBlocks({ say, viewer: { lang } }: View, approvals: readonly ApprovalFacts[]): readonly Block[] {
  const decided = approvals.filter(({ status }) => status !== 'pending' && status !== 'returned');
  if (decided.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: say('s6.decided') },
    ...decided.map(
      ({ approvalId, kind, status }): Block => ({
        kind: 'badges',
        testId: `decided-${approvalId}`,
        label: wordOr(lang, 'apprkind', kind),
        items: [{ text: wordOr(lang, 'appr', status), tone: toneOf(status) }],
      }),
    ),
  ];
}

function toneOf(status: ApprovalFacts['status']): 'good' | 'bad' | 'neutral' {
  if (status === 'approved' || status === 'consumed') return 'good';
  return status === 'rejected' || status === 'expired' ? 'bad' : 'neutral';
}
