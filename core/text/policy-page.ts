import { CATALOGUE } from './catalogue.ts';
import { renderTemplate } from './render.ts';
import type { Catalogue, Lang, Params } from './types.ts';

/** The page of a policy that people read: its headings and columns. Not in the catalogue: no screen says it. */
const PAGE = {
  title: { en: 'Policy {policy}, version {version}', ar: 'السياسة {policy}، الإصدار {version}' },
  states: { en: 'Phases and moves', ar: 'المراحل والخطوات' },
  diagram: { en: 'Diagram of the phases', ar: 'مخطط المراحل' },
  moves: { en: 'Every move', ar: 'جميع الخطوات' },
  move: { en: 'Move', ar: 'الخطوة' },
  from: { en: 'From', ar: 'من' },
  to: { en: 'To', ar: 'إلى' },
  who: { en: 'Who may', ar: 'من يحق له' },
  asks: { en: 'What it asks for', ar: 'ما تتطلبه' },
  approval: { en: 'Approval', ar: 'الموافقة' },
  salesforce: { en: 'In Salesforce', ar: 'في Salesforce' },
  hubspot: { en: 'In HubSpot', ar: 'في HubSpot' },
  service: { en: 'In the service', ar: 'في الخدمة' },
  refusedOnSave: { en: 'refused on save', ar: 'يُرفض عند الحفظ' },
  putBack: { en: 'put back within 60 seconds', ar: 'يُعاد خلال 60 ثانية' },
  refused: { en: 'refused', ar: 'يُرفض' },
  commandOnly: { en: 'by command only', ar: 'بأمر فقط' },
  matrix: { en: 'Who approves, by partnership type', ar: 'من يوافق، حسب نوع الشراكة' },
  rules: { en: 'Rules in their order', ar: 'القواعد بترتيبها' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  when: { en: 'When', ar: 'متى' },
  levels: { en: 'Levels', ar: 'المستويات' },
  byType: { en: 'by type', ar: 'حسب النوع' },
  inside: { en: 'inside approved terms', ar: 'ضمن الشروط المعتمدة' },
  outside: { en: 'outside approved terms', ar: 'خارج الشروط المعتمدة' },
  above: { en: 'above {amount}', ar: 'فوق {amount}' },
  atLeast: { en: 'at least {level, word, role}', ar: '{level, word, role} على الأقل' },
  floors: { en: 'Floors by deal type', ar: 'الحدود الدنيا حسب نوع الصفقة' },
  timers: { en: 'Timers', ar: 'المُدد' },
  tiers: { en: 'Tiers', ar: 'الفئات' },
  days: { en: 'Protection days', ar: 'أيام الحماية' },
  reasons: { en: 'Reasons', ar: 'الأسباب' },
  newRecord: { en: 'new', ar: 'جديد' },
  same: { en: 'same phase', ar: 'المرحلة نفسها' },
  asked: { en: 'as asked', ar: 'حسب الطلب' },
  beforeExit: { en: 'phase before the exit', ar: 'المرحلة قبل الإنهاء' },
  reason: { en: 'a reason', ar: 'سبب' },
  target: { en: 'Target', ar: 'المستهدف' },
} as const satisfies Catalogue;

const WORDS: Catalogue = CATALOGUE;

export type PageWord = keyof typeof PAGE;

/** A heading or a cell of the policy's page in one language. */
export const pageWord = (lang: Lang, key: PageWord, params: Params = {}): string =>
  renderTemplate({ lang, params, words: WORDS }, PAGE[key][lang]);
