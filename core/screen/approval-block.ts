import { isOnLadder, nextLevel } from '../approval/levels.ts';
import { wordOr } from '../text/message.ts';
import { answerBlocks, decisionActions, decisionComment } from './approval-actions.ts';
import {
  approvalTitle,
  changedBlocks,
  effectText,
  forAndAgainst,
  inShort,
  requesterName,
  youDecideAs,
} from './approval-words.ts';
import { dueBadge, dueText } from './due.ts';
import type { ApprovalFacts, SlotFacts } from './facts.ts';
import type { Block } from './model.ts';
import { isViewer, slotToDecide } from './permissions.ts';
import { fact, type View } from './view.ts';

/** Open requests: pending or returned. What is decided shows in the registration line or in the partner's history. */
export const openApprovals = (approvals: readonly ApprovalFacts[]): readonly ApprovalFacts[] =>
  approvals.filter(({ status }) => status === 'pending' || status === 'returned');

/** Whether the viewer decides one of these requests here: then Approve is the screen's primary button. */
export const decidesHere = ({ viewer }: View, approvals: readonly ApprovalFacts[]): boolean =>
  approvals.some((approval) => slotToDecide(viewer, approval) !== undefined);

/**
 * S13's decision block. Whoever holds a level of an open slot decides; the requester sees that another person does, or
 * the form that answers a question; everybody else sees the status.
 */
export function approvalBlock(view: View, approval: ApprovalFacts): Block {
  const slot = slotToDecide(view.viewer, approval);
  return {
    kind: 'group',
    testId: `approval-${approval.approvalId}`,
    blocks: slot === undefined ? statusBlocks(view, approval) : decisionBlocks(view, approval, slot),
  };
}

function decisionBlocks(view: View, approval: ApprovalFacts, slot: SlotFacts): readonly Block[] {
  const { say } = view;
  return [
    { kind: 'heading', level: 2, text: approvalTitle(view, approval), badges: [dueBadge(view, slot)] },
    { kind: 'text', text: dueText(view, slot), testId: 'due' },
    ...(approval.slots.length > 1 ? slotBlocks(view, approval) : []),
    { kind: 'facts', testId: 'you-as', items: [fact(say('s13.youAs'), youDecideAs(view, approval, slot))] },
    { kind: 'facts', testId: 'in-short', items: [fact(say('s13.shortLabel'), inShort(view, approval))] },
    ...requestBlocks(view, approval),
    ...(approval.flagged
      ? [{ kind: 'alert', tone: 'warning', testId: 'flagged', title: say('s13.flagged') } as const]
      : []),
    ...changedBlocks(view, approval),
    ...forAndAgainst(view, approval),
    { kind: 'facts', testId: 'if-approved', items: [fact(say('s13.if'), effectText(view, approval))] },
    { kind: 'text', muted: true, text: silenceText(view, slot) },
    decisionComment(view, approval),
    decisionActions(view, approval),
  ];
}

/** Off the ladder nobody stands in; elsewhere the next level up can decide from 150 % on. */
function silenceText({ say }: View, { level }: SlotFacts): string {
  return isOnLadder(level) && nextLevel(level) !== null ? say('s13.nothing') : say('s13.nothingOff');
}

function statusBlocks(view: View, approval: ApprovalFacts): readonly Block[] {
  const { say, viewer } = view;
  const own = isViewer(viewer, approval.requester);
  const returned = approval.status === 'returned';
  const badge = { text: wordOr(viewer.lang, 'appr', approval.status), tone: 'waiting' as const };
  return [
    { kind: 'heading', level: 2, text: approvalTitle(view, approval), badges: [badge] },
    ...slotBlocks(view, approval),
    ...(own && !returned ? [{ kind: 'text', testId: 'own-request', text: say('s13.own') } as const] : []),
    ...(returned ? answerBlocks(view, approval, own) : []),
  ];
}

/** One row per decision that is needed, with its own clock; Government shows two. */
function slotBlocks(view: View, { slots, status }: ApprovalFacts): readonly Block[] {
  return slots.map((slot) => {
    const label = wordOr(view.viewer.lang, 'role', slot.level);
    const detail = slotDetail(view, slot, status);
    return {
      kind: 'group',
      testId: `slot-${slot.level}`,
      blocks: [
        { kind: 'badges', label, items: [slotBadge(view, slot)] },
        ...(detail === undefined ? [] : [{ kind: 'text', muted: true, text: detail } as const]),
      ],
    };
  });
}

function slotBadge(view: View, slot: SlotFacts) {
  if (slot.status === 'granted') return { text: view.say('b.approved'), tone: 'good' } as const;
  if (slot.status === 'rejected') return { text: view.say('b.rejected'), tone: 'bad' } as const;
  return dueBadge(view, slot);
}

/** When and by whom it was decided, else the deadline; a returned request has a stopped clock and shows none. */
function slotDetail(view: View, slot: SlotFacts, status: ApprovalFacts['status']): string | undefined {
  const { say, viewer } = view;
  if (slot.status === 'waiting') return status === 'returned' ? undefined : waitingDetail(view, slot);
  if (slot.by === null || slot.at === null) return undefined;
  return say('s13.slotBy', { name: slot.by, at: slot.at, zone: viewer.zone });
}

function waitingDetail(view: View, slot: SlotFacts): string {
  const due = dueText(view, slot);
  const next = nextLevel(slot.level);
  if (slot.slaLevel < 3 || next === null) return due;
  return `${due} · ${view.say('s13.over', { role: wordOr(view.viewer.lang, 'role', next) })}`;
}

function requestBlocks(view: View, { requester, requestedAt, comment }: ApprovalFacts): readonly Block[] {
  const { say, viewer } = view;
  const asked = say('s13.requested', { name: requesterName(view, requester), at: requestedAt, zone: viewer.zone });
  return [
    { kind: 'text', muted: true, text: asked },
    ...(comment === null
      ? []
      : [{ kind: 'text', testId: 'requester-comment', text: say('s13.requesterSays', { text: comment }) } as const]),
  ];
}
