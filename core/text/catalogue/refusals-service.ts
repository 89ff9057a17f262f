import type { Catalogue } from '../types.ts';

/** Refusals of score cards and of the service's own commands. */
export const SERVICE_REFUSALS = {
  'r.category_incomplete': {
    en: '{category, word, group}: {answered} of {of} answered.',
    ar: '{category, word, group}: أُجيب عن {answered} من {of}.',
  },
  'r.category_incomplete.fix': { en: 'Answer at least half of the group.', ar: 'أجب عن نصف المجموعة على الأقل.' },
  'r.category_below_minimum': {
    en: '{category, word, group} is {score}, below its minimum of {minimum}.',
    ar: '{category, word, group}: {score}، أقل من الحد الأدنى {minimum}.',
  },
  'r.category_below_minimum.fix': { en: 'Raise the group with new evidence.', ar: 'ارفع درجة المجموعة بأدلة جديدة.' },
  'r.criterion_rule': {
    en: 'Too many low answers: {criteria, words, crit}.',
    ar: 'إجابات منخفضة كثيرة: {criteria, words, crit}.',
  },
  'r.criterion_rule.fix': { en: 'Improve these criteria with evidence.', ar: 'حسّن هذه المعايير بالأدلة.' },
  'r.breaker_yes': { en: 'Deal breaker: {breaker, word, breaker}.', ar: 'مانع قاطع: {breaker, word, breaker}.' },
  'r.breaker_yes.fix': { en: 'Settle it, then answer again.', ar: 'عالجه ثم أجب من جديد.' },
  'r.breaker_unanswered': {
    en: 'Deal breaker not answered: {breaker, word, breaker}.',
    ar: 'مانع قاطع دون إجابة: {breaker, word, breaker}.',
  },
  'r.breaker_unanswered.fix': { en: 'Answer it; unanswered counts as yes.', ar: 'أجب عنه؛ عدم الإجابة يُحسب نعم.' },
  'r.band_below_go': {
    en: 'The total is in the band “{band, word, band}”.',
    ar: 'المجموع ضمن نطاق «{band, word, band}».',
  },
  'r.band_below_go.fix': {
    en: 'It lacks {distance} to the next band.',
    ar: 'ينقصه {distance} للوصول إلى النطاق التالي.',
  },
  'r.scorecard_not_final': { en: 'The score card is not finished.', ar: 'بطاقة التقييم غير مكتملة.' },
  'r.scorecard_not_final.fix': { en: 'Finish scoring.', ar: 'أنهِ التقييم.' },
  'r.scorecard_one_scorer': { en: 'Only one person has scored.', ar: 'قيّم شخص واحد فقط.' },
  'r.scorecard_one_scorer.fix': {
    en: 'Ask a second scorer, or give the reason.',
    ar: 'اطلب مقيّمًا ثانيًا، أو اذكر السبب.',
  },
  'r.criterion_unknown': {
    en: 'The criterion {criterion} is not in the model.',
    ar: 'المعيار {criterion} غير موجود في النموذج.',
  },
  'r.criterion_unknown.fix': { en: 'Refresh the score card.', ar: 'حدّث بطاقة التقييم.' },
  'r.score_invalid': { en: 'The answer {score} is not 1 to 5.', ar: 'الإجابة {score} ليست من 1 إلى 5.' },
  'r.score_invalid.fix': { en: 'Choose 1 to 5, or “No evidence”.', ar: 'اختر من 1 إلى 5، أو «لا يوجد دليل».' },
  'r.breaker_unknown': {
    en: 'The deal breaker {breaker} is not in the model.',
    ar: 'المانع {breaker} غير موجود في النموذج.',
  },
  'r.breaker_unknown.fix': { en: 'Refresh the score card.', ar: 'حدّث بطاقة التقييم.' },
  'r.model_unknown': { en: 'The model {model} is not in the policy.', ar: 'النموذج {model} غير موجود في السياسة.' },
  'r.model_unknown.fix': { en: 'Refresh the score card.', ar: 'حدّث بطاقة التقييم.' },
  'r.scout_score_missing': {
    en: 'There is not enough data for a strategic-fit score.',
    ar: 'البيانات غير كافية لدرجة الملاءمة الاستراتيجية.',
  },
  'r.scout_score_missing.fix': {
    en: 'Complete the partner data, or write a reason.',
    ar: 'أكمل بيانات الشريك، أو اكتب سببًا.',
  },
  'r.account_protected': {
    en: 'Another registration is protected on this account until {until, day}.',
    ar: 'تسجيل آخر محمي على هذا الحساب حتى {until, day}.',
  },
  'r.account_protected.fix': {
    en: 'Reject this claim, or settle the conflict first.',
    ar: 'ارفض هذا الطلب، أو عالج التعارض أولًا.',
  },
  'r.already_registered': {
    en: 'This partner is registered on the deal with this role.',
    ar: 'هذا الشريك مسجّل في الصفقة بهذا الدور.',
  },
  'r.already_registered.fix': { en: 'Choose another role.', ar: 'اختر دورًا آخر.' },
  'r.not_your_deal': { en: 'This deal belongs to another person.', ar: 'هذه الصفقة تخص شخصًا آخر.' },
  'r.not_your_deal.fix': {
    en: 'Ask the owner of the deal or a Channel Manager.',
    ar: 'اطلب ذلك من مسؤول الصفقة أو مدير القنوات.',
  },
  'r.approval_waiting': { en: 'The same approval is waiting already.', ar: 'الموافقة نفسها قيد الانتظار.' },
  'r.approval_waiting.fix': { en: 'Wait for the decision.', ar: 'انتظر القرار.' },
  'r.unknown_record': { en: 'The record was not found.', ar: 'لم يُعثر على السجل.' },
  'r.unknown_record.fix': { en: 'Refresh the page.', ar: 'حدّث الصفحة.' },
  'r.version_missing': { en: 'The version that you read is missing.', ar: 'رقم الإصدار الذي قرأته غير موجود.' },
  'r.version_missing.fix': { en: 'Refresh the page and send it again.', ar: 'حدّث الصفحة ثم أعد الإرسال.' },
  'r.idempotency_key_reused': {
    en: 'This request was sent before with other content.',
    ar: 'أُرسل هذا الطلب من قبل بمحتوى مختلف.',
  },
  'r.idempotency_key_reused.fix': { en: 'Refresh the page and send it again.', ar: 'حدّث الصفحة ثم أعد الإرسال.' },
  'r.partnership_exists': {
    en: '{name} has a partnership already, in {phase, word, phase}.',
    ar: 'لدى {name} شراكة قائمة في مرحلة {phase, word, phase}.',
  },
  'r.partnership_exists.fix': { en: 'Use the existing record.', ar: 'استخدم السجل الموجود.' },
  'r.signal_in_future': { en: 'The signal of {on, day} is in the future.', ar: 'المؤشر المؤرخ {on, day} في المستقبل.' },
  'r.signal_in_future.fix': { en: 'Set a day up to {today, day}.', ar: 'حدّد يومًا لا يتجاوز {today, day}.' },
  'r.not_found': { en: 'The record was not found.', ar: 'لم يُعثر على السجل.' },
  'r.not_found.fix': { en: 'Refresh the page.', ar: 'حدّث الصفحة.' },
  'r.outage': { en: 'The service is not available now.', ar: 'الخدمة غير متاحة الآن.' },
  'r.outage.fix': { en: 'Try again in a minute.', ar: 'أعد المحاولة بعد دقيقة.' },
} as const satisfies Catalogue;
