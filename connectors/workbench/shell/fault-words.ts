import type { Lang } from './words.ts';

/** The words of the fault panel: English, Arabic. */
const WORDS = {
  shuffle: ['Webhooks arrive out of order', 'تصل الإشعارات بغير ترتيبها'],
  duplicate: ['Webhooks arrive twice', 'تصل الإشعارات مرتين'],
  split: ['One webhook request per event', 'إشعار منفصل لكل حدث'],
  paused: ['No webhook arrives; none is lost', 'لا تصل الإشعارات ولا يضيع منها شيء'],
  badEvent: ['An unreadable event among the good ones', 'حدث غير مقروء بين الأحداث السليمة'],
  webhookDelay: ['Webhooks wait, in milliseconds', 'تأخير الإشعارات بالملّي ثانية'],
  indexLag: ['Search sees a change after, in milliseconds', 'يظهر التغيير في البحث بعد (ملّي ثانية)'],
  withheldScopes: ['Scopes that the account took back, with commas', 'صلاحيات سحبها الحساب، تفصل بينها فواصل'],
  usedToday: ['Calls already used today', 'الطلبات المستخدمة اليوم'],
  switches: ['Switches', 'المفاتيح'],
  rules: ['Calls that go wrong', 'طلبات تتعطل'],
  noRules: ['No call goes wrong.', 'لا يتعطل أي طلب.'],
  add: ['Add', 'إضافة'],
  remove: ['Remove', 'إزالة'],
  kind: ['What happens', 'ما يحدث'],
  method: ['Method', 'الطريقة'],
  path: ['Address, * for anything', 'العنوان، * لأي شيء'],
  statusCode: ['Status', 'الرمز'],
  delayMs: ['Wait in milliseconds', 'الانتظار بالملّي ثانية'],
  times: ['How often; empty for always', 'عدد المرات؛ فارغ يعني دائمًا'],
  always: ['always', 'دائمًا'],
  timesLeft: ['{n} more', 'بقي {n}'],
  json: ['All of it as JSON', 'الكل بصيغة JSON'],
  status: ['Answers with an error status', 'يجيب برمز خطأ'],
  delay: ['Answers late', 'يجيب متأخرًا'],
  drop: ['Drops the connection', 'يقطع الاتصال'],
  html: ['Answers with a web page instead of JSON', 'يجيب بصفحة ويب بدل JSON'],
  duplicateCall: ['Does the work twice', 'ينفّذ العمل مرتين'],
  'commit-then-fail': ['Does the work, then fails', 'ينفّذ العمل ثم يفشل'],
  'lock-row': ['The row is locked by somebody else', 'السجل مقفل من جهة أخرى'],
  'request-limit': ['The day’s calls are used up', 'استُنفدت طلبات اليوم'],
  'expired-session': ['The session has expired', 'انتهت الجلسة'],
  gap: ['Events are replaced by a gap', 'فجوة بدل الأحداث'],
  overflow: ['Too many events at once', 'أحداث أكثر مما يُحتمل'],
  'expired-replay': ['The position in the stream is too old', 'موضع القراءة قديم جدًا'],
  'stream-close': ['The stream of events closes', 'ينغلق سيل الأحداث'],
  'duplicate-event': ['An event arrives twice', 'يصل حدث مرتين'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type FaultWord = keyof typeof WORDS;

export const faultWord = (lang: Lang, word: FaultWord): string => WORDS[word][lang === 'ar' ? 1 : 0];
/** A kind that a newer sandbox knows shows its own name. */
export const kindName = (lang: Lang, kind: string): string =>
  kind in WORDS ? faultWord(lang, kind as FaultWord) : kind;
