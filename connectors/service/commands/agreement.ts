import {
  accept,
  consentEvidence,
  type Evidence,
  freezeValue,
  type Part,
  partsToAsk,
  type Refusal,
  type Route,
  type RouteRequest,
  refuse,
  routeFor,
  type SheetVersion,
} from '@partnership-os/core';
import { z } from 'zod';
import { aboutPartner, requestApproval, sentFacts } from '../approvals.ts';
import { rateTable } from '../closings.ts';
import type { EvidenceFactsOf } from '../evidence/facts.ts';
import { agreedTerms, approvedParts, bindingParts, routedBy, sheetHistory } from '../evidence/terms.ts';
import { docsOf } from '../record-store.ts';
import type { Partnership } from '../records.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler, mustSave } from './command.ts';
import { withdrawLeft } from './leaving.ts';
import { movedTo, useGrant } from './moves.ts';
import { callerOn, evidenceOf, grantsOf, positionOf } from './partnership.ts';
import { stable } from './payload-hash.ts';
import { addRecord, recorded } from './record.ts';
import { versionOf } from './terms.ts';

/** What approved terms allow, each once. */
const GRANTED = ['send_terms', 'sign_agreement'] as const;
const Which = z.strictObject({ version: z.int().positive() });

interface Found {
  readonly partnership: Partnership;
  readonly facts: EvidenceFactsOf;
  readonly sheet: SheetVersion;
}

/** What a command on a version binds us to: its binding values, whatever their wording. */
function hashOf({ deps, inForce }: Context, { partnership, sheet }: Found, command: string): string {
  const parts = bindingParts(sheet.values, inForce.policy.termSheet, deps.hash);
  return deps.hash(stable({ command, partnership: partnership.id, type: partnership.type, parts }));
}

/** The newest version that a command names; an older one is superseded. */
async function newestOf(context: Context, version: number): Promise<Found | Refusal> {
  const found = await versionOf(context, version);
  if ('code' in found) return found;
  const newest = sheetHistory(found.facts).at(-1)?.number ?? 0;
  return newest === version ? found : { code: 'stale_version', params: { expected: version, actual: newest } };
}

async function decide(
  context: Context,
  { partnership }: Found,
  asked: { readonly hash: string | null; readonly evidence: Evidence },
) {
  const { unit, deps, person, now, input } = context;
  return askMove(context, {
    position: positionOf(partnership),
    command: { name: input.name, payloadHash: asked.hash, reason: null, type: null, phase: null },
    caller: callerOn(person, partnership),
    evidence: { ...(await evidenceOf({ unit, deps, now }, partnership, await unit.people())), ...asked.evidence },
    grants: grantsOf(await unit.approvals({ partnershipIds: [partnership.id] })),
  });
}

/** T11: the newest version goes to whom the matrix, its deal type and its value ask. Only parts that changed are asked again. */
export const submitTerms = handler(Which, async (context, { version }): Promise<Handled> => {
  const { unit } = context;
  const found = await newestOf(context, version);
  if ('code' in found) return refuse([found]);
  await unit.lock(`approvals of ${found.partnership.id}`);
  const approvals = await unit.approvals({ partnershipIds: [found.partnership.id] });
  const waiting = approvals.filter(
    ({ kind, status }) => kind === 'terms' && (status === 'pending' || status === 'returned'),
  );
  if (waiting.length > 0) return refuse([{ code: 'approval_waiting', clause: 'lifecycle 4' }]);
  const decided = await decide(context, found, { hash: null, evidence: {} });
  if (!decided.ok) return decided;
  const where = await routeOf(context, found);
  const parts = bindingParts(found.sheet.values, context.inForce.policy.termSheet, context.deps.hash).map(
    (part): Part => ({ ...part, levels: where.route.levels }),
  );
  const asked = await ask(context, found, { ...where, parts, before: partsToAsk(parts, approvedParts(approvals)) });
  if (!asked.ok) return asked;
  const { partnership } = found;
  mustSave(await unit.savePartnership({ ...partnership, version: partnership.version + 1 }, partnership.version));
  return recorded(partnership, decided.value.events, { reason: `v${version}`, ...sentFacts(asked.value) });
});

type Where = {
  readonly route: Route;
  readonly routed: RouteRequest;
  readonly frozen: ReturnType<typeof freezeValue>;
};

async function routeOf({ unit, deps, inForce }: Context, { partnership, sheet, facts }: Found): Promise<Where> {
  const { policy } = inForce;
  const { dealType, value } = routedBy(sheet.values);
  const rates = await rateTable(deps, unit, (await unit.workspace()).baseCurrency);
  const frozen = freezeValue(value, policy.workspace.baseCurrency, facts.today, rates);
  const routed: RouteRequest = {
    kind: 'terms',
    type: partnership.type,
    outside: null,
    dealType,
    publicBuyer: facts.subject.flags.public_buyer === true,
    value: frozen.value,
    priority: 'normal',
  };
  return { frozen, routed, route: routeFor(routed, policy.approvals) };
}

interface Asking extends Where {
  readonly parts: readonly Part[];
  readonly before: ReturnType<typeof partsToAsk>;
}

function ask(context: Context, found: Found, { route, routed, frozen, parts, before }: Asking) {
  const { partnership, sheet, facts } = found;
  const on = facts.today;
  const changed = before.ask.map(({ path }) => ({
    key: 'part_asked',
    params: { part: path },
    source: 'terms' as const,
    on,
  }));
  return requestApproval(context, {
    kind: 'terms',
    route,
    routed,
    frozen,
    termsVersion: sheet.number,
    resourceId: partnership.id,
    dealId: null,
    partnershipId: partnership.id,
    flagged: false,
    commands: GRANTED.map((command) => ({ command, payloadHash: hashOf(context, found, command) })),
    shown: {
      ...aboutPartner({ partnerId: partnership.partnerId, partnerName: partnership.name }),
      amount: routedBy(sheet.values).value,
      changes: before.inherited.length > 0 ? changed : null,
      parts: parts.map(({ path, hash }) => ({ path, hash })),
      supports: [],
      opposes: [],
      checked: ['terms', 'phase'],
    },
  });
}

const Send = z.strictObject({
  version: z.int().positive(),
  contact: z.string().min(1).max(200),
  channel: z.enum(['email', 'whatsapp', 'sms', 'voice', 'linkedin']),
});
const PURPOSE = 'terms';

/** T13: that approved terms went out, to a person whose consent for that channel holds. */
export const sendTerms = handler(Send, async (context, { version, contact, channel }): Promise<Handled> => {
  const found = await newestOf(context, version);
  if ('code' in found) return refuse([found]);
  const { facts, partnership } = found;
  const asked = { personId: contact, channel, purpose: PURPOSE };
  const consent = consentEvidence(
    asked,
    docsOf(facts.records, 'consent'),
    context.now,
    context.inForce.policy.compliance,
  );
  const hash = hashOf(context, found, 'send_terms');
  const decided = await decide(context, found, { hash, evidence: { 'G-CONSENT': consent } });
  if (!decided.ok) return decided;
  const spent = await useGrant(context, decided.value.grantId);
  if (spent !== null) return refuse([spent]);
  await addRecord(context, partnership, 'sent', { version, contact, channel });
  return recorded(partnership, decided.value.events, { reason: `v${version} ${channel}`, sheet: version });
});

const Signatory = z.strictObject({ side: z.enum(['ours', 'partner']), name: z.string().trim().min(1).max(200) });
const Sign = z.strictObject({
  version: z.int().positive(),
  agreementRef: z.string().trim().min(1).max(200),
  signedOn: z.iso.date(),
  signatories: z.array(Signatory).min(2).max(20),
  documentHash: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 as lower-case hex'),
});
type Sign = z.infer<typeof Sign>;

/** T16 to T18: that both parties signed exactly the approved version. Its terms are in force from now on. */
export const signAgreement = handler(Sign, async (context, signed): Promise<Handled> => {
  const found = await newestOf(context, signed.version);
  if ('code' in found) return refuse([found]);
  const hash = hashOf(context, found, 'sign_agreement');
  const decided = await decide(context, found, { hash, evidence: { 'G-SIGNED': signedEvidence(signed, found) } });
  if (!decided.ok) return decided;
  const spent = await useGrant(context, decided.value.grantId);
  if (spent !== null) return refuse([spent]);
  const { partnership, sheet } = found;
  const moved = movedTo(partnership, decided.value, { now: context.now, reason: null });
  const { signedOn, agreementRef, version } = signed;
  const terms = {
    version: (partnership.doc.terms?.version ?? 0) + 1,
    signedOn,
    agreementRef,
    ...agreedTerms(sheet.values),
  };
  const doc = { ...moved.doc, terms, signedAt: `${signedOn}T00:00:00.000Z` };
  // The record takes one step: what was signed is written beside it.
  await addRecord(context, { ...moved, doc, version: partnership.version }, 'signed', signed);
  const left = { from: partnership.phase, to: moved.phase, command: 'sign_agreement' };
  const withdrawn = await withdrawLeft(context, moved.id, left);
  const done = recorded(moved, decided.value.events, { reason: `v${version} ${agreementRef}`, phase: moved.phase });
  if (!done.ok) return done;
  const events = done.value.events.map((event) => ({ ...event, fromState: partnership.phase }));
  return accept({ ...done.value, events: [...events, ...withdrawn] });
});

/** G-SIGNED: both sides, a date that has come, and the version that is approved (its hash is asked of the grant). */
function signedEvidence({ signatories, signedOn }: Sign, { facts }: Found) {
  const sides = new Set(signatories.map(({ side }) => side));
  const holds = sides.size === 2 && signedOn <= facts.today;
  return { status: holds ? ('held' as const) : ('not' as const), until: null, source: 'agreement' };
}
