import { dayText } from '../text/dates.ts';
import { shareText } from '../text/numbers.ts';
import { listText } from '../text/render.ts';
import type { Block } from './model.ts';
import type { PartnershipFacts, TermsFacts } from './partner-facts.ts';
import { fact, type View } from './view.ts';

/** The signed terms, whether they are in force, and what they cover. */
export function termsBlocks(view: View, { terms }: PartnershipFacts): readonly Block[] {
  const { say } = view;
  const heading: Block = { kind: 'heading', level: 3, text: say('s6.terms') };
  if (terms === null) return [heading, { kind: 'text', muted: true, testId: 'terms', text: say('s6.noTerms') }];
  const badge = terms.inForce
    ? ({ text: say('s6.inForce'), tone: 'good' } as const)
    : ({ text: say('s6.notInForce'), tone: 'attention' } as const);
  return [
    heading,
    { kind: 'badges', label: say('s6.termsVersion', { version: terms.version }), items: [badge], testId: 'terms' },
    termsFacts(view, terms),
  ];
}

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
