/** What people recorded about a partnership: checklist items, checks and their evidence, term sheets, exits. Append-only. */
export const statements = [
  `create table partnership_record (
    workspace_id uuid not null, id uuid not null, partnership_id uuid not null, kind text not null,
    at timestamptz not null, recorded_by uuid not null, doc jsonb not null, primary key (workspace_id, id))`,
  'create index partnership_record_of on partnership_record (workspace_id, partnership_id, at)',
] as const;
