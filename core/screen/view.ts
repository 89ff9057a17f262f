import type { Refusal } from '../result.ts';
import { dayOn } from '../text/dates.ts';
import { type Say, sayIn, wordRefusal } from '../text/message.ts';
import type { Viewer } from './facts.ts';
import type { Action, Block, FactItem, Ui } from './model.ts';

/** What every part of a screen needs beside its own facts. */
export interface View {
  readonly viewer: Viewer;
  readonly ui: Ui;
  readonly say: Say;
  /** The viewer's calendar day; the day of the facts where the moment of drawing is not known. */
  readonly today: string;
  readonly dataThrough: string;
  readonly sample: boolean;
}

/** The view of one drawing. */
export function viewOf(
  facts: Pick<View, 'today' | 'dataThrough' | 'sample'> & { readonly heardAt?: string },
  viewer: Viewer,
  ui: Ui,
): View {
  const { sample, heardAt } = facts;
  const dataThrough = heardAt === undefined || heardAt < facts.dataThrough ? facts.dataThrough : heardAt;
  const today = viewer.now === undefined ? facts.today : dayOn(viewer.now, viewer.zone);
  return { viewer, ui, say: sayIn(viewer.lang), today, dataThrough, sample };
}

/** A field's value: what the person typed, else what core proposes. */
export const typed = ({ ui }: View, name: string, proposed = ''): string => ui[name] ?? proposed;

/** A refusal as one line: what is refused and what would make it pass. */
export function refusalLine({ viewer, say }: View, refusal: Refusal): string {
  const { message, fix } = wordRefusal(refusal, viewer.lang);
  return say('common.withFix', { message, fix });
}

/** Refusals as a list, each with its fix. */
export const refusalList = (view: View, refusals: readonly Refusal[], testId: string): Block => ({
  kind: 'list',
  testId,
  items: refusals.map((refusal) => refusalLine(view, refusal)),
});

/** The button that closes a dialog without doing anything. */
export const cancelAction = ({ say }: View, id: string): Action => ({
  id: `cancel:${id}`,
  testId: 'cancel',
  label: say('common.cancel'),
  variant: 'secondary',
  does: { kind: 'close' },
});

/** The one button of a dialog that only shows something. */
export const closeAction = ({ say }: View, id: string): Action => ({
  id: `close:${id}`,
  testId: 'close',
  label: say('common.close'),
  variant: 'secondary',
  does: { kind: 'close' },
});

/** Adds a property only when there is a value (exact optional properties). */
export const optional = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string });

export const fact = (label: string, value: string, testId?: string): FactItem => ({
  label,
  value,
  ...optional('testId', testId),
});
