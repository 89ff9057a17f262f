import type { Refusal } from '../result.ts';
import { PLAYBOOK_METRIC_WORDS, PLAYBOOK_WORDS } from './catalogue/playbook.ts';
import { CATALOGUE } from './catalogue.ts';
import type { WordedRefusal } from './message.ts';
import { wordRefusal } from './message.ts';
import { renderTemplate } from './render.ts';
import type { Catalogue, Lang, Params } from './types.ts';

const OWN: Catalogue = { ...PLAYBOOK_WORDS, ...PLAYBOOK_METRIC_WORDS };
const WORDS: Catalogue = { ...CATALOGUE, ...OWN };

/** What stands against a playbook or its run, in words. Codes of other folders are worded as everywhere; it never throws. */
export function wordPlaybookRefusal(refusal: Refusal, lang: Lang): WordedRefusal {
  const { code, params = {} } = refusal;
  const [text, fix] = [OWN[`r.${code}`], OWN[`r.${code}.fix`]];
  if (text === undefined || fix === undefined) return wordRefusal(refusal, lang);
  const say = (template: string): string => renderTemplate({ lang, params, words: WORDS }, template);
  return { message: say(text[lang]), fix: say(fix[lang]) };
}

export type PlaybookKey = keyof typeof PLAYBOOK_WORDS;

/** A sentence about a playbook, filled. */
export const playbookText = (lang: Lang, key: PlaybookKey, params: Params = {}): string =>
  renderTemplate({ lang, params, words: WORDS }, PLAYBOOK_WORDS[key][lang]);

/** The name of a metric that a playbook measures; the id itself for one that nobody worded. */
export const playbookMetricName = (lang: Lang, id: string): string => OWN[`playmetric.${id}`]?.[lang] ?? id;
