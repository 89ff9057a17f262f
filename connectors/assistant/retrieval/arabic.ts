/** Letters and marks that Arabic is written without as often as with: one spelling for all of them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  // The seat of a hamza after a long a changes with the case of the word: عملاء، عملائنا، عملاؤه.
  [/ا[ئؤء]/g, 'ا'],
  [/ؤ/g, 'و'],
  [/[ئى]/g, 'ي'],
  [/ء/g, ''],
  [/ة/g, 'ه'],
];

const DIGITS = '٠١٢٣٤٥٦٧٨٩';
const SHORTEST = 3;
/** "And", "so" and the prepositions are written onto the article, and the article onto the word. */
const FRONT = /^(?:[وف]?(?:بال|كال|لل|ال)|و(?=ال))/;
const PARTICLE = /^[وفبلك](?=.{4})/;
const BACK = /(?:كما|هما|تها|ها|هم|كم|نا|ات|ان|ين|ون|يه|وا|ه|ي)$/;

/** One spelling for alef, hamza, ta marbuta, final ya; no marks, no tatweel; Latin digits. */
export function plainArabic(text: string): string {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(DIGITS.indexOf(digit)));
  return SPELLINGS.reduce((plain, [from, to]) => plain.replace(from, to), latin);
}

/** A plain word without article, joined particles and common endings, as long as three letters stay. */
export function arabicStem(word: string): string {
  const bare = without(word, FRONT);
  const front = bare === word ? without(word, PARTICLE) : bare;
  // صفقاتهم: first the pronoun, then the plural.
  return without(without(front, BACK), BACK);
}

function without(word: string, part: RegExp): string {
  const rest = word.replace(part, '');
  return rest.length >= SHORTEST ? rest : word;
}
