import { LADDER, type Level } from '../lifecycle/types.ts';

const RANK: ReadonlyMap<Level, number> = new Map(LADDER.map((level, rank) => [level, rank]));

/** True for Manager, Director, VP and C-level: levels that a higher one can stand in for. */
export const isOnLadder = (level: Level): boolean => RANK.has(level);

/** True when a holder of `held` may decide what `needed` is asked: the same level, or a higher one of the ladder. */
export function reaches(held: Level, needed: Level): boolean {
  const [have, need] = [RANK.get(held), RANK.get(needed)];
  return held === needed || (have !== undefined && need !== undefined && have >= need);
}

/** The next level up the ladder; null at its top and off the ladder. */
export function nextLevel(level: Level): Level | null {
  const rank = RANK.get(level);
  return rank === undefined ? null : (LADDER[rank + 1] ?? null);
}

/** `level` or, when that is lower on the ladder, `floor`. Levels off the ladder stay as they are. */
export function raised(level: Level, floor: Level): Level {
  return isOnLadder(level) && isOnLadder(floor) && !reaches(level, floor) ? floor : level;
}
