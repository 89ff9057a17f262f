import {
  accept,
  type CheckRecord,
  type ComplianceRule,
  GATES,
  LADDER,
  type Level,
  OFF_LADDER,
  type Refusal,
  type Role,
  type Route,
  refuse,
  waiverRefusals,
} from '@partnership-os/core';
import { z } from 'zod';
import type { Approval, AskedWaiver } from '../approval-record.ts';
import { aboutPartner, requestApproval, requestedEvent, sentFacts } from '../approvals.ts';
import { type EvidenceFactsOf, evidenceFacts } from '../evidence/facts.ts';
import { docsOf } from '../record-store.ts';
import type { Partnership } from '../records.ts';
import { type Context, type Handled, handler, type NewEvent } from './command.ts';
import { currentPartnership, partnershipOf } from './partnership.ts';
import { addRecord, ownersOnly } from './record.ts';

const Text = z.string().trim().min(1).max(4000);
const Ask = z.strictObject({
  rule: z.string().min(1).max(40),
  gate: z.enum(GATES),
  until: z.iso.date(),
  reason: Text,
  risk: Text,
  compensation: Text,
});

const LEVELS: readonly Level[] = [...LADDER, ...OFF_LADDER];
const levelsOf = (roles: readonly Role[]): Level[] => LEVELS.filter((level) => roles.includes(level));

/** Asks that a check is waived at one gate until a day, by the roles that its rule names. Nobody waives what they asked for. */
export const requestWaiver = handler(Ask, async (context, { rule: ruleId, ...asked }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, deps, now, inForce } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  const rule = inForce.policy.compliance.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return refuse([{ code: 'unknown_record', params: { type: 'check', id: ruleId } }]);
  const facts = await evidenceFacts({ unit, deps, now }, partnership);
  const waiver: AskedWaiver = { ...asked, rule: ruleId, from: facts.today };
  const [first, ...rest] = gapsOf(context, facts, { rule, waiver });
  if (first !== undefined) return refuse([first, ...rest]);
  const approval = await ask(context, partnership, { rule, waiver });
  if (!approval.ok) return approval;
  return accept({
    result: sentFacts(approval.value),
    events: [requestedEvent(approval.value, `${ruleId}: ${asked.reason}`)],
    deals: [],
    partnerships: [partnership.id],
  });
});

interface Asked {
  readonly rule: ComplianceRule;
  readonly waiver: AskedWaiver;
}

/** What stands against it before anybody is asked: the limits of the rule, and how often it was granted before. */
function gapsOf({ person, inForce }: Context, facts: EvidenceFactsOf, { rule, waiver }: Asked): Refusal[] {
  const { today, subject, partnership, records } = facts;
  const before = docsOf(records, 'check').filter(({ ruleId, status }) => ruleId === rule.id && status === 'waived');
  const by = (rule.waiver?.roles ?? []).map((role) => ({ personId: role, role }));
  return waiverRefusals({
    waiver: { ...waiver, by, ruleVersion: rule.version, approvalId: 'asked' },
    rule,
    asked: { gate: waiver.gate, today, subject },
    requesterId: person.id,
    ownerId: partnership.ownerId,
    renewals: before.length,
    allowedRenewals: inForce.policy.compliance.waiverRenewals,
  });
}

function ask(context: Context, partnership: Partnership, { rule, waiver }: Asked) {
  const levels = levelsOf(rule.waiver?.roles ?? []);
  const slots = levels.map((level) => ({ level, hours: context.inForce.policy.approvals.hours[level] }));
  const hours = Math.max(...slots.map((slot) => slot.hours));
  const route: Route = { rule: rule.id, mode: 'all', slots, levels, hours, inside: false, outside: [], notes: [] };
  return requestApproval(context, {
    kind: 'waiver',
    route,
    routed: null,
    termsVersion: null,
    resourceId: partnership.id,
    dealId: null,
    partnershipId: partnership.id,
    flagged: true,
    commands: [],
    shown: {
      ...aboutPartner({ partnerId: partnership.partnerId, partnerName: partnership.name }),
      comment: [waiver.reason, waiver.risk, waiver.compensation].join('\n'),
      waiver,
      supports: [],
      opposes: [],
      checked: ['checks'],
    },
  });
}

/** Nobody waives a check of a partnership that is their own. */
export async function ownWaiver({ unit, person }: Context, { partnershipId }: Approval): Promise<Refusal[]> {
  const partnership = await currentPartnership(unit, partnershipId ?? '');
  return partnership?.ownerId === person.id ? [{ code: 'waiver_own', clause: 'gcc 6' }] : [];
}

/** A granted waiver is a result of the check, with who granted it and until when. */
export async function settleWaiver(context: Context, approval: Approval): Promise<readonly NewEvent[]> {
  const { waiver, request } = approval.doc;
  if (approval.kind !== 'waiver' || approval.status !== 'approved' || waiver === undefined) return [];
  const by = request.slots.flatMap(({ decidedBy, level }) =>
    decidedBy === null ? [] : { personId: decidedBy, role: level },
  );
  return record(context, approval, (ruleVersion) => ({
    status: 'waived',
    waiver: { ...waiver, by, ruleVersion, approvalId: approval.id },
  }));
}

/** A waiver that was taken back leaves the check open. */
export async function unsettleWaiver(context: Context, approval: Approval): Promise<readonly NewEvent[]> {
  if (approval.kind !== 'waiver' || approval.status !== 'approved') return [];
  return record(context, approval, () => ({ status: 'pending', waiver: null }));
}

async function record(
  context: Context,
  { partnershipId, doc }: Approval,
  resultOf: (ruleVersion: number) => Pick<CheckRecord, 'status' | 'waiver'>,
): Promise<readonly NewEvent[]> {
  const partnership = await currentPartnership(context.unit, partnershipId ?? '');
  const rule = context.inForce.policy.compliance.rules.find(({ id }) => id === doc.waiver?.rule);
  if (partnership === null || rule === undefined) return [];
  const result = resultOf(rule.version);
  const none = { values: {}, evidence: [], expiresOn: null, performedOn: null };
  await addRecord(context, partnership, 'check', { ruleId: rule.id, ruleVersion: rule.version, ...none, ...result });
  const event = { type: `compliance.check_${result.status}`, partnershipId: partnership.id, dealId: null };
  return [{ ...event, fromState: partnership.phase, toState: partnership.phase, reason: rule.id }];
}
