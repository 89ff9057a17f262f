/** What a person wrote as the attribution of a won deal, over what its registrations say. Append-only: old values stay. */
export const statements = [
  `create table attribution_change (
    workspace_id uuid not null, id uuid not null, deal_id uuid not null, at timestamptz not null, recorded_by uuid not null,
    doc jsonb not null, primary key (workspace_id, id))`,
  'create index attribution_change_of on attribution_change (workspace_id, deal_id, at)',
] as const;
