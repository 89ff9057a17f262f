import { addDays, type Caller, decideMove, failedCheckEvidence, failedSince } from '@partnership-os/core';
import { movedTo } from './commands/moves.ts';
import { evidenceOf, positionOf } from './commands/partnership.ts';
import type { Deps, Known } from './deps.ts';
import { gateResult } from './evidence/compliance.ts';
import { type EvidenceFactsOf, evidenceFacts } from './evidence/facts.ts';
import { movesIn } from './moves-in-force.ts';
import { docsOf } from './record-store.ts';
import type { JournalEvent, Partnership } from './records.ts';

const PAGE = 200;
const SYSTEM: Caller = { personId: '', kind: 'system', roles: [], levels: [], relations: [] };
/** The timer whose days a suspension lasts at most: by then a person resumes the partnership or ends it. */
const TIMER = 'suspension';
/** The policy's own reason code. */
const CAUSE = 'compliance';

/**
 * Suspends live partnerships with a mandatory check that failed or ended, once its days of grace are over: the one step
 * that the product takes by itself, because the table allows it (T37). Going on again needs people.
 */
export async function suspendFailed(deps: Deps, workspaceId: string, now: string): Promise<void> {
  const live = (await deps.store.unit(workspaceId, (unit) => unit.partnerships())).filter(
    ({ suspended }) => !suspended,
  );
  for (let from = 0; from < live.length; from += PAGE)
    await deps.store.unit(workspaceId, async (unit) => {
      const ids = live.slice(from, from + PAGE).map(({ id }) => id);
      const checked = new Set(
        (await unit.partnershipRecords(ids)).flatMap(({ kind, partnershipId }) =>
          kind === 'check' ? partnershipId : [],
        ),
      );
      for (const partnership of await unit.partnerships({ ids: [...checked] }))
        await suspend({ deps, unit, now }, partnership);
    });
}

async function suspend(known: Known, partnership: Partnership): Promise<void> {
  const { deps, unit, now } = known;
  const facts = await evidenceFacts(known, partnership);
  const failed = failedChecks(facts);
  if (failed.length === 0) return;
  const { policy } = facts.inForce;
  const days = policy.lifecycle.timers.find(({ id }) => id === TIMER)?.amount ?? 0;
  const until = addDays(facts.today, days);
  const reason = failed.map(({ ruleId }) => ruleId).join(', ');
  const suspension = { reason, since: now, until };
  const asked = { ...partnership, doc: { ...partnership.doc, suspension } };
  const decided = decideMove({
    position: positionOf(partnership),
    command: {
      name: 'suspend',
      payloadHash: null,
      reason: { code: CAUSE, text: `check ${reason}` },
      type: null,
      phase: null,
    },
    caller: SYSTEM,
    evidence: {
      ...(await evidenceOf(known, asked, await unit.people())),
      'C-FAILEDCHECK': failedCheckEvidence(failed, facts.today),
    },
    grants: [],
    now,
    table: movesIn(policy),
  });
  if (!decided.ok) return;
  const moved = movedTo(asked, decided.value, { now, reason: { code: CAUSE, text: reason } });
  if (!(await unit.savePartnership(moved, partnership.version))) return;
  await unit.append(decided.value.events.map((type) => eventOf(known, { partnership, type, reason })));
  await unit.markStale('partner', [partnership.id], now);
  deps.wake(unit.workspaceId);
}

/** Mandatory checks of a live partner that do not hold any more, with the day since when. */
function failedChecks(facts: EvidenceFactsOf) {
  const { inForce, records, today } = facts;
  const checks = docsOf(records, 'check');
  const refused = new Set(
    (['activation', 'renewal'] as const)
      .flatMap((gate) => gateResult(facts, gate).lines)
      .flatMap(({ ruleId, outcome }) => (outcome === 'refused' ? ruleId : [])),
  );
  return inForce.policy.compliance.rules.flatMap((rule) => {
    const last = checks.findLast(({ ruleId }) => ruleId === rule.id);
    const failedOn = refused.has(rule.id) ? failedSince(rule, last, today) : null;
    return failedOn === null ? [] : [{ ruleId: rule.id, failedOn, graceDays: rule.graceDays }];
  });
}

const eventOf = (
  { deps, unit, now }: Known,
  { partnership, type, reason }: { readonly partnership: Partnership; readonly type: string; readonly reason: string },
): JournalEvent => ({
  id: deps.newId(),
  type,
  partnershipId: partnership.id,
  dealId: null,
  at: now,
  actor: { personId: null, name: 'Partnership OS', kind: 'system' },
  command: 'suspend',
  fromState: partnership.phase,
  toState: partnership.phase,
  reason,
  payloadHash: '',
  correlationId: partnership.id,
  policyVersion: deps.policy(unit.workspaceId).version,
});
