import { type Policy, REASON_CODES } from '../../core/policy/types.ts';
import { wordFor } from '../../core/text/message.ts';
import { POLICY_WORDS } from '../../core/text/policy-words.ts';

export type Lang = 'en' | 'ar';

const sentence = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ');

/** What people read for a key such as `phase.SCOUT`: the workspace's own words, else the product's. */
export const wordIn = (policy: Policy, lang: Lang, key: string): string =>
  policy.labels?.[key]?.[lang] ??
  wordFor(lang, key) ??
  POLICY_WORDS[key]?.[lang] ??
  sentence(key.slice(key.indexOf('.') + 1));

/** The reasons that people choose from: the workspace's, else the product's. */
export const reasonsOf = (
  policy: Policy,
): readonly { readonly id: string; readonly en: string; readonly ar: string }[] =>
  policy.lifecycle.reasonCodes ??
  REASON_CODES.map((id) => ({
    id,
    en: wordIn(policy, 'en', `reason.${id}`),
    ar: wordIn(policy, 'ar', `reason.${id}`),
  }));
