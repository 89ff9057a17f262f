import type { Catalogue } from '../types.ts';

/** What the coach says around what it quotes. Apart from `CATALOGUE`: no card shows them, and a card's bundle is small. */
export const COACH_WORDS = {
  'coach.from': { en: 'From “{title}”:', ar: 'من «{title}»:' },
  'coach.fromOther': {
    en: 'The closest text is in Arabic, in “{title}”. As it stands:',
    ar: 'أقرب نص متاح مكتوب بالإنجليزية، في «{title}». وهذا نصه كما هو:',
  },
  'coach.inEnglish': { en: '[English]', ar: '[بالإنجليزية]' },
  'coach.inArabic': { en: '[Arabic]', ar: '[بالعربية]' },
  'coach.notFound': {
    en: 'Nothing in the templates, the policy or the record answers this.',
    ar: 'لا يوجد جواب عن هذا في القوالب ولا في السياسة ولا في السجل.',
  },
  'coach.notFoundHint': {
    en: 'Ask in other words, or name a template: partnership-os templates list.',
    ar: 'اسأل بكلمات أخرى، أو سمِّ قالبًا.',
  },
  'coach.skillUnknown': {
    en: 'There is no skill “{skill}”. There are: {list}.',
    ar: 'لا توجد مهارة «{skill}». المتاح: {list}.',
  },
  'coach.skillInput': { en: '{skill} cannot use this: {where}', ar: 'لا يقبل {skill} هذا المدخل: {where}' },
  'coach.noPartner': {
    en: 'This is a fact of one partner. Name the partner first.',
    ar: 'هذه معلومة تخص شريكًا بعينه. سمِّ الشريك أولًا.',
  },
  'coach.noPartnership': {
    en: '{name} is not a partner yet.',
    ar: '{name} ليس شريكًا بعد.',
  },
  'coach.figure': { en: '{label}: {value}', ar: '{label}: {value}' },
  'coach.missing': {
    en: '{label}: not recorded for this partner.',
    ar: '{label}: غير مسجّل لهذا الشريك.',
  },
  'coach.withheld': {
    en: '{label}: your role may not read this.',
    ar: '{label}: لا يحق لدورك قراءته.',
  },
  'coach.notEnough': {
    en: '{label}: not enough data ({have} of {need}).',
    ar: '{label}: البيانات غير كافية ({have} من {need}).',
  },
  'coach.winRate': { en: '{won} of {closed} closed deals won', ar: 'كُسبت {won} من {closed} صفقة مغلقة' },
  'coach.day': { en: '{on, day}', ar: '{on, day}' },
  'coach.since': { en: '{phase} since {on, day}', ar: '{phase} منذ {on, day}' },
  'coach.openItems': { en: '{n} open: {items}', ar: '{n} مفتوحة: {items}' },
  'coach.nothingOpen': { en: 'nothing open', ar: 'لا شيء مفتوح' },
  'coach.noRequests': { en: 'none waiting', ar: 'لا طلبات معلّقة' },
  'coach.request': {
    en: '{kind}, {role} until {due, day}',
    ar: '{kind}، {role} حتى {due, day}',
  },
  'coach.next': { en: 'Next: {step}', ar: 'الخطوة التالية: {step}' },
  'coach.because': { en: 'Because: {reason}', ar: 'السبب: {reason}' },
  'coach.afterThat': { en: 'Still open after that:', ar: 'ويبقى بعد ذلك:' },
  'coach.overdue': {
    en: '{kind} waits for {role} and was due on {due, day}. Remind them or ask the next level.',
    ar: 'طلب {kind} بانتظار {role} وكان موعده {due, day}. ذكّره أو اسأل المستوى التالي.',
  },
  'coach.termNear': {
    en: 'The term ends on {until, day}. Open the renewal.',
    ar: 'تنتهي المدة في {until, day}. افتح التجديد.',
  },
  'coach.termReason': {
    en: 'The policy opens a renewal {days} days before the end, or {notice} days more than the notice period.',
    ar: 'تفتح السياسة التجديد قبل النهاية بـ{days} يوم، أو بمدة الإشعار وزيادة {notice} يوم.',
  },
  'coach.noStep': {
    en: 'Nothing is open: no move from here, nothing overdue.',
    ar: 'لا شيء مفتوح: لا انتقال من هنا ولا متأخر.',
  },
  'coach.template': { en: '{title} ({number}), {id}', ar: '{title} ({number})، {id}' },
  'coach.forWhat': { en: 'What for: {text}', ar: 'الغرض: {text}' },
  'coach.whenUsed': { en: 'Phase: {phases}. Takes {time}.', ar: 'المرحلة: {phases}. المدة: {time}.' },
  'coach.prerequisites': { en: 'Before it: {list}', ar: 'قبله: {list}' },
  'coach.outcomes': { en: 'You get: {list}', ar: 'الناتج: {list}' },
  'coach.sections': { en: 'The document: {list}', ar: 'المستند: {list}' },
  'coach.variables': { en: 'Still to be filled ({n}): {list}', ar: 'بقي للتعبئة ({n}): {list}' },
  'coach.noVariables': { en: 'Nothing left to fill in.', ar: 'لا شيء باقٍ للتعبئة.' },
  'coach.related': { en: 'Related: {list}', ar: 'قوالب ذات صلة: {list}' },
  'coach.unknownTemplate': { en: 'There is no template “{asked}”.', ar: 'لا يوجد قالب «{asked}».' },
  'coach.unknownPlaybook': { en: 'There is no playbook “{asked}”.', ar: 'لا يوجد كتاب خطوات «{asked}».' },
  'coach.unknownStep': { en: 'The playbook has no step “{asked}”.', ar: 'لا خطوة «{asked}» في كتاب الخطوات.' },
  'coach.didYouMean': { en: 'Closest: {list}', ar: 'الأقرب: {list}' },
  'coach.step': { en: 'Step {i} of {n}: {name}', ar: 'الخطوة {i} من {n}: {name}' },
  'coach.goal': { en: 'Goal: {text}', ar: 'الهدف: {text}' },
  'coach.doTemplate': { en: 'Work with: {title} ({id})', ar: 'اعمل على: {title} ({id})' },
  'coach.doCommand': { en: 'Command: {list}', ar: 'الأمر: {list}' },
  'coach.doQuestion': { en: 'Decide: {text}', ar: 'قرّر: {text}' },
  'coach.owner': { en: 'Owner: {role}, due after {n} working days.', ar: 'المسؤول: {role}، خلال {n} من أيام العمل.' },
  'coach.evidence': { en: 'Evidence needed: {text}', ar: 'الدليل المطلوب: {text}' },
  'coach.tierNote': { en: '{tier}: {text}', ar: '{tier}: {text}' },
  'coach.tierUnknown': {
    en: 'The partner has no tier yet; the note of each tier:',
    ar: 'ليس للشريك فئة بعد؛ ملاحظة كل فئة:',
  },
  'coach.then': { en: 'Then: {name}', ar: 'ثم: {name}' },
  'coach.ends': { en: 'The playbook ends after this step.', ar: 'ينتهي كتاب الخطوات بعد هذه الخطوة.' },
  'coach.draft': {
    en: 'Draft, not sent. Check every fact before you use it.',
    ar: 'مسودة لم تُرسل. تحقّق من كل معلومة قبل استخدامها.',
  },
  'coach.recommended': { en: '{title} ({id}): {reason}', ar: '{title} ({id}): {reason}' },
  'coach.reasonRule': { en: 'rule “{rule}”', ar: 'القاعدة «{rule}»' },
  'coach.summary': { en: '{name}, {type} partnership', ar: '{name}، شراكة من نوع {type}' },
  'coach.insideLines': {
    en: 'Proposal inside every red line. A person sends it for approval; the coach commits nothing.',
    ar: 'اقتراح ضمن كل الخطوط الحمراء. يرسله شخص للموافقة، والمساعد لا يلتزم بشيء.',
  },
  'coach.crossesLine': {
    en: 'Red line {id} is crossed: {field} {value}, limit {limit}.',
    ar: 'تجاوز الخط الأحمر {id}: {field} {value}، والحد {limit}.',
  },
  'coach.askPerson': { en: 'To be answered by a person: {question}', ar: 'يجيب عنه شخص: {question}' },
} as const satisfies Catalogue;
