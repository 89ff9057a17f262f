import type { Catalogue } from '../types.ts';

/** Words of the deal and partner screens that came after their first module was full. */
export const SCREEN_REST = {
  'common.seeAll': { en: 'See all ({n})', ar: 'عرض الكل ({n})' },
  'fit.metric': { en: 'Fit', ar: 'الملاءمة' },
  's1.allTitle': {
    en: 'Every partner that fits, by known points ÷ known weight',
    ar: 'كل الشركاء الملائمين حسب النقاط المعروفة ÷ الوزن المعروف',
  },
  'ev.known_geography': {
    en: 'Present in {n} of our {of, plural, one {# target country} other {# target countries}}',
    ar: 'موجود في {n} من دولنا المستهدفة، وعددها {of}',
  },
  'ev.known_industry': {
    en: 'Works in {n} of our {of, plural, one {# industry} other {# industries}}',
    ar: 'يعمل في {n} من قطاعاتنا، وعددها {of}',
  },
  'ev.known_gap': { en: 'Offers what we look for: {items, list}', ar: 'يقدّم ما نبحث عنه: {items, list}' },
  'ev.known_overlap': { en: 'Offers what we offer: {items, list}', ar: 'يقدّم ما نقدّمه: {items, list}' },
  'ev.known_neutral': {
    en: 'Offers neither what we look for nor what we offer',
    ar: 'لا يقدّم ما نبحث عنه ولا ما نقدّمه',
  },
  'st.accessHow': {
    en: 'Send this sentence to a {role}. The card opens once the permission is granted.',
    ar: 'أرسل هذه الجملة إلى {role}. تُفتح البطاقة بعد منح الصلاحية.',
  },
  'st.accessText': {
    en: 'I need the permission “{perm}”.',
    ar: 'أحتاج إلى الصلاحية «{perm}».',
  },
  'st.accessTextOf': {
    en: 'I need the permission “{perm}” in {crm}. My user there: {user}.',
    ar: 'أحتاج إلى الصلاحية «{perm}» في {crm}. المستخدم: {user}.',
  },
  's6.approvalOpen': { en: 'Needs an approval.', ar: 'يتطلب موافقة.' },
  's13.unknownRequester': { en: 'a person who is not on record', ar: 'شخص غير مسجّل' },
  's13.infoTitleOpen': { en: 'Ask the requester for information', ar: 'طلب معلومات من مقدّم الطلب' },
  's1.returnedOpen': {
    en: 'Waiting for information from the requester. The clock is stopped.',
    ar: 'بانتظار معلومات من مقدّم الطلب. المهلة متوقفة.',
  },
} as const satisfies Catalogue;
