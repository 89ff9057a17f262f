import { type RouteRequest, routeFor } from '../approval/route.ts';
import { fold } from '../fit/fold.ts';
import { APPROVAL_KINDS, type Level, PARTNERSHIP_TYPES } from '../lifecycle/types.ts';
import { currencyDigits } from '../money/currencies.ts';
import { multiplyFractions, roundHalfEven } from '../money/fraction.ts';
import type { Money } from '../money/types.ts';
import { type ApprovalPolicy, DEAL_TYPES } from '../policy/types.ts';
import { firstThatHolds } from './condition.ts';
import { exchanged, type Facts } from './facts.ts';
import type { ApprovalAsk, Fact } from './time-types.ts';
import { type Absent, absences, type Reading, type Reason, reason, shown, unusable } from './values.ts';

export interface Approval {
  readonly type: 'approval';
  readonly levels: readonly Level[];
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

/**
 * Who approves, by the policy's precedence: the first rule that holds (the programme's own rows come before the policy's),
 * raised to the deal-type floor, the exit floor and the value ladder, then to the locked rows.
 * @see core/approval/route.ts
 */
export function approvalOf(ask: ApprovalAsk, facts: Facts): Approval | Absent {
  const kind = oneOf(APPROVAL_KINDS, factOf(ask.kind, facts));
  const type = oneOf(PARTNERSHIP_TYPES, factOf(ask.type, facts));
  const gone = absences([kind, type].filter((each): each is Absent => typeof each !== 'string'));
  if (gone !== null || typeof kind !== 'string' || typeof type !== 'string') return gone ?? unusable();
  const missing: Reason[] = [];
  const optional = (fact: Fact | undefined): Reading | null => {
    const read = fact === undefined ? null : factOf(fact, facts);
    if (read?.type === 'absent')
      missing.push(...read.inputs.map((input) => reason('missing', { input })), ...read.reasons);
    return read;
  };
  const inside = isYes(optional(ask.inside));
  const dealType = optional(ask.dealType);
  const named = dealType === null ? null : oneOf(DEAL_TYPES, dealType);
  if (dealType?.type === 'text' && typeof named === 'object') missing.push(...(named?.reasons ?? []));
  const request: RouteRequest = {
    ...{ kind, type, priority: 'normal' },
    outside: inside ? [] : null,
    dealType: typeof named === 'string' ? named : null,
    publicBuyer: isYes(optional(ask.publicBuyer)),
    value: ask.value === undefined ? null : comparableValue(optional(ask.value), ask.value, facts),
  };
  const { policy, reasons } = withOwnRule(ask, kind, facts);
  const route = routeFor(request, policy);
  const told = [
    reason('approval_rule', { rule: route.rule, levels: route.levels.join(', ') }),
    ...reasons,
    ...route.notes.map(({ code }) => reason(code)),
  ];
  return { type: 'approval', levels: route.levels, rule: route.rule, reasons: [...told, ...missing] };
}

const isYes = (read: Reading | null): boolean => read?.type === 'yes_no' && read.is;

function factOf(fact: Fact, facts: Facts): Reading {
  if ('input' in fact) return facts.read(fact.input);
  if (typeof fact.value === 'boolean') return { type: 'yes_no', is: fact.value };
  return { type: 'text', text: fact.value };
}

/** The id that a text names, however it is spelt; absent when it names none. */
function oneOf<T extends string>(ids: readonly T[], read: Reading): T | Absent {
  if (read.type === 'absent') return read;
  const text = shown(read);
  const found = ids.find((id) => fold(id) === fold(text));
  return found ?? unusable(reason('not_one_of', { value: text, allowed: ids.join(', ') }));
}

/** The value in the policy's currency, as the rules compare it; null when nobody can convert it. */
function comparableValue(read: Reading | null, fact: Fact, facts: Facts): Money | null {
  const raw = 'input' in fact ? facts.raw(fact.input) : read;
  const to = facts.prepared.baseCurrency;
  const digits = currencyDigits(to);
  if (raw?.type !== 'money' || digits === undefined) return null;
  const rate = exchanged(raw.currency, to, facts);
  if (rate.type === 'absent') return null;
  const { n, d } = multiplyFractions(raw.n, rate.rate);
  return { minor: Number(roundHalfEven(n * 10n ** BigInt(digits), d)), currency: to };
}

/** The policy with the programme's rule before its own, when one holds. */
function withOwnRule({ rules = [] }: ApprovalAsk, kind: RouteRequest['kind'], facts: Facts) {
  const policy: ApprovalPolicy = facts.prepared.approvals;
  const { row, met, skipped } = firstThatHolds(rules, facts);
  if (row === undefined) return { policy, reasons: skipped };
  const first = { id: row.id, when: { kinds: [kind] }, ask: { levels: row.levels } };
  return { policy: { ...policy, rules: [first, ...policy.rules] }, reasons: [...met, ...skipped] };
}
