import type { Absences } from './absence-store.ts';
import type { AttributionChanges } from './attribution-store.ts';
import type { Conflicts } from './conflict-store.ts';
import type { Runs } from './playbook-store.ts';
import type { PartnershipRecords } from './record-store.ts';

/** What people record beside partnerships, registrations and approvals: each its own small store. */
export interface Kept extends AttributionChanges, PartnershipRecords, Absences, Conflicts, Runs {}
