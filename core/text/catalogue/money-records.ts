import type { Catalogue } from '../types.ts';

/** Attribution records, margins, fees, rebates and payouts. */
export const MONEY_WORDS = {
  'r.amount_negative': { en: 'An amount is below zero.', ar: 'أحد المبالغ أقل من الصفر.' },
  'r.amount_negative.fix': { en: 'Record a reversal as its own line.', ar: 'سجّل العكس في سطر مستقل.' },
  'r.referral_type_only': {
    en: 'A referral fee is for partnerships of type Referral, not {type, word, type}.',
    ar: 'عمولة الإحالة لشراكات من نوع إحالة، وليس {type, word, type}.',
  },
  'r.referral_type_only.fix': { en: 'Use the commission of the tier.', ar: 'استخدم عمولة الفئة.' },
  'r.evidence_missing': { en: 'No evidence for {partners, list}.', ar: 'لا دليل على {partners, list}.' },
  'r.evidence_missing.fix': { en: 'Attach dated evidence.', ar: 'أرفق دليلًا مؤرخًا.' },
  'r.evidence_outside': {
    en: 'Evidence of {partners, list} is dated outside the deal.',
    ar: 'دليل {partners, list} مؤرخ خارج مدة الصفقة.',
  },
  'r.evidence_outside.fix': {
    en: 'Use evidence from opening to close.',
    ar: 'استخدم دليلًا بين فتح الصفقة وإغلاقها.',
  },
  'r.sourced_too_late': {
    en: 'The claim of {partners, list} is later than the deal and the first contact.',
    ar: 'مطالبة {partners, list} بعد فتح الصفقة وبعد أول تواصل.',
  },
  'r.sourced_too_late.fix': { en: 'Choose Influenced.', ar: 'اختر «بتأثير الشريك».' },
  'r.claim_expired': {
    en: 'The claim of {partners, list} ended before the deal was opened.',
    ar: 'انتهت مطالبة {partners, list} قبل فتح الصفقة.',
  },
  'r.claim_expired.fix': { en: 'Choose Influenced, or register anew.', ar: 'اختر «بتأثير الشريك» أو سجّل من جديد.' },
  'r.attribution_not_yours': {
    en: 'Only the owner or Finance may change this attribution.',
    ar: 'لا يغيّر هذا الإسناد إلا المسؤول أو المالية.',
  },
  'r.attribution_not_yours.fix': {
    en: 'Ask the Channel Manager of the partner.',
    ar: 'اطلب من مدير القنوات لهذا الشريك.',
  },
  'r.attribution_locked': {
    en: 'The attribution is locked since {since, day}.',
    ar: 'الإسناد مقفل منذ {since, day}.',
  },
  'r.attribution_locked.fix': { en: 'Ask Finance for an approved change.', ar: 'اطلب من المالية تغييرًا معتمدًا.' },
  'r.policy_share_sum': {
    en: 'The shares of {model} add up to {total, share}.',
    ar: 'مجموع حصص {model} هو {total, share}.',
  },
  'r.policy_share_sum.fix': { en: 'Shares must total 100 %.', ar: 'يجب أن يساوي مجموع الحصص 100 بالمئة.' },
  'r.policy_rebate_bands': { en: 'The rebate bands do not rise.', ar: 'شرائح الخصم الدوري لا تتصاعد.' },
  'r.policy_rebate_bands.fix': { en: 'Order them by amount.', ar: 'رتّبها حسب المبلغ.' },
  'r.policy_economics_tier': {
    en: 'The tier {tier} in the payment rules does not exist.',
    ar: 'الفئة {tier} في قواعد الدفع غير موجودة.',
  },
  'r.policy_economics_tier.fix': { en: 'Choose a tier of the programme.', ar: 'اختر فئة من البرنامج.' },
  'r.extension_not_protected': { en: 'There is no protection to extend.', ar: 'لا توجد حماية لتمديدها.' },
  'r.extension_not_protected.fix': { en: 'Register the partner again.', ar: 'سجّل الشريك من جديد.' },
  'r.extension_too_late': { en: 'The protection ended on {until, day}.', ar: 'انتهت الحماية في {until, day}.' },
  'r.extension_too_late.fix': { en: 'Register the partner again.', ar: 'سجّل الشريك من جديد.' },
  'r.extension_used_up': {
    en: 'A protection is extended at most {allowed, number} times.',
    ar: 'تُمدَّد الحماية {allowed, number} من المرات على الأكثر.',
  },
  'r.extension_used_up.fix': { en: 'Register the partner again when it ends.', ar: 'سجّل الشريك من جديد عند انتهائها.' },
  'r.extension_waiting': { en: 'An extension waits for a decision.', ar: 'يوجد تمديد بانتظار القرار.' },
  'r.extension_waiting.fix': { en: 'Wait for the decision.', ar: 'انتظر القرار.' },
  'r.dispute_closed': { en: 'This conflict was resolved already.', ar: 'سبق حل هذا التعارض.' },
  'r.dispute_closed.fix': { en: 'Load the record again.', ar: 'أعد تحميل السجل.' },
  'r.dispute_none': {
    en: 'There is no open conflict on this registration.',
    ar: 'لا يوجد تعارض مفتوح على هذا التسجيل.',
  },
  'r.dispute_none.fix': { en: 'Decide the request itself.', ar: 'اتخذ القرار في الطلب نفسه.' },
  'r.dispute_step_missing': {
    en: 'The conflict was not identified and investigated yet.',
    ar: 'لم يُحدَّد التعارض ولم يُحقَّق فيه بعد.',
  },
  'r.dispute_step_missing.fix': { en: 'Record both steps first.', ar: 'سجّل الخطوتين أولًا.' },
  'r.dispute_claim_unknown': {
    en: 'This registration is not part of the conflict.',
    ar: 'هذا التسجيل ليس جزءًا من التعارض.',
  },
  'r.dispute_claim_unknown.fix': { en: 'Choose one of its claims, or direct.', ar: 'اختر إحدى المطالبات أو «مباشر».' },
  'r.dispute_split': {
    en: 'A split gives another claim of the conflict a part of the credit, and not all of it.',
    ar: 'التقسيم يمنح مطالبة أخرى من التعارض جزءًا من الإسناد لا كله.',
  },
  'r.dispute_split.fix': { en: 'Correct the share or the claim.', ar: 'صحّح الحصة أو المطالبة.' },
  'r.dispute_reason': {
    en: 'The reason has fewer than {least, number} characters.',
    ar: 'السبب أقصر من {least, number} أحرف.',
  },
  'r.dispute_reason.fix': { en: 'Write what decided it.', ar: 'اكتب ما حسم الأمر.' },
  'payout.draft': { en: 'registered', ar: 'مسجّلة' },
  'payout.pending': { en: 'won, waiting for the customer', ar: 'مكسوبة بانتظار دفع العميل' },
  'payout.approved': { en: 'earned', ar: 'مستحقة' },
  'payout.held': { en: 'in dispute', ar: 'قيد الاعتراض' },
  'payout.paid': { en: 'paid', ar: 'مدفوعة' },
  'payout.clawed_back': { en: 'taken back', ar: 'مستردّة' },
  'mdf.requested': { en: 'requested', ar: 'مطلوب' },
  'mdf.approved': { en: 'approved', ar: 'معتمد' },
  'mdf.committed': { en: 'committed', ar: 'ملتزم به' },
  'mdf.executed': { en: 'carried out', ar: 'منفّذ' },
  'mdf.claimed': { en: 'claimed with proof', ar: 'مطالب به مع الإثبات' },
  'mdf.reimbursed': { en: 'reimbursed', ar: 'مسدّد' },
  'mdf.refused': { en: 'refused', ar: 'مرفوض' },
  'mdf.refunded': { en: 'returned to the budget', ar: 'معاد إلى الميزانية' },
} as const satisfies Catalogue;
