import type { PhaseId, Role } from '../lifecycle/types.ts';

/** Who a step waits for: the product's roles, those that only an exit names, and the partner's own people. */
export const STEP_ROLES = [
  ...['rep', 'channel', 'manager', 'director', 'vp', 'clevel', 'legal', 'finance', 'compliance', 'revops'],
  ...['exit_lead', 'sales', 'marketing', 'it_security', 'partner'],
] as const satisfies readonly (Role | 'exit_lead' | 'sales' | 'marketing' | 'it_security' | 'partner')[];
export type StepRole = (typeof STEP_ROLES)[number];

/** A sentence in both languages, under `text` and `text_ar`: the scheme of every list in a playbook. */
export interface PlaybookText {
  readonly text: string;
  readonly text_ar: string;
}

/** One answer to a question; `next` sends the run elsewhere than to the following step. */
export interface AnswerOption extends PlaybookText {
  readonly id: string;
  readonly next?: string;
}

/** What a step asks somebody to do: exactly one of the four. */
export type StepWork =
  | { readonly template: string }
  | { readonly checklist: readonly PlaybookText[] }
  /** Any of these commands of the lifecycle; each keeps its own approval. */
  | { readonly command: readonly string[] }
  | { readonly question: PlaybookText & { readonly options?: readonly AnswerOption[] } };

export const EVIDENCE_KINDS = ['document', 'url', 'record', 'statement'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What must be attached before a step, or a criterion, counts as done. */
export interface NeededEvidence extends PlaybookText {
  readonly kind: EvidenceKind;
}

/** Written in `next`: the run ends well after this step. */
export const END = 'end';

export interface PlaybookStep {
  readonly id: string;
  readonly name: string;
  readonly name_ar: string;
  readonly goal: string;
  readonly goal_ar: string;
  readonly do: StepWork;
  readonly owner: 'ours' | 'partner';
  readonly ownerRole: StepRole;
  /** Working days from the start of the run. */
  readonly dueDays: number;
  /** Left out: nothing has to be attached. */
  readonly evidence?: NeededEvidence;
  /** What differs by tier, by the tier's id in the policy. */
  readonly tierNotes?: Readonly<Record<string, PlaybookText>>;
  /** Metrics to look at in this step. */
  readonly measures: readonly string[];
  readonly output?: PlaybookText;
  /** A guard of the lifecycle that must hold before the step is done. */
  readonly gate?: string;
  /** Items of the activation checklist that this step opens. It never ticks them: each keeps its evidence and verifier. */
  readonly opensItems?: readonly string[];
  /** Steps of the exit (E01 to E15) that this step opens; the same holds. */
  readonly opensExitSteps?: readonly string[];
  /** A step id or `end`; left out = the following step, after the last one the end. */
  readonly next?: string;
  /** Where a failed step sends the run; left out = the run stops. The only way back to an earlier step. */
  readonly onFail?: string;
}

export type Comparison = 'above' | 'at_least' | 'below' | 'at_most' | 'equals';

/** A criterion is measured from stored data, or a named person confirms it with evidence. There is no third way. */
export type SuccessCriterion = PlaybookText &
  (
    | { readonly test: { readonly metric: string; readonly is: Comparison; readonly value: number } }
    | { readonly confirm: NeededEvidence }
  );

/** The plain data of one playbook file. @see domain/content.md section 7 */
export interface Playbook {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly name_ar: string;
  readonly description: string;
  readonly description_ar: string;
  readonly tags: readonly string[];
  readonly lifecycle: { readonly from: readonly PhaseId[]; readonly to?: PhaseId };
  readonly prerequisites: readonly PlaybookText[];
  readonly steps: readonly [PlaybookStep, ...PlaybookStep[]];
  readonly success_criteria: readonly SuccessCriterion[];
  readonly warnings: readonly PlaybookText[];
  readonly next_playbooks: readonly string[];
  /** Nothing follows it: the partnership ends with it. */
  readonly terminal?: true;
  /** It starts itself: the timer of the policy for each tier. */
  readonly recurring?: { readonly timerByTier: Readonly<Record<string, string>> };
}

/** The step that follows this one when it succeeds with an answer, or `end`. */
export function following({ steps }: Playbook, step: PlaybookStep, answer?: string): string {
  const chosen = optionsOf(step).find(({ id }) => id === answer)?.next;
  return chosen ?? step.next ?? steps[steps.indexOf(step) + 1]?.id ?? END;
}

/** The answers that a step offers; none for a step that asks nothing. */
export const optionsOf = (step: PlaybookStep): readonly AnswerOption[] =>
  'question' in step.do ? (step.do.question.options ?? []) : [];
