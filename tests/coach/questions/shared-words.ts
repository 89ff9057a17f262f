import type { Lang } from './questions.ts';

const STOP: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    'a an and the of to for in on at our we how what which who do does is are it by with from one'.split(' '),
  ),
  ar: new Set(
    'من عن في على إلى مع أو هل ما ماذا كيف كم أي متى هذا هذه التي الذي كل أن إن لا لم لن'.split(' ').map(plainArabic),
  ),
};

/** Long enough to tell words apart, short enough that "competitor" and "competitive" are the same word. */
const STEM: Readonly<Record<Lang, number>> = { en: 5, ar: 4 };

/** Whether a question and a title have a content word in common, endings and Arabic prefixes aside. */
export function sharesWord(lang: Lang, question: string, title: string): boolean {
  const inTitle = new Set(stems(lang, title));
  return stems(lang, question).some((stem) => inTitle.has(stem));
}

function stems(lang: Lang, text: string): string[] {
  const plain = lang === 'ar' ? plainArabic(text) : text.toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !STOP[lang].has(word));
  return words.map((word) => (lang === 'ar' ? bareArabic(word) : bareEnglish(word)).slice(0, STEM[lang]));
}

const bareEnglish = (word: string): string => word.replace(/(?:ies|es|s)$/, '');

/** One letter for each of its spellings, no marks. */
function plainArabic(text: string): string {
  return text
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

/** Without the article, joined particles and common endings, as long as three letters stay. */
function bareArabic(word: string): string {
  const front = word.replace(/^[وف]?(?:بال|كال|لل|ال)(?=.{3})/, '');
  return front.replace(/(?<=.{3})(?:ات|ين|ون|ان|ها|هم|نا|ه|ي)$/, '');
}
