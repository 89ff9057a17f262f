import { wordOr } from '../text/message.ts';
import { type Difference, differencesOf } from './differences.ts';
import { dataTime } from './evidence-text.ts';
import type { PausedFacts } from './facts.ts';
import type { Action, Block, CommandOutcome, Dialog, Screen } from './model.ts';
import type { View } from './view.ts';

/** What a surface knows beside the facts it shows. */
export interface Situation<F> {
  /** The facts from which a command was refused because they had changed, until the person has reviewed the changes. */
  readonly before?: F;
  /** When the facts were loaded, while nothing more can be: the connection is gone. */
  readonly offlineSince?: string;
}

/** Refusals that mean: somebody was faster, what you looked at is no longer so. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'stale_version',
  'approval_closed',
  'already_decided',
  'approval_waits_for_answer',
]);

/** Whether a command was refused because its record had changed since it was drawn: the surface then keeps `before`. */
export const wasOvertaken = ({ status, refusals }: CommandOutcome): boolean =>
  status === 'refused' && refusals.some(({ code }) => OVERTAKEN.has(code));

/** Failures of a read that mean: no connection. With content loaded before, that content stays (SCREENS 1.2, offline). */
const UNREACHED: ReadonlySet<string> = new Set([
  'timeout',
  'no_answer',
  'not_read',
  'http_502',
  'http_503',
  'http_504',
]);

export const isUnreached = (code: string): boolean => UNREACHED.has(code);

/** What holds every command back, and the words about it. */
interface Hold {
  readonly blocks: readonly Block[];
  readonly reason: string;
}

interface Around {
  readonly offlineSince: string | undefined;
  readonly paused: PausedFacts | null | undefined;
  /** The same screen drawn from the facts before. */
  readonly earlier: Screen | undefined;
}

/** The screen as it stands in its situation: says what holds commands back, above everything else, and turns them off. */
export function inSituation(view: View, screen: Screen, around: Around): Screen {
  const holds = [
    ...offlineHold(view, around.offlineSince),
    ...pausedHold(view, around.paused),
    ...changedHold(view, screen, around.earlier),
  ];
  const [first] = holds;
  if (first === undefined) return screen;
  const notes = holds.flatMap(({ blocks }) => blocks);
  return { ...screen, blocks: [...notes, ...heldBlocks(screen.blocks, { notes, reason: first.reason })] };
}

function offlineHold(view: View, since: string | undefined): readonly Hold[] {
  if (since === undefined) return [];
  const title = view.say('st.offline', { time: dataTime(view, since) });
  return [{ reason: title, blocks: [{ kind: 'alert', tone: 'warning', testId: 'state-offline', title }] }];
}

function pausedHold(view: View, paused: PausedFacts | null | undefined): readonly Hold[] {
  if (paused === null || paused === undefined) return [];
  const crm = wordOr(view.viewer.lang, 'crm', paused.crm);
  const title = view.say('st.paused', { crm, time: dataTime(view, paused.since) });
  return [{ reason: title, blocks: [{ kind: 'alert', tone: 'warning', testId: 'state-sync-paused', title }] }];
}

function changedHold(view: View, screen: Screen, earlier: Screen | undefined): readonly Hold[] {
  if (earlier === undefined) return [];
  const { say } = view;
  const review: Action = {
    id: 'review',
    testId: 'review',
    label: say('st.review'),
    variant: 'secondary',
    does: { kind: 'reload' },
  };
  const blocks: readonly Block[] = [
    { kind: 'alert', tone: 'warning', testId: 'changed-alert', title: say('st.changed') },
    differences(view, differencesOf(earlier, screen)),
    { kind: 'actions', items: [review] },
  ];
  return [{ reason: say('st.reviewFirst'), blocks: [{ kind: 'group', testId: 'state-changed', blocks }] }];
}

function differences({ say }: View, found: readonly Difference[]): Block {
  if (found.length === 0) return { kind: 'text', testId: 'differences', text: say('st.changedElsewhere') };
  return {
    kind: 'table',
    testId: 'differences',
    caption: say('st.differences'),
    columns: [say('st.what'), say('st.was'), say('st.is')],
    rows: found.map(({ label, was, is }) => [label, was ?? '—', is ?? '—']),
  };
}

interface Held {
  readonly notes: readonly Block[];
  readonly reason: string;
}

const heldBlocks = (blocks: readonly Block[], held: Held): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind === 'group') return { ...block, blocks: heldBlocks(block.blocks, held) };
    if (block.kind === 'actions') return { ...block, items: block.items.map((action) => heldAction(action, held)) };
    return block;
  });

/** A command is off with its reason; a dialog that holds one repeats the notes, because it covers them. */
function heldAction(action: Action, held: Held): Action {
  const { does } = action;
  if (does.kind === 'send') return { ...action, disabledReason: held.reason };
  if (does.kind !== 'open' || !does.dialog.actions.some((inner) => inner.does.kind === 'send')) return action;
  return { ...action, does: { kind: 'open', dialog: heldDialog(does.dialog, held) } };
}

const heldDialog = (dialog: Dialog, held: Held): Dialog => ({
  ...dialog,
  blocks: [...held.notes, ...heldBlocks(dialog.blocks, held)],
  actions: dialog.actions.map((action) => heldAction(action, held)),
});
