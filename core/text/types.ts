/** The languages of every screen, document and message. Digits are Latin in both (SCREENS 5.1). */
export const LANGS = ['en', 'ar'] as const;
export type Lang = (typeof LANGS)[number];

/** What fills a message's placeholders: numbers, ids, ISO days and instants, names. */
export type Params = Readonly<Record<string, string | number>>;

/** One string in both languages, in ICU MessageFormat as far as `template.ts` reads it. */
export interface Entry {
  readonly en: string;
  readonly ar: string;
}
export type Catalogue = Readonly<Record<string, Entry>>;

/** The placeholder names of a template. A plural is skipped to its `}}`: its branches hold no placeholder but `#`. */
type Names<T extends string> = T extends `${string}{${infer Inside}}${infer After}`
  ? Inside extends `${infer Name}, plural,${string}`
    ? Name | (After extends `${string}}}${infer Tail}` ? Names<Tail> : never)
    : NameOf<Inside> | Names<After>
  : never;
/** A moment needs the zone of its clock, an amount its currency: both travel as params of their own. */
type NameOf<Inside extends string> = Inside extends `${infer Name}, moment` | `${infer Name}, deadline`
  ? Name | 'zone'
  : Inside extends `${infer Name}, money`
    ? Name | 'currency'
    : Inside extends `${infer Name},${string}`
      ? Name
      : Inside;

/** The params that a template asks for. */
export type ParamsOf<T extends string> = [Names<T>] extends [never]
  ? Params
  : { readonly [N in Names<T>]: string | number } & Params;
