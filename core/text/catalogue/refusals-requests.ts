import type { Catalogue } from '../types.ts';

/** Refusals of approvals, grants, terms and amounts. */
export const REQUEST_REFUSALS = {
  'r.approval_missing': {
    en: 'An approval is missing: {kind, word, apprkind}.',
    ar: 'تنقص موافقة: {kind, word, apprkind}.',
  },
  'r.approval_missing.fix': { en: 'Ask for the approval.', ar: 'اطلب الموافقة.' },
  'r.approval_expired': {
    en: 'The approval is no longer valid: {kind, word, apprkind}.',
    ar: 'انتهت صلاحية الموافقة: {kind, word, apprkind}.',
  },
  'r.approval_expired.fix': { en: 'Ask for the approval again.', ar: 'اطلب الموافقة من جديد.' },
  'r.approval_used': {
    en: 'The approval was used already: {kind, word, apprkind}.',
    ar: 'استُخدمت الموافقة من قبل: {kind, word, apprkind}.',
  },
  'r.approval_used.fix': { en: 'Ask for a new approval.', ar: 'اطلب موافقة جديدة.' },
  'r.approval_changed': {
    en: 'The content changed after the approval: {kind, word, apprkind}.',
    ar: 'تغيّر المحتوى بعد الموافقة: {kind, word, apprkind}.',
  },
  'r.approval_changed.fix': { en: 'Ask for approval of the new content.', ar: 'اطلب الموافقة على المحتوى الجديد.' },
  'r.terms_none': { en: 'No approved terms are recorded.', ar: 'لا توجد شروط معتمدة مسجلة.' },
  'r.terms_none.fix': {
    en: 'Sign terms, or let the level of the type decide.',
    ar: 'وقّع الشروط، أو يُترك القرار لمستوى نوع الشراكة.',
  },
  'r.terms_unsigned': { en: 'Terms v{version} are not signed.', ar: 'الشروط الإصدار {version} غير موقّعة.' },
  'r.terms_unsigned.fix': { en: 'Record the signed terms.', ar: 'سجّل الشروط الموقّعة.' },
  'r.terms_not_started': {
    en: 'Terms v{version} start on {from, day}.',
    ar: 'تبدأ الشروط الإصدار {version} في {from, day}.',
  },
  'r.terms_not_started.fix': { en: 'Wait for the start date.', ar: 'انتظر تاريخ البدء.' },
  'r.terms_expired': {
    en: 'Terms v{version} ended on {until, day}.',
    ar: 'انتهت الشروط الإصدار {version} في {until, day}.',
  },
  'r.terms_expired.fix': { en: 'Renew the terms.', ar: 'جدّد الشروط.' },
  'r.product_unknown': { en: 'The deal names no product.', ar: 'لم يُحدَّد منتج في الصفقة.' },
  'r.product_unknown.fix': { en: 'Set the product on the deal.', ar: 'حدّد المنتج في الصفقة.' },
  'r.product_outside': { en: 'The product {product} is not in the terms.', ar: 'المنتج {product} ليس ضمن الشروط.' },
  'r.product_outside.fix': { en: 'The terms cover: {allowed, list}.', ar: 'تشمل الشروط: {allowed, list}.' },
  'r.territory_unknown': { en: 'The deal names no territory.', ar: 'لم تُحدَّد منطقة في الصفقة.' },
  'r.territory_unknown.fix': { en: 'Set the territory on the deal.', ar: 'حدّد المنطقة في الصفقة.' },
  'r.territory_outside': {
    en: 'The territory {territory} is not in the terms.',
    ar: 'المنطقة {territory} ليست ضمن الشروط.',
  },
  'r.territory_outside.fix': {
    en: 'Choose a partner for this territory, or let the level of the type decide.',
    ar: 'اختر شريكًا لهذه المنطقة، أو يُترك القرار لمستوى نوع الشراكة.',
  },
  'r.discount_unknown': { en: 'The discount or its limit is not recorded.', ar: 'الخصم أو حدّه غير مسجّل.' },
  'r.discount_unknown.fix': { en: 'Set the discount on the deal.', ar: 'حدّد الخصم في الصفقة.' },
  'r.discount_outside': {
    en: 'The discount of {discountBp, share} is above what the terms allow.',
    ar: 'الخصم {discountBp, share} أعلى مما تسمح به الشروط.',
  },
  'r.discount_outside.fix': {
    en: 'Lower the discount, or let the level of the type decide.',
    ar: 'خفّض الخصم، أو يُترك القرار لمستوى نوع الشراكة.',
  },
  'r.currency_unknown': { en: 'The currency {currency} is not known.', ar: 'العملة {currency} غير معروفة.' },
  'r.currency_unknown.fix': {
    en: 'Use a three-letter ISO currency code.',
    ar: 'استخدم رمز عملة من ثلاثة أحرف مثل \u2068SAR\u2069.',
  },
  'r.money_not_a_number': { en: 'The amount “{text}” is not a number.', ar: 'المبلغ «{text}» ليس رقمًا.' },
  'r.money_not_a_number.fix': {
    en: 'Write digits, with a point before decimals.',
    ar: 'اكتب أرقامًا، مع نقطة قبل الكسور.',
  },
  'r.money_too_precise': { en: 'The amount {text} has too many decimals.', ar: 'المبلغ {text} فيه خانات عشرية كثيرة.' },
  'r.money_too_precise.fix': {
    en: '{currency} has {digits} decimals.',
    ar: 'عدد الخانات العشرية للعملة {currency} هو {digits}.',
  },
  'r.money_too_large': { en: 'The amount {text} is too large.', ar: 'المبلغ {text} كبير جدًا.' },
  'r.money_too_large.fix': { en: 'Correct the amount.', ar: 'صحّح المبلغ.' },
} as const satisfies Catalogue;
