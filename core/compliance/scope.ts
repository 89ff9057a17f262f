import type { CompliancePolicy, ComplianceRule, ScopeClause } from '../policy/compliance-types.ts';
import type { Subject } from './record.ts';

/** Applies, does not, or cannot be told because a deciding field is unknown. */
export type Scope = 'yes' | 'no' | 'unknown';

type Lists = CompliancePolicy['lists'];
type Part = (clause: ScopeClause, subject: Subject, lists: Lists) => boolean | null | undefined;

const within = (value: string | null, allowed: readonly string[] | undefined): boolean | null | undefined => {
  if (allowed === undefined) return undefined;
  return value === null ? null : allowed.includes(value);
};
const listed = (value: string | null, list: string | undefined, lists: Lists): boolean | null | undefined =>
  list === undefined ? undefined : within(value, lists[list] ?? []);

/** One row per field that a clause can name: undefined = not named, null = unknown. */
const PARTS: readonly Part[] = [
  ({ countries }, { country }) => within(country, countries),
  ({ countryIn }, { country }, lists) => listed(country, countryIn, lists),
  ({ types }, { type }) => within(type, types),
  ({ dealTypes }, { dealType }) => within(dealType, dealTypes),
  ({ sectorIn }, { sector }, lists) => listed(sector, sectorIn, lists),
  ({ flags }, subject) => {
    if (flags === undefined) return undefined;
    const values = flags.map((flag) => subject.flags[flag]);
    if (values.includes(false)) return false;
    return values.includes(undefined) ? null : true;
  },
];

function clauseOf(clause: ScopeClause, subject: Subject, lists: Lists): Scope {
  const values = PARTS.map((part) => part(clause, subject, lists)).filter((value) => value !== undefined);
  if (values.includes(false)) return 'no';
  return values.includes(null) ? 'unknown' : 'yes';
}

/** Whether a rule applies to a subject. A field that decides and is unknown makes the answer unknown, never "no". */
export function scopeOf({ applies }: ComplianceRule, subject: Subject, lists: Lists): Scope {
  if (applies.length === 0) return 'yes';
  const found = applies.map((clause) => clauseOf(clause, subject, lists));
  if (found.includes('yes')) return 'yes';
  return found.includes('unknown') ? 'unknown' : 'no';
}
