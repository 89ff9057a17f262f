import type { Lang } from '@partnership-os/core';

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';
/** Letters and spaces alone read the same way in either paragraph; anything else needs the isolate to keep its place. */
const LETTERS_ONLY = /^[\p{Script=Arabic}\s]*$/u;

/**
 * HubSpot's page is left to right and its components take no direction (SCREENS 5.4), so an Arabic sentence carries its
 * own: within the isolate its punctuation, numbers and Latin names stand where an Arabic reader expects them.
 */
export const directed = (text: string, lang: Lang): string =>
  lang === 'en' || LETTERS_ONLY.test(text) ? text : `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}`;
