import type { Peg } from '../money/convert.ts';
import type { CalendarRule } from '../policy/types.ts';
import type { Refusal } from '../result.ts';
import { OPERATIONS } from './derived.ts';
import { rateTableOf } from './facts.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { Term, Unit } from './rule-types.ts';
import type { DerivedValue, InputType, Programme } from './types.ts';

export type Found = Refusal<ProgrammeRefusal>;

/** A mistake and its place. */
export const found = (code: ProgrammeRefusal, at: string, params: Refusal['params'] = {}): Found => ({
  code,
  clause: 'programmes',
  params: { ...params, at },
});

/** What an id stands for. */
export interface Kind {
  readonly type: InputType;
  readonly unit?: Unit | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly choices?: readonly string[] | undefined;
}

/** A programme with its place and what its names mean. */
export interface Scope {
  readonly programme: Programme;
  readonly at: string;
  readonly calendars: Readonly<Record<string, CalendarRule>>;
  readonly kindOf: (id: string) => Kind | null;
  readonly hasRate: (from: string) => boolean;
}

export function scopeOf(
  programme: Programme,
  at: string,
  policy: { readonly calendars: Scope['calendars']; readonly currency: { readonly pegs: readonly Peg[] } },
): Scope {
  const inputs = new Map(programme.inputs.map((input) => [input.id, input]));
  const values = new Map((programme.values ?? []).map((value) => [value.id, value]));
  const kindOf = (id: string, seen: readonly string[] = []): Kind | null => {
    const input = inputs.get(id);
    if (input !== undefined) return input;
    if (id === 'level') return { type: 'level' };
    const value = values.get(id);
    if (value === undefined || seen.includes(id)) return null;
    return derivedKind(value, (term) => (typeof term === 'number' ? NUMBER : kindOf(term, [...seen, id])));
  };
  const { pegs, rates } = rateTableOf(programme, policy.currency.pegs, 0);
  const linked = [...pegs, ...rates];
  return {
    ...{ programme, at, calendars: policy.calendars, kindOf },
    hasRate: (from) => reachable(from, programme.currency, linked),
  };
}

const NUMBER: Kind = { type: 'number' };
type KindOf = (term: Term) => Kind | null;

/** The type that a derived value has, from its terms. */
function derivedKind(value: DerivedValue, kindOf: KindOf): Kind | null {
  const operation = OPERATIONS.find((each) => value[each] !== undefined);
  if (operation === 'share' || operation === 'growth') return { type: 'percent' };
  if (operation === 'between') return { type: 'number', unit: value.between?.unit };
  if (operation === 'score') return { type: 'number', unit: 'points' };
  if (operation === 'quotient') return quotientKind(value.quotient, kindOf);
  const kinds = termsOf(value).map(({ term }) => kindOf(term));
  return (
    kinds.find((kind) => kind?.type === 'money') ??
    bare(kinds.find((kind) => kind !== null && kind !== NUMBER) ?? NUMBER)
  );
}

function quotientKind([of, by]: readonly Term[] = [], kindOf: KindOf): Kind | null {
  const [whole, part] = [of, by].map((term) => (term === undefined ? null : kindOf(term)));
  return whole?.type === part?.type ? NUMBER : bare(whole);
}

/** Bounds of a term say nothing of what is computed from it. */
const bare = (kind: Kind | null | undefined): Kind | null =>
  kind == null ? null : { type: kind.type, unit: kind.unit };

interface PlacedTerm {
  readonly term: Term;
  readonly at: string;
}

/** The terms that a derived value is computed from, each under its place in the value. */
export function termsOf(value: DerivedValue): readonly PlacedTerm[] {
  const { part, share, growth, first = [] } = value;
  const lists = (['sum', 'difference', 'product', 'quotient', 'least', 'greatest'] as const).flatMap((operation) =>
    (value[operation] ?? []).map((term, index) => ({ term, at: `/${operation}/${index}` })),
  );
  const pairs = [
    ...(part === undefined
      ? []
      : [
          { term: part.of, at: '/part/of' },
          { term: part.percent, at: '/part/percent' },
        ]),
    ...(share === undefined
      ? []
      : [
          { term: share.of, at: '/share/of' },
          { term: share.in, at: '/share/in' },
        ]),
    ...(growth === undefined
      ? []
      : [
          { term: growth.of, at: '/growth/of' },
          { term: growth.over, at: '/growth/over' },
        ]),
  ];
  return [...lists, ...pairs, ...first.map(({ take }, index) => ({ term: take, at: `/first/${index}/take` }))];
}

/** Whether any chain of rates leads from one currency to the other. */
function reachable(
  from: string,
  to: string,
  rates: readonly { readonly from: string; readonly to: string }[],
): boolean {
  const seen = new Set([from]);
  for (const currency of seen) {
    for (const rate of rates) {
      if (rate.from === currency) seen.add(rate.to);
      if (rate.to === currency) seen.add(rate.from);
    }
  }
  return seen.has(to);
}
