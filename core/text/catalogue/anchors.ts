import type { Catalogue } from '../types.ts';

/** What 1, 3 and 5 mean for each criterion of the qualification model (scoring.md 4.3). */
export const ANCHORS = {
  'anchor.market_overlap': {
    en: '1 = below 40 % · 3 = 40 to 60 % · 5 = 60 % or more',
    ar: '1 = أقل من 40 بالمئة · 3 = من 40 إلى 60 بالمئة · 5 = 60 بالمئة فأكثر',
  },
  'anchor.geography': {
    en: '1 = no overlap · 3 = some · 5 = all target regions',
    ar: '1 = لا تداخل · 3 = بعضها · 5 = كل المناطق المستهدفة',
  },
  'anchor.industry': { en: '1 = none · 3 = one · 5 = our verticals', ar: '1 = لا شيء · 3 = قطاع واحد · 5 = قطاعاتنا' },
  'anchor.segment_size': {
    en: '1 = different · 3 = partly the same · 5 = the same',
    ar: '1 = مختلف · 3 = متقارب · 5 = متطابق',
  },
  'anchor.product_complement': {
    en: '1 = overlaps ours · 3 = neutral · 5 = fills a gap',
    ar: '1 = يتداخل مع منتجاتنا · 3 = محايد · 5 = يسد فجوة',
  },
  'anchor.integration_potential': {
    en: '1 = none · 3 = possible · 5 = joint product',
    ar: '1 = لا توجد · 3 = ممكنة · 5 = منتج مشترك',
  },
  'anchor.joint_value': { en: '1 = none · 3 = some · 5 = unique', ar: '1 = لا توجد · 3 = بعضها · 5 = فريدة' },
  'anchor.competitive_position': {
    en: '1 = weaker · 3 = the same · 5 = stronger together',
    ar: '1 = أضعف · 3 = كما هو · 5 = أقوى معًا',
  },
  'anchor.values': { en: '1 = clash · 3 = neutral · 5 = the same', ar: '1 = متعارضة · 3 = محايدة · 5 = متطابقة' },
  'anchor.customer_focus': { en: '1 = a slogan · 3 = mixed · 5 = proven', ar: '1 = شعار فقط · 3 = متفاوت · 5 = مثبت' },
  'anchor.growth_mindset': { en: '1 = static · 3 = some · 5 = investing', ar: '1 = جامدة · 3 = متوسطة · 5 = تستثمر' },
  'anchor.partner_philosophy': {
    en: '1 = exploits partners · 3 = fair · 5 = champions partners',
    ar: '1 = يستغل الشركاء · 3 = منصف · 5 = يناصر الشركاء',
  },
  'anchor.expertise': { en: '1 = none · 3 = basic · 5 = deep', ar: '1 = لا توجد · 3 = أساسية · 5 = عميقة' },
  'anchor.integration_skill': {
    en: '1 = none · 3 = configures · 5 = builds',
    ar: '1 = لا توجد · 3 = يضبط الإعدادات · 5 = يبني',
  },
  'anchor.support': {
    en: '1 = none · 3 = office hours · 5 = defined SLA',
    ar: '1 = لا يوجد · 3 = ساعات العمل · 5 = مستوى خدمة محدد',
  },
  'anchor.certification': { en: '1 = refuses · 3 = plans · 5 = holds', ar: '1 = يرفض · 3 = يخطط · 5 = حاصل عليها' },
  'anchor.sales_capacity': { en: '1 = none · 3 = shared · 5 = dedicated', ar: '1 = لا توجد · 3 = مشتركة · 5 = مخصصة' },
  'anchor.marketing': {
    en: '1 = none · 3 = small · 5 = own demand',
    ar: '1 = لا يوجد · 3 = محدود · 5 = يولّد الطلب بنفسه',
  },
  'anchor.stability': { en: '1 = at risk · 3 = stable · 5 = strong', ar: '1 = مهدد · 3 = مستقر · 5 = قوي' },
  'anchor.references': {
    en: '1 = 0 · 3 = 1 or 2 · 5 = 3 or more, one difficult',
    ar: '1 = لا مراجع · 3 = مرجع أو مرجعان · 5 = ثلاثة فأكثر وأحدها صعب',
  },
  'anchor.programme_history': {
    en: '1 = none · 3 = one · 5 = several good ones',
    ar: '1 = لا يوجد · 3 = برنامج واحد · 5 = عدة برامج ناجحة',
  },
  'anchor.co_sell': { en: '1 = never · 3 = tried · 5 = routine', ar: '1 = أبدًا · 3 = جُرّب · 5 = معتاد' },
  'anchor.training_willingness': {
    en: '1 = refuses · 3 = partial · 5 = booked',
    ar: '1 = يرفض · 3 = جزئي · 5 = محجوز',
  },
  'anchor.executive_support': { en: '1 = none · 3 = passive · 5 = active', ar: '1 = لا يوجد · 3 = سلبي · 5 = فعّال' },
  'anchor.market_size': { en: '1 = small · 3 = medium · 5 = large', ar: '1 = صغير · 3 = متوسط · 5 = كبير' },
  'anchor.pipeline': { en: '1 = none · 3 = some · 5 = registered', ar: '1 = لا توجد · 3 = بعضها · 5 = مسجلة' },
  'anchor.deal_size': {
    en: '1 = below ours · 3 = like ours · 5 = above ours',
    ar: '1 = أقل من صفقاتنا · 3 = مثلها · 5 = أكبر منها',
  },
  'anchor.trajectory': { en: '1 = shrinking · 3 = flat · 5 = growing', ar: '1 = يتراجع · 3 = ثابت · 5 = ينمو' },
  'anchor.market_access': {
    en: '1 = none · 3 = some · 5 = new segment',
    ar: '1 = لا يوجد · 3 = بعضه · 5 = شريحة جديدة',
  },
  'anchor.brand': { en: '1 = harms · 3 = neutral · 5 = lifts', ar: '1 = تضر · 3 = محايدة · 5 = ترفع' },
  'anchor.technology': {
    en: '1 = none · 3 = useful · 5 = needed IP',
    ar: '1 = لا توجد · 3 = مفيدة · 5 = ملكية فكرية لازمة',
  },
  'anchor.customer_ties': { en: '1 = shallow · 3 = medium · 5 = deep', ar: '1 = سطحية · 3 = متوسطة · 5 = عميقة' },
  'anchor.finances': { en: '1 = distressed · 3 = stable · 5 = strong', ar: '1 = متعثر · 3 = مستقر · 5 = قوي' },
  'anchor.market_position': {
    en: '1 = weakening · 3 = stable · 5 = strengthening',
    ar: '1 = يضعف · 3 = مستقر · 5 = يقوى',
  },
  'anchor.competitive_pressure': { en: '1 = severe · 3 = normal · 5 = low', ar: '1 = شديد · 3 = عادي · 5 = منخفض' },
  'anchor.leadership': {
    en: '1 = turnover · 3 = stable · 5 = long-serving',
    ar: '1 = متقلبة · 3 = مستقرة · 5 = طويلة الخدمة',
  },
  'anchor.commitment': {
    en: '1 = talk · 3 = partial · 5 = invested',
    ar: '1 = كلام فقط · 3 = جزئي · 5 = استثمار فعلي',
  },
  'anchor.conflict': { en: '1 = likely · 3 = manageable · 5 = none', ar: '1 = مرجح · 3 = يمكن إدارته · 5 = لا يوجد' },
  'anchor.overlaps': {
    en: '1 = direct rival vendor · 3 = adjacent · 5 = none',
    ar: '1 = مورّد منافس مباشر · 3 = قريب · 5 = لا يوجد',
  },
  'anchor.cultural_fit': { en: '1 = poor · 3 = workable · 5 = good', ar: '1 = ضعيفة · 3 = مقبولة · 5 = جيدة' },
} as const satisfies Catalogue;
