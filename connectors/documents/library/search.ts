import MiniSearch from 'minisearch';
import type { Library } from './library.ts';
import type { Template } from './template.ts';

export interface Hit {
  readonly template: Template;
  readonly score: number;
}

/** Letters that readers take for one another: forms of alef, hamza, ta marbuta and ya; marks and tatweel count nothing. */
export const plainArabic = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .toLowerCase();

const withoutArticle = (word: string): string => word.replace(/^(?:و|ف|ب|ك|ل)?ال(?=..)/, '').replace(/^لل(?=..)/, '');

const term = (word: string): string | null => {
  const plain = withoutArticle(plainArabic(word));
  return plain.length > 1 ? plain : null;
};

/** Templates that answer a search, the best first; Arabic words find the English text too by its Arabic title and keywords. */
export function searchTemplates({ templates }: Library, query: string): readonly Hit[] {
  const index = new MiniSearch({
    idField: 'at',
    fields: ['title', 'keywords', 'description', 'body'],
    processTerm: term,
    searchOptions: { boost: { title: 4, keywords: 4, description: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'OR' },
  });
  index.addAll(templates.map(rowOf));
  return index.search(query).flatMap(({ id, score }) => {
    const template = templates[Number(id)];
    return template === undefined ? [] : [{ template, score }];
  });
}

const rowOf = ({ meta, text, bodyAt }: Template, at: number) => ({
  at,
  title: `${meta.title} ${meta.title_ar ?? ''}`,
  keywords: [...meta.keywords, ...(meta.keywords_ar ?? [])].join(' '),
  description: `${meta.description} ${meta.description_ar ?? ''}`,
  body: text.slice(bodyAt),
});
