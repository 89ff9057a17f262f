import type { Day, Instant } from '../time/day.ts';
import type { EvidenceKind } from './types.ts';

/** A piece of evidence on a step; the document itself lies where `ref` says. */
export interface RunEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly ref: string;
}

export interface StepState {
  /** `failed`: its branch was taken, the step may be opened again later; `stopped`: it was open when the run was stopped. */
  readonly status: 'open' | 'done' | 'skipped' | 'failed' | 'stopped';
  /** A person's id; null = nobody is named. */
  readonly owner: string | null;
  readonly dueOn: Day;
  /** How often it was opened. */
  readonly visits: number;
  /** Somebody said that it is done. It stays open while something that it needs is missing. */
  readonly reported: { readonly by: string; readonly at: Instant } | null;
  readonly answer: string | null;
  readonly evidence: readonly RunEvidence[];
  /** Why it was skipped or failed. */
  readonly reason: string | null;
}

/** Who confirmed a criterion, with what. */
export interface Confirmation {
  readonly by: string;
  readonly at: Instant;
  readonly evidence: RunEvidence;
}

/** One playbook running on one partnership: the fold of its events. */
export interface PlaybookRun {
  readonly playbook: string;
  readonly version: number;
  readonly status: 'running' | 'finished' | 'stopped';
  readonly startedAt: Instant;
  /** The one step that is open; null when the run has ended. */
  readonly current: string | null;
  /** By step id; a step without an entry was never opened. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** Every step that was done or skipped once, in that order. It only grows. */
  readonly passed: readonly string[];
  readonly endedAt: Instant | null;
  /** Success criteria that a person confirmed, by their place in the playbook. */
  readonly confirmed: Readonly<Record<number, Confirmation>>;
  /** Why it was stopped. */
  readonly reason: string | null;
}

/** Who and when of every event. */
export interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

export type RunEvent = Stamp &
  (
    | { readonly type: 'playbook.started'; readonly playbook: string; readonly version: number }
    | {
        readonly type: 'playbook.step_opened';
        readonly step: string;
        readonly owner: string | null;
        readonly dueOn: Day;
      }
    | { readonly type: 'playbook.step_reported'; readonly step: string; readonly answer: string | null }
    | { readonly type: 'playbook.report_withdrawn'; readonly step: string }
    | { readonly type: 'playbook.evidence_added'; readonly step: string; readonly evidence: RunEvidence }
    | { readonly type: 'playbook.step_reassigned'; readonly step: string; readonly owner: string }
    | { readonly type: 'playbook.step_done'; readonly step: string }
    | { readonly type: 'playbook.step_skipped'; readonly step: string; readonly reason: string }
    | { readonly type: 'playbook.step_failed'; readonly step: string; readonly reason: string }
    | { readonly type: 'playbook.criterion_confirmed'; readonly criterion: number; readonly evidence: RunEvidence }
    | { readonly type: 'playbook.finished' }
    | { readonly type: 'playbook.stopped'; readonly reason: string }
  );

/** What a person asks of a run. `report` is also what closing the step's task in a CRM says. */
export type RunCommand =
  | { readonly type: 'start' }
  | { readonly type: 'report'; readonly step: string; readonly answer?: string }
  | { readonly type: 'withdraw_report'; readonly step: string }
  | { readonly type: 'attach'; readonly step: string; readonly evidence: RunEvidence }
  | { readonly type: 'reassign'; readonly step: string; readonly to: string }
  | { readonly type: 'skip'; readonly step: string; readonly reason: string }
  | { readonly type: 'fail'; readonly step: string; readonly reason: string }
  | { readonly type: 'stop'; readonly reason: string }
  /** Of a criterion that nothing measures; also after the run has finished. */
  | { readonly type: 'confirm'; readonly criterion: number; readonly evidence: RunEvidence };

export type RunRefusal =
  | 'playrun_running'
  | 'playrun_phase'
  | 'playrun_suspended'
  | 'playrun_not_running'
  | 'playrun_other_version'
  | 'playrun_step_closed'
  | 'playrun_person'
  | 'playrun_reason'
  | 'playrun_answer'
  | 'playrun_not_reported'
  | 'playrun_same_owner'
  | 'playrun_criterion'
  | 'playrun_confirmed';

/** Why a step that somebody reported done is still open. */
export type StepGap = 'playstep_evidence' | 'playstep_answer' | 'playstep_gate';
