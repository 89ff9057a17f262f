import type { Refusal } from '../result.ts';
import { CATALOGUE, type MessageKey } from './catalogue.ts';
import { renderTemplate } from './render.ts';
import type { Catalogue, Lang, Params, ParamsOf } from './types.ts';

const WORDS: Catalogue = CATALOGUE;

type NeededParams<K extends MessageKey> = ParamsOf<(typeof CATALOGUE)[K]['en']>;
/** The params argument of a message; it may be left out when the template asks for nothing. */
export type MessageArgs<K extends MessageKey> =
  Params extends NeededParams<K> ? [params?: Params] : [params: NeededParams<K>];

/**
 * The message under a key, filled. Values are stored values (basis points, minor units, ISO days and instants): the
 * template formats them for the language.
 */
export function message<K extends MessageKey>(lang: Lang, key: K, ...[params]: MessageArgs<K>): string {
  return renderTemplate({ lang, params: params ?? {}, words: WORDS }, CATALOGUE[key][lang]);
}

/** `message` with its language fixed. */
export type Say = <K extends MessageKey>(key: K, ...params: MessageArgs<K>) => string;

/** `message` for one language, as screens use it. */
export const sayIn =
  (lang: Lang): Say =>
  (key, ...params) =>
    message(lang, key, ...params);

/** The message under a key built at run time (`ev.<key>`, `phase.<id>`); undefined when the catalogue has none. */
export function wordFor(lang: Lang, key: string, params: Params = {}): string | undefined {
  const entry = WORDS[key];
  return entry === undefined ? undefined : renderTemplate({ lang, params, words: WORDS }, entry[lang]);
}

/** The word under `prefix.id`, or the id itself: for ids that a newer service may know and this bundle does not. */
export const wordOr = (lang: Lang, prefix: string, id: string): string => wordFor(lang, `${prefix}.${id}`) ?? id;

export interface WordedRefusal {
  /** What the rules say no to, and why. */
  readonly message: string;
  /** What would make it pass. */
  readonly fix: string;
}

/** A refusal in words. A code that the catalogue does not know gets a sentence that shows the code; it never throws. */
export function wordRefusal({ code, params = {} }: Refusal, lang: Lang): WordedRefusal {
  const text = wordFor(lang, `r.${code}`, params) ?? message(lang, 'r.unknown', { code });
  const fix = wordFor(lang, `r.${code}.fix`, params) ?? message(lang, 'r.unknown.fix');
  return { message: text, fix };
}
