import {
  accept,
  isStructural,
  publishDecisionRefusals,
  publishRefusals,
  type Refusal,
  refuse,
} from '@partnership-os/core';
import { z } from 'zod';
import { readCandidateIn } from '../policy-candidate.ts';
import type { Publication, PublicationDoc, StoredDryRun } from '../policy-store.ts';
import { type Context, type Done, type Handled, handler, mustSave } from './command.ts';

const Publish = z
  .strictObject({
    source: z.string().max(1_048_576).optional(),
    version: z.int().positive().optional(),
    reason: z.string().trim().min(10).max(4000),
    running: z.enum(['stay', 'move']).default('stay'),
    effectiveAt: z.iso.datetime().optional(),
  })
  .refine(({ source, version }) => (source === undefined) !== (version === undefined), 'Give a text or a version.');
type Publish = z.infer<typeof Publish>;

/**
 * A RevOps admin asks that a version comes into force: a new text, or an earlier version (a rollback). Nothing changes
 * until another person decides. It needs the author's own dry run of this very text against what is in force.
 */
export const publishPolicy = handler(Publish, async (context, payload): Promise<Handled> => {
  const { unit, deps, person, now, inForce } = context;
  context.decidedOn({ kind: 'settled' });
  await unit.lock('policy');
  const read = await readCandidateIn(deps, unit, candidateOf(payload));
  if (!read.ok) return read;
  const { policy, source, hash } = read.value;
  const [stored, versions, publications] = [await unit.policy(now), await unit.policies(), await unit.publications()];
  const test = await unit.dryRun(person.id, hash);
  const effectiveAt = payload.effectiveAt ?? now;
  const [first, ...rest] = publishRefusals({
    author: person,
    hash,
    inForceHash: stored?.hash ?? '',
    version: policy.version,
    storedHash: versions.find(({ version }) => version === policy.version)?.hash ?? null,
    latestVersion: versions[0]?.version ?? inForce.version,
    test,
    inForceVersion: inForce.version,
    waiting: publications.some(({ status }) => status === 'waiting'),
    effectiveAt,
    now,
  });
  if (first !== undefined || test === null) return refuse([first ?? { code: 'dry_run_missing' }, ...rest]);
  const structural = isStructural({ ...inForce.policy.lifecycle }, { ...policy.lifecycle });
  const publication: Publication = {
    id: deps.newId(),
    version: policy.version,
    hash,
    status: 'waiting',
    authorId: person.id,
    requestedAt: now,
    effectiveAt,
    decidedAt: null,
    doc: docOf(payload, test, structural),
    rowVersion: 1,
  };
  await unit.addPublication(publication, source);
  return accept(doneWith(publication, 'policy.publication_requested', payload.reason));
});

const docOf = ({ reason, running }: Publish, test: StoredDryRun, structural: boolean): PublicationDoc => ({
  reason,
  running,
  test: { id: test.id, against: test.against, reportHash: test.reportHash },
  structural,
  decision: null,
  appliedAt: null,
  drawnAt: null,
  moved: 0,
  live: { hubspot: null, salesforce: null },
});

const candidateOf = ({ source, version = 0 }: Publish) => (source === undefined ? { version } : { source });

const Decision = z.strictObject({
  result: z.enum(['granted', 'rejected']),
  comment: z.string().trim().min(1).max(4000).optional(),
});

/**
 * The second person decides: a RevOps admin or a VP, never the author. Granted: from its time of effect on every command
 * is decided under the new version, because the row that says so is part of this transaction.
 */
export const decidePublication = handler(Decision, async (context, { result, comment = null }): Promise<Handled> => {
  const { unit, person, now, inForce } = context;
  context.decidedOn({ kind: 'settled' });
  await unit.lock('policy');
  const found = await publicationOf(context);
  if ('code' in found) return refuse([found]);
  const { publication, doc } = found;
  const [first, ...rest] = publishDecisionRefusals({
    status: publication.status,
    authorId: publication.authorId ?? '',
    decider: { personId: person.id, roles: person.roles, levels: person.levels },
    against: doc.test.against,
    inForceVersion: inForce.version,
    result,
    comment,
  });
  if (first !== undefined) return refuse([first, ...rest]);
  const decided: Publication = {
    ...publication,
    status: result === 'granted' ? 'approved' : 'rejected',
    effectiveAt: later(publication.effectiveAt, now),
    decidedAt: now,
    doc: { ...doc, decision: { by: person.id, result, comment } },
    rowVersion: publication.rowVersion + 1,
  };
  mustSave(await unit.savePublication(decided, publication.rowVersion));
  return accept(doneWith(decided, `policy.publication_${decided.status}`, comment));
});

/** The later of two moments; both are ISO 8601 UTC. */
const later = (a: string, b: string): string => [a, b].sort()[1] ?? b;

type Asked = Publication & { readonly doc: PublicationDoc };
const isRequested = (publication: Publication): publication is Asked => 'test' in publication.doc;

interface Requested {
  readonly publication: Publication;
  readonly doc: PublicationDoc;
}

async function publicationOf({ unit, input }: Context): Promise<Requested | Refusal> {
  const publication = (await unit.publications()).find(({ id }) => id === input.recordId);
  if (input.recordType !== 'policy' || publication === undefined || !isRequested(publication))
    return { code: 'unknown_record', params: { type: 'policy', id: input.recordId } };
  if (input.expectedVersion === null) return { code: 'version_missing' };
  return input.expectedVersion === publication.rowVersion
    ? { publication, doc: publication.doc }
    : { code: 'stale_version', params: { expected: input.expectedVersion, actual: publication.rowVersion } };
}

const doneWith = (
  { id, version, status, rowVersion, effectiveAt }: Publication,
  type: string,
  reason: string | null,
): Done => ({
  result: { publicationId: id, version, status, rowVersion, effectiveAt },
  events: [{ type, partnershipId: null, dealId: null, fromState: null, toState: `version ${version}`, reason }],
  deals: [],
  partnerships: [],
});
