import { type CheckRecord, type Refusal, refuse, SCOPE_FLAGS } from '@partnership-os/core';
import { z } from 'zod';
import type { PartnershipRecord } from '../record-store.ts';
import { type Context, type Handled, handler } from './command.ts';
import { partnershipOf } from './partnership.ts';
import { addRecord, ownersOnly, recorded } from './record.ts';

const Day = z.iso.date();
const Evidence = z.strictObject({
  rule: z.string().min(1).max(40),
  kind: z.string().min(1).max(60),
  on: Day,
  ref: z.string().trim().min(1).max(2000),
});

/** A piece of evidence for a check. It counts once a compliance reviewer, and not its uploader, has verified it. */
export const addEvidence = handler(Evidence, async (context, { rule, kind, on, ref }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const [unknown] = [unknownRule(context, rule) ?? []].flat();
  if (unknown !== undefined) return refuse([unknown]);
  const { roles, levels } = context.person;
  if (!roles.includes('rep') && !roles.includes('channel') && levels.length === 0)
    return refuse([{ code: 'no_permission' }]);
  const evidenceId = await addRecord(context, partnership, 'piece', { ruleId: rule, kind, on, ref });
  return recorded(partnership, ['compliance.evidence_added'], { reason: rule, evidenceId });
});

const Check = z.strictObject({
  rule: z.string().min(1).max(40),
  status: z.enum(['pending', 'passed', 'failed', 'error']),
  values: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean()])).default({}),
  performedOn: Day,
  expiresOn: Day.nullable().default(null),
  /** Ids of the pieces that the reviewer has looked at. */
  evidence: z.array(z.uuid()).max(20).default([]),
  reason: z.string().trim().max(4000).optional(),
});

/** The dated result of a check, by a compliance reviewer, who stands for the evidence that it names. */
export const recordCheck = handler(Check, async (context, { rule, evidence, reason, ...result }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const { unit, person, inForce } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  if (!person.roles.includes('compliance') && !person.levels.includes('compliance'))
    return refuse([
      { code: 'who_may_not', clause: 'lifecycle 2', params: { command: 'record_check', who: 'compliance' } },
    ]);
  const known = inForce.policy.compliance.rules.find(({ id }) => id === rule);
  if (known === undefined) return refuse([{ code: 'unknown_record', params: { type: 'check', id: rule } }]);
  const pieces = piecesOf(await unit.partnershipRecords([partnership.id]), rule, evidence);
  if (pieces.length < evidence.length)
    return refuse([{ code: 'unknown_record', params: { type: 'evidence', id: evidence.join(', ') } }]);
  const check: CheckRecord = {
    ruleId: rule,
    ruleVersion: known.version,
    ...result,
    waiver: null,
    evidence: pieces.map((piece) => ({ ...piece, verifiedBy: person.id })),
  };
  await addRecord(context, partnership, 'check', check);
  return recorded(partnership, [`compliance.check_${result.status}`], { reason: reason ?? rule, check: rule });
});

const piecesOf = (records: readonly PartnershipRecord[], rule: string, ids: readonly string[]) =>
  records.flatMap((record) =>
    record.kind === 'piece' && record.doc.ruleId === rule && ids.includes(record.id)
      ? [{ kind: record.doc.kind, on: record.doc.on, addedBy: record.recordedBy }]
      : [],
  );

const Scope = z.strictObject({ flags: z.partialRecord(z.enum(SCOPE_FLAGS), z.boolean()) });

/** Facts that decide which rules apply to a partnership; what nobody recorded is unknown, and its rules refuse. */
export const recordScope = handler(Scope, async (context, { flags }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  await addRecord(context, partnership, 'scope', { flags });
  return recorded(partnership, ['compliance.scope_recorded'], { reason: Object.keys(flags).join(', ') });
});

const unknownRule = ({ inForce }: Context, rule: string): Refusal | null =>
  inForce.policy.compliance.rules.some(({ id }) => id === rule)
    ? null
    : { code: 'unknown_record', params: { type: 'check', id: rule } };
