import { type Change, cheapestChanges } from '../fit/changes.ts';
import { wordOr } from '../text/message.ts';
import type { Block } from './model.ts';
import type { ScorecardFacts } from './partner-facts.ts';
import type { ScorecardForm } from './scorecard-form.ts';
import type { View } from './view.ts';

/**
 * What would change the outcome of a complete card: its three cheapest single answers, or that no single one would.
 * Nothing for a card that is incomplete, or already at the best outcome.
 * @see SCREENS S6b, domain/scoring.md section 9
 */
export function changeBlocks(
  view: View,
  { rules }: ScorecardFacts,
  { sheets, result }: ScorecardForm,
): readonly Block[] {
  if (rules === undefined || result === null) return [];
  if (result.status === 'incomplete' || result.band === 'go') return [];
  const changes = cheapestChanges(rules, sheets);
  const heading: Block = { kind: 'heading', level: 4, text: view.say('s6b.changes') };
  if (changes.length === 0) return [heading, { kind: 'text', testId: 'changes', text: view.say('s6b.change.none') }];
  return [heading, { kind: 'list', testId: 'changes', items: changes.map((change) => changeText(view, change)) }];
}

function changeText({ say, viewer: { lang } }: View, change: Change): string {
  const band = wordOr(lang, 'band', change.band);
  if (change.kind === 'breaker') {
    return say('s6b.change.breaker', { breaker: wordOr(lang, 'breaker', change.id), band });
  }
  const { from, to } = change;
  return say('s6b.change.criterion', { criterion: wordOr(lang, 'crit', change.id), from, to, band });
}
