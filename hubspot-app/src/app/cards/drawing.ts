import type { Action, Block, Ui } from '@partnership-os/core';
import type { ReactNode } from 'react';
import type { Notice } from './useCommands.ts';

/** What every block needs beside its own content. `dialogId` is the overlay that the block stands in, if any. */
export interface Drawing {
  readonly words: (text: string) => string;
  readonly notice: Notice | null;
  readonly change: (values: Ui) => void;
  readonly run: (action: Action, dialogId: string | null) => void;
  readonly dialogId: string | null;
  /** Draws the blocks of a dialog; a block draws buttons, and a button's dialog draws blocks. */
  readonly blocks: (blocks: readonly Block[], drawing: Drawing) => ReactNode;
}

/** The test hook as a prop, or no prop at all. */
export const tested = (testId: string | undefined) => (testId === undefined ? {} : { testId });

/** Pairs every item with a key of its name and how often that name came before: what is added keeps the rest in place. */
export function keyed<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: `${name} ${before}`, item };
  });
}
