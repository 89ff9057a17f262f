import type { Crm, FitModel, Playbook, Policy } from '@partnership-os/core';
import type { CrmAdapter } from './crm-port.ts';
import type { PolicyFile } from './policy-file.ts';
import type { Store, Unit } from './store.ts';

/** What every use case is given. Time is never in here: it comes as an argument. */
export interface Deps {
  readonly store: Store;
  /** The adapter of a workspace's connection; undefined while that CRM is not connected. */
  readonly adapter: (workspaceId: string, crm: Crm) => CrmAdapter | undefined;
  /** The policy in force in a workspace. */
  readonly policy: (workspaceId: string) => PolicyInForce;
  /** Puts a policy in force in this process. */
  readonly enforce: (workspaceId: string, policy: PolicyInForce) => void;
  /** Reads and checks the text of a policy. */
  readonly readPolicy: (source: string) => PolicyFile;
  /** The playbooks that a workspace may start, each correct; left out: none. */
  readonly playbooks?: (workspaceId: string) => Promise<readonly Playbook[]>;
  /** A new sortable id (UUID version 7). */
  readonly newId: () => string;
  /** SHA-256 as lower-case hex. */
  readonly hash: (text: string) => string;
  readonly log: Log;
  /** Something was committed that should travel now: stale cards, inbox, outbox. Never throws, never waits. */
  readonly wake: (workspaceId: string) => void;
}

/** What a question about stored facts is asked with. */
export interface Known {
  readonly unit: Unit;
  readonly deps: Deps;
  readonly now: string;
}

export interface PolicyInForce {
  readonly version: number;
  readonly policy: Policy;
  /** Its fit tables, prepared once per version. */
  readonly fit: FitModel;
}

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
