import { searchable } from '../retrieval/index.ts';
import type { Source } from '../retrieval/source.ts';

/** Test material only: a handful of texts in two languages. */
export const source = (over: Partial<Source> & Pick<Source, 'id' | 'title'>): Source => ({
  ...{ kind: 'template', lang: 'en', names: [], body: 'Nothing more.', file: `templates/${over.id}.md` },
  ...over,
});

export const SOURCES: readonly Source[] = [
  source({
    id: 'legal/01-nda',
    title: 'Mutual Non-Disclosure Agreement',
    titleAr: 'اتفاقية عدم إفصاح متبادلة',
    names: ['اتفاقية عدم إفصاح متبادلة', 'confidentiality'],
    body: 'Both sides keep what they learn to themselves.\n\n## Term\n\nThe duty lasts three years after the end.',
  }),
  source({
    id: 'finance/02-rebate',
    title: 'Partner Rebate Program',
    names: ['برنامج حوافز الحجم'],
    body: '## Payment\n\nThe rebate is paid out 45 days after the period.\n\n## Bands\n\n| Above | Rate |\n| --- | --- |\n| 250,000 | 5 % |\n| 500,000 | 10 % |',
  }),
  source({
    id: 'recruitment/09-onboarding',
    title: 'Partner Onboarding Checklist',
    names: ['قائمة تهيئة الشريك'],
    body: '## Week one\n\nAccess, contacts, kickoff.\n\n## Week two\n\nTraining of the sellers.',
  }),
  source({
    id: 'recruitment/09-onboarding',
    lang: 'ar',
    title: 'قائمة تهيئة الشريك',
    names: ['Partner Onboarding Checklist'],
    body: '## الأسبوع الأول\n\nصلاحيات الدخول وجهات الاتصال واجتماع الانطلاق.\n\n## الأسبوع الثاني\n\nتدريب البائعين.',
    file: 'templates/recruitment/09-onboarding.ar.md',
  }),
];

export const GLOSSARY = {
  forms: [['عميل', 'عملاء']],
  concepts: [
    { en: ['rebate', 'volume bonus'], ar: ['حافز الحجم', 'مكافأة الكمية'] },
    { en: ['NDA', 'keep it secret'], ar: ['عدم إفصاح', 'كتمان السر'] },
  ],
};

export const INDEX = searchable(SOURCES, GLOSSARY);
