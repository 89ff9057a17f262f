import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { JournalEvent } from '../service/records.ts';
import type { Journal, StoredCommand } from '../service/store.ts';
import { column, json, type Tx } from './rows.ts';

const FIRST = '0'.repeat(64);

/** The append-only journal (each event carries the hash of the one before), stored commands. */
export function journalStore(tx: Tx, workspaceId: string): Journal {
  return {
    append: (events) => append(tx, workspaceId, events),
    events: async (partnershipId, limit) =>
      (
        await sql<JournalEvent>`select id, partnership_id as "partnershipId", deal_id as "dealId", type, at, actor, command, from_state as "fromState",
        to_state as "toState", reason, payload_hash as "payloadHash", correlation_id as "correlationId", policy_version as "policyVersion"
        from event where workspace_id = ${workspaceId} and partnership_id = ${partnershipId} order by seq desc limit ${limit}`.execute(
          tx,
        )
      ).rows,
    brokenAt: () => brokenAt(tx, workspaceId),
    command: async (key) =>
      (
        await sql<StoredCommand>`select idempotency_key as "idempotencyKey", person_id as "personId", name, body_hash as "bodyHash", at, facts, outcome,
        policy_version as "policyVersion" from command where workspace_id = ${workspaceId} and idempotency_key = ${key}`.execute(
          tx,
        )
      ).rows[0] ?? null,
    saveCommand: async (c) => {
      if (c.basis !== null)
        await sql`insert into decision_facts (workspace_id, hash, facts)
          values (${workspaceId}, ${c.basis.hash}, ${json(c.basis.facts)}) on conflict do nothing`.execute(tx);
      await sql`insert into command (workspace_id, idempotency_key, person_id, name, body_hash, at, facts, outcome, policy_version, facts_hash)
        values (${workspaceId}, ${c.idempotencyKey}, ${c.personId}, ${c.name}, ${c.bodyHash}, ${c.at}, ${json(c.facts)}, ${json(c.outcome)}, ${c.policyVersion},
          ${c.basis?.hash ?? null})`.execute(tx);
    },
  };
}

interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Order and spelling are fixed, so the same event always gives the same bytes, before it is stored and after. */
function hashOf(prevHash: string, e: JournalEvent): string {
  const fields = [
    e.id,
    e.partnershipId,
    e.dealId,
    e.type,
    new Date(e.at).toISOString(),
    e.actor.personId,
    e.actor.name,
    e.actor.kind,
    e.command,
  ];
  const rest = [e.fromState, e.toState, e.reason, e.payloadHash, e.correlationId, e.policyVersion];
  return createHash('sha256')
    .update(JSON.stringify([prevHash, ...fields, ...rest]))
    .digest('hex');
}

async function append(tx: Tx, workspaceId: string, events: readonly JournalEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} journal`}, 0))`.execute(tx);
  const { rows } =
    await sql<Link>`select seq, hash from event where workspace_id = ${workspaceId} order by seq desc limit 1`.execute(
      tx,
    );
  let last: Link = rows[0] ?? { seq: 0, hash: FIRST };
  const chained = events.map((event) => {
    const prevHash = last.hash;
    last = { seq: last.seq + 1, hash: hashOf(prevHash, event) };
    return { ...event, prevHash, ...last };
  });
  const col = <V>(read: (event: (typeof chained)[number]) => V) => column(chained, read);
  await sql`insert into event (workspace_id, seq, id, partnership_id, deal_id, type, at, actor, command, from_state, to_state, reason, payload_hash,
      correlation_id, policy_version, prev_hash, hash)
    select ${workspaceId}, e.seq, e.id, e.partnership_id, e.deal_id, e.type, e.at, e.actor::jsonb, e.command, e.from_state, e.to_state, e.reason,
      e.payload_hash, e.correlation_id, e.policy_version, e.prev_hash, e.hash
    from unnest(${col((e) => e.seq)}::bigint[], ${col((e) => e.id)}::uuid[], ${col((e) => e.partnershipId)}::uuid[], ${col((e) => e.dealId)}::uuid[],
      ${col((e) => e.type)}::text[], ${col((e) => e.at)}::timestamptz[], ${col((e) => JSON.stringify(e.actor))}::text[], ${col((e) => e.command)}::text[],
      ${col((e) => e.fromState)}::text[], ${col((e) => e.toState)}::text[], ${col((e) => e.reason)}::text[], ${col((e) => e.payloadHash)}::text[],
      ${col((e) => e.correlationId)}::text[], ${col((e) => e.policyVersion)}::integer[], ${col((e) => e.prevHash)}::text[], ${col((e) => e.hash)}::text[])
      as e (seq, id, partnership_id, deal_id, type, at, actor, command, from_state, to_state, reason, payload_hash, correlation_id, policy_version, prev_hash, hash)`.execute(
    tx,
  );
}

async function brokenAt(tx: Tx, workspaceId: string): Promise<number | null> {
  const { rows } = await sql<
    JournalEvent & Link & { readonly prevHash: string }
  >`select seq, hash, prev_hash as "prevHash", id,
    partnership_id as "partnershipId", deal_id as "dealId", type, at, actor, command, from_state as "fromState", to_state as "toState", reason,
    payload_hash as "payloadHash", correlation_id as "correlationId", policy_version as "policyVersion"
    from event where workspace_id = ${workspaceId} order by seq`.execute(tx);
  let prevHash = FIRST;
  for (const event of rows) {
    if (event.prevHash !== prevHash || event.hash !== hashOf(prevHash, event)) return event.seq;
    prevHash = event.hash;
  }
  return null;
}
