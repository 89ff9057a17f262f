/** How facts travel: connections, inbox, outbox, prepared cards, import progress. */
export const statements = [
  `create table connection (
    workspace_id uuid not null references workspace, crm text not null, account_ref text not null,
    state text not null, tokens jsonb, cursors jsonb not null default '{}', primary key (workspace_id, crm))`,
  'create unique index connection_account on connection (crm, account_ref)',
  `create table inbox (
    workspace_id uuid not null, crm text not null, key text not null, kind text not null, crm_id text not null,
    at timestamptz not null, signal jsonb not null, received_at timestamptz not null, done_at timestamptz,
    attempts integer not null default 0, error text, primary key (workspace_id, crm, key))`,
  'create index inbox_waiting on inbox (workspace_id, crm, received_at) where done_at is null',
  `create table outbox (
    workspace_id uuid not null, id bigint generated always as identity, crm text not null, key text not null,
    write jsonb not null, state text not null, attempts integer not null default 0, due_at timestamptz not null,
    at timestamptz not null, error text, primary key (workspace_id, id))`,
  `create unique index outbox_waiting on outbox (workspace_id, crm, key) where state = 'waiting'`,
  `create index outbox_due on outbox (workspace_id, crm, due_at) where state = 'waiting'`,
  `create table card (
    workspace_id uuid not null, kind text not null, crm text not null, crm_id text not null, facts text not null,
    built_at timestamptz not null, primary key (workspace_id, kind, crm, crm_id))`,
  `create table card_stale (
    workspace_id uuid not null, kind text not null, record_id uuid not null, at timestamptz not null,
    primary key (workspace_id, kind, record_id))`,
  `create table import (
    workspace_id uuid not null, crm text not null, kind text not null, cursor text, done integer not null,
    total integer, finished boolean not null, primary key (workspace_id, crm, kind))`,
] as const;
