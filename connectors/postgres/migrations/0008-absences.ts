/** Who is away from when to when, and who stands in. Append-only but for the moment at which an absence was called off. */
export const statements = [
  `create table absence (
    workspace_id uuid not null, id uuid not null, person_id uuid not null, from_at timestamptz not null,
    until_at timestamptz not null, substitute_id uuid, recorded_by uuid not null, recorded_at timestamptz not null,
    ended_at timestamptz, primary key (workspace_id, id))`,
  'create index absence_open on absence (workspace_id, until_at) where ended_at is null',
] as const;
