import type { Catalogue } from '../types.ts';

/** Why a policy version is not tested, published or taken back. */
export const RELEASE_REFUSALS = {
  'r.not_revops': { en: 'Only a RevOps admin publishes a policy.', ar: 'لا ينشر السياسة إلا مسؤول عمليات الإيرادات.' },
  'r.not_revops.fix': { en: 'Ask a RevOps admin.', ar: 'اطلب ذلك من مسؤول عمليات الإيرادات.' },
  'r.policy_in_force_already': {
    en: 'This very text is in force as version {version}.',
    ar: 'هذا النص نفسه سارٍ بوصفه الإصدار {version}.',
  },
  'r.policy_in_force_already.fix': { en: 'Change the policy first.', ar: 'غيّر السياسة أولًا.' },
  'r.policy_version_taken': {
    en: 'Version {version} is stored with other content.',
    ar: 'الإصدار {version} محفوظ بمحتوى آخر.',
  },
  'r.policy_version_taken.fix': {
    en: 'Give the changed policy a version above {latest}.',
    ar: 'أعطِ السياسة المعدّلة إصدارًا أعلى من {latest}.',
  },
  'r.policy_version_older': {
    en: 'Version {version} is below the newest, {latest}, and was never in force.',
    ar: 'الإصدار {version} أقدم من الأحدث {latest} ولم يسرِ قط.',
  },
  'r.policy_version_older.fix': {
    en: 'Give it a version above {latest}.',
    ar: 'أعطه إصدارًا أعلى من {latest}.',
  },
  'r.policy_version_unknown': { en: 'There is no version {version}.', ar: 'لا يوجد إصدار {version}.' },
  'r.policy_version_unknown.fix': { en: 'Choose a listed version.', ar: 'اختر إصدارًا من القائمة.' },
  'r.policy_wrong': {
    en: 'The policy has mistakes; the first is in line {line}, column {column}: {what}',
    ar: 'في السياسة أخطاء؛ أولها في السطر {line}، العمود {column}: {what}',
  },
  'r.policy_wrong.fix': {
    en: 'Run `partnership-os policy check FILE` and correct what it lists.',
    ar: 'شغّل \u2068`partnership-os policy check FILE`\u2069 وصحّح ما يذكره.',
  },
  'r.dry_run_missing': {
    en: 'You have not tested this text on the workspace’s history.',
    ar: 'لم تختبر هذا النص على سجل مساحة العمل.',
  },
  'r.dry_run_missing.fix': { en: 'Run the dry run with this very file.', ar: 'شغّل الاختبار بهذا الملف نفسه.' },
  'r.dry_run_outdated': {
    en: 'The test compared with version {against}, but version {version} is in force.',
    ar: 'قارن الاختبار بالإصدار {against}، لكن الإصدار الساري هو {version}.',
  },
  'r.dry_run_outdated.fix': { en: 'Test again and ask again.', ar: 'أعد الاختبار ثم اطلب من جديد.' },
  'r.publication_waiting': {
    en: 'Another version already waits for its decision.',
    ar: 'يوجد إصدار آخر بانتظار القرار.',
  },
  'r.publication_waiting.fix': { en: 'Have that one decided first.', ar: 'ليُقرَّر ذاك أولًا.' },
  'r.publication_closed': {
    en: 'This publication is decided already.',
    ar: 'سبق أن تقرّر هذا النشر.',
  },
  'r.publication_closed.fix': { en: 'Ask for a new one.', ar: 'اطلب نشرًا جديدًا.' },
  'r.effective_in_past': { en: 'The time of effect has passed.', ar: 'وقت السريان قد مضى.' },
  'r.effective_in_past.fix': {
    en: 'Choose a later time, or none for now.',
    ar: 'اختر وقتًا لاحقًا، أو لا تحدد وقتًا ليسري الآن.',
  },
} as const satisfies Catalogue;
