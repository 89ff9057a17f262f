import { type ApprovalKind, LADDER, type Level, type PartnershipType } from '../lifecycle/types.ts';
import type { Money } from '../money/types.ts';
import { floorOf } from '../policy/locked.ts';
import type { ApprovalMode, ApprovalPolicy, ApprovalRule, DealType } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import { isOnLadder, nextLevel, raised, reaches } from './levels.ts';

/** What decides where a request goes. */
export interface RouteRequest {
  readonly kind: ApprovalKind;
  readonly type: PartnershipType;
  /** Why the request lies outside approved terms in force (`outsideTerms`); empty = inside. Null: terms do not matter. */
  readonly outside: readonly Refusal[] | null;
  readonly dealType: DealType | null;
  readonly publicBuyer: boolean;
  /**
   * In the policy's currency at the request day's rate. Null, or another currency: nobody can compare it, then the highest
   * level of the row is asked.
   */
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
  /** Why more is asked than the value alone would ask; empty when the value could be compared. */
  readonly notes: readonly Refusal<RouteNote>[];
}

export type RouteNote = 'value_not_comparable';

/**
 * Finds who decides: the first rule in document order that fits the kind, the type, the terms and the value; then the
 * highest of that rule, the deal type's floor, the exit's floor and, where switched on, the value ladder (a registration
 * inside terms in force skips the floors); then the locked rows. Nothing ever lowers a level.
 * @throws RangeError when no rule fits: `checkPolicy` refuses a policy with such a gap
 * @see domain/lifecycle.md section 4
 */
export function routeFor(request: RouteRequest, policy: ApprovalPolicy): Route {
  const inside = request.outside !== null && request.outside.length === 0;
  const met = ruleFor(request, inside, policy);
  if (met === null) throw new RangeError(`no approval rule for ${request.kind}, ${request.type}`);
  const { rule, guessed } = met;
  const levels = levelsOf(rule, request, inside, policy);
  const slots = levels.map((level) => ({ level, hours: hoursOf(level, rule, request, policy) }));
  const unknown = guessed || (policy.valueLadder.enabled && !comparable(request.value, policy.valueLadder.above));
  return {
    rule: rule.id,
    mode: rule.ask.mode ?? 'all',
    slots,
    levels,
    hours: Math.max(...slots.map(({ hours }) => hours)),
    inside,
    outside: request.outside ?? [],
    notes: unknown ? [{ code: 'value_not_comparable', clause: 'lifecycle 4.2' }] : [],
  };
}

type Fitting = Pick<RouteRequest, 'kind' | 'type' | 'value'>;

/**
 * The rule that decides; `guessed` when a value that nobody can compare made it the highest of the rules that could fit.
 * Null: no rule fits.
 */
export function ruleFor(
  request: Fitting,
  inside: boolean,
  { rules, matrix }: Pick<ApprovalPolicy, 'rules' | 'matrix'>,
): { readonly rule: ApprovalRule; readonly guessed: boolean } | null {
  const possible: ApprovalRule[] = [];
  for (const rule of rules) {
    if (!ruleFits(rule, request, inside)) continue;
    const above = rule.when.above;
    const sure = above === undefined || comparable(request.value, above);
    if (sure && possible.length === 0) return { rule, guessed: false };
    possible.push(rule);
    if (above === undefined) break;
  }
  const height = ({ ask: { levels, atLeast } }: ApprovalRule): number => {
    const base = levels === 'matrix' ? matrix[request.type] : levels;
    return Math.max(...base.map((level) => rankOf(atLeast === undefined ? level : raised(level, atLeast))));
  };
  const [highest] = [...possible].sort((a, b) => height(b) - height(a));
  return highest === undefined ? null : { rule: highest, guessed: true };
}

const comparable = (value: Money | null, above: Money): value is Money =>
  value !== null && value.currency === above.currency;
const rankOf = (level: Level): number => LADDER.indexOf(level as (typeof LADDER)[number]);

/**
 * True when a rule takes a request of this kind, type and value that is inside the terms, or not. A value that cannot be
 * compared may be above any threshold.
 */
export function ruleFits({ when }: ApprovalRule, request: Fitting, inside: boolean): boolean {
  if (!when.kinds.includes(request.kind)) return false;
  if (when.types !== undefined && !when.types.includes(request.type)) return false;
  if (when.terms !== undefined && (when.terms === 'inside') !== inside) return false;
  return when.above === undefined || !comparable(request.value, when.above) || request.value.minor > when.above.minor;
}

function levelsOf(
  { ask }: ApprovalRule,
  request: RouteRequest,
  inside: boolean,
  policy: ApprovalPolicy,
): readonly Level[] {
  const base = ask.levels === 'matrix' ? policy.matrix[request.type] : ask.levels;
  const skips = request.kind === 'registration' && inside;
  const floor = request.dealType === null || skips ? null : policy.dealTypeFloors[request.dealType];
  const climbing = climbs(request.value, policy);
  const least: readonly (Level | undefined)[] = [ask.atLeast, floor?.level, request.kind === 'exit' ? 'vp' : undefined];
  const highest = base.map((level) =>
    [...least, climbing ? (nextLevel(level) ?? undefined) : undefined].reduce<Level>(
      (sofar, floored) => (floored === undefined ? sofar : raised(sofar, floored)),
      level,
    ),
  );
  const extra = request.publicBuyer ? (floor?.publicBuyer ?? []) : [];
  return locked([...new Set([...highest, ...extra])], floorOf({ ...request, inside }));
}

/** What the locked rows still ask beyond the levels found. */
function locked(levels: readonly Level[], floor: readonly Level[]): readonly Level[] {
  const missing = floor.filter((needed) => !levels.some((level) => reaches(level, needed)));
  const [onLadder] = missing.filter(isOnLadder);
  const lifted = onLadder === undefined ? levels : levels.map((level) => raised(level, onLadder));
  const still = missing.filter((needed) => !lifted.some((level) => reaches(level, needed)));
  return [...new Set([...lifted, ...still])];
}

/** The optional value ladder: strictly above the threshold, or a value that nobody can compare. */
function climbs(value: Money | null, { valueLadder: { enabled, above } }: ApprovalPolicy): boolean {
  return enabled && (!comparable(value, above) || value.minor > above.minor);
}

/** `hoursAtLeast` is the rule's own promise (a registration is decided within 48 h or the level's longer target). */
function hoursOf(level: Level, rule: ApprovalRule, request: RouteRequest, policy: ApprovalPolicy): number {
  const hours = Math.max(policy.hours[level], rule.ask.hoursAtLeast ?? 0);
  return request.priority === 'critical' ? (hours * policy.criticalFactorBp) / 10_000 : hours;
}
