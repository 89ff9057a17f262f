import type { PersonFacts, Viewer } from '../facts.ts';

/** Test viewers: one per role of the slice. Only for tests; `core/index.ts` does not export them. */
const ZONE = 'Asia/Riyadh';
/** The moment at which the fixtures are read: Sunday 22 Nov 2026, 09:45 in Riyadh. */
export const NOW = '2026-11-22T06:45:00.000Z';
export const TODAY = '2026-11-22';

const viewer = (userId: string, roles: Viewer['roles'], levels: Viewer['levels'] = []): Viewer => ({
  crm: 'hubspot',
  userId,
  roles,
  levels,
  lang: 'en',
  zone: ZONE,
  now: NOW,
});

export const REP = viewer('101', ['rep']);
export const CHANNEL = viewer('102', ['channel']);
export const MANAGER = viewer('103', ['manager'], ['manager']);
export const DIRECTOR = viewer('104', ['director'], ['director']);
export const VP = viewer('105', ['vp'], ['vp']);
export const C_LEVEL = viewer('106', ['clevel'], ['clevel']);
export const LEGAL = viewer('107', ['legal'], ['legal']);
export const REVOPS = viewer('108', ['revops'], ['revops']);
export const NOBODY = viewer('109', []);

/** The same viewer with an Arabic screen. */
export const inArabic = (who: Viewer): Viewer => ({ ...who, lang: 'ar' });

/** The same person in Salesforce, where the user id differs. */
export const inSalesforce = (who: Viewer): Viewer => ({ ...who, crm: 'salesforce', userId: `005${who.userId}` });

/** A person who is this viewer in both CRMs. */
export const personOf = (name: string, who: Viewer): PersonFacts => ({
  name,
  users: { hubspot: who.userId, salesforce: `005${who.userId}` },
});
