/** Everything public of the domain, one line per file. The only barrel. */
export * from './lifecycle/types.ts';
export * from './money/allocate.ts';
export * from './money/convert.ts';
export * from './money/currencies.ts';
export * from './money/fraction.ts';
export * from './money/money.ts';
export * from './money/types.ts';
export * from './registration/types.ts';
export * from './result.ts';
export * from './rules.ts';
export type * from './screen/facts.ts';
export type * from './screen/model.ts';
export * from './time/day.ts';
export * from './time/working.ts';
export * from './time/zone.ts';
