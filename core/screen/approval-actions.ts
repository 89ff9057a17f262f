import type { ApprovalFacts } from './facts.ts';
import type { Action, Block, CommandCall, Dialog, Field } from './model.ts';
import { isViewer } from './permissions.ts';
import { cancelAction, optional, typed, type View } from './view.ts';

type Part = 'comment' | 'reason' | 'question' | 'answer';

const nameOf = ({ approvalId }: ApprovalFacts, part: Part): string => `approval.${approvalId}.${part}`;

const written = (view: View, approval: ApprovalFacts, part: Part): string => typed(view, nameOf(approval, part)).trim();

function textField(view: View, approval: ApprovalFacts, part: Part, label: string): Field {
  const name = nameOf(approval, part);
  return {
    name,
    testId: `field-${part}`,
    label,
    input: 'textarea',
    value: typed(view, name),
    required: part !== 'comment',
  };
}

/** The comment beside Approve: required only for a flagged item. */
export function decisionComment(view: View, approval: ApprovalFacts): Block {
  const field = textField(view, approval, 'comment', view.say('s13.comment'));
  return { kind: 'fields', fields: [{ ...field, required: approval.flagged, help: view.say('s13.commentHelp') }] };
}

/** Approve (the only primary), Reject… and Ask for information…. */
export function decisionActions(view: View, approval: ApprovalFacts): Block {
  const { say } = view;
  const comment = written(view, approval, 'comment');
  const blocked = approval.flagged && comment === '' ? say('s13.needComment') : undefined;
  const approve: Action = {
    id: `approve:${approval.approvalId}`,
    testId: 'approve',
    label: say('s13.approve'),
    name: say('s13.approveName', { partner: approval.partnerName }),
    variant: 'primary',
    ...optional('disabledReason', blocked),
    does: send(view, decision(approval, 'granted', comment)),
  };
  return {
    kind: 'actions',
    testId: 'decide',
    items: [approve, rejectAction(view, approval), askAction(view, approval)],
  };
}

const send = ({ say }: View, command: CommandCall): Action['does'] => ({
  kind: 'send',
  command,
  sentText: say('s13.sending'),
});

const decision = (
  { approvalId, version }: ApprovalFacts,
  result: 'granted' | 'rejected' | 'returned',
  comment: string,
): CommandCall => ({
  name: 'decide_approval',
  recordType: 'approval',
  recordId: approvalId,
  payload: { result, ...(comment === '' ? {} : { comment }) },
  expectedVersion: version,
});

function rejectAction(view: View, approval: ApprovalFacts): Action {
  const { say } = view;
  const id = `reject:${approval.approvalId}`;
  const reason = written(view, approval, 'reason');
  const verb = approval.kind === 'registration' ? say('s13.rejectRegistration') : say('s13.rejectRequest');
  const dialog: Dialog = {
    id,
    testId: 'dialog-reject',
    title: say('s13.rejectTitle', { partner: approval.partnerName }),
    blocks: [
      { kind: 'text', text: say('s13.rejectEffect') },
      { kind: 'fields', fields: [textField(view, approval, 'reason', say('common.reason'))] },
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: 'confirm-reject',
        label: verb,
        variant: 'destructive',
        ...optional('disabledReason', reason === '' ? say('s13.needReason') : undefined),
        does: send(view, decision(approval, 'rejected', reason)),
      },
      cancelAction(view, id),
    ],
  };
  return { id, testId: 'reject', label: say('s13.rejectOpen'), variant: 'secondary', does: { kind: 'open', dialog } };
}

function askTitle({ say }: View, { requester: { name } }: ApprovalFacts): string {
  return name === '' ? say('s13.infoTitleOpen') : say('s13.infoTitle', { name });
}

function askAction(view: View, approval: ApprovalFacts): Action {
  const { say } = view;
  const id = `ask:${approval.approvalId}`;
  const question = written(view, approval, 'question');
  const dialog: Dialog = {
    id,
    testId: 'dialog-ask',
    title: askTitle(view, approval),
    blocks: [
      { kind: 'text', text: say('s13.infoEffect') },
      { kind: 'fields', fields: [textField(view, approval, 'question', say('s13.question'))] },
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: 'confirm-ask',
        label: say('s13.info'),
        variant: 'primary',
        ...optional('disabledReason', question === '' ? say('s13.needQuestion') : undefined),
        does: send(view, decision(approval, 'returned', question)),
      },
      cancelAction(view, id),
    ],
  };
  return { id, testId: 'ask', label: say('s13.infoOpen'), variant: 'secondary', does: { kind: 'open', dialog } };
}

/** Whether the viewer has a question to answer here. */
export const ownAnswer = ({ viewer }: View, { status, requester }: ApprovalFacts): boolean =>
  status === 'returned' && isViewer(viewer, requester);

/** A returned request: the question for everybody, the answer form for the requester. */
export function answerBlocks(view: View, approval: ApprovalFacts, own: boolean): readonly Block[] {
  const { say } = view;
  const question: Block = {
    kind: 'text',
    testId: 'question',
    text: say('s13.asked', { question: approval.question ?? '' }),
  };
  if (!own) return [question];
  return [
    question,
    { kind: 'fields', fields: [textField(view, approval, 'answer', say('s13.answer'))] },
    { kind: 'actions', items: [answerAction(view, approval)] },
  ];
}

function answerAction(view: View, approval: ApprovalFacts): Action {
  const { say } = view;
  const answer = written(view, approval, 'answer');
  return {
    id: `answer:${approval.approvalId}`,
    testId: 'answer',
    label: say('s13.answerSend'),
    variant: 'primary',
    ...optional('disabledReason', answer === '' ? say('s13.needAnswer') : undefined),
    does: {
      kind: 'send',
      command: {
        name: 'answer_information',
        recordType: 'approval',
        recordId: approval.approvalId,
        payload: { comment: answer },
        expectedVersion: approval.version,
      },
      sentText: say('s13.answerSending'),
    },
  };
}
