import { wordOr } from '../text/message.ts';
import type { DealFacts, OtherFitFacts, SuggestionFacts } from './facts.ts';
import { fitText, pointsText } from './fit.ts';
import { sampleMark } from './marks.ts';
import type { Action, Block, Dialog } from './model.ts';
import { closeAction, type View } from './view.ts';

const ID = 'see-all';

/** "See all (14)" behind the alternatives; nothing where everything is shown already (SCREENS S1). */
export function seeAllBlocks(view: View, facts: DealFacts, shown: readonly SuggestionFacts[]): readonly Block[] {
  const { others } = facts;
  if (others === undefined || others.total === 0) return [];
  const total = shown.length + others.total;
  const open: Action = {
    id: ID,
    testId: ID,
    label: view.say('common.seeAll', { n: total }),
    variant: 'link',
    does: { kind: 'open', dialog: allDialog(view, shown, others) },
  };
  return [{ kind: 'actions', items: [open] }];
}

function allDialog(view: View, shown: readonly SuggestionFacts[], others: NonNullable<DealFacts['others']>): Dialog {
  const { say, viewer } = view;
  const type = (id: string): string => wordOr(viewer.lang, 'type', id);
  const rows = [
    ...shown.map((each) => [each.partnerName, type(each.type), fitText(view, each.fit)]),
    ...others.listed.map((each: OtherFitFacts) => [each.partnerName, type(each.type), pointsText(view, each)]),
  ];
  const total = shown.length + others.total;
  return {
    id: ID,
    testId: 'dialog-see-all',
    title: say('s1.title'),
    blocks: [
      ...sampleMark(view),
      {
        kind: 'table',
        testId: 'all-partners',
        caption: say('s1.allTitle'),
        columns: [say('common.partner'), say('s6.startType'), say('fit.metric')],
        rows,
      },
      ...(rows.length < total
        ? [{ kind: 'text', muted: true, text: say('s6.dealsShown', { shown: rows.length, n: total }) } as const]
        : []),
    ],
    actions: [closeAction(view, ID)],
  };
}
