import type { Deps } from './deps.ts';

/** Which version is in force, every version stored, and every publication with where it is live. Persons by name. */
export async function policyStatus(deps: Deps, workspaceId: string, now: string) {
  return deps.store.unit(workspaceId, async (unit) => {
    const [stored, versions, publications, people] = [
      await unit.policy(now),
      await unit.policies(),
      await unit.publications(),
      await unit.people(),
    ];
    const nameOf = (id: string | null | undefined) => people.find((each) => each.id === id)?.name ?? null;
    return {
      inForce: stored === null ? null : { version: stored.version, hash: stored.hash, since: stored.acceptedAt },
      versions: versions.map(({ version, hash, acceptedAt }) => ({ version, hash, acceptedAt })),
      publications: publications.map(({ doc, authorId, ...rest }) => {
        const decision = 'decision' in doc ? doc.decision : null;
        return {
          ...rest,
          ...doc,
          author: nameOf(authorId),
          decision: decision === null || decision === undefined ? null : { ...decision, by: nameOf(decision.by) },
        };
      }),
    };
  });
}
