import { compareFractions } from '../money/fraction.ts';
import { judge, type Step } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Grace, Hold, LevelRule } from './types.ts';
import { exact, isNumeric, plain, type Reason, reason } from './values.ts';

export interface LevelFound {
  /** Null = no level of the programme. */
  readonly level: LevelRule | null;
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

/**
 * The level of a case: the highest whose requirements hold. With a current level, what keeps it, how long a higher one
 * must have held, how long a missed one is still kept and how many levels one evaluation moves are looked at as well.
 * An absent input makes its requirement unmet and is named.
 */
export function levelOf(facts: Facts): LevelFound {
  const { levels, levelInput } = facts.prepared;
  const current = levelInput === null ? null : facts.raw(levelInput);
  const at = current?.type === 'level' ? levels.findIndex(({ id }) => id === current.id) : -1;
  const reached = highest(levels, (level, index) => index > at && reaches(level, facts));
  if (reached > at) return found(clampedUp(at, reached, facts), 'level_reached', facts);
  if (at < 0) return { level: null, rule: '-', reasons: gapsAbove(-1, facts) };
  return kept(at, facts);
}

/** The last index that fits, -1 for none; core's language level has no `findLastIndex`. */
const highest = (levels: readonly LevelRule[], fits: (level: LevelRule, index: number) => boolean): number =>
  levels.reduce((found, level, index) => (fits(level, index) ? index : found), -1);

/** Asks the requirements, and the hold where there is one. */
const reaches = (level: LevelRule, facts: Facts): boolean =>
  judge(level.requires, facts).is === true && held(level, facts) === null;

/** Null when the requirements held for long enough. */
function held(level: LevelRule, facts: Facts): Reason | null {
  const hold: Hold | undefined = level.hold ?? facts.prepared.programme.movement?.hold;
  if (hold === undefined || level.requires === undefined) return null;
  const read = facts.read(hold.met);
  if (!isNumeric(read))
    return reason('hold_missing', { level: level.id, input: hold.met, needed: hold.atLeast, unit: hold.unit });
  if (compareFractions(read.n, exact(hold.atLeast)) >= 0) return null;
  return reason('hold_short', { level: level.id, actual: plain(read.n), needed: hold.atLeast, unit: hold.unit });
}

function kept(at: number, facts: Facts): LevelFound {
  const { levels, programme } = facts.prepared;
  const level = levels[at];
  if (level === undefined) return { level: null, rule: '-', reasons: [] };
  if (keeps(level, facts)) return found(at, 'level_kept', facts);
  const grace = graceOf(level, facts);
  if (grace !== null) return { ...found(at, 'level_kept', facts), reasons: [grace, ...misses(level, facts)] };
  const lower = highest(levels, (each, index) => index < at && keeps(each, facts));
  const floor = programme.movement?.down === undefined ? lower : Math.max(lower, at - programme.movement.down);
  const fallen = floor < 0 ? { level: null, rule: '-', reasons: [] } : found(floor, 'level_fallen', facts);
  return { ...fallen, reasons: [...fallen.reasons.slice(0, 1), ...misses(level, facts)] };
}

const keeps = (level: LevelRule, facts: Facts): boolean => judge(level.keeps ?? level.requires, facts).is === true;

/** Why a level that is missed is still kept; null = there is no grace, or it is over. */
function graceOf(level: LevelRule, facts: Facts): Reason | null {
  const grace: Grace | undefined = level.grace ?? facts.prepared.programme.movement?.grace;
  if (grace === undefined) return null;
  const missed = facts.read(grace.missed);
  if (!isNumeric(missed) || compareFractions(missed.n, exact(grace.atMost)) > 0) return null;
  return reason('level_grace', { level: level.id, actual: plain(missed.n), allowed: grace.atMost, unit: grace.unit });
}

function clampedUp(at: number, reached: number, { prepared }: Facts): number {
  const up = prepared.programme.movement?.up;
  return up === undefined || at < 0 ? reached : Math.min(reached, at + up);
}

function found(index: number, code: string, facts: Facts): LevelFound {
  const level = facts.prepared.levels[index] ?? null;
  if (level === null) return { level, rule: '-', reasons: [] };
  const steps = judge(code === 'level_reached' ? level.requires : (level.keeps ?? level.requires), facts).steps;
  const met = steps.filter(({ is }) => is === true).map((step) => step.reason);
  return { level, rule: level.id, reasons: [reason(code, { level: level.id }), ...met, ...gapsAbove(index, facts)] };
}

/** What every higher level is missed by, the next one first. */
const gapsAbove = (index: number, facts: Facts): readonly Reason[] =>
  facts.prepared.levels.slice(index + 1).flatMap((level) => gapsOf(level, facts));

function gapsOf(level: LevelRule, facts: Facts): readonly Reason[] {
  const { is, steps } = judge(level.requires, facts);
  const hold = is === true ? held(level, facts) : null;
  const gaps = hold === null ? unmetSteps(steps) : [hold];
  return gaps.length === 0 ? [] : [reason('level_next', { level: level.id }), ...gaps];
}

const misses = (level: LevelRule, facts: Facts): readonly Reason[] => {
  const gaps = unmetSteps(judge(level.keeps ?? level.requires, facts).steps);
  return gaps.length === 0 ? [] : [reason('level_missed', { level: level.id }), ...gaps];
};

const unmetSteps = (steps: readonly Step[]): Reason[] =>
  steps.filter(({ is }) => is !== true).map((step) => step.reason);
