/**
 * What each command was decided on, once per content; which policy version holds from when; dry runs and publications.
 * A workspace that has a policy goes on with it.
 */
export const statements = [
  `create table decision_facts (
    workspace_id uuid not null, hash text not null, facts jsonb not null, primary key (workspace_id, hash))`,
  'alter table command add column facts_hash text',
  `create table dry_run (
    workspace_id uuid not null, id uuid not null, hash text not null, person_id uuid not null, at timestamptz not null,
    against integer not null, report_hash text not null, report jsonb not null, primary key (workspace_id, id))`,
  'create index dry_run_of on dry_run (workspace_id, person_id, hash, at)',
  `create table publication (
    workspace_id uuid not null, id uuid not null, version integer not null, hash text not null, source text not null,
    status text not null, author_id uuid, requested_at timestamptz not null, effective_at timestamptz not null,
    decided_at timestamptz, doc jsonb not null, row_version integer not null, primary key (workspace_id, id))`,
  `create index publication_in_force on publication (workspace_id, effective_at, decided_at) where status = 'approved'`,
  `insert into publication (workspace_id, id, version, hash, source, status, requested_at, effective_at, decided_at, doc, row_version)
    select workspace_id, gen_random_uuid(), version, hash, source, 'approved', published_at, published_at, published_at, '{}', 1
    from policy`,
] as const;
