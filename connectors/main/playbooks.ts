import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook, Policy } from '@partnership-os/core';
import { loadPlaybooks, SHIPPED_PLAYBOOKS, SHIPPED_TEMPLATES } from '../documents/playbooks/load-playbooks.ts';
import { mistakeLine } from '../service/policy-file.ts';

/** The playbooks that may be started under a policy. */
export type PlaybooksUnder = (policy: Policy) => Promise<readonly Playbook[]>;

/**
 * Reads the shipped playbooks and those in the data folder's `playbooks`, which may use templates of its `templates`: when
 * they are first asked for under a policy, then kept. One with a mistake is told and left out.
 * @param folder the data folder; null: the shipped ones only
 */
export function playbooksIn(folder: string | null, tell: (line: string) => void = () => undefined): PlaybooksUnder {
  const own = (name: string): readonly string[] =>
    folder !== null && existsSync(join(folder, name)) ? [join(folder, name)] : [];
  const read = async (policy: Policy): Promise<readonly Playbook[]> => {
    const sources = {
      playbooks: [SHIPPED_PLAYBOOKS, ...own('playbooks')],
      templates: [SHIPPED_TEMPLATES, ...own('templates')],
    };
    const { correct, mistakes } = await loadPlaybooks(sources, policy);
    for (const { file, ...mistake } of mistakes) tell(mistakeLine(file, mistake));
    return correct;
  };
  const kept = new WeakMap<Policy, Promise<readonly Playbook[]>>();
  return (policy) => {
    const found = kept.get(policy) ?? read(policy);
    kept.set(policy, found);
    return found;
  };
}
