import { convert, type RateTable, type UsedRate } from '../money/convert.ts';
import type { Money } from '../money/types.ts';
import type { Refusal } from '../result.ts';
import type { Day } from '../time/day.ts';

/** A request's value in the policy's currency at the request day's rate; stored with the request and never re-evaluated. */
export interface FrozenValue {
  /** Null: not comparable, so the highest level of the row is asked. */
  readonly value: Money | null;
  readonly rate: UsedRate | null;
  readonly why: Refusal<'no_rate' | 'value_unknown'> | null;
}

/** @see domain/lifecycle.md section 4.2, thresholds */
export function freezeValue(value: Money | null, currency: string, on: Day, rates: RateTable): FrozenValue {
  if (value === null) return { value: null, rate: null, why: { code: 'value_unknown', clause: 'lifecycle 4.2' } };
  const converted = convert(value, currency, on, rates);
  if (!converted.ok) return { value: null, rate: null, why: converted.refusals[0] };
  return { value: converted.value.money, rate: converted.value.used, why: null };
}
