/** Everything public of the domain, one line per file. The only barrel. */
export * from './lifecycle/types.ts';
export * from './money/types.ts';
export * from './registration/types.ts';
export * from './result.ts';
export type * from './screen/facts.ts';
export type * from './screen/model.ts';
