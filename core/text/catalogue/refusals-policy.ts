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
} as const satisfies Catalogue;
