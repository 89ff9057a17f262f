const SHORTEST = 4;
/** Endings in the order in which they are tried; two may come off one after the other ("certifi-cation-s"). */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ific(?:ation|ate)$/, 'if'],
  [/i(?:fy|fied|fier|fying)$/, 'if'],
  [/(?:ization|isation|izing|ising|ized|ised|izer|iser|ise|ize)$/, ''],
  [/(?:ational|ation|ition|ution|ator|ating|ated|ate)$/, ''],
  [/(?:ments?|ness|ships?|less|fully?|ings?|edly|ed|ly|ers?|ors?)$/, ''],
  [/(?:sion|tion)$/, 't'],
  [/(?:ance|ence|ant|ent|ancy|ency|able|ible|ive|ity|ical|ial|al|ic)$/, ''],
  [/(?:ion|ie|ey|y|e|i)$/, ''],
];

/** A lower-case word without its common endings, the same for British and American spelling. */
export function englishStem(word: string): string {
  if (word.length < SHORTEST || /\d/.test(word)) return word;
  const single = word
    .replace(/['’]s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<![sui])s$/, '');
  const spelt = single
    .replace(/amme$/, 'am')
    .replace(/(?<=.{3})our$/, 'or')
    .replace(/ogue$/, 'og');
  return undoubled(shorter(shorter(spelt)));
}

function shorter(word: string): string {
  for (const [ending, put] of ENDINGS) {
    const rest = word.replace(ending, put);
    if (rest !== word && rest.length >= SHORTEST) return rest;
  }
  return word;
}

const undoubled = (word: string): string => word.replace(/([bdglmnprt])\1$/, '$1');
