import type { Catalogue } from '../types.ts';

/** Why a programme of a policy cannot be published. */
export const PROGRAMME_REFUSALS = {
  'r.programme_id_twice': { en: '{id} is there twice.', ar: '{id} مكرر.' },
  'r.programme_id_twice.fix': {
    en: 'Give each its own name, and each level its own rank.',
    ar: 'أعطِ كل واحد اسمًا خاصًا، ولكل مستوى ترتيبًا خاصًا.',
  },
  'r.programme_id_reserved': { en: 'The name {id} means something else already.', ar: 'الاسم {id} مستخدم لمعنى آخر.' },
  'r.programme_id_reserved.fix': { en: 'Choose another name.', ar: 'اختر اسمًا آخر.' },
  'r.programme_unknown': { en: 'Nothing declares {name}.', ar: 'لا شيء يعرّف {name}.' },
  'r.programme_unknown.fix': { en: 'Declare it, or correct the spelling.', ar: 'عرّفه أو صحّح كتابته.' },
  'r.programme_currency_unknown': { en: '{currency} is no currency.', ar: '{currency} ليست عملة.' },
  'r.programme_currency_unknown.fix': {
    en: 'Write an ISO 4217 code such as SAR.',
    ar: 'اكتب رمز العملة من ثلاثة أحرف مثل \u2068SAR\u2069.',
  },
  'r.programme_no_rate': { en: 'No exchange rate leads from {from} to {to}.', ar: 'لا سعر صرف من {from} إلى {to}.' },
  'r.programme_no_rate.fix': {
    en: 'Add one under exchange, or a peg of the policy.',
    ar: 'أضف سعرًا ضمن \u2068exchange\u2069 أو ربطًا في السياسة.',
  },
  'r.programme_shape': {
    en: 'This {what, word, prshape} is incomplete or says several things at once.',
    ar: 'هذا {what, word, prshape} ناقص أو يجمع عدة أمور.',
  },
  'r.programme_shape.fix': {
    en: 'Keep exactly one of its forms, with all that it needs.',
    ar: 'أبقِ صيغة واحدة فقط مع كل ما تحتاجه.',
  },
  'r.programme_type': {
    en: '{input} cannot be used or compared in this way.',
    ar: 'لا يمكن استخدام {input} أو مقارنته بهذه الطريقة.',
  },
  'r.programme_type.fix': {
    en: 'Its type is {type}: choose a value or comparison of that type.',
    ar: 'نوعه {type}: اختر قيمة أو مقارنة من هذا النوع.',
  },
  'r.programme_units': {
    en: '{input} is in {unit}, the other side in {other}.',
    ar: '{input} بوحدة {unit} والطرف الآخر بوحدة {other}.',
  },
  'r.programme_units.fix': { en: 'Use one unit on both sides.', ar: 'استخدم وحدة واحدة في الطرفين.' },
  'r.programme_impossible': { en: 'No value of {input} can meet this.', ar: 'لا قيمة لـ {input} تحقق هذا.' },
  'r.programme_impossible.fix': { en: 'Correct the bounds.', ar: 'صحّح الحدود.' },
  'r.programme_level_unreachable': {
    en: 'Nobody ends at level {level}: {by} takes its place.',
    ar: 'لا أحد يبقى في المستوى {level}: يحل محله {by}.',
  },
  'r.programme_level_unreachable.fix': {
    en: 'Let the higher level ask more, and no level ask what cannot be.',
    ar: 'اجعل المستوى الأعلى يطلب أكثر، ولا تطلب ما لا يمكن.',
  },
  'r.programme_row_unreachable': {
    en: 'This row is never reached: row {row} before it takes every case.',
    ar: 'لا يُصل إلى هذا الصف: الصف {row} قبله يأخذ كل الحالات.',
  },
  'r.programme_row_unreachable.fix': {
    en: 'Move the row without a condition to the end.',
    ar: 'انقل الصف بلا شرط إلى النهاية.',
  },
  'r.programme_cycle': { en: '{id} rests on itself.', ar: '{id} يعتمد على نفسه.' },
  'r.programme_cycle.fix': { en: 'Take out the reference that leads back.', ar: 'احذف الإحالة التي تعود إليه.' },
  'r.programme_bands': {
    en: 'The bands from {from} and from {to} leave a gap or overlap.',
    ar: 'الشريحتان من {from} ومن {to} بينهما فجوة أو تداخل.',
  },
  'r.programme_bands.fix': {
    en: 'Let each band begin where the one before it ends, in ascending order.',
    ar: 'اجعل كل شريحة تبدأ حيث تنتهي سابقتها تصاعديًا.',
  },
  'r.programme_percent': {
    en: '{percent} per cent is more than the whole.',
    ar: 'النسبة {percent} بالمئة أكثر من الكل.',
  },
  'r.programme_percent.fix': {
    en: 'Write per cent, such as 12.5, of at most 100.',
    ar: 'اكتب نسبة مئوية مثل 12.5 لا تتجاوز 100.',
  },
  'r.programme_kind_mixed': {
    en: 'Payments of the kind {kind} cannot be added: they differ in currency or result.',
    ar: 'لا يمكن جمع دفعات النوع {kind}: تختلف العملة أو النتيجة.',
  },
  'r.programme_kind_mixed.fix': { en: 'Give them kinds of their own.', ar: 'أعطِ كلًا منها نوعًا خاصًا.' },
  'prshape.condition': { en: 'condition', ar: 'الشرط' },
  'prshape.comparison': { en: 'comparison', ar: 'المقارنة' },
  'prshape.n of': { en: 'count of conditions', ar: 'عدد الشروط' },
  'prshape.band': { en: 'band', ar: 'النطاق' },
  'prshape.rate': { en: 'rate', ar: 'المعدل' },
  'prshape.basis': { en: 'payment without a basis', ar: 'الدفع بلا أساس' },
  'prshape.limit': { en: 'limit', ar: 'الحد' },
  'prshape.proration': { en: 'proration', ar: 'التناسب' },
  'prshape.value': { en: 'value', ar: 'المقدار' },
} as const satisfies Catalogue;
