import { cityWord } from '../text/cities.ts';
import { clockText } from '../text/dates.ts';
import { wordFor, wordOr } from '../text/message.ts';
import { listText } from '../text/render.ts';
import { daysBetween } from '../time/day.ts';
import type { EvidenceFacts, Level } from './facts.ts';
import type { View } from './view.ts';

/** Older evidence shows its day alone. */
const LONGEST_AGE_DAYS = 60;

/** The sentence alone; a key that this bundle does not know shows as its key. */
export const evidenceSentence = ({ viewer }: View, { key, params }: EvidenceFacts): string =>
  wordFor(viewer.lang, `ev.${key}`, params) ?? key;

/** The sentence with its source and its age: no reason is shown without both (SCREENS S1). */
export function evidenceText(view: View, evidence: EvidenceFacts): string {
  const source = wordOr(view.viewer.lang, 'source', evidence.source);
  return view.say('ev.line', { text: evidenceSentence(view, evidence), source, age: ageText(view, evidence.on) });
}

/** "10 Nov 2026, 12 days ago", "14 Aug 2026" or "no date recorded": an age stands beside its day (SCREENS 5.3). */
export function ageText({ say, today }: View, on: string | null): string {
  if (on === null) return say('age.none');
  const days = daysBetween(on.slice(0, 10), today);
  if (days === 0) return say('age.today', { day: on });
  return days > 0 && days <= LONGEST_AGE_DAYS ? say('age.days', { day: on, n: days }) : say('age.on', { day: on });
}

/** Levels in words: "C-level and Legal". */
export const levelsText = ({ viewer: { lang } }: View, levels: readonly Level[]): string =>
  listText(
    lang,
    levels.map((level) => wordOr(lang, 'role', level)),
  );

/** Levels as one param of a message that words them itself. */
export const levelsParam = (levels: readonly Level[]): string => levels.join(';');

/** The data's time on the viewer's clock. */
export const dataTime = ({ viewer, today }: View, at: string): string => clockText(viewer.lang, at, viewer.zone, today);

/** The city of a zone in the viewer's language. */
export const cityOf = ({ viewer }: View, zone: string): string => cityWord(viewer.lang, zone);
