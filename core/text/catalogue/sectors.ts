import type { Catalogue } from '../types.ts';

/** The twenty industries of domain/scoring.md section 5. */
export const SECTORS = {
  'sector.agriculture': { en: 'agriculture', ar: 'الزراعة' },
  'sector.automotive': { en: 'automotive', ar: 'السيارات' },
  'sector.construction': { en: 'construction', ar: 'البناء' },
  'sector.consulting': { en: 'consulting', ar: 'الاستشارات' },
  'sector.education': { en: 'education', ar: 'التعليم' },
  'sector.energy': { en: 'energy', ar: 'الطاقة' },
  'sector.finance': { en: 'finance', ar: 'المالية' },
  'sector.food_beverage': { en: 'food and beverage', ar: 'الأغذية والمشروبات' },
  'sector.government': { en: 'government', ar: 'الجهات الحكومية' },
  'sector.healthcare': { en: 'healthcare', ar: 'الرعاية الصحية' },
  'sector.logistics': { en: 'logistics', ar: 'الخدمات اللوجستية' },
  'sector.manufacturing': { en: 'manufacturing', ar: 'الصناعة' },
  'sector.marketing': { en: 'marketing', ar: 'التسويق' },
  'sector.media': { en: 'media', ar: 'الإعلام' },
  'sector.real_estate': { en: 'real estate', ar: 'العقارات' },
  'sector.retail': { en: 'retail', ar: 'التجزئة' },
  'sector.technology': { en: 'technology', ar: 'التقنية' },
  'sector.telecom': { en: 'telecom', ar: 'الاتصالات' },
  'sector.tourism': { en: 'tourism', ar: 'السياحة' },
  'sector.wholesale': { en: 'wholesale', ar: 'الجملة' },
} as const satisfies Catalogue;
