import { evidenceText } from './evidence-text.ts';
import type { DealFacts, SuggestionFacts } from './facts.ts';
import { fitBlocks, fitPoints, orderPoints, partnerBadges } from './fit.ts';
import type { Action, Block } from './model.ts';
import { mayRegister } from './permissions.ts';
import { registerDialog } from './register.ts';
import { isOnDeal } from './registration-lines.ts';
import { seeAllBlocks } from './see-all.ts';
import { closeAction, refusalList, type View } from './view.ts';

const MOST_ALTERNATIVES = 2;

/** No reason, no recommendation (S1); a partner that cannot be registered stands behind those that can. */
export function orderedSuggestions({ suggestions }: DealFacts): readonly SuggestionFacts[] {
  const blocked = (suggestion: SuggestionFacts): number => (suggestion.refusals.length === 0 ? 0 : 1);
  return suggestions
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => blocked(a) - blocked(b) || a.rank - b.rank)
    .slice(0, 1 + MOST_ALTERNATIVES);
}

/** One recommended partner and at most two alternatives. `primary` is false when the surface has a primary button. */
export function suggestionBlocks(view: View, facts: DealFacts, primary: boolean): readonly Block[] {
  const [first, ...others] = orderedSuggestions(facts);
  if (first === undefined) return [];
  return [
    {
      kind: 'group',
      testId: 'recommended',
      blocks: [
        { kind: 'heading', level: 2, text: view.say('s1.recommended') },
        ...partnerBlocks(view, facts, first, primary ? 'primary' : 'secondary'),
      ],
    },
    ...alternatives(view, facts, others),
    ...seeAllBlocks(view, facts, [first, ...others]),
  ];
}

function alternatives(view: View, facts: DealFacts, others: readonly SuggestionFacts[]): readonly Block[] {
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: view.say('s1.also', { n: others.length }), testId: 'also' },
    ...orderBlocks(view, orderedSuggestions(facts)),
    ...others.map(
      (suggestion): Block => ({
        kind: 'group',
        testId: `alternative-${suggestion.partnershipId}`,
        blocks: partnerBlocks(view, facts, suggestion, 'secondary'),
      }),
    ),
  ];
}

/** A range and a single score cannot be compared by eye, so the card says what the order rests on. */
function orderBlocks({ say }: View, shown: readonly SuggestionFacts[]): readonly Block[] {
  if (shown.every(({ fit }) => fitPoints(fit).missing === 0)) return [];
  const list = shown
    .map(({ partnerName: partner, fit }) => say('s1.orderOf', { partner, points: orderPoints(fit) }))
    .join(' · ');
  const blocked = shown.filter(({ refusals }) => refusals.length > 0).length;
  const rest = blocked > 0 && blocked < shown.length ? [say('s1.orderBlocked')] : [];
  const text = [say('s1.order', { list }), ...rest].join(' ');
  return [{ kind: 'text', muted: true, testId: 'order', text }];
}

function partnerBlocks(
  view: View,
  facts: DealFacts,
  suggestion: SuggestionFacts,
  variant: 'primary' | 'secondary',
): readonly Block[] {
  const { say } = view;
  const { partnershipId: id, partnerName: name, fit, reasons, talkTo } = suggestion;
  return [
    { kind: 'heading', level: 3, text: name, badges: partnerBadges(view, suggestion), testId: `partner-${id}` },
    ...fitBlocks(view, { id, name }, fit),
    { kind: 'text', text: say('s1.whyPartner') },
    { kind: 'list', testId: `reasons-${id}`, items: reasons.map((reason) => evidenceText(view, reason)) },
    ...(talkTo.channelManager === null
      ? []
      : [{ kind: 'text', text: say('s1.talkToChannel', { name: talkTo.channelManager }) } as const]),
    ...registerBlocks(view, facts, suggestion, variant),
  ];
}

function registerBlocks(
  view: View,
  facts: DealFacts,
  suggestion: SuggestionFacts,
  variant: 'primary' | 'secondary',
): readonly Block[] {
  const { partnershipId: id, refusals } = suggestion;
  if (isOnDeal(facts, id)) return [{ kind: 'text', muted: true, text: view.say('s1.alreadyOn') }];
  if (refusals.length > 0) {
    return [{ kind: 'text', text: view.say('s1.cannotPartner') }, refusalList(view, refusals, `refusals-${id}`)];
  }
  if (!mayRegister(view.viewer) || facts.refusals.length > 0) return [];
  return [{ kind: 'actions', items: [registerAction(view, facts, suggestion, variant)] }];
}

const registerAction = (
  view: View,
  facts: DealFacts,
  suggestion: SuggestionFacts,
  variant: 'primary' | 'secondary',
): Action => ({
  id: `register:${suggestion.partnershipId}`,
  testId: `register-${suggestion.partnershipId}`,
  label: view.say('s1.register'),
  name: view.say('s1.registerName', { partner: suggestion.partnerName }),
  variant,
  does: { kind: 'open', dialog: registerDialog(view, facts, suggestion) },
});

/** The empty state of S1: why no partner is shown, and what was checked. */
export function emptyBlocks(view: View, facts: DealFacts): readonly Block[] {
  const { say } = view;
  const id = 'checked';
  return [
    {
      kind: 'empty',
      testId: 'state-empty',
      title: say('s1.empty', { ver: facts.policyVersion }),
      text: say('s1.emptyText', { n: facts.partnersChecked }),
    },
    {
      kind: 'actions',
      items: [
        {
          id,
          testId: 'see-checked',
          label: say('s1.seeChecked'),
          variant: 'secondary',
          does: {
            kind: 'open',
            dialog: {
              id,
              testId: 'dialog-checked',
              title: say('s1.checkedTitle'),
              blocks: [
                { kind: 'text', text: say('s1.emptyText', { n: facts.partnersChecked }) },
                { kind: 'text', text: say('s1.checkedRule') },
              ],
              actions: [closeAction(view, id)],
            },
          },
        },
      ],
    },
  ];
}
