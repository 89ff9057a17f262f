/** Claims that meet: one case per conflict, with its clock, its steps and how a person resolved it. */
export const statements = [
  `create table conflict (
    workspace_id uuid not null, id uuid not null, registration_ids uuid[] not null, status text not null,
    logged_at timestamptz not null, version integer not null, doc jsonb not null, primary key (workspace_id, id))`,
  `create index conflict_open on conflict (workspace_id, logged_at) where status = 'open'`,
] as const;
