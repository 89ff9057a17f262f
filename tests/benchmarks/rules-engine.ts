import {
  FIT_FACTORS,
  type FitModel,
  type Move,
  type PreparedPartner,
  type PreparedTarget,
  TRANSITIONS,
} from '@partnership-os/core';
import { Engine, type RuleProperties } from 'json-rules-engine';

type Transition = (typeof TRANSITIONS)[number];
type Facts = Record<string, unknown>;
type Condition = { fact: string; operator: string; value: unknown };
const WHOLE = 10_000;

const has = (fact: string, value: unknown): Condition => ({ fact, operator: 'contains', value });
const is = (fact: string, value: unknown): Condition => ({ fact, operator: 'equal', value });
const engineOf = (rules: readonly RuleProperties[]): Engine => new Engine([...rules], { allowUndefinedFacts: true });

/** The lifecycle's transition table as rules of the engine: one rule per row, one condition per check of the row. */
export const moveEngine = (): Engine => engineOf(TRANSITIONS.map(ruleOf));

function ruleOf(row: Transition): RuleProperties {
  const { id, command, from, who, guards, reason, approval, live, suspended, typeChanged } = row;
  const all: (Condition | { any: Condition[] })[] = [
    is('command', command),
    { fact: 'phase', operator: 'in', value: from === 'none' ? ['none'] : [...from] },
    { any: who.map((each) => has('who', each)) },
    ...guards.map((guard) => is(guard, 'held')),
  ];
  if (suspended !== 'either') all.push(is('suspended', suspended === 'yes'));
  if (live !== undefined)
    all.push({ any: [{ fact: 'phase', operator: 'notEqual', value: 'NEGOTIATE' }, is('live', live)] });
  if (typeChanged !== undefined) all.push(is('typeChanged', typeChanged));
  if (reason === true) all.push({ fact: 'reasonLength', operator: 'greaterThanInclusive', value: 10 });
  if (approval !== undefined) all.push(has('grants', `${approval} ${command}`));
  return { conditions: { all }, event: { type: id } };
}

/** A move as flat facts: cheaper for the engine than reading paths in objects. */
export function moveFacts({ position, command, caller, evidence, grants }: Move): Facts {
  return {
    command: command.name,
    phase: position?.phase ?? 'none',
    suspended: position?.suspended ?? false,
    live: position?.live ?? false,
    typeChanged: position?.type !== position?.signedType,
    who: ['channel', 'manager', 'approver', ...caller.relations],
    reasonLength: command.reason?.text.length ?? 0,
    grants: grants
      .filter((grant) => grant.payloadHash === command.payloadHash)
      .map(({ kind, command: name }) => `${kind} ${name}`),
    ...Object.fromEntries(Object.entries(evidence).map(([guard, { status }]) => [guard, status])),
  };
}

type Part = readonly [factor: string, value: number, ...all: Condition[]];

/** The matcher's tables as rules of the engine: each rule that holds gives its factor a value. */
export function fitEngine(model: FitModel): Engine {
  const { matcher, vocabulary, adjacentTo, neighboursOf } = model;
  const terms = vocabulary.flatMap(({ key }): Part[] => [
    ['capability', WHOLE, has('needs', key), has('offers', key)],
    ['capability', matcher.partial.value, has('needs', key), has('offersPartly', key)],
    ['need', WHOLE, has('wants', key), has('seeks', key)],
    ['need', matcher.partial.value, has('wants', key), has('seeksPartly', key)],
  ]);
  const near = (factor: string, table: FitModel['adjacentTo'], value: number): Part[] =>
    [...table].flatMap(([at, others]) =>
      [...others].map((other): Part => [factor, value, is(`${factor}At`, at), has(`${factor}Of`, other)]),
    );
  const size = matcher.size.map(
    ({ from, value }, i): Part => [
      'size',
      value,
      { fact: 'ratio', operator: 'greaterThanInclusive', value: from },
      { fact: 'ratio', operator: 'lessThan', value: i === 0 ? WHOLE + 1 : (matcher.size[i - 1]?.from ?? 0) },
    ],
  );
  const parts = [
    ...terms,
    ...near('industry', adjacentTo, matcher.industry.near),
    ...near('geography', neighboursOf, matcher.geography.near),
    ...size,
  ];
  const same = ['industry', 'geography'].map((factor): Part => [factor, WHOLE, is(`${factor}Same`, true)]);
  return engineOf(
    [...parts, ...same].map(([factor, value, ...all]) => ({
      conditions: { all },
      event: { type: factor, params: { value } },
    })),
  );
}

/** A pair as flat facts; what does not depend on the pair (folded terms, ratios) is worked out before, as core does. */
export function fitFacts(model: FitModel, partner: PreparedPartner, target: PreparedTarget): Facts {
  const keys = (numbers: readonly number[]) => numbers.map((number) => model.vocabulary[number]?.key);
  const halves = (have: Uint8Array | null, value: number) =>
    model.vocabulary.flatMap(({ key }, i) => (have?.[i] === value ? [key] : []));
  const [small = 0, large = 1] = [partner.employees, target.employees].sort((a, b) => a - b);
  return {
    needs: keys(target.needs ?? []),
    wants: keys(target.wants),
    offers: halves(partner.offers, 2),
    offersPartly: halves(partner.offers, 1),
    seeks: halves(partner.seeks, 2),
    seeksPartly: halves(partner.seeks, 1),
    industryAt: target.industry,
    industryOf: partner.industries,
    industrySame: partner.industries.includes(target.industry ?? ''),
    geographyAt: target.place,
    geographyOf: partner.places,
    geographySame: partner.places.includes(target.place ?? ''),
    ratio: (small * WHOLE) / large,
    needCount: target.needs?.length ?? 0,
    trust: (partner.trust?.n ?? 0) / (partner.trust?.d ?? 1),
  };
}

/** The engine's events as the matcher's total, 0 to 1, for pairs of which every factor is known. */
export function totalOf(
  model: FitModel,
  events: readonly { readonly type: string; readonly params?: Readonly<Record<string, unknown>> | undefined }[],
  { needCount, trust }: { readonly needCount: number; readonly trust: number },
): number {
  const values = (factor: string) =>
    events.filter(({ type }) => type === factor).map(({ params }) => Number(params?.value));
  const best = (factor: string, other: number) => Math.max(other, ...values(factor)) / WHOLE;
  const { weights, industry, geography } = model.matcher;
  const value = {
    capability: values('capability').reduce((sum, each) => sum + each, 0) / (needCount * WHOLE),
    need: best('need', 0),
    industry: best('industry', industry.other),
    geography: best('geography', geography.other),
    size: best('size', 0),
    trust,
  };
  return FIT_FACTORS.reduce((sum, factor) => sum + weights[factor] * value[factor], 0) / WHOLE;
}
