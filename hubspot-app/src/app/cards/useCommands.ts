import { useExtensionActions } from '@hubspot/ui-extensions';
import { type Action, type CommandOutcome, outcomeText, type Tone, type Viewer } from '@partnership-os/core';
import { useRef, useState } from 'react';
import { sendCommand } from './service.ts';

type Send = Extract<Action['does'], { kind: 'send' }>;

/** What is shown beside the action that was pressed: that it was sent, or why it was refused. */
export interface Notice {
  readonly actionId: string;
  readonly kind: 'sent' | 'refused';
  readonly text: string;
}

interface Commands {
  readonly viewer: Viewer | undefined;
  /** Called after any decision: the facts have changed, or were older than the person thought. */
  readonly onDecided: (outcome: CommandOutcome) => void;
}

const ALERT = { good: 'success', attention: 'warning', bad: 'danger', waiting: 'info', neutral: 'info' } as const;

/**
 * Sends one command at a time. A second press of the same button sends nothing, and a command whose outcome stayed
 * unknown is sent again under its old key, so that it can never count twice.
 */
export function useCommands({ viewer, onDecided }: Commands) {
  const { addAlert, closeOverlay, refreshObjectProperties } = useExtensionActions<'crm.record.tab'>();
  const [notice, setNotice] = useState<Notice | null>(null);
  const sending = useRef(false);
  const keys = useRef(new Map<string, string>());

  async function send(action: Action, does: Send, dialogId: string | null): Promise<void> {
    if (sending.current || viewer === undefined) return;
    sending.current = true;
    setNotice({ actionId: action.id, kind: 'sent', text: does.sentText });
    const outcome = await sendCommand(does.command, keyOf(keys.current, does.command));
    sending.current = false;
    if (outcome.status !== 'failed') keys.current.clear();
    show(action, outcome, viewer);
    if (outcome.status === 'accepted') settle(dialogId);
    onDecided(outcome);
  }

  function show(action: Action, outcome: CommandOutcome, to: Viewer): void {
    const { tone, text } = outcomeText(outcome, to);
    setNotice(outcome.status === 'accepted' ? null : { actionId: action.id, kind: 'refused', text });
    addAlert({ type: ALERT[tone satisfies Tone], message: text });
  }

  function settle(dialogId: string | null): void {
    if (dialogId !== null) closeOverlay(dialogId);
    refreshObjectProperties();
  }

  return { notice, send, clearNotice: () => setNotice(null) };
}

function keyOf(keys: Map<string, string>, command: object): string {
  const name = JSON.stringify(command);
  const key = keys.get(name) ?? crypto.randomUUID();
  keys.set(name, key);
  return key;
}
