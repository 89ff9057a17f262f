import type { Action, Block, Dialog, Screen } from '../model.ts';

/** Every block of a screen or a dialog, groups opened, in reading order. */
export const allBlocks = ({ blocks }: Screen | Dialog): readonly Block[] => blocks.flatMap(opened);

const opened = (block: Block): readonly Block[] =>
  block.kind === 'group' ? [block, ...block.blocks.flatMap(opened)] : [block];

/** The block with a test id; throws when there is none. */
export function blockAt(of: Screen | Dialog, testId: string): Block {
  const found = allBlocks(of).find((block) => block.testId === testId);
  if (found === undefined) throw new Error(`no block ${testId}`);
  return found;
}

/** Every action that is drawn on a surface itself (not in its dialogs). */
export const actionsOf = (of: Screen | Dialog): readonly Action[] => [
  ...allBlocks(of).flatMap((block) => {
    if (block.kind === 'actions') return block.items;
    return block.kind === 'facts' ? block.items.flatMap(({ why }) => (why === undefined ? [] : [why])) : [];
  }),
  ...('actions' in of ? of.actions : []),
];

/** The action with a test id; throws when there is none. */
export function actionAt(of: Screen | Dialog, testId: string): Action {
  const found = actionsOf(of).find((action) => action.testId === testId);
  if (found === undefined) throw new Error(`no action ${testId}`);
  return found;
}

/** The dialog that an action opens; throws when it opens none. */
export function dialogAt(of: Screen | Dialog, testId: string): Dialog {
  const { does } = actionAt(of, testId);
  if (does.kind !== 'open') throw new Error(`${testId} opens nothing`);
  return does.dialog;
}

/** Every dialog that can be opened from a surface, and from those. */
export const dialogsOf = (of: Screen | Dialog): readonly Dialog[] =>
  actionsOf(of).flatMap(({ does }) => (does.kind === 'open' ? [does.dialog, ...dialogsOf(does.dialog)] : []));

const TEXTS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => readonly string[] } = {
  heading: ({ text, badges = [] }) => [text, ...badges.map((badge) => badge.text)],
  text: ({ text }) => [text],
  badges: ({ label, items }) => [label, ...items.map(({ text }) => text)],
  alert: ({ title, text = '' }) => [title, text],
  list: ({ items }) => items,
  facts: ({ items }) => items.flatMap(({ label, value }) => [label, value]),
  table: ({ caption, columns, rows }) => [caption, ...columns, ...rows.flat()],
  group: () => [],
  phases: ({ label, text, steps }) => [label, text, ...steps.map((step) => step.label)],
  fields: ({ fields }) =>
    fields.flatMap(({ label, help = '', error = '', options = [] }) => [
      label,
      help,
      error,
      ...options.flatMap((option) => [option.label, option.help ?? '']),
    ]),
  actions: () => [],
  empty: ({ title, text }) => [title, text],
  error: ({ title, text }) => [title, text],
};

const textsOfBlock = (block: Block): readonly string[] =>
  (TEXTS[block.kind] as (of: Block) => readonly string[])(block);

const textsOfAction = ({ label, name = '', disabledReason = '', does }: Action): readonly string[] => [
  label,
  name,
  disabledReason,
  does.kind === 'send' ? does.sentText : '',
];

/** Every text that a surface shows or speaks, without its dialogs. */
export const textsOf = (of: Screen | Dialog): readonly string[] =>
  [of.title, ...allBlocks(of).flatMap(textsOfBlock), ...actionsOf(of).flatMap(textsOfAction)].filter(
    (text) => text !== '',
  );
