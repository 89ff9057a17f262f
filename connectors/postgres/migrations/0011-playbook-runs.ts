/** Playbooks that run or ran on a partnership; one of each kind runs at a time. */
export const statements = [
  `create table playbook_run (
    workspace_id uuid not null, id uuid not null, partnership_id uuid not null, playbook text not null,
    status text not null, started_at timestamptz not null, version integer not null, doc jsonb not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, partnership_id) references partnership (workspace_id, id))`,
  'create index playbook_run_of on playbook_run (workspace_id, partnership_id)',
  `create unique index playbook_run_open on playbook_run (workspace_id, partnership_id, playbook)
    where status = 'running'`,
] as const;
