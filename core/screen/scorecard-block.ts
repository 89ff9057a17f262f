import type { Block } from './model.ts';
import type { PartnerFacts, PartnershipFacts, ScorecardFacts } from './partner-facts.ts';
import { mayLead } from './permissions.ts';
import { changeBlocks } from './scorecard-changes.ts';
import { progressText, scorecardDialog, scorersText } from './scorecard-dialog.ts';
import { scorecardForm, storedForm } from './scorecard-form.ts';
import { storedResult } from './scorecard-result.ts';
import { whyTotal } from './scorecard-why.ts';
import { refusalList, type View } from './view.ts';
import { withheld } from './withheld.ts';

/** The score card on the partner record: how far it is or what it says, and its dialog while it may be filled. */
export function scorecardBlocks(
  view: View,
  { name }: PartnerFacts,
  partnership: PartnershipFacts,
  primary: boolean,
): readonly Block[] {
  const { scorecard: card, phase, partnershipId, version } = partnership;
  if (card === null) return [];
  const { say } = view;
  if (card === undefined) return phase === 'EVALUATE' ? withheldBlocks(view) : [];
  const open: Block = {
    kind: 'actions',
    items: [
      {
        id: 'scorecard',
        testId: 'open-scorecard',
        label: say('s6b.open'),
        name: say('s6b.openName', { partner: name }),
        // A finished card leaves the primary button to the move that it allows.
        variant: primary && card.status !== 'final' ? 'primary' : 'secondary',
        does: { kind: 'open', dialog: scorecardDialog(view, { name, partnershipId, version, card }) },
      },
    ],
  };
  return [
    { kind: 'heading', level: 3, text: say('s6b.open') },
    { kind: 'text', testId: 'scorecard', text: summary(view, card) },
    { kind: 'text', muted: true, testId: 'scorers', text: scorersText(view, card) },
    ...(card.status === 'final' ? finalBlocks(view, card) : []),
    ...(phase === 'EVALUATE' && mayLead(view.viewer) ? [open] : []),
  ];
}

const withheldBlocks = (view: View): readonly Block[] => [
  { kind: 'heading', level: 3, text: view.say('s6b.open') },
  withheld(view, 'scorecard'),
];

/** What a finished card rests on, what failed in it, and what would change its outcome. */
function finalBlocks(view: View, card: ScorecardFacts): readonly Block[] {
  const form = storedForm(card);
  const why: Block = { kind: 'actions', items: [whyTotal(view, card, form, 'prov-scorecard')] };
  return [
    ...(form.result === null ? [] : [why]),
    ...(card.failedRules.length === 0 ? [] : [refusalList(view, card.failedRules, 'scorecard-failed')]),
    ...changeBlocks(view, card, form),
  ];
}

/** The stored result once it is final, the progress until then; what is typed but not saved does not count here. */
function summary(view: View, card: ScorecardFacts): string {
  const stored = { ...view, ui: {} };
  const result = card.status === 'final' ? storedResult(view, card) : undefined;
  return result ?? progressText(stored, card, scorecardForm(stored, card));
}
