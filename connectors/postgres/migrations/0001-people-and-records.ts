/** Who works here, and what the CRMs hold. The workspace is the first column of every key. */
export const statements = [
  `create table workspace (
    id uuid primary key, name text not null, base_currency char(3) not null, zone text not null,
    settings jsonb not null default '{}', created_at timestamptz not null)`,
  `create table person (
    workspace_id uuid not null references workspace, id uuid not null, key text not null, name text not null,
    email text, roles text[] not null, levels text[] not null, language text not null, zone text not null,
    calendar text not null, manager_id uuid, active boolean not null default true,
    primary key (workspace_id, id), unique (workspace_id, key))`,
  `create table crm_user (
    workspace_id uuid not null, crm text not null, crm_id text not null, owner_id text not null,
    person_id uuid, name text not null, email text, active boolean not null, manager_crm_id text,
    primary key (workspace_id, crm, crm_id))`,
  'create index crm_user_owner on crm_user (workspace_id, crm, owner_id)',
  'create index crm_user_person on crm_user (workspace_id, person_id)',
  `create table account (
    workspace_id uuid not null, id uuid not null, crm text not null, crm_id text not null, name text not null,
    domain text, sector text, country text, employees integer, partner_id uuid, directory jsonb,
    mirror jsonb not null, derived text[] not null, archived boolean not null, modified_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, crm, crm_id))`,
  'create index account_partner on account (workspace_id, partner_id)',
  `create table deal (
    workspace_id uuid not null, id uuid not null, crm text not null, crm_id text not null, name text not null,
    account_crm_id text, owner_id text, stage text not null, status text not null, amount_minor bigint,
    currency char(3), product text, territory text, discount_bp integer, opened_on date, close_on date, contact text,
    first_meeting jsonb, mirror jsonb not null, derived text[] not null, archived boolean not null,
    modified_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, crm, crm_id))`,
  'create index deal_account on deal (workspace_id, crm, account_crm_id)',
  'create index deal_open on deal (workspace_id, status, modified_at desc)',
  `create table defect (
    workspace_id uuid not null, crm text not null, kind text not null, crm_id text not null, code text not null,
    field text not null, value text not null, seen_at timestamptz not null,
    primary key (workspace_id, crm, kind, crm_id, code, field))`,
  `create table rate (
    workspace_id uuid not null, currency char(3) not null, on_day date not null, per_base text not null,
    source text not null, primary key (workspace_id, currency, on_day))`,
] as const;
