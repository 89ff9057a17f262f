import type { Catalogue } from '../types.ts';

/** Why a policy cannot be published. */
export const POLICY_REFUSALS = {
  'r.policy_row_below_floor': {
    en: 'The row {type, word, type} is below its floor: {floor, words, role}.',
    ar: 'الصف {type, word, type} أدنى من الحد: {floor, words, role}.',
  },
  'r.policy_row_below_floor.fix': { en: 'Raise the level to the floor.', ar: 'ارفع المستوى إلى الحد الأدنى.' },
  'r.policy_kind_below_floor': {
    en: 'Rule {rule} lowers {kind, word, apprkind} below {floor, words, role}.',
    ar: 'القاعدة {rule} تخفض {kind, word, apprkind} دون {floor, words, role}.',
  },
  'r.policy_kind_below_floor.fix': { en: 'Raise the level of the rule.', ar: 'ارفع مستوى القاعدة.' },
  'r.policy_level_off_ladder': {
    en: 'The floor of {type} is off the ladder: {level, word, role}.',
    ar: 'حد {type} خارج سلّم المستويات: {level, word, role}.',
  },
  'r.policy_level_off_ladder.fix': {
    en: 'Choose Manager, Director, VP or C-level.',
    ar: 'اختر المدير أو مدير الإدارة أو نائب الرئيس أو الإدارة العليا.',
  },
  'r.policy_rule_twice': { en: 'Rule {rule} exists twice.', ar: 'القاعدة {rule} مكررة.' },
  'r.policy_rule_twice.fix': { en: 'Give each rule its own name.', ar: 'أعطِ كل قاعدة اسمًا خاصًا بها.' },
  'r.policy_rule_unreachable': { en: 'Rule {rule} is never reached.', ar: 'القاعدة {rule} لا يُصل إليها أبدًا.' },
  'r.policy_rule_unreachable.fix': { en: 'Move it up or remove it.', ar: 'انقلها لأعلى أو احذفها.' },
  'r.policy_rule_gap': {
    en: 'No rule covers {kind, word, apprkind} for {type, word, type}.',
    ar: 'لا توجد قاعدة تغطي {kind, word, apprkind} لنوع {type, word, type}.',
  },
  'r.policy_rule_gap.fix': { en: 'Add a rule for this case.', ar: 'أضف قاعدة لهذه الحالة.' },
  'r.policy_sla_order': {
    en: 'Warning, breach and escalation are out of order.',
    ar: 'ترتيب الإنذار والتجاوز والتصعيد غير صحيح.',
  },
  'r.policy_sla_order.fix': { en: 'Let each step come later than the one before.', ar: 'اجعل كل خطوة بعد التي قبلها.' },
  'r.policy_calendar_unknown': { en: 'The calendar {calendar} does not exist.', ar: 'التقويم {calendar} غير موجود.' },
  'r.policy_calendar_unknown.fix': { en: 'Choose a calendar of the policy.', ar: 'اختر تقويمًا من السياسة.' },
  'r.policy_calendar_empty': {
    en: 'The calendar {calendar} has no working time.',
    ar: 'لا توجد ساعات عمل في التقويم {calendar}.',
  },
  'r.policy_calendar_empty.fix': { en: 'Add working days and hours.', ar: 'أضف أيام العمل وساعاته.' },
  'r.policy_day_wrong': {
    en: 'The day {day} in calendar {calendar} is wrong.',
    ar: 'اليوم {day} في التقويم {calendar} غير صحيح.',
  },
  'r.policy_day_wrong.fix': {
    en: 'Write an existing day as YYYY-MM-DD.',
    ar: 'اكتب يومًا موجودًا بصيغة السنة ثم الشهر ثم اليوم.',
  },
  'r.policy_tier_unknown': { en: 'The tier {tier} does not exist.', ar: 'الفئة {tier} غير موجودة.' },
  'r.policy_tier_unknown.fix': { en: 'Choose a tier of the programme.', ar: 'اختر فئة من البرنامج.' },
  'r.policy_weights': {
    en: 'The weights of {model} add up to {total, share}.',
    ar: 'مجموع أوزان {model} هو {total, share}.',
  },
  'r.policy_weights.fix': { en: 'Weights must total 100 %.', ar: 'يجب أن يساوي مجموع الأوزان 100 بالمئة.' },
  'r.policy_bands': { en: 'The bands of {model} have a gap.', ar: 'في نطاقات {model} فجوة.' },
  'r.policy_bands.fix': { en: 'Let the bands cover the whole scale.', ar: 'اجعل النطاقات تغطي المقياس كله.' },
  'r.policy_name_twice': { en: 'The name {name} exists twice in {model}.', ar: 'الاسم {name} مكرر في {model}.' },
  'r.policy_name_twice.fix': { en: 'Keep one of them.', ar: 'أبقِ واحدًا منهما.' },
  'r.policy_industry_unknown': {
    en: 'The sector {industry} is not in the list.',
    ar: 'القطاع {industry} غير موجود في القائمة.',
  },
  'r.policy_industry_unknown.fix': { en: 'Choose one of the listed sectors.', ar: 'اختر قطاعًا من القائمة.' },
  'r.policy_place_unknown': { en: 'The place {place} is not in the list.', ar: 'المكان {place} غير موجود في القائمة.' },
  'r.policy_place_unknown.fix': { en: 'Choose one of the listed places.', ar: 'اختر مكانًا من القائمة.' },
  'r.policy_currency_differs': {
    en: 'The amount of {rule} is not in the base currency {currency}.',
    ar: 'مبلغ {rule} ليس بالعملة الأساسية {currency}.',
  },
  'r.policy_currency_differs.fix': { en: 'Write it in {currency}.', ar: 'اكتبه بعملة {currency}.' },
  'r.policy_level_unheld': { en: 'Nobody holds {level, word, role}.', ar: 'لا أحد يشغل مستوى {level, word, role}.' },
  'r.policy_level_unheld.fix': {
    en: 'Give the level to a person, or ask for another level.',
    ar: 'أسنِد المستوى إلى شخص أو اطلب مستوى آخر.',
  },
  'r.policy_move_unknown': { en: 'There is no move {move}.', ar: 'لا توجد خطوة {move}.' },
  'r.policy_move_unknown.fix': {
    en: 'Write a move from T00 to T44.',
    ar: 'اكتب خطوة من \u2068T00\u2069 إلى \u2068T44\u2069.',
  },
  'r.policy_move_locked': {
    en: 'Locked: no policy removes move {move}.',
    ar: 'مقفل: لا تحذف أي سياسة الخطوة {move}.',
  },
  'r.policy_move_locked.fix': { en: 'Take it out of the list.', ar: 'أخرجها من القائمة.' },
  'r.policy_phase_unreachable': {
    en: 'No move reaches {phase, word, phase} any more.',
    ar: 'لم تعد أي خطوة تصل إلى {phase, word, phase}.',
  },
  'r.policy_phase_unreachable.fix': {
    en: 'Keep one of the moves that lead there.',
    ar: 'أبقِ إحدى الخطوات المؤدية إليها.',
  },
  'r.policy_guard_unknown': { en: 'There is no guard {guard}.', ar: 'لا يوجد شرط {guard}.' },
  'r.policy_guard_unknown.fix': {
    en: 'Write a guard of the list, such as G-AR.',
    ar: 'اكتب شرطًا من القائمة مثل \u2068G-AR\u2069.',
  },
  'r.policy_guard_locked': {
    en: 'Locked: move {move} keeps {guard}.',
    ar: 'مقفل: تُبقي الخطوة {move} على {guard}.',
  },
  'r.policy_guard_locked.fix': { en: 'Take it out of the list.', ar: 'أخرجه من القائمة.' },
  'r.policy_guard_unproduced': {
    en: 'Nothing produces the evidence of {guard} for move {move}.',
    ar: 'لا شيء ينتج دليل {guard} للخطوة {move}.',
  },
  'r.policy_guard_unproduced.fix': {
    en: 'Ask for it in a later phase, or choose another guard.',
    ar: 'اطلبه في مرحلة لاحقة أو اختر شرطًا آخر.',
  },
  'r.policy_edit_order': {
    en: 'An edit can mean move {move} or another one, and the order does not say which comes first.',
    ar: 'قد يعني التعديل الخطوة {move} أو غيرها، والترتيب لا يحدد أيهما أولًا.',
  },
  'r.policy_edit_order.fix': { en: 'Add it to the order.', ar: 'أضفها إلى الترتيب.' },
  'r.policy_label_unknown': { en: 'Nothing is called {label}.', ar: 'لا شيء يحمل الاسم {label}.' },
  'r.policy_label_unknown.fix': {
    en: 'Name a phase, type, tier or role, such as phase.SCOUT.',
    ar: 'سمِّ مرحلة أو نوعًا أو فئة أو دورًا مثل \u2068phase.SCOUT\u2069.',
  },
  'r.policy_rules_overlap': {
    en: 'Rules {rule} and {other} both fit, first in {kind, word, apprkind} for {type, word, type}; {rule} decides.',
    ar: 'القاعدتان {rule} و{other} تنطبقان معًا، أولًا على {kind, word, apprkind} لنوع {type, word, type}؛ والحكم لـ{rule}.',
  },
  'r.policy_rules_overlap.fix': { en: 'Check that the order is meant.', ar: 'تأكد من أن الترتيب مقصود.' },
  'r.value_not_comparable': {
    en: 'The value cannot be compared in the currency of the policy, so the highest level is asked.',
    ar: 'لا يمكن مقارنة القيمة بعملة السياسة، فيُطلب المستوى الأعلى.',
  },
  'r.value_not_comparable.fix': { en: 'Add a rate for the day.', ar: 'أضف سعر صرف لذلك اليوم.' },
} as const satisfies Catalogue;
