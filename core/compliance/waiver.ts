import type { ComplianceRule } from '../policy/compliance-types.ts';
import type { Refusal } from '../result.ts';
import { type Rule, unmet } from '../rules.ts';
import { addDays } from '../time/day.ts';
import type { GateAsked, Waiver } from './record.ts';

export type WaiverRefusal =
  | 'waiver_not_allowed'
  | 'waiver_role'
  | 'waiver_one_person'
  | 'waiver_gate'
  | 'waiver_ended'
  | 'waiver_too_long'
  | 'waiver_reason'
  | 'waiver_unapproved'
  | 'waiver_own'
  | 'waiver_renewed';

interface Facts {
  readonly waiver: Waiver;
  readonly rule: ComplianceRule;
  readonly asked: Pick<GateAsked, 'gate' | 'today' | 'subject'>;
}

const LEAST_REASON = 20;
const written = (text: string, least: number): boolean => [...text.trim()].length >= least;

/** gcc.md section 6, one row per limit; read again each time the waiver is used. */
const RULES = [
  {
    code: 'waiver_not_allowed',
    clause: 'gcc 3',
    gap: ({ rule, asked }) => {
      const { type } = asked.subject;
      const never = rule.waiver?.notTypes?.some((each) => each === type) === true;
      return rule.waiver === undefined || never ? { check: rule.id } : null;
    },
  },
  {
    code: 'waiver_role',
    clause: 'gcc 6',
    gap: ({ waiver, rule }) => {
      const missing = (rule.waiver?.roles ?? []).filter((role) => !waiver.by.some((each) => each.role === role));
      return missing.length === 0 ? null : { roles: missing.join(', ') };
    },
  },
  {
    code: 'waiver_one_person',
    clause: 'gcc 6',
    gap: ({ waiver: { by } }) => (new Set(by.map(({ personId }) => personId)).size === by.length ? null : {}),
  },
  {
    code: 'waiver_gate',
    clause: 'gcc 6',
    gap: ({ waiver, rule, asked }) =>
      waiver.gate === asked.gate && waiver.ruleVersion === rule.version ? null : { gate: waiver.gate },
  },
  {
    code: 'waiver_ended',
    clause: 'gcc 6',
    gap: ({ waiver: { from, until }, asked: { today } }) => (from <= today && today <= until ? null : { until }),
  },
  {
    code: 'waiver_too_long',
    clause: 'gcc 6',
    gap: ({ waiver: { from, until }, rule }) => {
      const days = rule.waiver?.maxDays ?? 0;
      return until <= addDays(from, days) ? null : { days };
    },
  },
  {
    code: 'waiver_reason',
    clause: 'gcc 6',
    gap: ({ waiver: { reason, risk, compensation } }) =>
      written(reason, LEAST_REASON) && written(risk, 1) && written(compensation, 1) ? null : { least: LEAST_REASON },
  },
  {
    code: 'waiver_unapproved',
    clause: 'gcc 6',
    gap: ({ waiver: { approvalId } }) => (approvalId === null ? {} : null),
  },
] as const satisfies readonly Rule<Facts, WaiverRefusal>[];

/** What stands against using a waiver now; empty while it holds. */
export const waiverGaps = (waiver: Waiver, rule: ComplianceRule, asked: Facts['asked']): Refusal<WaiverRefusal>[] =>
  unmet<Facts, WaiverRefusal>(RULES, { waiver, rule, asked });

/** Who asks for a waiver, and how often it was renewed. */
export interface WaiverAsked extends Facts {
  readonly requesterId: string;
  readonly ownerId: string | null;
  readonly renewals: number;
  readonly allowedRenewals: number;
}

/**
 * What stands against granting a waiver: its limits, the requester or the partnership's owner among those who grant it, a
 * second renewal (then one level higher decides afresh).
 * @see domain/gcc.md section 6
 */
export function waiverRefusals(asked: WaiverAsked): Refusal<WaiverRefusal>[] {
  const { waiver, rule, requesterId, ownerId, renewals, allowedRenewals } = asked;
  const own = waiver.by.some(({ personId }) => personId === requesterId || personId === ownerId);
  return [
    ...waiverGaps(waiver, rule, asked.asked),
    ...(own ? [{ code: 'waiver_own' as const, clause: 'gcc 6' }] : []),
    ...(renewals > allowedRenewals
      ? [{ code: 'waiver_renewed' as const, clause: 'gcc 6', params: { allowed: allowedRenewals } }]
      : []),
  ];
}
