import type { Crm, Playbook, PlaybookRun, RunEvent } from '@partnership-os/core';

/** A step's task in a CRM; one key per step and visit. */
export interface SentTask {
  readonly key: string;
  readonly step: string;
  readonly crm: Crm;
  readonly accountCrmId: string;
  readonly ownerCrmId: string;
  readonly subject: string;
  readonly body: string;
  readonly dueAt: string;
  readonly done: boolean;
}

/** One playbook on one partnership, from its start on. The events are the run; the rest is found from them. */
export interface StoredRun {
  readonly id: string;
  readonly partnershipId: string;
  readonly playbook: string;
  readonly status: PlaybookRun['status'];
  readonly startedAt: string;
  readonly version: number;
  readonly doc: {
    /** The playbook as it was at the start: a run goes on with it whatever happens to the file. */
    readonly definition: Playbook;
    /** Where it was started: tasks go there first. */
    readonly crm: Crm;
    readonly events: readonly RunEvent[];
    readonly tasks: readonly SentTask[];
    /** Steps whose overdue day was told, as `step visit`. */
    readonly told: readonly string[];
  };
}

/** Playbooks that run or ran. */
export interface Runs {
  /** Newest first. */
  playbookRuns(where: {
    readonly ids?: readonly string[];
    readonly partnershipIds?: readonly string[];
    readonly running?: true;
  }): Promise<readonly StoredRun[]>;
  savePlaybookRun(run: StoredRun, expectedVersion: number | null): Promise<boolean>;
}
