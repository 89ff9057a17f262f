import type { Section } from '../../../core/screen/visibility.ts';
import { EDITABLE, type GuardId, type Row } from '../moves.ts';

/** Guards that a formula reads from the record itself; every other guard of a move is a flag. */
const BY_FORMULA: readonly GuardId[] = ['G-OWNER'];

/** The custom permission that lets the service's own mirror write pass every rule. Only the integration user's set holds it. */
export const OVERRIDE = 'Service_Integration';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `G-SCORE` → `Guard_Score__c`; the same rule names the field in the service's mapping. */
export const guardField = (guard: GuardId): string => `Guard_${capital(guard.slice(2).toLowerCase())}__c`;
export const guardUntilField = (guard: GuardId): string => guardField(guard).replace(/__c$/, '_Until__c');
export const isFlag = (guard: GuardId): boolean => !BY_FORMULA.includes(guard);

/** `approve_candidate` → `Granted_Approve_Candidate_Until__c`. */
export const grantUntilField = (command: string): string =>
  `Granted_${command.split('_').map(capital).join('_')}_Until__c`;

/** `terms` → `Terms_Facts__c`: a part of the facts that only some roles may read. */
export const sectionField = (section: Section): string => `${capital(section)}_Facts__c`;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Every guard with a flag: those of the written table first, in its order, then those that a policy adds. */
export const flaggedBy = (rows: readonly Row[]): readonly GuardId[] =>
  unique([...EDITABLE, ...rows].flatMap(({ guards }) => guards).filter(isFlag));

/** Every command that needs a grant and can be asked for by an edit, in the table's order. */
export const GRANTED: readonly string[] = unique(
  EDITABLE.flatMap(({ approval, command }) => (approval === undefined ? [] : [command])),
);
