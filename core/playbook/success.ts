import type { Confirmation, PlaybookRun } from './run-types.ts';
import type { Comparison, Playbook, SuccessCriterion } from './types.ts';

export interface CriterionResult {
  readonly criterion: SuccessCriterion;
  /** `unknown`: the figure is not there, or there is too little data; `to_confirm`: a person has to. */
  readonly status: 'met' | 'not_met' | 'unknown' | 'to_confirm';
  /** The figure as it was compared, in the metric's unit. */
  readonly value: number | null;
  readonly confirmed: Confirmation | null;
}

const COMPARE: Readonly<Record<Comparison, (value: number, wanted: number) => boolean>> = {
  above: (value, wanted) => value > wanted,
  at_least: (value, wanted) => value >= wanted,
  below: (value, wanted) => value < wanted,
  at_most: (value, wanted) => value <= wanted,
  equals: (value, wanted) => value === wanted,
};

/**
 * How the success criteria of a playbook stand. A figure that is missing is unknown, never zero.
 * @param run null: nobody has confirmed anything yet
 * @param values by metric id in the metric's unit; null or left out = not known
 */
export const successOf = (
  { success_criteria }: Playbook,
  run: PlaybookRun | null,
  values: Readonly<Record<string, number | null>>,
): readonly CriterionResult[] =>
  success_criteria.map((criterion, index) =>
    'test' in criterion
      ? measured(criterion, values[criterion.test.metric] ?? null)
      : byPerson(criterion, run?.confirmed[index] ?? null),
  );

function byPerson(criterion: SuccessCriterion, confirmed: Confirmation | null): CriterionResult {
  return { criterion, status: confirmed === null ? 'to_confirm' : 'met', value: null, confirmed };
}

function measured(
  criterion: Extract<SuccessCriterion, { readonly test: unknown }>,
  value: number | null,
): CriterionResult {
  if (value === null) return { criterion, status: 'unknown', value, confirmed: null };
  const { is, value: wanted } = criterion.test;
  return { criterion, status: COMPARE[is](value, wanted) ? 'met' : 'not_met', value, confirmed: null };
}
