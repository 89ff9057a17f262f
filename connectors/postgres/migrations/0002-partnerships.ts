/** What is ours: partners, partnerships, registrations, approvals, the attribution ledger and the journal. */
export const statements = [
  `create table partner (workspace_id uuid not null references workspace, id uuid not null, name text not null,
    primary key (workspace_id, id))`,
  `create table partnership (
    workspace_id uuid not null, id uuid not null, partner_id uuid not null, name text not null, type text not null,
    phase text not null, suspended boolean not null, tier text, owner_id uuid, version integer not null,
    doc jsonb not null, primary key (workspace_id, id),
    foreign key (workspace_id, partner_id) references partner (workspace_id, id))`,
  `create unique index partnership_open on partnership (workspace_id, partner_id)
    where phase not in ('REJECTED', 'CANCELLED', 'CLOSED')`,
  `create table scorecard (
    workspace_id uuid not null, partnership_id uuid not null, version integer not null, status text not null,
    doc jsonb not null, saved_at timestamptz not null, primary key (workspace_id, partnership_id, version))`,
  `create table registration (
    workspace_id uuid not null, id uuid not null, deal_id uuid not null, partnership_id uuid not null,
    account_key text not null, product_line text not null, role text not null, status text not null,
    submitted_at timestamptz not null, protected_until date, version integer not null, doc jsonb not null,
    primary key (workspace_id, id))`,
  `create unique index registration_active on registration (workspace_id, deal_id, partnership_id, role)
    where status in ('submitted', 'approved', 'disputed')`,
  'create index registration_account on registration (workspace_id, account_key, product_line)',
  'create index registration_partnership on registration (workspace_id, partnership_id)',
  `create table approval (
    workspace_id uuid not null, id uuid not null, kind text not null, status text not null, resource_id uuid not null,
    deal_id uuid, partnership_id uuid, requested_at timestamptz not null, version integer not null,
    doc jsonb not null, primary key (workspace_id, id))`,
  'create index approval_deal on approval (workspace_id, deal_id)',
  'create index approval_partnership on approval (workspace_id, partnership_id)',
  `create index approval_waiting on approval (workspace_id, requested_at) where status in ('pending', 'returned')`,
  `create table attribution_entry (
    workspace_id uuid not null, id uuid not null, seq bigint not null, deal_id uuid not null,
    partnership_id uuid not null, role text not null, kind text not null, net_minor bigint not null,
    currency char(3) not null, rate text not null, rate_on date, rate_source text not null, base_minor bigint not null,
    base_currency char(3) not null, share_bp integer not null, closed_on date not null, cause text not null,
    reverses uuid, policy_version integer not null, at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, seq))`,
  'create index attribution_deal on attribution_entry (workspace_id, deal_id)',
  'create index attribution_partnership on attribution_entry (workspace_id, partnership_id)',
  `create table cost_entry (
    workspace_id uuid not null, id uuid not null, partnership_id uuid not null, on_day date not null, kind text not null,
    amount_minor bigint not null, currency char(3) not null, source text, derived boolean not null,
    primary key (workspace_id, id))`,
  'create index cost_partnership on cost_entry (workspace_id, partnership_id)',
  `create table event (
    workspace_id uuid not null, seq bigint not null, id uuid not null, partnership_id uuid, deal_id uuid,
    type text not null, at timestamptz not null, actor jsonb not null, command text not null, from_state text,
    to_state text, reason text, payload_hash text not null, correlation_id text not null,
    policy_version integer not null, prev_hash text not null, hash text not null, primary key (workspace_id, seq))`,
  'create index event_partnership on event (workspace_id, partnership_id)',
  `create table command (
    workspace_id uuid not null, idempotency_key text not null, person_id uuid, name text not null,
    body_hash text not null, at timestamptz not null, facts jsonb not null, outcome jsonb not null,
    policy_version integer not null, primary key (workspace_id, idempotency_key))`,
  `create table policy (
    workspace_id uuid not null, version integer not null, source text not null, published_at timestamptz not null,
    primary key (workspace_id, version))`,
] as const;
