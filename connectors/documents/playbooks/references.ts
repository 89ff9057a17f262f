import {
  GUARDS,
  type KnownReferences,
  PLAYBOOK_METRICS,
  type Policy,
  STEP_ROLES,
  TRANSITIONS,
} from '@partnership-os/core';

interface Files {
  readonly templates: Iterable<string>;
  readonly playbooks: Iterable<string>;
}

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

/** Everything that a playbook of a workspace may refer to: the product's own ids, its policy's, its files'. */
export const knownReferences = (policy: Policy, { templates, playbooks }: Files): KnownReferences => ({
  template: new Set(templates),
  playbook: new Set(playbooks),
  command: new Set(TRANSITIONS.map(({ command }) => command)),
  metric: new Set(Object.keys(PLAYBOOK_METRICS)),
  role: new Set(STEP_ROLES),
  guard: new Set(GUARDS),
  item: idsOf(policy.activation.items),
  exit_step: idsOf(policy.exit.steps),
  tier: idsOf(policy.programme.tiers),
  timer: idsOf(policy.lifecycle.timers),
});
