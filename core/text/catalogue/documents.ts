import type { Catalogue } from '../types.ts';

/** What stands on documents beside their own text. Apart from `CATALOGUE`: no card shows them, and a card's bundle is small. */
export const DOCUMENT_WORDS = {
  /** `{page}` and `{pages}` are put in when the pages are made. */
  'doc.page': { en: 'Page {page} of {pages}', ar: 'صفحة {page} من {pages}' },
  'doc.draft': { en: 'Draft', ar: 'مسودة' },
  'doc.arabic_draft': { en: 'Draft: Arabic not yet reviewed', ar: 'مسودة: لم تُراجع العربية بعد' },
  'doc.sample': { en: 'Sample data', ar: 'بيانات تجريبية' },
} as const satisfies Catalogue;
