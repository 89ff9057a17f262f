import type { Policy } from '../policy/types.ts';
import { type Prepared, rateTableOf } from './facts.ts';
import type { Programme } from './types.ts';

/** The parts of a policy that answers of its programmes rest on. */
export type ProgrammePolicyParts = Pick<
  Policy,
  'policy' | 'version' | 'approvals' | 'calendars' | 'currency' | 'workspace'
>;

/** Indexes a programme once for any number of cases. */
export function prepareProgramme(programme: Programme, policy: ProgrammePolicyParts): Prepared {
  const { inputs, values = [], levels } = programme;
  return {
    programme,
    policy: { policy: policy.policy, version: policy.version },
    approvals: policy.approvals,
    calendars: policy.calendars,
    calendar: policy.workspace.calendar,
    baseCurrency: policy.workspace.baseCurrency,
    inputs: new Map(inputs.map((each) => [each.id, each])),
    values: new Map(values.map((each) => [each.id, each])),
    levels: [...levels].sort((a, b) => a.rank - b.rank),
    levelInput: inputs.find(({ type }) => type === 'level')?.id ?? null,
    rates: rateTableOf(programme, policy.currency.pegs, policy.currency.rateMaxAgeDays),
  };
}

/** The value of a level in a table by level: its own, else that of the level it inherits from. */
export function byLevel<T>(
  table: Readonly<Record<string, T>>,
  id: string,
  { levels }: Prepared,
): { readonly level: string; readonly value: T } | null {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    const value = table[at];
    if (value !== undefined) return { level: at, value };
    seen.add(at);
    const here: string = at;
    at = levels.find((level) => level.id === here)?.inherits;
  }
  return null;
}
