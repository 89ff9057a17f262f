import type { Lang } from '@partnership-os/core';

export type SourceKind = 'template' | 'document' | 'policy' | 'playbook' | 'glossary' | 'record';

/** Something that an answer may rest on: a text in one language, under the id that its other language has too. */
export interface Source {
  /** `legal/01-nda`, `policy/approvals`, `playbook/onboard`, `record/roi`, `R.1`. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly lang: Lang;
  readonly title: string;
  /** Its title in Arabic where the text itself is English only. */
  readonly titleAr?: string;
  /** What else it is called, in either language: the other title, keywords, one-line descriptions. */
  readonly names: readonly string[];
  /** Markdown, filled from the policy where it has figures. */
  readonly body: string;
  /** Where people open it; null when it is made for them from data. */
  readonly file: string | null;
}

/** A piece of a source, short enough to be quoted whole. */
export interface Passage {
  /** `<source id> <lang> <n>`. */
  readonly key: string;
  readonly source: Source;
  /** The headings above it, outermost first; empty for an opening paragraph. */
  readonly heading: string;
  readonly text: string;
}

/** What stands under every statement of an answer. */
export interface Citation {
  readonly source: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly heading: string;
  /** The language that the passage is written in. */
  readonly lang: Lang;
  readonly passage: string;
  readonly file: string | null;
}
