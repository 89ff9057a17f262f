import { wordOr } from '../text/message.ts';
import type { Action, Block, CommandCall, Dialog, Field } from './model.ts';
import type { MoveFacts, PartnershipFacts } from './partner-facts.ts';
import { cancelAction, optional, typed, type View } from './view.ts';

/** One move of one partnership, with the partner's name for accessible names. */
export interface MoveOf {
  readonly name: string;
  readonly partnership: PartnershipFacts;
  readonly move: MoveFacts;
}

const SHORTEST_REASON = 10;

/** Kinds of reason by command; the code is stored, the words are `reason.<code>`. */
const REASON_CODES: Readonly<Record<string, readonly string[]>> = {
  discard: ['no_fit', 'no_response', 'competitor', 'timing', 'compliance', 'other'],
  return_to_scout: ['missing_data', 'timing', 'no_response', 'other'],
  reject: ['no_fit', 'no_capacity', 'competitor', 'compliance', 'no_response', 'other'],
  cancel: ['our_priorities', 'timing', 'other'],
  mark_lost: ['terms', 'competitor', 'no_response', 'other'],
};
const COMMON_CODES: readonly string[] = ['our_priorities', 'timing', 'terms', 'compliance', 'other'];

/** A shortlist without a score asks for a text only; every other reason has a code and a text (G-REASON). */
const asksCode = ({ command }: MoveFacts): boolean => command !== 'shortlist';

/** Asks for the approval first where it is missing; else sends the command, through a dialog when it needs a reason. */
export function moveAction(view: View, of: MoveOf, variant: 'primary' | 'secondary'): Action | undefined {
  const { approval, approvalKind, needsReason } = of.move;
  if (approval === 'waiting') return undefined;
  if (approval === 'missing') return approvalKind === 'candidate' ? askApproval(view, of, variant) : undefined;
  return needsReason ? reasonAction(view, of, variant) : plainAction(view, of, variant);
}

const commandOf = ({ partnership }: MoveOf, name: string, payload: CommandCall['payload']): CommandCall => ({
  name,
  recordType: 'partnership',
  recordId: partnership.partnershipId,
  payload,
  expectedVersion: partnership.version,
});

const send = ({ say }: View, command: CommandCall): Action['does'] => ({
  kind: 'send',
  command,
  sentText: say('s6.moveSent'),
});

function askApproval(view: View, of: MoveOf, variant: 'primary' | 'secondary'): Action {
  const { say, viewer } = view;
  const kind = of.move.approvalKind ?? 'candidate';
  return {
    id: `ask-approval:${of.move.command}`,
    testId: `ask-approval-${of.move.command}`,
    label: say('s6.askApproval'),
    name: say('s6.askName', { kind: wordOr(viewer.lang, 'apprkind', kind), partner: of.name }),
    variant,
    does: send(view, commandOf(of, 'request_approval', { kind })),
  };
}

const plainAction = (view: View, of: MoveOf, variant: 'primary' | 'secondary'): Action => ({
  id: `move:${of.move.command}`,
  testId: `do-${of.move.command}`,
  label: wordOr(view.viewer.lang, 'cmd', of.move.command),
  name: titleOf(view, of),
  variant,
  does: send(view, commandOf(of, of.move.command, {})),
});

const titleOf = ({ say, viewer: { lang } }: View, { move, name }: MoveOf): string =>
  say('s6.reasonTitle', { command: wordOr(lang, 'cmd', move.command), partner: name });

const reasonAction = (view: View, of: MoveOf, variant: 'primary' | 'secondary'): Action => ({
  id: `move:${of.move.command}`,
  testId: `do-${of.move.command}`,
  label: `${wordOr(view.viewer.lang, 'cmd', of.move.command)}…`,
  name: titleOf(view, of),
  variant,
  does: { kind: 'open', dialog: reasonDialog(view, of) },
});

function reasonDialog(view: View, of: MoveOf): Dialog {
  const { say, viewer } = view;
  const { command, to } = of.move;
  const id = `move:${command}`;
  const reason = typed(view, `move.${command}.reason`).trim();
  const reasonCode = typed(view, `move.${command}.code`);
  const payload = asksCode(of.move) ? { reasonCode, reason } : { reason };
  return {
    id,
    testId: `dialog-${command}`,
    title: titleOf(view, of),
    blocks: [
      { kind: 'text', text: say('s6.reasonEffect', { phase: wordOr(viewer.lang, 'phase', to) }) },
      reasonFields(view, of.move),
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: `confirm-${command}`,
        label: wordOr(viewer.lang, 'cmd', command),
        variant: command === 'shortlist' ? 'primary' : 'destructive',
        ...optional('disabledReason', problemOf(view, of.move, reasonCode, reason)),
        does: send(view, commandOf(of, command, payload)),
      },
      cancelAction(view, id),
    ],
  };
}

function problemOf({ say }: View, move: MoveFacts, code: string, reason: string): string | undefined {
  if (asksCode(move) && !codesOf(move).includes(code)) return say('s6.needReasonCode');
  return [...reason].length < SHORTEST_REASON ? say('s6.needReasonText') : undefined;
}

const codesOf = ({ command }: MoveFacts): readonly string[] => REASON_CODES[command] ?? COMMON_CODES;

function reasonFields(view: View, move: MoveFacts): Block {
  const { say, viewer } = view;
  const code: Field = {
    name: `move.${move.command}.code`,
    testId: 'field-reason-code',
    label: say('common.reasonCode'),
    input: 'select',
    value: typed(view, `move.${move.command}.code`),
    required: true,
    options: codesOf(move).map((value) => ({ value, label: wordOr(viewer.lang, 'reason', value) })),
  };
  const text: Field = {
    name: `move.${move.command}.reason`,
    testId: 'field-reason',
    label: say('common.reason'),
    input: 'textarea',
    value: typed(view, `move.${move.command}.reason`),
    required: true,
    help: say('common.reasonHelp'),
  };
  return { kind: 'fields', fields: asksCode(move) ? [code, text] : [text] };
}
