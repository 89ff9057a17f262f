import type { ApprovalKind, Level, PartnershipType } from '../lifecycle/types.ts';
import type { Money } from '../money/types.ts';
import type { ApprovalMode, ApprovalPolicy, ApprovalRule, DealType } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import { nextLevel, raised } from './levels.ts';

/** What decides where a request goes. */
export interface RouteRequest {
  readonly kind: ApprovalKind;
  readonly type: PartnershipType;
  /** Why the request lies outside approved terms in force (`outsideTerms`); empty = inside. Null: terms do not matter. */
  readonly outside: readonly Refusal[] | null;
  readonly dealType: DealType | null;
  readonly publicBuyer: boolean;
  /** In the currency of the policy's value ladder; null = nobody knows, then the ladder raises when it is on. */
  readonly value: Money | null;
  readonly priority: 'critical' | 'high' | 'normal' | 'low';
}

export interface Route {
  readonly rule: string;
  readonly mode: ApprovalMode;
  /** One slot per level; `mode` says how they decide. */
  readonly slots: readonly { readonly level: Level; readonly hours: number }[];
  readonly levels: readonly Level[];
  /** The longest of the slots' targets. */
  readonly hours: number;
  readonly inside: boolean;
  readonly outside: readonly Refusal[];
}

/**
 * Finds who decides: the first rule in document order that fits the kind, the type and the terms. A matrix rule is
 * raised by the deal type's floor and, where switched on, the value ladder; nothing ever lowers a level.
 * @throws RangeError when no rule fits: `checkPolicy` refuses a policy with such a gap
 * @see domain/lifecycle.md section 4
 */
export function routeFor(request: RouteRequest, policy: ApprovalPolicy): Route {
  const inside = request.outside !== null && request.outside.length === 0;
  const rule = policy.rules.find((candidate) => ruleFits(candidate, request, inside));
  if (rule === undefined) throw new RangeError(`no approval rule for ${request.kind}, ${request.type}`);
  const levels = levelsOf(rule, request, policy);
  const slots = levels.map((level) => ({ level, hours: hoursOf(level, rule, request, policy) }));
  return {
    rule: rule.id,
    mode: rule.ask.mode ?? 'all',
    slots,
    levels,
    hours: Math.max(...slots.map(({ hours }) => hours)),
    inside,
    outside: request.outside ?? [],
  };
}

/** True when a rule takes a request of this kind and type that is inside the terms, or not. */
export function ruleFits(
  { when }: ApprovalRule,
  request: Pick<RouteRequest, 'kind' | 'type'>,
  inside: boolean,
): boolean {
  if (!when.kinds.includes(request.kind)) return false;
  if (when.types !== undefined && !when.types.includes(request.type)) return false;
  return when.terms === undefined || (when.terms === 'inside') === inside;
}

function levelsOf({ ask }: ApprovalRule, request: RouteRequest, policy: ApprovalPolicy): readonly Level[] {
  const byMatrix = ask.levels === 'matrix';
  const base = byMatrix ? matrixLevels(request, policy) : (ask.levels as readonly Level[]);
  const { atLeast } = ask;
  return atLeast === undefined ? base : base.map((level) => raised(level, atLeast));
}

function matrixLevels(request: RouteRequest, policy: ApprovalPolicy): readonly Level[] {
  const floor = request.dealType === null ? null : policy.dealTypeFloors[request.dealType];
  const extra = request.publicBuyer ? (floor?.publicBuyer ?? []) : [];
  const levels = policy.matrix[request.type]
    .map((level) => (floor === null ? level : raised(level, floor.level)))
    .map((level) => (climbs(request.value, policy) ? (nextLevel(level) ?? level) : level));
  return [...new Set([...levels, ...extra])];
}

/** The optional value ladder: strictly above the threshold, or a value that nobody can compare. */
function climbs(value: Money | null, { valueLadder: { enabled, above } }: ApprovalPolicy): boolean {
  return enabled && (value === null || value.currency !== above.currency || value.minor > above.minor);
}

/** `hoursAtLeast` is the rule's own promise (a registration is decided within 48 h or the level's longer target). */
function hoursOf(level: Level, rule: ApprovalRule, request: RouteRequest, policy: ApprovalPolicy): number {
  const hours = Math.max(policy.hours[level], rule.ask.hoursAtLeast ?? 0);
  return request.priority === 'critical' ? (hours * policy.criticalFactorBp) / 10_000 : hours;
}
