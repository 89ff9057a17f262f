import { arabicStem, plainArabic } from './arabic.ts';
import { englishStem } from './english.ts';

/** Words that say how something is asked, not what about. */
const EMPTY: ReadonlySet<string> = new Set([
  ...`a an the of to for in on at by with from as is are was were be been am do does did have has had will would shall
  should can could may might must i me my we us our you your he she it its they them their this that these those there
  here who whom whose what which when where why how much many and or but if not no nor than then so up out about into
  over after before again any all each every some such only same too very just now one ones get gets got make makes
  let s t don doesn isn didn please tell say know want need like mean still yet also really actually something somebody
  someone anybody anything thing things way happen happens go goes going look looks`.split(/\s+/),
  ...`من عن في على الى مع او ام هل ما ماذا كيف كم اي متى اين لماذا هذا هذه ذلك تلك التي الذي الذين كل ان لا لم لن قد كان
  كانت يكون تكون هو هي هم نحن انا انت انتم ثم لكن بل حتى اذا لو عند عندما بعد قبل بين غير ليس لدي لدى لدينا لديهم لديه
  لنا لهم له لها لي علينا عليهم عليه منه منها منهم به بها بهم فيه فيها عندنا عندهم حين دون اريد نريد احد احدهم شيء يجب
  يمكن هناك هنا ايضا فقط اليوم الان وما فما فمن فاي عنه عنها كما مما وكم وكيف ومتى ولماذا واين فمتى فكيف بيني اما
  الي اليهم اليها اليه اعرف نعرف تعرف يعرف اخبرني`
    .split(/\s+/)
    .map(plainArabic),
]);

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
const ARABIC = /\p{Script=Arabic}/u;

/** A word as it stands in a text, in one spelling, and as it is compared: without endings. */
export interface Word {
  readonly plain: string;
  readonly stem: string;
}

/** The words of a text in order; empty ones are left out. */
export function wordsIn(text: string): Word[] {
  const plain = plainArabic(text.normalize('NFKC').toLowerCase());
  return [...plain.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !EMPTY.has(word))
    .map((word) => ({ plain: word, stem: stemOf(word) }));
}

/** The words of a text as they are compared. */
export const wordsOf = (text: string): string[] => wordsIn(text).map(({ stem }) => stem);

export const stemOf = (word: string): string => (ARABIC.test(word) ? arabicStem(word) : englishStem(word));

export const isArabic = (text: string): boolean => ARABIC.test(text);
