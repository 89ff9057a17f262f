import { boundsOf, conditionsIn } from './check-conditions.ts';
import { type Found, found, type Scope, termsOf } from './check-scope.ts';
import type { Comparison, Condition } from './rule-types.ts';
import type { LevelRule } from './types.ts';

/** Ranks, inheritance, levels that nobody can hold because a higher one takes all its partners, hold and grace. */
export function checkLevels(scope: Scope): readonly Found[] {
  const { levels, movement } = scope.programme;
  const at = (level: LevelRule) => `${scope.at}/levels/${levels.indexOf(level)}`;
  const ranks = levels.map(({ rank }) => rank);
  return [
    ...levels
      .filter(({ rank }, index) => ranks.indexOf(rank) !== index)
      .map((level) => found('programme_id_twice', `${at(level)}/rank`, { id: level.rank })),
    ...levels.flatMap((level) => unreachable(level, at(level), levels)),
    ...levels.flatMap((level) => [...inheritance(level, at(level), scope), ...meetsItself(level, at(level), levels)]),
    ...levels.flatMap((level) => durations(level, at(level), scope)),
    ...(movement === undefined ? [] : durations(movement, `${scope.at}/movement`, scope)),
  ];
}

/** The comparisons that must all hold, when a condition is nothing but such a list. */
function conjunction(condition: Condition | undefined): readonly Comparison[] | null {
  if (condition === undefined) return [];
  if ('input' in condition) return [condition];
  if (!('all' in condition)) return null;
  const parts = condition.all.map(conjunction);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

/** A level that asks no less than a higher one: whoever has it has the higher one. */
function unreachable(level: LevelRule, at: string, levels: readonly LevelRule[]): readonly Found[] {
  const asked = conjunction(level.requires);
  if (asked === null) return [];
  if (contradicts(asked)) return [found('programme_level_unreachable', at, { level: level.id, by: level.id })];
  const higher = levels.find((other) => other.rank > level.rank && other.hold === undefined && covers(asked, other));
  return higher === undefined ? [] : [found('programme_level_unreachable', at, { level: level.id, by: higher.id })];
}

/** Whether these requirements are enough for the other level as well. */
const covers = (asked: readonly Comparison[], other: LevelRule): boolean =>
  conjunction(other.requires)?.every((each) => asked.some((one) => implies(one, each))) ?? false;

function contradicts(asked: readonly Comparison[]): boolean {
  return asked.some((one) =>
    asked.some((other) => {
      const [low, high] = [boundsOf(one).lowest, boundsOf(other).highest];
      return one.input === other.input && low !== undefined && high !== undefined && low > high;
    }),
  );
}

/** True when whatever keeps `one` also keeps `other`: both say the same, or the same with a wider bound. */
function implies(one: Comparison, other: Comparison): boolean {
  if (one.input !== other.input) return false;
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  const [keys, low, wide] = [Object.keys(other), boundsOf(one), boundsOf(other)];
  if (keys.length !== 2) return false;
  if (typeof other.atLeast === 'number') return low.lowest !== undefined && low.lowest >= other.atLeast;
  return (
    typeof other.atMost === 'number' &&
    wide.highest !== undefined &&
    low.highest !== undefined &&
    low.highest <= wide.highest
  );
}

function inheritance(level: LevelRule, at: string, { programme: { levels } }: Scope): readonly Found[] {
  if (level.inherits === undefined) return [];
  if (!levels.some(({ id }) => id === level.inherits))
    return [found('programme_unknown', `${at}/inherits`, { name: level.inherits })];
  const next = (id: string) => levels.filter((each) => each.id === id).flatMap((each) => each.inherits ?? []);
  return reaches(level.id, next) ? [found('programme_cycle', `${at}/inherits`, { id: level.id })] : [];
}

function meetsItself(level: LevelRule, at: string, levels: readonly LevelRule[]): readonly Found[] {
  const next = (id: string) => levels.filter((each) => each.id === id).flatMap((each) => meetsIn(each.requires));
  return reaches(level.id, next) ? [found('programme_cycle', `${at}/requires`, { id: level.id })] : [];
}

function meetsIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined || 'input' in condition) return [];
  if ('meets' in condition) return [condition.meets];
  if ('not' in condition) return meetsIn(condition.not);
  return ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.of).flatMap(meetsIn);
}

/** Whether following `next` leads back to where it began. */
function reaches(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set(next(start));
  for (const id of seen) for (const each of next(id)) seen.add(each);
  return seen.has(start);
}

type Durations = Pick<LevelRule, 'hold' | 'grace'>;

function durations({ hold, grace }: Durations, at: string, scope: Scope): readonly Found[] {
  const rows = [
    ...(hold === undefined ? [] : [{ id: hold.met, unit: hold.unit, at: `${at}/hold` }]),
    ...(grace === undefined ? [] : [{ id: grace.missed, unit: grace.unit, at: `${at}/grace` }]),
  ];
  return rows.flatMap(({ id, unit, at: place }) => {
    const kind = scope.kindOf(id);
    if (kind === null) return [found('programme_unknown', place, { name: id })];
    return kind.unit === unit
      ? []
      : [found('programme_units', `${place}/unit`, { input: id, unit: kind.unit ?? kind.type, other: unit })];
  });
}

/** Derived values that are computed from themselves, and levels that ask for the level. */
export function checkCycles({ programme: { values = [], levels, inputs }, at }: Scope): readonly Found[] {
  const next = (id: string) =>
    values
      .filter((value) => value.id === id)
      .flatMap((value) => [
        ...termsOf(value).flatMap(({ term }) => (typeof term === 'string' ? [term] : [])),
        ...(value.score ?? []).flatMap(({ each }) => each ?? []),
        ...conditionsIn(value, '').flatMap(({ condition }) => inputsOf(condition)),
      ]);
  const given = inputs.some(({ type }) => type === 'level');
  const asksLevel = (level: LevelRule) =>
    conditionsIn(level, '')
      .flatMap(({ condition }) => inputsOf(condition))
      .some((id) => id === 'level' || reachesLevel(id, next));
  return [
    ...values.flatMap(({ id }, index) =>
      reaches(id, next) ? [found('programme_cycle', `${at}/values/${index}`, { id })] : [],
    ),
    ...levels.flatMap((level, index) =>
      !given && asksLevel(level) ? [found('programme_cycle', `${at}/levels/${index}/requires`, { id: level.id })] : [],
    ),
  ];
}

function reachesLevel(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set(next(start));
  for (const id of seen) for (const each of next(id)) seen.add(each);
  return seen.has('level');
}

function inputsOf(condition: Condition): readonly string[] {
  if ('input' in condition) return [condition.input];
  if ('meets' in condition) return [];
  if ('not' in condition) return inputsOf(condition.not);
  return ('all' in condition ? condition.all : 'any' in condition ? condition.any : condition.of).flatMap(inputsOf);
}
