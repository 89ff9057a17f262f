import type { Catalogue } from '../types.ts';

/** S1: partners on this deal. */
export const DEAL = {
  's1.title': { en: 'Partners on this deal', ar: 'الشركاء في هذه الصفقة' },
  's1.recommended': { en: 'Recommended', ar: 'الشريك المقترح' },
  's1.whyPartner': { en: 'Why this partner:', ar: 'لماذا هذا الشريك:' },
  's1.also': { en: 'Also possible ({n})', ar: 'خيارات أخرى ({n})' },
  's1.talkTo': { en: 'Talk to:', ar: 'تواصل مع:' },
  's1.talkToChannel': { en: 'Talk to: our Channel Manager {name}', ar: 'تواصل مع: مدير القنوات لدينا {name}' },
  's1.register': { en: 'Register partner', ar: 'تسجيل الشريك' },
  's1.registerName': { en: 'Register {partner} on this deal', ar: 'تسجيل {partner} في هذه الصفقة' },
  's1.fit': { en: 'Fit {score}/100', ar: 'الملاءمة {score}/100' },
  's1.fitRange': {
    en: 'Fit {lo}–{hi} ({n, plural, one {# input missing} other {# inputs missing}})',
    ar: 'الملاءمة من {lo} إلى {hi} ({n, plural, zero {لا مدخلات ناقصة} one {ينقص مدخل واحد} two {ينقص مدخلان} few {ينقص # مدخلات} many {ينقص # مدخلًا} other {ينقص # مدخل}})',
  },
  's1.fitMetric': { en: 'Fit of {partner}', ar: 'ملاءمة {partner}' },
  's1.empty': {
    en: 'No partner fits this deal under rule set v{ver}',
    ar: 'لا يوجد شريك ملائم لهذه الصفقة وفق القواعد الإصدار {ver}',
  },
  's1.emptyText': {
    en: '{n, plural, one {# partner was checked.} other {# partners were checked.}} A partner needs evidence that it fits.',
    ar: '{n, plural, zero {لم يُفحص أي شريك.} one {فُحص شريك واحد.} two {فُحص شريكان.} few {فُحص # شركاء.} many {فُحص # شريكًا.} other {فُحص # شريك.}} لا يُقترح شريك دون دليل على ملاءمته.',
  },
  's1.seeChecked': { en: 'See what was checked', ar: 'عرض ما تم فحصه' },
  's1.checkedTitle': { en: 'What was checked', ar: 'ما تم فحصه' },
  's1.checkedRule': {
    en: 'A partner is listed when at least 60 % of the weight is known and the fit is 20 or more.',
    ar: 'يُدرج الشريك إذا كان 60 بالمئة من الوزن على الأقل معروفًا وكانت الملاءمة 20 أو أكثر.',
  },
  's1.order': {
    en: 'Order: known points ÷ known weight. {list}.',
    ar: 'الترتيب: النقاط المعروفة ÷ الوزن المعروف. {list}.',
  },
  's1.orderOf': { en: '{partner}: {points}', ar: '{partner}: {points}' },
  's1.orderBlocked': {
    en: 'A partner that cannot be registered yet stands last.',
    ar: 'الشريك الذي لا يمكن تسجيله بعد يأتي أخيرًا.',
  },
  's1.registeredNone': { en: 'Registered: none', ar: 'المسجّلون: لا أحد' },
  's1.registeredAs': { en: '{partner} · {role}', ar: '{partner} · {role}' },
  's1.waitingFor': {
    en: '{levels, words, role} · due {at, moment}',
    ar: '{levels, words, role} · الموعد {at, moment}',
  },
  's1.returnedBy': {
    en: 'Waiting for information from {name}. The clock is stopped.',
    ar: 'بانتظار معلومات من {name}. المهلة متوقفة.',
  },
  's1.protectedUntil': { en: 'Protected until {day, day}', ar: 'الحماية حتى {day, day}' },
  's1.rejectedBecause': { en: 'Reason: {reason}', ar: 'السبب: {reason}' },
  's1.credit': { en: 'Credit on this deal', ar: 'الإسناد في هذه الصفقة' },
  's1.creditLocked': { en: 'Credit is locked: the deal is won.', ar: 'الإسناد مقفل: الصفقة مكسوبة.' },
  's1.cannot': { en: 'No partner can be registered on this deal', ar: 'لا يمكن تسجيل شريك في هذه الصفقة' },
  's1.cannotPartner': { en: 'This partner cannot be registered yet', ar: 'لا يمكن تسجيل هذا الشريك بعد' },
  's1.alreadyOn': { en: 'Already registered or waiting on this deal.', ar: 'مسجّل أو قيد الانتظار في هذه الصفقة.' },
  'fit.capability': { en: 'Capability', ar: 'القدرات' },
  'fit.need': { en: 'Need', ar: 'الحاجة' },
  'fit.industry': { en: 'Industry', ar: 'القطاع' },
  'fit.geography': { en: 'Geography', ar: 'النطاق الجغرافي' },
  'fit.size': { en: 'Size', ar: 'الحجم' },
  'fit.trust': { en: 'Trust', ar: 'الثقة' },
  'fit.criterion': { en: 'Criterion', ar: 'المعيار' },
  'fit.weight': { en: 'Weight', ar: 'الوزن' },
  'fit.value': { en: 'Value', ar: 'القيمة' },
  'fit.points': { en: 'Points', ar: 'النقاط' },
  'fit.evidence': { en: 'Evidence', ar: 'الدليل' },
  'fit.formula': {
    en: 'Points = 100 × weight × value, added over the criteria. Shown with one decimal, rounded after adding.',
    ar: 'النقاط = 100 × الوزن × القيمة، ثم تُجمع للمعايير كلها. تظهر بخانة عشرية واحدة وتُقرَّب بعد الجمع.',
  },
  'fit.rangeFormula': {
    en: 'Unknown criteria count 0 at the low end and full at the high end.',
    ar: 'تُحسب المعايير غير المعروفة صفرًا في الحد الأدنى وكاملة في الحد الأعلى.',
  },
  'fit.order': {
    en: 'For the order of partners: {points} ÷ {share, share} = {result}',
    ar: 'لترتيب الشركاء: {points} ÷ {share, share} = {result}',
  },
  'fit.known': { en: 'Known weight: {share, share}', ar: 'الوزن المعروف: {share, share}' },
  'fit.computed': { en: 'Computed from data through {time}', ar: 'محسوبة من بيانات حتى {time}' },
} as const satisfies Catalogue;
