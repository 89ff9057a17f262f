import {
  addVersion,
  held,
  notHeld,
  type Refusal,
  refuse,
  type SheetGroup,
  type SheetVersion,
} from '@partnership-os/core';
import { z } from 'zod';
import { evidenceFacts } from '../evidence/facts.ts';
import { bindingParts, sheetHistory } from '../evidence/terms.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler } from './command.ts';
import { callerOn, evidenceOf, partnershipOf, positionOf } from './partnership.ts';
import { addRecord, ownersOnly, recorded } from './record.ts';

const MOST = 200_000;
const Values = z
  .record(z.string().max(60), z.json())
  .refine((values) => JSON.stringify(values).length <= MOST, `a term sheet has at most ${MOST} characters`);
const Version = z.strictObject({ values: Values, baseVersion: z.int().positive().nullable() });
type Version = z.infer<typeof Version>;

/** T10 and T14: a new version of the term sheet, by us or by the partner. A version is never changed. */
const write = (author: SheetVersion['author']) =>
  handler(Version, async (context, payload): Promise<Handled> => {
    const partnership = await partnershipOf(context);
    if ('code' in partnership) return refuse([partnership]);
    const { unit, deps, person, now } = context;
    const facts = await evidenceFacts({ unit, deps, now }, partnership);
    const next = nextVersion(context, sheetHistory(facts), { author, payload });
    const added = addVersion(sheetHistory(facts), next);
    const guard = author === 'ours' ? 'C-TERMS' : 'C-COUNTER';
    const decided = askMove(context, {
      position: positionOf(partnership),
      command: { name: context.input.name, payloadHash: null, reason: null, type: null, phase: null },
      caller: callerOn(person, partnership),
      evidence: {
        ...(await evidenceOf({ unit, deps, now }, partnership, await unit.people())),
        [guard]: added.ok ? held('terms') : notHeld('terms', added.refusals),
      },
      grants: [],
    });
    if (!decided.ok) return decided;
    await addRecord(context, partnership, 'sheet', next);
    return recorded(partnership, decided.value.events, { reason: `v${next.number}`, sheet: next.number });
  });

function nextVersion(
  { person, now }: Context,
  history: readonly SheetVersion[],
  { author, payload }: { readonly author: SheetVersion['author']; readonly payload: Version },
): SheetVersion {
  const values = payload.values as SheetGroup;
  return { number: history.length + 1, author, baseVersion: payload.baseVersion, values, by: person.id, at: now };
}

export const draftTerms = write('ours');
export const recordCounter = write('partner');

const Answer = z.strictObject({
  version: z.int().positive(),
  rule: z.string().min(1).max(60),
  result: z.enum(['pass', 'fail']),
});

/** A person's answer to a red line that no machine can read, on one version. Only an approval clears a crossed one. */
export const answerRedLine = handler(Answer, async (context, { version, rule, result }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const found = await versionOf(context, version);
  if ('code' in found) return refuse([found]);
  const { partnership } = found;
  const line = context.inForce.policy.termSheet.redLines.find(({ id }) => id === rule);
  if (line === undefined || line.kind !== 'manual')
    return refuse([{ code: 'unknown_record', params: { type: 'red line', id: rule } }]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  const answer = { ruleId: rule, result, by: context.person.id, approvalId: null, version };
  await addRecord(context, partnership, 'red_line', answer);
  return recorded(partnership, ['termsheet.red_line_answered'], { reason: `${rule}: ${result}`, rule });
});

const Agree = z.strictObject({
  version: z.int().positive(),
  side: z.enum(['ours', 'partner']),
  parts: z.array(z.string().max(60)).min(1).max(60),
});

/** A side says yes to parts of a version: to exactly these values, and to no others. It binds nobody before a signature. */
export const agreeTerms = handler(Agree, async (context, { version, side, parts }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const found = await versionOf(context, version);
  if ('code' in found) return refuse([found]);
  const { partnership, sheet } = found;
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  const { termSheet } = context.inForce.policy;
  const all = bindingParts(sheet.values, termSheet, context.deps.hash);
  const chosen = all.filter(({ path }) => parts.includes(path));
  if (chosen.length < parts.length)
    return refuse([{ code: 'unknown_record', params: { type: 'part', id: parts.join(', ') } }]);
  const agreement = { side, by: context.person.id, at: context.now, parts: chosen, version };
  await addRecord(context, partnership, 'agreed', agreement);
  return recorded(partnership, ['termsheet.agreed'], { reason: `v${version} ${side}: ${parts.join(', ')}`, side });
});

/** A version of the term sheet of the partnership that a command names. */
export async function versionOf(context: Context, version: number) {
  const { unit, deps, now } = context;
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return partnership;
  const facts = await evidenceFacts({ unit, deps, now }, partnership);
  const sheet = sheetHistory(facts).find(({ number }) => number === version);
  const unknown: Refusal = { code: 'unknown_record', params: { type: 'term sheet', id: version } };
  return sheet === undefined ? unknown : { partnership, facts, sheet };
}

const Consent = z.strictObject({
  contact: z.string().min(1).max(200),
  channel: z.enum(['email', 'whatsapp', 'sms', 'voice', 'linkedin', 'data_sharing']),
  purpose: z.string().min(1).max(60),
  status: z.enum(['granted', 'withdrawn']),
  source: z.enum(['web_form', 'opt_in', 'signed', 'verbal', 'import']),
  evidence: z.int().min(0).max(20),
  expiresAt: z.iso.datetime().nullable().default(null),
});

/** An entry of a person's consent ledger: whom, how and what for. A withdrawal counts at once. */
export const recordConsent = handler(Consent, async (context, { contact, ...entry }): Promise<Handled> => {
  context.decidedOn({ kind: 'settled' });
  const partnership = await partnershipOf(context);
  if ('code' in partnership) return refuse([partnership]);
  const not = ownersOnly(context, partnership);
  if (not !== null) return refuse([not]);
  await addRecord(context, partnership, 'consent', { ...entry, personId: contact, at: context.now });
  return recorded(partnership, [`consent.${entry.status}`], { reason: `${entry.channel} ${entry.purpose}` });
});
