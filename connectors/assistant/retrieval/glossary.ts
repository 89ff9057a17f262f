import type { Lang } from '@partnership-os/core';
import type { Source } from './source.ts';
import type { Glossary } from './thesaurus.ts';

const TITLE: Readonly<Record<Lang, string>> = { en: 'Glossary', ar: 'مسرد المصطلحات' };

/** The terms with what they are, as one source per language that people can be shown. */
export function glossarySource({ concepts }: Glossary, lang: Lang): Source {
  const body = concepts.flatMap(({ en, ar, about }) => {
    if (about === undefined) return [];
    const [first = '', ...more] = lang === 'en' ? en : ar;
    const other = (lang === 'en' ? ar : en).at(0) ?? '';
    const also = [...more.slice(0, 1), other].filter((each) => each !== '').join(lang === 'ar' ? '، ' : ', ');
    return [`## ${first}`, '', `${first} (${also}): ${about[lang]}`, ''];
  });
  return {
    id: 'R.1',
    kind: 'glossary',
    lang,
    title: TITLE[lang],
    names: [TITLE.en, TITLE.ar],
    body: body.join('\n'),
    file: 'templates/glossary.yaml',
  };
}
