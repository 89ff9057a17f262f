import type { Catalogue } from '../types.ts';

/** Refusals of registrations, decisions, attribution and commands. */
export const DEAL_REFUSALS = {
  'r.partner_not_active': {
    en: 'The partner is in {actual, word, phase}, not live.',
    ar: 'الشريك في مرحلة {actual, word, phase} وليس نشطًا.',
  },
  'r.partner_not_active.fix': {
    en: 'Bring the partnership to MANAGE first.',
    ar: 'انقل الشراكة إلى مرحلة الإدارة أولًا.',
  },
  'r.partner_suspended': { en: 'The partnership is suspended.', ar: 'الشراكة معلّقة.' },
  'r.partner_suspended.fix': { en: 'Resume the partnership first.', ar: 'استأنف الشراكة أولًا.' },
  'r.deal_closed': { en: 'The deal is closed.', ar: 'الصفقة مغلقة.' },
  'r.deal_closed.fix': { en: 'Only open deals take registrations.', ar: 'لا يُسجَّل شريك إلا في صفقة مفتوحة.' },
  'r.deal_without_account': { en: 'The deal has no account.', ar: 'لا يوجد حساب للصفقة.' },
  'r.deal_without_account.fix': {
    en: 'Link the deal to its account in the CRM.',
    ar: 'اربط الصفقة بحسابها في نظام العملاء.',
  },
  'r.deal_without_contact': { en: 'The deal has no contact.', ar: 'لا توجد جهة اتصال للصفقة.' },
  'r.deal_without_contact.fix': { en: 'Add a contact to the deal.', ar: 'أضف جهة اتصال إلى الصفقة.' },
  'r.deal_without_product': { en: 'The deal names no product.', ar: 'لم يُحدَّد منتج في الصفقة.' },
  'r.deal_without_product.fix': { en: 'Set the product on the deal.', ar: 'حدّد المنتج في الصفقة.' },
  'r.deal_without_amount': { en: 'The deal has no amount.', ar: 'لا يوجد مبلغ للصفقة.' },
  'r.deal_without_amount.fix': { en: 'Set an amount above zero.', ar: 'حدّد مبلغًا أكبر من صفر.' },
  'r.deal_amount_too_precise': {
    en: 'The deal’s amount {text} {currency} has more decimals than the currency.',
    ar: 'مبلغ الصفقة {text} {currency} فيه خانات عشرية أكثر مما تسمح به العملة.',
  },
  'r.deal_amount_too_precise.fix': {
    en: 'Correct the amount on the deal: {currency} takes at most {digits, plural, one {# decimal} other {# decimals}}.',
    ar: 'صحّح المبلغ في الصفقة: لا تزيد الخانات العشرية للعملة {currency} على {digits}.',
  },
  'r.deal_amount_unreadable': {
    en: 'The deal’s amount “{text}” cannot be read.',
    ar: 'تعذّرت قراءة مبلغ الصفقة «{text}».',
  },
  'r.deal_amount_unreadable.fix': {
    en: 'Write it on the deal as a number in a known currency.',
    ar: 'اكتبه في الصفقة رقمًا بعملة معروفة.',
  },
  'r.deal_without_close_date': { en: 'The deal has no close date.', ar: 'لا يوجد تاريخ إغلاق للصفقة.' },
  'r.deal_without_close_date.fix': { en: 'Set the expected close date.', ar: 'حدّد تاريخ الإغلاق المتوقع.' },
  'r.close_date_past': {
    en: 'The close date {closeOn, day} is not in the future.',
    ar: 'تاريخ الإغلاق {closeOn, day} ليس في المستقبل.',
  },
  'r.close_date_past.fix': { en: 'Set a close date after {today, day}.', ar: 'حدّد تاريخ إغلاق بعد {today, day}.' },
  'r.sourced_needs_comment': {
    en: 'Sourced is claimed without evidence from before the deal.',
    ar: 'يُطالَب بدور المصدر دون دليل سابق للصفقة.',
  },
  'r.sourced_needs_comment.fix': {
    en: 'Write a comment, or claim Influenced.',
    ar: 'اكتب تعليقًا، أو اختر «بتأثير الشريك».',
  },
  'r.partner_twice': { en: 'A partner has two credits on this deal.', ar: 'للشريك إسنادان في هذه الصفقة.' },
  'r.partner_twice.fix': { en: 'Keep one role per partner.', ar: 'أبقِ دورًا واحدًا لكل شريك.' },
  'r.shares_not_whole': { en: 'The sourced shares add up to {total, share}.', ar: 'مجموع حصص المصدر {total, share}.' },
  'r.shares_not_whole.fix': { en: 'Sourced shares must total 100 %.', ar: 'يجب أن يساوي مجموع حصص المصدر 100 بالمئة.' },
  'r.two_sourcing_partners': { en: 'Two partners are named as Sourced.', ar: 'شريكان مذكوران بصفة المصدر.' },
  'r.two_sourcing_partners.fix': { en: 'Split the sourced credit by a decision.', ar: 'قسّم إسناد المصدر بقرار.' },
  'r.deal_below_minimum': {
    en: 'The deal is below the least amount that earns.',
    ar: 'الصفقة أقل من الحد الأدنى للعمولة.',
  },
  'r.deal_below_minimum.fix': { en: 'Only larger deals earn a commission.', ar: 'تُحتسب العمولة للصفقات الأكبر فقط.' },
  'r.contract_bonus_twice': {
    en: 'Two bonuses for the contract length are chosen.',
    ar: 'اختيرت مكافأتان لمدة العقد.',
  },
  'r.contract_bonus_twice.fix': { en: 'Keep one of them.', ar: 'أبقِ واحدة منهما.' },
  'r.currency_mixed': { en: 'The amounts have different currencies.', ar: 'المبالغ بعملات مختلفة.' },
  'r.currency_mixed.fix': { en: 'Convert them to one currency first.', ar: 'حوّلها إلى عملة واحدة أولًا.' },
  'r.no_rate': {
    en: 'There is no rate from {from} to {to} on {on, day}.',
    ar: 'لا يوجد سعر صرف من {from} إلى {to} في {on, day}.',
  },
  'r.no_rate.fix': { en: 'Add the rate for that day.', ar: 'أضف سعر ذلك اليوم.' },
  'r.approval_closed': { en: 'This request was decided already.', ar: 'سبق البتّ في هذا الطلب.' },
  'r.approval_closed.fix': { en: 'Refresh to see the decision.', ar: 'حدّث الصفحة لرؤية القرار.' },
  'r.approval_waits_for_answer': {
    en: 'Information was asked; the request waits for the answer.',
    ar: 'طُلبت معلومات، والطلب بانتظار الإجابة.',
  },
  'r.approval_waits_for_answer.fix': {
    en: 'Decide after the requester has answered.',
    ar: 'اتخذ القرار بعد إجابة مقدّم الطلب.',
  },
  'r.own_request': {
    en: 'You made this request, so another person decides.',
    ar: 'أنت مقدّم الطلب، لذا يقرّر شخص آخر.',
  },
  'r.own_request.fix': { en: 'Wait for another holder of the level.', ar: 'انتظر قرار صاحب صلاحية آخر.' },
  'r.level_too_low': {
    en: 'Your approval level does not reach this decision.',
    ar: 'مستوى صلاحيتك لا يكفي لهذا القرار.',
  },
  'r.level_too_low.fix': {
    en: 'The card names who decides.',
    ar: 'البطاقة تذكر من يقرّر.',
  },
  'r.already_decided': { en: 'You already decided on this request.', ar: 'سبق أن قرّرت في هذا الطلب.' },
  'r.already_decided.fix': { en: 'The other decision needs another person.', ar: 'القرار الآخر يتطلب شخصًا آخر.' },
  'r.comment_missing': { en: 'A comment is missing.', ar: 'التعليق غير مكتوب.' },
  'r.comment_missing.fix': { en: 'Write the reason in the comment.', ar: 'اكتب السبب في التعليق.' },
  'r.nothing_asked': { en: 'No information was asked.', ar: 'لم تُطلب أي معلومات.' },
  'r.nothing_asked.fix': { en: 'No answer is needed.', ar: 'لا حاجة إلى إجابة.' },
  'r.not_the_requester': { en: 'Another person made this request.', ar: 'قدّم هذا الطلب شخص آخر.' },
  'r.not_the_requester.fix': { en: 'Ask the requester.', ar: 'اطلب ذلك من مقدّم الطلب.' },
  'r.nobody_holds_level': {
    en: 'Nobody holds the level: {level, word, role}.',
    ar: 'لا أحد يحمل المستوى: {level, word, role}.',
  },
  'r.nobody_holds_level.fix': {
    en: 'The RevOps admin names a person for it.',
    ar: 'يحدّد مسؤول عمليات الإيرادات شخصًا لهذا المستوى.',
  },
  'r.asked_is_requester': {
    en: 'The only {level, word, role} made this request.',
    ar: 'مقدّم الطلب هو الوحيد في المستوى: {level, word, role}.',
  },
  'r.asked_is_requester.fix': {
    en: 'The RevOps admin names another person.',
    ar: 'يحدّد مسؤول عمليات الإيرادات شخصًا آخر.',
  },
  'r.refused': { en: 'The rules refuse this.', ar: 'القواعد لا تسمح بذلك.' },
  'r.refused.fix': { en: 'Refresh the record and read what is missing.', ar: 'حدّث السجل واقرأ ما ينقص.' },
  'r.no_permission': { en: 'You have no permission for this.', ar: 'ليست لديك صلاحية لهذا الإجراء.' },
  'r.no_permission.fix': { en: 'A RevOps admin can grant it.', ar: 'يمنحها مسؤول عمليات الإيرادات.' },
  'r.stale_version': { en: 'This changed while you were reading.', ar: 'تغيّر المحتوى أثناء قراءتك.' },
  'r.stale_version.fix': { en: 'Review the changes, then decide again.', ar: 'راجع التغييرات ثم قرّر من جديد.' },
  'r.payload_invalid': { en: 'The request could not be read.', ar: 'تعذّرت قراءة الطلب.' },
  'r.payload_invalid.fix': { en: 'Refresh the page and send it again.', ar: 'حدّث الصفحة ثم أعد الإرسال.' },
} as const satisfies Catalogue;
