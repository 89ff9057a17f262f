import type { Catalogue } from '../types.ts';

/** S3: register a partner, and what is said when it is sent. */
export const REGISTER = {
  's3.title': { en: 'Register {partner} on “{deal}”', ar: 'تسجيل {partner} في «{deal}»' },
  's3.role': { en: 'Partner’s role on this deal', ar: 'دور الشريك في هذه الصفقة' },
  's3.sourced': { en: 'Sourced', ar: 'مصدرها الشريك' },
  's3.influenced': { en: 'Influenced', ar: 'بتأثير الشريك' },
  's3.resell': { en: 'Resell / fulfil', ar: 'إعادة بيع / تنفيذ' },
  's3.help.sourced': {
    en: 'The partner brought this deal before it was opened.',
    ar: 'جلب الشريك هذه الصفقة قبل فتحها.',
  },
  's3.help.influenced': {
    en: 'The partner helps with a deal that we had already.',
    ar: 'يساعد الشريك في صفقة كانت لدينا من قبل.',
  },
  's3.help.fulfilled': {
    en: 'The partner resells or delivers. No credit, no protection.',
    ar: 'يعيد الشريك البيع أو ينفّذ. دون إسناد ودون حماية.',
  },
  's3.evidence': { en: 'Evidence', ar: 'الدليل' },
  's3.evidence.meeting': { en: 'First meeting note, {on, day}', ar: 'ملاحظة الاجتماع الأول، {on, day}' },
  's3.evidence.note': { en: 'Note, {on, day}', ar: 'ملاحظة، {on, day}' },
  's3.evidence.none': { en: 'No evidence', ar: 'لا يوجد دليل' },
  's3.evidence.found': { en: 'Found on the deal.', ar: 'موجود في الصفقة.' },
  's3.evidence.derived': {
    en: 'Found on the deal. This note was made up for the demo.',
    ar: 'موجود في الصفقة. هذه الملاحظة مُعدّة للعرض التجريبي.',
  },
  's3.evidence.empty': {
    en: 'Add the first contact as a note on the deal.',
    ar: 'أضف أول تواصل كملاحظة في الصفقة.',
  },
  's3.late': {
    en: 'The evidence of {on, day} is later than the opening of the deal on {opened, day}, so Influenced is proposed.',
    ar: 'الدليل المؤرخ {on, day} لاحق لفتح الصفقة في {opened, day}، لذا يُقترح «بتأثير الشريك».',
  },
  's3.openedUnknown': {
    en: 'The deal has no opened date, so it is unknown whether the evidence of {on, day} came first. Influenced is proposed.',
    ar: 'لا يوجد تاريخ فتح للصفقة، فلا يُعرف هل سبق الدليلُ المؤرخ {on, day} فتحَها. يُقترح «بتأثير الشريك».',
  },
  's3.against': {
    en: 'Sourced is claimed without evidence from before the deal. Say why; the approver sees it highlighted.',
    ar: 'يُطالَب بدور المصدر دون دليل سابق للصفقة. اذكر السبب؛ سيراه صاحب القرار مميزًا.',
  },
  's3.comment': { en: 'Why is it Sourced?', ar: 'لماذا الشريك هو المصدر؟' },
  's3.products': { en: 'Products', ar: 'المنتجات' },
  's3.noProduct': { en: 'No product is named on the deal.', ar: 'لم يُحدَّد منتج في الصفقة.' },
  's3.protection': {
    en: 'Protection: {days, plural, one {# day} other {# days}} from approval (today: to {date, day})',
    ar: 'الحماية: {days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} من الموافقة (اليوم: حتى {date, day})',
  },
  's3.noProtection': {
    en: 'Protection: none. Only Sourced is protected.',
    ar: 'الحماية: لا توجد. يُحمى دور المصدر فقط.',
  },
  's3.conflictCheck': { en: 'Conflict check', ar: 'فحص التعارض' },
  's3.noConflict': { en: 'No conflict', ar: 'لا يوجد تعارض' },
  's3.conflict': { en: 'Possible conflict', ar: 'تعارض محتمل' },
  's3.notChecked': { en: 'Not checked', ar: 'لم يُفحص' },
  's3.conflictText': {
    en: 'Another registration exists on this account; the Channel Manager will decide.',
    ar: 'يوجد تسجيل آخر على هذا الحساب؛ سيقرّر مدير القنوات.',
  },
  's3.uncheckedText': {
    en: 'The conflict check did not run. You can submit; the approver sees “not checked”.',
    ar: 'لم يُجرَ فحص التعارض. يمكنك الإرسال، وسيرى صاحب القرار «لم يُفحص».',
  },
  's3.checkedAt': { en: 'Checked {time}', ar: 'تم الفحص {time}' },
  's3.next': { en: 'What happens next', ar: 'ما الذي سيحدث بعد ذلك' },
  's3.goesTo': {
    en: 'Goes to the {levels, words, role} · due {at, moment} ({city}) · rule {rule} v{ver}',
    ar: 'يُرسل إلى {levels, words, role} · الموعد {at, moment} ({city}) · القاعدة {rule} الإصدار {ver}',
  },
  's3.inside': { en: 'Inside approved terms v{ver} in force.', ar: 'ضمن الشروط المعتمدة السارية الإصدار {ver}.' },
  's3.insideTerms': { en: 'Inside approved terms in force.', ar: 'ضمن الشروط المعتمدة السارية.' },
  's3.outside': {
    en: 'Outside approved terms in force, so it goes by partnership type:',
    ar: 'خارج الشروط المعتمدة السارية، لذا يُحال حسب نوع الشراكة:',
  },
  's3.then.sourced': {
    en: 'On approval: sourced credit and protection for {partner}.',
    ar: 'عند الموافقة: إسناد المصدر والحماية لـ{partner}.',
  },
  's3.then.influenced': {
    en: 'On approval: influenced credit for {partner}, never added to sourced.',
    ar: 'عند الموافقة: إسناد التأثير لـ{partner}، ولا يُجمع مع المصدر.',
  },
  's3.then.fulfilled': {
    en: 'On approval: {partner} is recorded as reseller, without credit.',
    ar: 'عند الموافقة: يُسجَّل {partner} معيد بيع دون إسناد.',
  },
  's3.submit': { en: 'Submit registration', ar: 'إرسال التسجيل' },
  's3.needRole': { en: 'Choose the partner’s role first.', ar: 'اختر دور الشريك أولًا.' },
  's3.needComment': {
    en: 'Sourced without evidence from before the deal needs a comment.',
    ar: 'المطالبة بدور المصدر دون دليل سابق للصفقة تتطلب تعليقًا.',
  },
  's3.needProduct': { en: 'Choose at least one product.', ar: 'اختر منتجًا واحدًا على الأقل.' },
  's3.sent': {
    en: 'Sent to the {levels, words, role}. Decision due {at, moment}.',
    ar: 'أُرسل إلى {levels, words, role}. موعد القرار {at, moment}.',
  },
  's3.sentCity': {
    en: 'Sent to the {levels, words, role}. Decision due {at, moment} ({city}).',
    ar: 'أُرسل إلى {levels, words, role}. موعد القرار {at, moment} ({city}).',
  },
  's3.sending': { en: 'Registration sent. The rules are being checked.', ar: 'أُرسل التسجيل. يجري التحقق من القواعد.' },
} as const satisfies Catalogue;
