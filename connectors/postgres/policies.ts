import { sql } from 'kysely';
import type { PastCommand, Policies, Publication, StoredDryRun, StoredPolicy } from '../service/policy-store.ts';
import { json, type Tx } from './rows.ts';

const POLICY = sql`version, hash, source, published_at as "acceptedAt"`;
const PUBLICATION = sql`id, version, hash, status, author_id as "authorId", requested_at as "requestedAt",
  effective_at as "effectiveAt", decided_at as "decidedAt", doc, row_version as "rowVersion"`;

interface Count {
  readonly n: number;
}

type Replayed = 'saveDryRun' | 'dryRun' | 'commandsAfter' | 'cardsToDraw' | 'writesToSend' | 'decisionFacts';

/** What a dry run reads and leaves, and how far a switch has travelled. */
function replayStore(tx: Tx, workspaceId: string): Pick<Policies, Replayed> {
  const here = sql`workspace_id = ${workspaceId}`;
  return {
    saveDryRun: async (run) => {
      await sql`insert into dry_run (workspace_id, id, hash, person_id, at, against, report_hash, report)
        values (${workspaceId}, ${run.id}, ${run.hash}, ${run.personId}, ${run.at}, ${run.against}, ${run.reportHash}, ${json(run.report)})`.execute(
        tx,
      );
    },
    dryRun: async (personId, hash) =>
      (
        await sql<StoredDryRun>`select id, hash, person_id as "personId", at, against, report_hash as "reportHash", report from dry_run
          where ${here} and person_id = ${personId} and hash = ${hash} order by at desc limit 1`.execute(tx)
      ).rows[0] ?? null,
    commandsAfter: async (key, limit) =>
      (
        await sql<PastCommand>`select idempotency_key as key, name, at, policy_version as "policyVersion", facts_hash as "factsHash",
          outcome->>'status' as status, facts->'input'->>'recordType' as "recordType", facts->'input'->>'recordId' as "recordId"
          from command where ${here} and idempotency_key > ${key} order by idempotency_key limit ${limit}`.execute(tx)
      ).rows,
    cardsToDraw: async (before) =>
      (await sql<Count>`select count(*)::integer as n from card_stale where ${here} and at <= ${before}`.execute(tx))
        .rows[0]?.n ?? 0,
    writesToSend: async (crm, before) =>
      (
        await sql<Count>`select count(*)::integer as n from outbox where ${here} and crm = ${crm} and state = 'waiting' and at <= ${before}`.execute(
          tx,
        )
      ).rows[0]?.n ?? 0,
    decisionFacts: async (hashes) =>
      (
        await sql<never>`select hash, facts from decision_facts where ${here} and hash = any(${[...hashes]}::text[])`.execute(
          tx,
        )
      ).rows,
  };
}

/** Versions of the policy, which holds from when, dry runs, and what commands were decided on. */
export function policyStore(tx: Tx, workspaceId: string): Policies {
  const here = sql`workspace_id = ${workspaceId}`;
  const inForce = (at: string) => sql`from publication where ${here} and status = 'approved' and effective_at <= ${at}
    order by effective_at desc, decided_at desc limit 1`;
  return {
    policy: async (at) =>
      (await sql<StoredPolicy>`select version, hash, source, effective_at as "acceptedAt" ${inForce(at)}`.execute(tx))
        .rows[0] ?? null,
    policyVersion: async (at) =>
      (await sql<{ version: number }>`select version ${inForce(at)}`.execute(tx)).rows[0]?.version ?? null,
    policies: async () =>
      (await sql<StoredPolicy>`select ${POLICY} from policy where ${here} order by version desc`.execute(tx)).rows,
    savePolicy: async ({ version, hash, source, acceptedAt }, publicationId) => {
      await saveVersion(tx, workspaceId, { version, hash, source, acceptedAt });
      await sql`insert into publication (workspace_id, id, version, hash, source, status, requested_at, effective_at, decided_at, doc, row_version)
        values (${workspaceId}, ${publicationId}, ${version}, ${hash}, ${source}, 'approved', ${acceptedAt}, ${acceptedAt}, ${acceptedAt}, '{}', 1)`.execute(
        tx,
      );
    },
    publications: async () =>
      (
        await sql<Publication>`select ${PUBLICATION} from publication where ${here} order by requested_at desc, id desc`.execute(
          tx,
        )
      ).rows,
    addPublication: (publication, source) => addPublication(tx, workspaceId, publication, source),
    savePublication: (publication, expected) => savePublication(tx, workspaceId, publication, expected),
    ...replayStore(tx, workspaceId),
  };
}

/** A version that is stored already stays as it is: its content is known by its hash. */
async function saveVersion(tx: Tx, workspaceId: string, policy: StoredPolicy): Promise<void> {
  const { version, hash, source, acceptedAt } = policy;
  await sql`insert into policy (workspace_id, version, hash, source, published_at)
    values (${workspaceId}, ${version}, ${hash}, ${source}, ${acceptedAt}) on conflict do nothing`.execute(tx);
}

async function addPublication(tx: Tx, workspaceId: string, p: Publication, source: string): Promise<void> {
  await sql`insert into publication (workspace_id, id, version, hash, source, status, author_id, requested_at, effective_at, decided_at, doc, row_version)
    values (${workspaceId}, ${p.id}, ${p.version}, ${p.hash}, ${source}, ${p.status}, ${p.authorId}, ${p.requestedAt}, ${p.effectiveAt}, ${p.decidedAt},
      ${json(p.doc)}, ${p.rowVersion})`.execute(tx);
}

async function savePublication(tx: Tx, workspaceId: string, p: Publication, expected: number): Promise<boolean> {
  const { rows } =
    await sql`update publication set status = ${p.status}, effective_at = ${p.effectiveAt}, decided_at = ${p.decidedAt}, doc = ${json(p.doc)},
      row_version = ${p.rowVersion} where workspace_id = ${workspaceId} and id = ${p.id} and row_version = ${expected} returning id`.execute(
      tx,
    );
  if (rows.length === 0) return false;
  if (p.status === 'approved')
    await sql`insert into policy (workspace_id, version, hash, source, published_at)
      select workspace_id, version, hash, source, decided_at from publication where workspace_id = ${workspaceId} and id = ${p.id}
      on conflict do nothing`.execute(tx);
  return true;
}
