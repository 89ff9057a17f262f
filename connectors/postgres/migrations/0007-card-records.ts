/**
 * A prepared card names the record that it was built from, so that a stale mark is seen when it is read, and the version of
 * its facts, so that cards of an older program are built again. Cards from before are forgotten: each is built when it is
 * asked for, and all of them in the background.
 */
export const statements = [
  `insert into card_stale (workspace_id, kind, record_id, at)
    select workspace_id, 'deal', id, now() from deal where workspace_id in (select workspace_id from card)
    on conflict do nothing`,
  `insert into card_stale (workspace_id, kind, record_id, at)
    select workspace_id, 'partner', id, now() from partnership where workspace_id in (select workspace_id from card)
    on conflict do nothing`,
  'delete from card',
  'alter table card add column record_id uuid not null, add column version text not null',
  'create index card_of_version on card (workspace_id, version)',
] as const;
