import { dayText } from '../text/dates.ts';
import { shareText } from '../text/numbers.ts';
import { listText } from '../text/render.ts';
import type { Block } from './model.ts';
import type { PartnershipFacts, TermsFacts } from './partner-facts.ts';
import { fact, type View } from './view.ts';
import { withheld } from './withheld.ts';

/** Whether signed terms are in force, and to those who may read them what they cover. */
export function termsBlocks(view: View, { terms, termsInForce }: PartnershipFacts): readonly Block[] {
  const { say } = view;
  const heading: Block = { kind: 'heading', level: 3, text: say('s6.terms') };
  if (terms === null) return [heading, { kind: 'text', muted: true, testId: 'terms', text: say('s6.noTerms') }];
  if (terms === undefined) return [heading, forceBadge(view, say('s6.terms'), termsInForce), withheld(view, 'terms')];
  const label = say('s6.termsVersion', { version: terms.version });
  return [heading, forceBadge(view, label, terms.inForce), termsFacts(view, terms)];
}

const forceBadge = ({ say }: View, label: string, inForce: boolean): Block => ({
  kind: 'badges',
  label,
  items: [
    inForce
      ? ({ text: say('s6.inForce'), tone: 'good' } as const)
      : ({ text: say('s6.notInForce'), tone: 'attention' } as const),
  ],
  testId: 'terms',
});

function termsFacts({ say, viewer: { lang } }: View, terms: TermsFacts): Block {
  const { signedOn, from, until, products, territories, largestDiscountBp: discount } = terms;
  const none = say('common.unknown');
  const list = (items: readonly string[]): string => (items.length === 0 ? none : listText(lang, items));
  return {
    kind: 'facts',
    testId: 'terms-facts',
    items: [
      fact(say('s6.termsSigned'), dayText(lang, signedOn)),
      fact(say('s6.termsPeriod'), say('s6.fromTo', { from, until })),
      fact(say('s6.termsProducts'), list(products)),
      fact(say('s6.termsTerritories'), list(territories)),
      fact(say('s6.termsDiscount'), discount === null ? none : shareText(lang, discount)),
    ],
  };
}
