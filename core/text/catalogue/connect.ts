import type { Catalogue } from '../types.ts';

/**
 * Words of the page that connects a CRM. Only the service draws it, so they are no part of `CATALOGUE`, which travels in
 * every card.
 */
export const CONNECT = {
  'connect.title': { en: 'Connect {crm}', ar: 'ربط {crm}' },
  'connect.state.waiting': { en: '{crm} is not connected yet.', ar: 'لم يُربط {crm} بعد.' },
  'connect.state.connected': {
    en: '{crm} is connected to {account}.',
    ar: 'تم ربط {crm} بالحساب {account}.',
  },
  'connect.state.revoked': {
    en: 'The access to {crm} was taken away. Nothing is read or written until it is connected again.',
    ar: 'سُحب الإذن بالوصول إلى {crm}. لا قراءة ولا كتابة إلى أن يُعاد الربط.',
  },
  'connect.code': { en: 'Set-up code', ar: 'رمز الإعداد' },
  'connect.code.help': {
    en: 'The terminal in which the service runs shows it. It is good for one start.',
    ar: 'يظهر في نافذة الأوامر التي تعمل فيها الخدمة، ويصلح لمحاولة واحدة.',
  },
  'connect.go': { en: 'Go on to {crm}', ar: 'المتابعة إلى {crm}' },
  'connect.again': { en: 'Begin again', ar: 'البدء من جديد' },
  'connect.done': {
    en: '{crm} is connected to {account}. The first import has begun; the terminal shows how far it is.',
    ar: 'تم ربط {crm} بالحساب {account}. بدأ الاستيراد الأول، وتعرض نافذة الأوامر مدى تقدمه.',
  },
  'connect.steps.ok': {
    en: 'Everything that the product needs in {crm} is there.',
    ar: 'كل ما يحتاجه المنتج في {crm} موجود.',
  },
  'connect.steps.failed': {
    en: 'These parts of the set-up in {crm} failed. Correct them and start the service again.',
    ar: 'تعذّرت هذه الأجزاء من الإعداد في {crm}. صحّحها ثم أعد تشغيل الخدمة.',
  },
  'connect.people.all': {
    en: 'Every person of the connection file has a user in {crm}.',
    ar: 'لكل شخص في ملف الربط مستخدم في {crm}.',
  },
  'connect.people.missing': {
    en: 'These people have no active user with their address in {crm}, or more than one. They cannot act there.',
    ar: 'لا يملك هؤلاء مستخدمًا نشطًا واحدًا بعنوانهم في {crm}، فلا يمكنهم العمل هناك.',
  },
  'connect.r.code_wrong': { en: 'This is not the set-up code.', ar: 'هذا ليس رمز الإعداد.' },
  'connect.r.code_wrong.fix': {
    en: 'Enter the newest one that the terminal shows.',
    ar: 'أدخل أحدث رمز تعرضه نافذة الأوامر.',
  },
  'connect.r.state_unknown': {
    en: 'This answer belongs to no attempt of the last ten minutes.',
    ar: 'لا تعود هذه الإجابة إلى أي محاولة في الدقائق العشر الأخيرة.',
  },
  'connect.r.state_unknown.fix': { en: 'Begin again with a new set-up code.', ar: 'ابدأ من جديد برمز إعداد جديد.' },
  'connect.r.denied': { en: '{crm} answered: {detail}.', ar: 'أجاب {crm}: {detail}.' },
  'connect.r.denied.fix': {
    en: 'Begin again and agree, signed in as somebody who may install apps.',
    ar: 'ابدأ من جديد ووافق بحساب يملك صلاحية تثبيت التطبيقات.',
  },
  'connect.r.grant_refused': { en: '{crm} did not take the code: {detail}', ar: 'لم يقبل {crm} الرمز: {detail}' },
  'connect.r.grant_refused.fix': {
    en: 'Check client id, client secret and callback address of the app, then begin again.',
    ar: 'تحقق من معرّف العميل وسره وعنوان العودة في التطبيق، ثم ابدأ من جديد.',
  },
  'connect.r.account_wrong': {
    en: 'Consent was given for {found}, but the connection file names {expected}. Nothing was kept.',
    ar: 'مُنح الإذن للحساب {found}، لكن ملف الربط يسمّي {expected}. لم يُحفظ شيء.',
  },
  'connect.r.account_wrong.fix': {
    en: 'Begin again and choose the right one, or correct the connection file.',
    ar: 'ابدأ من جديد واختر الحساب الصحيح، أو صحّح ملف الربط.',
  },
  'connect.r.scopes_missing': { en: 'These scopes were not granted: {detail}', ar: 'لم تُمنح هذه الصلاحيات: {detail}' },
  'connect.r.scopes_missing.fix': {
    en: 'Add them to the app, upload it and begin again.',
    ar: 'أضفها إلى التطبيق وارفعه ثم ابدأ من جديد.',
  },
  'connect.r.unreachable': { en: '{crm} could not be asked: {detail}', ar: 'تعذّر سؤال {crm}: {detail}' },
  'connect.r.unreachable.fix': {
    en: 'Wait until it answers, then begin again.',
    ar: 'انتظر إلى أن يجيب، ثم ابدأ من جديد.',
  },
} as const satisfies Catalogue;

export type ConnectKey = keyof typeof CONNECT;
