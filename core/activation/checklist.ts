import { type Basis, input } from '../basis.ts';
import type { CheckLine } from '../compliance/gate.ts';
import { type GuardEvidence, held, notHeld } from '../lifecycle/guards.ts';
import type { PartnershipType } from '../lifecycle/types.ts';
import type { ActivationPolicy, ChecklistItem } from '../policy/activation-types.ts';
import type { Refusal } from '../result.ts';
import { addDays, type Day } from '../time/day.ts';

/** What somebody recorded of an item; the last entry of an item counts. */
export interface ItemRecord {
  readonly id: string;
  readonly status: 'done' | 'blocked' | 'waived' | 'not_applicable' | 'open';
  readonly by: string;
  readonly on: Day;
  /** Pieces of evidence. */
  readonly evidence: number;
  readonly reason: string | null;
  readonly approvalId: string | null;
}

export interface Onboarding {
  readonly signedOn: Day;
  readonly activatedOn: Day | null;
  readonly type: PartnershipType;
  readonly tier: string | null;
  readonly country: string | null;
  readonly records: readonly ItemRecord[];
  /** The lines of the activation gate. */
  readonly checks: readonly CheckLine[];
  /** Certified people, and what the tier asks; null = nobody recorded it. */
  readonly certified: { readonly actual: number; readonly needed: number } | null;
  /** Who does an item, by item id. */
  readonly persons: Readonly<Record<string, string>>;
}

export interface ChecklistLine {
  readonly id: string;
  readonly group: ChecklistItem['group'];
  readonly mandatory: boolean;
  readonly owner: ChecklistItem['owner'];
  /** Who has it; null = nobody is named. */
  readonly person: string | null;
  readonly dueOn: Day;
  readonly status: 'done' | 'waived' | 'not_applicable' | 'blocked' | 'late' | 'open';
  /** It does not stand in the way of the activation. */
  readonly holds: boolean;
  readonly evidence: number;
  readonly missing: Refusal<ItemRefusal> | null;
  readonly basis: Basis;
}

export type ItemRefusal =
  | 'item_open'
  | 'item_blocked'
  | 'item_evidence'
  | 'item_waiver_unapproved'
  | 'item_not_applicable'
  | 'item_check'
  | 'item_certified'
  | 'item_unknown'
  | 'item_computed'
  | 'item_reason';

export interface Checklist {
  readonly status: 'open' | 'ready' | 'activated' | 'overdue';
  readonly targetActivation: Day;
  readonly progress: { readonly done: number; readonly mandatory: number };
  readonly lines: readonly ChecklistLine[];
  /** Mandatory lines that stand in the way, as refusals of G-CHECKLIST. */
  readonly blockers: readonly Refusal<ItemRefusal>[];
}

interface Rules {
  readonly activation: ActivationPolicy;
  readonly version: number;
}
interface Case {
  readonly item: ChecklistItem;
  readonly record: ItemRecord | undefined;
  readonly onboarding: Onboarding;
}
type Found = Pick<ChecklistLine, 'status' | 'missing'>;

const SHORTEST_REASON = 10;
const no = (code: ItemRefusal, item: string, params: Refusal['params'] = {}): Refusal<ItemRefusal> => ({
  code,
  clause: 'G-CHECKLIST',
  params: { item, ...params },
});
const open = (refusal: Refusal<ItemRefusal>): Found => ({ status: 'open', missing: refusal });
const DONE: Found = { status: 'done', missing: null };

const within = (value: string | null, allowed: readonly string[] | undefined): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value));

/** An item for some countries reaches a partner whose country nobody knows: fail closed. */
const reaches = ({ types, tiers, countries }: ChecklistItem, { type, tier, country }: Onboarding): boolean =>
  within(type, types) && within(tier, tiers) && (country === null || within(country, countries));

/** By the last record of an item that people tick. */
const BY_RECORD: Readonly<Record<ItemRecord['status'], (found: Case, record: ItemRecord) => Found>> = {
  open: ({ item }) => open(no('item_open', item.id)),
  done: ({ item }, { evidence }) => (item.evidence && evidence === 0 ? open(no('item_evidence', item.id)) : DONE),
  blocked: ({ item }, { reason }) => ({
    status: 'blocked',
    missing: no('item_blocked', item.id, { reason: reason ?? '' }),
  }),
  waived: ({ item }, { approvalId }) => ({
    status: 'waived',
    missing: approvalId === null ? no('item_waiver_unapproved', item.id) : null,
  }),
  not_applicable: ({ item }) => ({
    status: 'not_applicable',
    missing: item.mandatory ? no('item_not_applicable', item.id) : null,
  }),
};

function checkItem({ item: { id, check = '' }, onboarding: { checks } }: Case): Found {
  const line = checks.find(({ ruleId }) => ruleId === check);
  if (line === undefined) return open(no('item_check', id, { check }));
  if (line.outcome === 'not_applicable' || line.outcome === 'not_confirmed')
    return { status: 'not_applicable', missing: null };
  return line.outcome === 'refused' ? open(no('item_check', id, { check })) : DONE;
}

function certifiedItem({ item: { id }, onboarding: { certified } }: Case): Found {
  const { actual, needed } = certified ?? { actual: 0, needed: 1 };
  return certified !== null && actual >= needed ? DONE : open(no('item_certified', id, { actual, needed }));
}

function foundOf(found: Case): Found {
  const { item, record } = found;
  if (item.check !== undefined) return checkItem(found);
  if (item.fact !== undefined) return certifiedItem(found);
  return record === undefined ? open(no('item_open', item.id)) : BY_RECORD[record.status](found, record);
}

/**
 * The activation checklist of a signed partnership: what holds, what is missing, its evidence and who has it. A mandatory
 * item holds when it is done with its evidence, or waived by an approval; "not applicable" is decided by the policy.
 * @see domain/structured-outputs.md section 4
 */
export function checklistOf(onboarding: Onboarding, { activation, version }: Rules, today: Day): Checklist {
  const lines = activation.items
    .filter((item) => reaches(item, onboarding))
    .map((item) => lineOf(item, onboarding, { today, version }));
  const mandatory = lines.filter((line) => line.mandatory);
  const blockers = mandatory.flatMap(({ missing }) => missing ?? []);
  const targetActivation = addDays(onboarding.signedOn, activation.targetDay);
  return {
    status: statusOf(onboarding, blockers.length === 0, today > targetActivation),
    targetActivation,
    progress: { done: mandatory.length - blockers.length, mandatory: mandatory.length },
    lines,
    blockers,
  };
}

function statusOf({ activatedOn }: Onboarding, ready: boolean, late: boolean): Checklist['status'] {
  if (activatedOn !== null) return 'activated';
  if (ready) return 'ready';
  return late ? 'overdue' : 'open';
}

function lineOf(
  item: ChecklistItem,
  onboarding: Onboarding,
  { today, version }: { readonly today: Day; readonly version: number },
): ChecklistLine {
  const { id, group, mandatory, owner } = item;
  const record = onboarding.records.filter((each) => each.id === id).at(-1);
  const { status, missing } = foundOf({ item, record, onboarding });
  const dueOn = addDays(onboarding.signedOn, item.dueDay);
  const evidence = record?.evidence ?? 0;
  const inputs = [
    input('signed_on', onboarding.signedOn),
    input('due_on', dueOn),
    input('status', status),
    input('n', evidence),
  ];
  const basis = { rule: `item ${id}`, policyVersion: version, inputs };
  const person = onboarding.persons[id] ?? null;
  const shown = status === 'open' && dueOn < today ? 'late' : status;
  return {
    id,
    group,
    mandatory,
    owner,
    person,
    dueOn,
    evidence,
    missing,
    basis,
    status: shown,
    holds: missing === null,
  };
}

interface Recorded {
  readonly item: ChecklistItem;
  readonly record: ItemRecord;
}
const isReasoned = ({ reason }: ItemRecord): boolean => [...(reason ?? '').trim()].length >= SHORTEST_REASON;

/** What a record of an item that people tick needs, one row per refusal; the first that is found is the answer. */
const RECORD_NEEDS: readonly { readonly code: ItemRefusal; readonly missing: (recorded: Recorded) => boolean }[] = [
  { code: 'item_computed', missing: ({ item: { check, fact } }) => check !== undefined || fact !== undefined },
  {
    code: 'item_evidence',
    missing: ({ item, record: { status, evidence } }) => status === 'done' && item.evidence && evidence === 0,
  },
  {
    code: 'item_not_applicable',
    missing: ({ item: { mandatory }, record: { status } }) => status === 'not_applicable' && mandatory,
  },
  {
    code: 'item_reason',
    missing: ({ record }) => record.status !== 'done' && record.status !== 'open' && !isReasoned(record),
  },
];

/** C-ITEM: what stands against recording an item; empty when it can be. */
export function itemRefusals(
  record: ItemRecord,
  onboarding: Onboarding,
  { activation }: Rules,
): Refusal<ItemRefusal>[] {
  const item = activation.items.find(({ id }) => id === record.id);
  if (item === undefined || !reaches(item, onboarding)) return [no('item_unknown', record.id)];
  const need = RECORD_NEEDS.find(({ missing }) => missing({ item, record }));
  return need === undefined ? [] : [no(need.code, record.id, { least: SHORTEST_REASON })];
}

/** G-CHECKLIST. */
export const checklistEvidence = ({ blockers }: Checklist): GuardEvidence =>
  blockers.length === 0 ? held('checklist') : notHeld('checklist', blockers);
