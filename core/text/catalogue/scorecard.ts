import type { Catalogue } from '../types.ts';

/** S6b: the fit score card. */
export const SCORECARD = {
  's6b.open': { en: 'Score card', ar: 'بطاقة التقييم' },
  's6b.openName': { en: 'Score card of {partner}', ar: 'بطاقة تقييم {partner}' },
  's6b.title': { en: 'Score card · {partner}', ar: 'بطاقة التقييم · {partner}' },
  's6b.modelName.qualification': { en: 'Qualification', ar: 'التأهيل' },
  's6b.progress': {
    en: '{model} v{version} · {done} of {n} answered',
    ar: '{model} الإصدار {version} · أُجيب عن {done} من {n}',
  },
  's6b.scorers': { en: 'Scored by: {names}', ar: 'المقيّمون: {names}' },
  's6b.noScorer': { en: 'Nobody has scored yet.', ar: 'لم يقيّم أحد بعد.' },
  's6b.group': { en: '{group} {weight}', ar: '{group} {weight}' },
  's6b.groupDone': { en: '{group} ({done} of {n})', ar: '{group} ({done} من {n})' },
  's6b.result': { en: 'Result so far', ar: 'النتيجة حتى الآن' },
  's6b.groupScore': { en: '{score} · minimum {minimum}', ar: '{score} · الحد الأدنى {minimum}' },
  's6b.groupNodata': { en: 'not enough data ({done} of {n})', ar: 'البيانات غير كافية ({done} من {n})' },
  's6b.total': { en: 'Total', ar: 'المجموع' },
  's6b.totalOf': { en: '{score} of 5', ar: '{score} من 5' },
  's6b.below': { en: '{score} of 5, below {limit}', ar: '{score} من 5، أقل من {limit}' },
  's6b.incomplete': {
    en: 'Incomplete — {n, plural, one {# answer missing} other {# answers missing}}',
    ar: 'غير مكتملة — {n, plural, zero {لا إجابات ناقصة} one {تنقص إجابة واحدة} two {تنقص إجابتان} few {تنقص # إجابات} many {تنقص # إجابة} other {تنقص # إجابة}}',
  },
  's6b.outcome': { en: 'Outcome: {band}', ar: 'الحصيلة: {band}' },
  's6b.noEvidence': { en: 'No evidence', ar: 'لا يوجد دليل' },
  's6b.breakers': { en: 'Deal breakers', ar: 'الموانع القاطعة' },
  's6b.breakersCount': {
    en: '{n}: {no} no · {yes} yes · {open} unanswered (counts as yes)',
    ar: '{n}: {no} لا · {yes} نعم · {open} دون إجابة (تُحسب نعم)',
  },
  's6b.yes': { en: 'Yes', ar: 'نعم' },
  's6b.no': { en: 'No', ar: 'لا' },
  's6b.unanswered': { en: 'Not answered', ar: 'دون إجابة' },
  's6b.save': { en: 'Save', ar: 'حفظ' },
  's6b.finish': { en: 'Finish scoring', ar: 'إنهاء التقييم' },
  's6b.single': { en: 'Why does one person score alone?', ar: 'لماذا يقيّم شخص واحد بمفرده؟' },
  's6b.singleHelp': {
    en: 'Two people score, or one with a reason.',
    ar: 'يقيّم شخصان، أو شخص واحد مع ذكر السبب.',
  },
  's6b.needSingle': {
    en: 'Write why one person scores alone, in at least 10 characters.',
    ar: 'اكتب سبب تقييم شخص واحد بمفرده بعشرة أحرف على الأقل.',
  },
  's6b.sending': { en: 'Score card sent.', ar: 'أُرسلت بطاقة التقييم.' },
  's6b.final': { en: 'Score card: {score} of 5, {band}', ar: 'بطاقة التقييم: {score} من 5، {band}' },
  's6b.failed': { en: 'What holds it back', ar: 'ما الذي يعيقها' },
  's6b.formula': {
    en: 'Group = mean of its answers. Total = sum of weight × group. A group needs half of its answers.',
    ar: 'المجموعة = متوسط إجاباتها. المجموع = مجموع الوزن × المجموعة. تحتاج المجموعة إلى نصف إجاباتها.',
  },
} as const satisfies Catalogue;
