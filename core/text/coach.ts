import { COACH_WORDS } from './catalogue/coach.ts';
import { CATALOGUE } from './catalogue.ts';
import { renderTemplate } from './render.ts';
import type { Catalogue, Lang, Params } from './types.ts';

const WORDS: Catalogue = { ...CATALOGUE, ...COACH_WORDS };

/** What the coach says, filled; values are stored values, as in `message`. */
export const coachText = (lang: Lang, key: keyof typeof COACH_WORDS, params: Params = {}): string =>
  renderTemplate({ lang, params, words: WORDS }, COACH_WORDS[key][lang]);
