import type { Lang } from '@partnership-os/core';
import type { Source } from './source.ts';

/** A template as the loader of documents knows it, with its guide and document filled from the policy. */
export interface TemplateText {
  readonly id: string;
  readonly locale: Lang;
  readonly file: string;
  readonly meta: {
    readonly title: string;
    readonly description: string;
    readonly keywords: readonly string[];
    readonly title_ar?: string;
    readonly description_ar?: string;
    readonly keywords_ar?: readonly string[];
  };
  /** Markdown; a name without a value stands in its braces. */
  readonly body: string;
}

/**
 * Templates as sources. Each is found by its words in both languages, whichever it is written in. What is only a company's
 * own name is left open in the text and says nothing, so it is shown as an ellipsis.
 */
export function templateSources(templates: readonly TemplateText[]): readonly Source[] {
  const english = new Map(templates.filter(({ locale }) => locale === 'en').map((each) => [each.id, each.meta]));
  return templates.map(({ id, locale, file, meta, body }) => {
    const all = english.get(id) ?? meta;
    const inEnglish = [all.title, all.description, ...all.keywords];
    const inArabic = [all.title_ar ?? '', all.description_ar ?? '', ...(all.keywords_ar ?? [])];
    const names = [...inEnglish, ...inArabic, meta.description].filter((name) => name !== '' && name !== meta.title);
    const text = body.replace(/\{\{\s*[\w.]+\s*\}\}/g, '…');
    const arabic = meta.title_ar === undefined ? {} : { titleAr: meta.title_ar };
    return {
      ...{ id, kind: 'template', lang: locale, title: meta.title, names: [...new Set(names)], body: text, file },
      ...arabic,
    };
  });
}
