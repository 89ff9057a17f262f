import { CATALOGUE } from './catalogue.ts';
import { renderTemplate } from './render.ts';
import type { Catalogue, Lang } from './types.ts';

/** What the validation rules of the Salesforce package say. Not in the catalogue: the org says it, no screen of ours. */
const RULES = {
  leave: {
    en: 'This move from {phase, word, phase} is not allowed, or something it needs is missing. The partnership card lists the reasons.',
    ar: 'الانتقال من مرحلة {phase, word, phase} غير مسموح، أو ينقص شيء مما يحتاج إليه. تعرض بطاقة الشراكة الأسباب.',
  },
  suspension: {
    en: 'Suspending or resuming is not allowed now, or something it needs is missing. The partnership card lists the reasons.',
    ar: 'التعليق أو الاستئناف غير مسموح الآن، أو ينقص شيء مما يحتاج إليه. تعرض بطاقة الشراكة الأسباب.',
  },
  tier: {
    en: 'Changing the tier is not allowed now, or something it needs is missing. The partnership card lists the reasons.',
    ar: 'تغيير الفئة غير مسموح الآن، أو ينقص شيء مما يحتاج إليه. تعرض بطاقة الشراكة الأسباب.',
  },
  create: {
    en: 'A new partnership is made by a channel manager, starts in SCOUT, has a type, and leaves the fields of the service blank.',
    ar: 'ينشئ مدير القنوات الشراكة الجديدة، وتبدأ في مرحلة الاستكشاف، ولها نوع، وتبقى حقول الخدمة فارغة.',
  },
  decide: {
    en: 'A registration is not decided by editing the deal. Decide in the Partnership OS card.',
    ar: 'لا يُقرَّر تسجيل الشريك بتعديل الصفقة. اتخذ القرار في بطاقة نظام الشراكات.',
  },
  fixed: {
    en: 'The account and the type of a partnership are not changed by editing. The partnership card offers what may be done.',
    ar: 'لا يُغيَّر حساب الشراكة ولا نوعها بالتعديل. تعرض بطاقة الشراكة ما يمكن فعله.',
  },
} as const satisfies Catalogue;

const WORDS: Catalogue = CATALOGUE;

/** A rule's message in one language. @param phase the phase that a move leaves; only `leave` names one */
export const ruleText = (lang: Lang, rule: keyof typeof RULES, phase = ''): string =>
  renderTemplate({ lang, params: { phase }, words: WORDS }, RULES[rule][lang]);
