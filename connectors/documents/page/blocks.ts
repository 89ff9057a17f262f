/** What a page is made of: data that the Typst layout and the DOCX writer both draw. */
export type Span =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'strong'; readonly c: readonly Span[] }
  | { readonly t: 'em'; readonly c: readonly Span[] }
  | { readonly t: 'code'; readonly v: string }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Span[] }
  /** A variable without a value, in its braces. */
  | { readonly t: 'gap'; readonly v: string }
  | { readonly t: 'break' };

export type Side = 'start' | 'left' | 'right' | 'center';

export type Block =
  | { readonly t: 'heading'; readonly level: number; readonly c: readonly Span[] }
  | { readonly t: 'paragraph'; readonly c: readonly Span[] }
  | {
      readonly t: 'list';
      /** `open` and `done` are boxes to tick. */
      readonly kind: 'plain' | 'ordered' | 'open' | 'done';
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly t: 'table';
      /** Shares of the width, one per column. */
      readonly widths: readonly number[];
      readonly align: readonly Side[];
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'code'; readonly v: string }
  | { readonly t: 'rule' };
