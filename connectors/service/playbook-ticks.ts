import {
  type Crm,
  calendarIn,
  dayIn,
  type Instant,
  nextStart,
  overdueStep,
  type Playbook,
  replayRun,
} from '@partnership-os/core';
import type { NewEvent } from './commands/command.ts';
import { journalLine } from './commands/playbooks.ts';
import type { Deps, Known } from './deps.ts';
import { advance } from './playbook-runs.ts';
import type { StoredRun } from './playbook-store.ts';
import type { JournalEvent, Partnership } from './records.ts';

const SYSTEM = { personId: null, name: 'Partnership OS', kind: 'system' as const };

/** What only time brings about: steps whose day is over are told once, and recurring playbooks start themselves. */
export async function tickPlaybooks(deps: Deps, workspaceId: string, now: string): Promise<void> {
  const ids = await deps.store.unit(workspaceId, async (unit) => {
    const runs = await unit.playbookRuns({});
    for (const run of runs) if (run.status === 'running') await tellLate({ deps, unit, now }, run);
    return [...new Set(runs.map(({ partnershipId }) => partnershipId))];
  });
  const offered = (await deps.playbooks?.(workspaceId)) ?? [];
  const recurring = offered.filter(({ recurring: by }) => by !== undefined);
  // A partnership is a transaction of its own: one that cannot start holds up no other.
  for (const id of recurring.length === 0 ? [] : ids)
    await deps.store.unit(workspaceId, (unit) => startDue({ deps, unit, now }, id, recurring));
  deps.wake(workspaceId);
}

/** A step whose day is over, and one whose owner works here no more: once for each time that it was opened. */
async function tellLate(known: Known, stored: StoredRun): Promise<void> {
  const { unit, now } = known;
  const run = replayRun(stored.doc.events);
  const state = run?.steps[run.current ?? ''];
  if (run === null || run.current === null || state === undefined) return;
  const today = dayIn(now, (await unit.workspace()).zone);
  const active = (await unit.people()).some(({ id, active: works }) => works && id === state.owner);
  const late = [
    ...(overdueStep(run, today) === null ? [] : ['playbook.step_overdue']),
    ...(active ? [] : ['playbook.step_without_owner']),
  ];
  const fresh = late.filter((type) => !stored.doc.told.includes(toldAs(type, run.current, state.visits)));
  if (fresh.length === 0) return;
  const told = [...stored.doc.told, ...fresh.map((type) => toldAs(type, run.current, state.visits))];
  const next = { ...stored, version: stored.version + 1, doc: { ...stored.doc, told } };
  if (!(await unit.savePlaybookRun(next, stored.version))) return;
  const { partnershipId } = stored;
  const about = { partnershipId, dealId: null, fromState: null, toState: run.current, reason: null };
  await unit.append(fresh.map((type) => systemEvent(known, { type, ...about }, stored.id)));
  await unit.markStale('partner', [partnershipId], now);
}

const toldAs = (type: string, step: string | null, visits: number): string => `${type} ${step} ${visits}`;

async function startDue(known: Known, partnershipId: string, recurring: readonly Playbook[]): Promise<void> {
  const { unit } = known;
  await unit.lock(`playbooks ${partnershipId}`);
  const [partnership] = await unit.partnerships({ ids: [partnershipId] });
  const runs = await unit.playbookRuns({ partnershipIds: [partnershipId] });
  if (partnership === undefined) return;
  for (const definition of recurring) {
    const since = countedFrom(definition, runs);
    if (since === null || !(await isDue(known, partnership, { definition, since }))) continue;
    await startOne(known, partnership, { definition, runs });
  }
}

/** The start of its last run, or the end of a run that it follows; null: nobody has begun with it here. */
function countedFrom({ id }: Playbook, runs: readonly StoredRun[]): Instant | null {
  if (runs.some(({ playbook, status }) => playbook === id && status === 'running')) return null;
  const own = runs.find(({ playbook }) => playbook === id)?.startedAt;
  const before = runs.find(({ status, doc }) => status === 'finished' && doc.definition.next_playbooks.includes(id));
  return own ?? (before === undefined ? null : (replayRun(before.doc.events)?.endedAt ?? null));
}

async function isDue(
  { deps, unit, now }: Known,
  { tier }: Partnership,
  { definition, since }: { readonly definition: Playbook; readonly since: Instant },
): Promise<boolean> {
  const { policy } = deps.policy(unit.workspaceId);
  const calendar = calendarIn(policy, policy.workspace.calendar, (await unit.workspace()).zone);
  const at = nextStart(definition, { tier, since }, policy.lifecycle.timers, calendar);
  return at !== null && at <= now;
}

async function startOne(
  known: Known,
  partnership: Partnership,
  { definition, runs }: { readonly definition: Playbook; readonly runs: readonly StoredRun[] },
): Promise<void> {
  const { deps, unit, now } = known;
  const crm: Crm = runs[0]?.doc.crm ?? 'hubspot';
  const before = { id: deps.newId(), doc: { definition, crm, events: [], tasks: [], told: [] } };
  const actor = { personId: 'system', human: false };
  const started = await advance(known, { partnership, before, actor }, { type: 'start' });
  // A phase in which it may not start, or a suspension: it is looked at again at the next tick.
  if (!started.ok) return;
  await unit.append(
    started.value.events.map((event) => systemEvent(known, journalLine(event, partnership.id), before.id)),
  );
  await unit.markStale('partner', [partnership.id], now);
}

const systemEvent = ({ deps, unit, now }: Known, line: NewEvent, correlationId: string): JournalEvent => ({
  ...line,
  id: deps.newId(),
  at: now,
  actor: SYSTEM,
  command: 'tick',
  payloadHash: '',
  correlationId,
  policyVersion: deps.policy(unit.workspaceId).version,
});
