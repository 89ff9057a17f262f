import type { SheetGroup } from './values.ts';

/** Test material only: a complete term sheet, to be changed one field at a time. */
export const sheet = {
  parties: [
    { id: 'us', name: { en: 'We' }, legalName: { en: 'We LLC' } },
    { id: 'them', name: { en: 'They' }, legalName: { en: 'They LLC' } },
  ],
  partnershipType: 'technology',
  dealType: 'reseller',
  scope: { en: 'resale' },
  territory: ['SA', 'AE'],
  products: ['GTX'],
  exclusivity: { kind: 'none' },
  economics: {
    currency: 'SAR',
    estimatedValue: { minor: 10_000_000, currency: 'SAR' },
    commission: { baseRateBp: 1_500 },
    paymentTermDays: 30,
  },
  obligations: { ours: [{ id: 'o1', text: 'train' }], theirs: [{ id: 't1', text: 'sell' }] },
  slas: [{ id: 's1', metric: 'P1', responseMinutes: 60 }],
  term: { start: '2027-01-01', end: '2027-12-31', renewal: 'manual', noticeDays: 90 },
  exit: {
    forCause: 'breach',
    convenienceNoticeDays: 90,
    accessRevocationHours: 48,
    dataReturnDays: 30,
    openRegistrationRule: 'honour',
    finalPayoutDays: 45,
  },
  confidentiality: 'mutual',
  liability: 'capped',
  disputeResolution: ['arbitration'],
  governingLaw: 'SA',
  dataSharing: { shared: false },
} satisfies SheetGroup;
export const economics = (more: SheetGroup): SheetGroup => ({ ...sheet, economics: { ...sheet.economics, ...more } });
