export type Lang = 'en' | 'ar';

/** The workbench's own words; the cards bring theirs from core. One row per sentence: English, Arabic. */
const WORDS = {
  title: ['Workbench', 'منضدة العمل'],
  skip: ['Go to the content', 'الانتقال إلى المحتوى'],
  sandbox: [
    'Sandbox on this machine. No real HubSpot or Salesforce is connected.',
    'بيئة تجريبية على هذا الجهاز. لا يوجد اتصال بأي HubSpot أو Salesforce حقيقي.',
  ],
  sample: ['Sample data', 'بيانات تجريبية'],
  actAs: ['Act as', 'العمل بصفة'],
  noPermission: ['Without permission', 'بلا صلاحية'],
  language: ['Language', 'اللغة'],
  crms: ['CRM', 'نظام إدارة العملاء'],
  records: ['Records', 'السجلات'],
  deals: ['Deals', 'الصفقات'],
  companies: ['Companies', 'الشركات'],
  opportunities: ['Opportunities', 'الفرص'],
  accounts: ['Accounts', 'الحسابات'],
  partnerships: ['Partnerships', 'الشراكات'],
  tasks: ['My tasks', 'مهامي'],
  faults: ['Faults', 'الأعطال'],
  search: ['Search by name', 'بحث بالاسم'],
  find: ['Search', 'بحث'],
  name: ['Name', 'الاسم'],
  stage: ['Stage', 'المرحلة'],
  amount: ['Amount', 'المبلغ'],
  closeDate: ['Close date', 'تاريخ الإغلاق'],
  currency: ['Currency', 'العملة'],
  product: ['Product', 'المنتج'],
  territory: ['Territory', 'المنطقة'],
  discount: ['Discount', 'الخصم'],
  opened: ['Opened', 'تاريخ الفتح'],
  owner: ['Owner', 'المالك'],
  account: ['Account', 'الحساب'],
  industry: ['Industry', 'القطاع'],
  country: ['Country', 'الدولة'],
  employees: ['Employees', 'الموظفون'],
  domain: ['Domain', 'النطاق'],
  offers: ['Offers', 'يقدّم'],
  seeks: ['Seeks', 'يبحث عن'],
  sectors: ['Sectors', 'القطاعات'],
  countries: ['Countries', 'الدول'],
  checks: ['Checks passed', 'الفحوص المستوفاة'],
  checksRecorded: ['Checks recorded', 'الفحوص المسجّلة'],
  registration: ['Registration', 'التسجيل'],
  partnerRole: ['Partner’s role', 'دور الشريك'],
  sourcingPartner: ['Sourcing partner', 'الشريك المصدر'],
  protectedUntil: ['Protected until', 'محمي حتى'],
  ourId: ['Our id', 'معرّفنا'],
  isPartner: ['Is a partner', 'شريك'],
  type: ['Partnership type', 'نوع الشراكة'],
  phase: ['Phase', 'المرحلة'],
  suspended: ['Suspended', 'معلّقة'],
  tier: ['Tier', 'الفئة'],
  reason: ['Reason', 'السبب'],
  fields: ['Fields of this record', 'حقول هذا السجل'],
  mirrored: ['from Partnership OS', 'من نظام الشراكات'],
  derived: ['derived', 'مشتق'],
  derivedHelp: [
    'A value marked “derived” was made up for the demo, because the source lacks it.',
    'القيمة المعلّمة «مشتق» أُنشئت للعرض لأن المصدر لا يتضمنها.',
  ],
  mirrorHelp: [
    'An edit of a field from Partnership OS is a request: accepted, or put back and explained.',
    'تعديل حقل من نظام الشراكات هو طلب: يُقبل أو يُعاد مع التوضيح.',
  ],
  save: ['Save in the CRM', 'حفظ في النظام'],
  saved: ['Saved in the CRM.', 'تم الحفظ في النظام.'],
  notSaved: ['The CRM refused this:', 'رفض النظام هذا:'],
  recordTasks: ['Tasks of this record', 'مهام هذا السجل'],
  recordNotes: ['Notes', 'ملاحظات'],
  noTasks: ['No tasks.', 'لا توجد مهام.'],
  noRecords: ['Nothing was found.', 'لم يُعثر على شيء.'],
  open: ['Open', 'فتح'],
  done: ['Done', 'تم'],
  due: ['Due', 'الموعد'],
  task: ['Task', 'المهمة'],
  status: ['Status', 'الحالة'],
  next: ['Next page', 'الصفحة التالية'],
  previous: ['Previous page', 'الصفحة السابقة'],
  pages: ['Pages', 'الصفحات'],
  shown: ['{from} to {to} of {total}', 'من {from} إلى {to} من أصل {total}'],
  loading: ['Loading…', 'جارٍ التحميل…'],
  unreachable: ['The sandbox did not answer. The page tries again.', 'لم تستجب البيئة التجريبية. ستحاول الصفحة مجددًا.'],
  noUser: [
    '{name} has no user in {crm}. Choose another person under “Act as”.',
    'ليس لدى {name} مستخدم في {crm}. اختر شخصًا آخر من «العمل بصفة».',
  ],
  card: ['Partnership OS card', 'بطاقة نظام الشراكات'],
  noCard: ['This kind of record has no card.', 'لا توجد بطاقة لهذا النوع من السجلات.'],
  close: ['Close', 'إغلاق'],
  cardFailed: ['The card could not be shown:', 'تعذّر عرض البطاقة:'],
  reading: ['Still reading: {done} of {total} deals', 'القراءة مستمرة: {done} من {total} من الصفقات'],
  readingFirst: ['Still reading the records', 'قراءة السجلات مستمرة'],
  playing: ['Building the demo history: {done} of {total} steps', 'إعداد سجل العرض: {done} من {total} من الخطوات'],
  faultsHelp: [
    'What goes wrong in this sandbox, as JSON. It takes effect with the next call.',
    'ما يتعطل في هذه البيئة بصيغة JSON. يسري مع الطلب التالي.',
  ],
  apply: ['Apply', 'تطبيق'],
  clearFaults: ['Clear all faults', 'إزالة كل الأعطال'],
  applied: ['Applied.', 'تم التطبيق.'],
  yes: ['Yes', 'نعم'],
  no: ['No', 'لا'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type Word = keyof typeof WORDS;

/** Finds a sentence in one language and fills its places. */
export const speak =
  (lang: Lang) =>
  (word: Word, places: Readonly<Record<string, string | number>> = {}): string =>
    WORDS[word][lang === 'ar' ? 1 : 0].replaceAll(/\{(\w+)\}/g, (_all, place: string) => String(places[place] ?? ''));

export type Speak = ReturnType<typeof speak>;

/** Roles of the product, for "Act as". A role without a row shows its key. */
const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  viewer: ['Viewer', 'مطّلع'],
  rep: ['Sales rep', 'مندوب المبيعات'],
  channel: ['Channel Manager', 'مدير القنوات'],
  manager: ['Manager', 'المدير'],
  director: ['Director', 'مدير الإدارة'],
  vp: ['VP', 'نائب الرئيس'],
  clevel: ['C-level', 'الإدارة العليا'],
  legal: ['Legal', 'الشؤون القانونية'],
  finance: ['Finance', 'المالية'],
  compliance: ['Compliance reviewer', 'مراجع الامتثال'],
  revops: ['RevOps admin', 'مسؤول عمليات الإيرادات'],
};

export const roleName = (lang: Lang, role: string): string => ROLES[role]?.[lang === 'ar' ? 1 : 0] ?? role;
