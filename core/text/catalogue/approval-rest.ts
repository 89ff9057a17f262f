import type { Catalogue } from '../types.ts';

/** Undo, absence and delegation, and why an approval is asked again. */
export const APPROVAL_REST = {
  'r.nothing_to_undo': {
    en: 'You have no last decision here to take back.',
    ar: 'لا يوجد قرار أخير لك هنا يمكن التراجع عنه.',
  },
  'r.nothing_to_undo.fix': {
    en: 'Ask the person who decided last.',
    ar: 'اسأل الشخص الذي قرّر أخيرًا.',
  },
  'r.undo_too_late': {
    en: 'A decision can be taken back for {seconds} seconds only.',
    ar: 'يمكن التراجع عن القرار خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} فقط.',
  },
  'r.undo_too_late.fix': { en: 'Let a new request be made.', ar: 'اطلب تقديم طلب جديد.' },
  'r.undo_released': {
    en: 'Something was already released on the strength of this decision.',
    ar: 'نُفّذ شيء بالفعل استنادًا إلى هذا القرار.',
  },
  'r.undo_released.fix': { en: 'Correct it by a new request.', ar: 'صحّحه بطلب جديد.' },
  'r.absence_ends_before': {
    en: 'The end {until, day} is not after the start {from, day}.',
    ar: 'النهاية {until, day} ليست بعد البداية {from, day}.',
  },
  'r.absence_ends_before.fix': { en: 'Set an end after the start.', ar: 'حدّد نهاية بعد البداية.' },
  'r.substitute_is_self': {
    en: 'Nobody can be their own substitute.',
    ar: 'لا يمكن لأحد أن ينوب عن نفسه.',
  },
  'r.substitute_is_self.fix': { en: 'Name another person.', ar: 'سمِّ شخصًا آخر.' },
  'r.substitute_level': {
    en: 'The substitute does not hold {levels, words, role}.',
    ar: 'النائب ليس لديه المستوى {levels, words, role}.',
  },
  'r.substitute_level.fix': { en: 'Name a holder of the same level.', ar: 'سمِّ شخصًا من المستوى نفسه.' },
  'r.substitute_absent': {
    en: 'The substitute is absent in the same days.',
    ar: 'النائب غائب في الأيام نفسها.',
  },
  'r.substitute_absent.fix': { en: 'Name somebody who is there.', ar: 'سمِّ شخصًا حاضرًا.' },
  'r.value_unknown': { en: 'The value is not recorded.', ar: 'القيمة غير مسجّلة.' },
  'r.value_unknown.fix': {
    en: 'Record the value; until then the highest level of the row is asked.',
    ar: 'سجّل القيمة؛ وحتى ذلك الحين يُسأل أعلى مستوى في الصف.',
  },
  'r.action_forbidden': { en: 'Nobody may do this, with any approval.', ar: 'لا يُسمح بهذا لأحد، مهما كانت الموافقة.' },
  'r.action_forbidden.fix': { en: 'Do it in another way.', ar: 'اسلك طريقًا آخر.' },
  'via.holder': { en: 'holds the level', ar: 'صاحب المستوى' },
  'via.substitute': { en: 'named substitute', ar: 'النائب المعيّن' },
  'via.next_holder': { en: 'next holder of the level', ar: 'التالي في المستوى نفسه' },
  'via.higher': { en: 'a higher level', ar: 'مستوى أعلى' },
  'via.revops': {
    en: 'nobody is there: the RevOps admin names somebody',
    ar: 'لا أحد متاح: يسمّي مسؤول عمليات الإيرادات شخصًا',
  },
  'reopen.terms_changed': { en: 'approved terms changed', ar: 'تغيّرت الشروط المعتمدة' },
  'reopen.type_raised': { en: 'the new type needs a higher level', ar: 'النوع الجديد يتطلب مستوى أعلى' },
  'reopen.counterparty_changed': { en: 'the counterparty changed', ar: 'تغيّر الطرف المقابل' },
  'reopen.value_risen': { en: 'the value rose', ar: 'ارتفعت القيمة' },
  'reopen.check_failed': { en: 'a compliance check does not hold', ar: 'فحص امتثال غير مستوفى' },
  'reopen.red_line_new': { en: 'a red line is crossed', ar: 'تم تجاوز خط أحمر' },
  'reopen.approval_old': { en: 'the approval is too old', ar: 'الموافقة قديمة' },
} as const satisfies Catalogue;
