import { DOCUMENT_WORDS, isolate } from '@partnership-os/core';
import type { Locale, Template } from '../library/template.ts';
import { printed } from '../values/kinds.ts';
import type { Block } from './blocks.ts';
import { blocksOf } from './markdown.ts';

/** One document, ready to be drawn: by the Typst layout as it stands here, and by the DOCX writer. */
export interface Page {
  readonly lang: Locale;
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** `#rrggbb`. */
  readonly brand: string;
  /** Above every page: what a reader must know first; null = it is final. */
  readonly notice: string | null;
  readonly footer: string;
  /** Below the title, a line each. */
  readonly facts: readonly string[];
  readonly labels: { readonly page: string };
  readonly logo: Logo | null;
  readonly blocks: readonly Block[];
}

export interface Logo {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  /** What a reader hears instead. */
  readonly alt: string;
}

/** The company that a document comes from. */
export interface Letterhead {
  readonly company: string;
  readonly brand: string;
  readonly logo: Logo | null;
}

/** Whether a document may go out as it is, and if not, why. */
export interface Standing {
  /** Variables are missing, or nobody declared it final. */
  readonly draft: boolean;
  /** The workspace's Arabic reviewer confirmed this very file. */
  readonly arabicReviewed: boolean;
  /** Filled with invented data. */
  readonly sample: boolean;
}

interface Content {
  readonly template: Template;
  /** Filled, with marked gaps. */
  readonly marked: string;
  readonly letterhead: Letterhead;
  readonly standing: Standing;
  /** The day it is made, ISO. */
  readonly today: string;
}

export function pageOf({ template, marked, letterhead, standing, today }: Content): Page {
  const lang = template.locale;
  const day = printed(lang, 'date', today);
  return {
    lang,
    title: template.meta.title,
    author: letterhead.company,
    keywords: template.meta.keywords,
    brand: letterhead.brand,
    notice: noticeOf(lang, standing),
    footer: isolate(lang, letterhead.company),
    facts: [isolate(lang, letterhead.company), day],
    labels: { page: DOCUMENT_WORDS['doc.page'][lang] },
    logo: letterhead.logo,
    blocks: blocksOf(marked),
  };
}

function noticeOf(lang: Locale, { draft, arabicReviewed, sample }: Standing): string | null {
  const unreviewed = lang === 'ar' && !arabicReviewed;
  const said = [
    ...(unreviewed ? [DOCUMENT_WORDS['doc.arabic_draft'][lang]] : []),
    ...(draft && !unreviewed ? [DOCUMENT_WORDS['doc.draft'][lang]] : []),
    ...(sample ? [DOCUMENT_WORDS['doc.sample'][lang]] : []),
  ];
  return said.length === 0 ? null : said.join(' · ');
}
