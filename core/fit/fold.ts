/** Arabic letters that are written in several ways, each to one (gcc.md section 7). */
const ARABIC_FORMS: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ک', 'ك'],
]);

/**
 * A term in the one form that is compared: lower case, without diacritics, Arabic vowel signs and tatweel, Arabic letter
 * forms unified, everything that is no letter or digit one space.
 */
export function fold(text: string): string {
  const unified = Array.from(text.normalize('NFC'), (char) => ARABIC_FORMS.get(char) ?? char).join('');
  return unified
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
