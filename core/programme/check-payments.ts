import { checkBands } from './check-bands.ts';
import { type Found, found, type Scope } from './check-scope.ts';
import type { Limit, Payment, Prorate, Rate } from './payment-types.ts';
import { WAYS } from './rate.ts';

/** Rates, bands, limits and proration of each payment, and kinds whose payments cannot be added. */
export function checkPayments(scope: Scope): readonly Found[] {
  const { payments = [] } = scope.programme;
  return [
    ...payments.flatMap((payment, index) => checkPayment(payment, `${scope.at}/payments/${index}`, scope)),
    ...mixedKinds(scope),
  ];
}

function checkPayment(payment: Payment, at: string, scope: Scope): readonly Found[] {
  const { rates, accelerator, cap = [], floor, points = [], prorate, currency, deadline } = payment;
  const open = rates.findIndex(({ when }) => when === undefined);
  const { deadlines = [] } = scope.programme;
  return [
    ...rates.flatMap((rate, index) => checkRate(rate, payment, `${at}/rates/${index}`, scope)),
    ...(open === -1
      ? []
      : rates
          .slice(open + 1)
          .map((_, index) => found('programme_row_unreachable', `${at}/rates/${open + 1 + index}`, { row: open + 1 }))),
    ...(accelerator === undefined ? [] : checkBands(accelerator, `${at}/accelerator`, true)),
    ...[...cap, ...(floor === undefined ? [] : [floor])].flatMap((limit) =>
      checkLimit(limit, limit === floor ? `${at}/floor` : `${at}/cap/${cap.indexOf(limit)}`),
    ),
    ...(points.length > 0 || accelerator !== undefined || payment.minimum?.basis !== undefined
      ? needsBasis(payment, at)
      : []),
    ...points.flatMap(({ percent }, index) => percentAt(percent, `${at}/points/${index}/percent`)),
    ...(prorate === undefined ? [] : checkProrate(prorate, `${at}/prorate`)),
    ...(currency === undefined || currency === 'basis' || scope.hasRate(currency)
      ? []
      : [found('programme_no_rate', `${at}/currency`, { from: scope.programme.currency, to: currency })]),
    ...(deadline === undefined || deadlines.some(({ id }) => id === deadline)
      ? []
      : [found('programme_unknown', `${at}/deadline`, { name: deadline })]),
  ];
}

const ON_BASIS: readonly (keyof Rate)[] = ['percent', 'percentFrom', 'range', 'byLevel', 'bands'];

function checkRate(rate: Rate, payment: Payment, at: string, scope: Scope): readonly Found[] {
  const ways = WAYS.filter((way) => rate[way] !== undefined);
  if (ways.length !== 1) return [found('programme_shape', at, { what: 'rate' })];
  const { percent, range, byLevel = {}, amountByLevel = {}, bands } = rate;
  const { levels } = scope.programme;
  const tables = { byLevel, amountByLevel };
  return [
    ...(ON_BASIS.includes(ways[0] ?? 'amount') ? needsBasis(payment, at) : []),
    ...(percent === undefined ? [] : percentAt(percent, `${at}/percent`)),
    ...Object.entries(byLevel).flatMap(([level, value]) => percentAt(value, `${at}/byLevel/${level}`)),
    ...Object.entries(tables).flatMap(([table, rows]) =>
      Object.keys(rows)
        .filter((level) => !levels.some(({ id }) => id === level))
        .map((name) => found('programme_unknown', `${at}/${table}/${name}`, { name })),
    ),
    ...(range === undefined
      ? []
      : [
          ...percentAt(range.to, `${at}/range/to`),
          ...(range.from <= range.to ? [] : [found('programme_impossible', `${at}/range`, { input: range.agreed })]),
        ]),
    ...(bands === undefined
      ? []
      : [
          ...checkBands(bands, `${at}/bands`, false),
          ...bands.rows.flatMap((row, index) => percentAt(row.percent ?? 0, `${at}/bands/rows/${index}/percent`)),
        ]),
  ];
}

const needsBasis = ({ basis }: Payment, at: string): readonly Found[] =>
  basis === undefined ? [found('programme_shape', at, { what: 'basis' })] : [];

/** No payment is more than what it is paid on. */
const percentAt = (percent: number, at: string): readonly Found[] =>
  Math.abs(percent) <= 100 ? [] : [found('programme_percent', at, { percent })];

function checkLimit(limit: Limit, at: string): readonly Found[] {
  const named = [limit.amount, limit.amountFrom, limit.percent].filter((each) => each !== undefined);
  const shape = named.length === 1 ? [] : [found('programme_shape', at, { what: 'limit' })];
  return [...shape, ...percentAt(limit.percent ?? 0, `${at}/percent`)];
}

function checkProrate({ window, at: day, part, of }: Prorate, at: string): readonly Found[] {
  const byWindow = window !== undefined && day !== undefined && window.kind !== 'lifetime' && window.kind !== 'rolling';
  const byParts = part !== undefined && of !== undefined;
  const anchored = window?.kind !== 'anniversary' || window.from !== undefined;
  return byWindow !== byParts && anchored ? [] : [found('programme_shape', at, { what: 'proration' })];
}

function mixedKinds({ programme: { payments = [], currency }, at }: Scope): readonly Found[] {
  const sortOf = (payment: Payment) => (payment.result === 'count' ? 'count' : (payment.currency ?? currency));
  return payments.flatMap((payment, index) => {
    const kind = payment.kind ?? 'commission';
    const first = payments.find((each) => (each.kind ?? 'commission') === kind) ?? payment;
    return sortOf(first) === sortOf(payment)
      ? []
      : [found('programme_kind_mixed', `${at}/payments/${index}`, { kind })];
  });
}
