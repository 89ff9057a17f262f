import type { SuggestionFacts } from './facts.ts';
import type { Badge } from './model.ts';
import type { View } from './view.ts';

/** The conflict answer in the words and tones of SCREENS 5.7. */
export function conflictBadge({ say }: View, conflict: SuggestionFacts['conflict']): Badge {
  if (conflict === 'none') return { text: say('s3.noConflict'), tone: 'good' };
  if (conflict === 'possible') return { text: say('s3.conflict'), tone: 'attention' };
  return { text: say('s3.notChecked'), tone: 'neutral' };
}
