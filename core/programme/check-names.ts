import { currencyDigits } from '../money/currencies.ts';
import { type Found, found, type Scope, termsOf } from './check-scope.ts';
import { OPERATIONS } from './derived.ts';
import type { Payment } from './payment-types.ts';
import { columnOf } from './read-case.ts';
import type { InputType } from './types.ts';

const RESERVED = ['case_id', 'ask', 'programme'];
const ASKS = ['level', 'approval', 'protection'];

/** Ids that are there twice or mean something else already, currencies, and names that nothing declares. */
export function checkNames(scope: Scope): readonly Found[] {
  return [...twice(scope), ...reserved(scope), ...currencies(scope), ...values(scope), ...references(scope)];
}

function twice({ programme, at }: Scope): readonly Found[] {
  const { inputs, values: derived = [], levels, payments = [], deadlines = [] } = programme;
  const groups = [
    [
      ...inputs.map(({ id }, index) => ({ id, at: `/inputs/${index}` })),
      ...derived.map(({ id }, index) => ({ id, at: `/values/${index}` })),
    ],
    inputs.map((input, index) => ({ id: columnOf(input), at: `/inputs/${index}` })),
    levels.map(({ id }, index) => ({ id, at: `/levels/${index}` })),
    [
      ...payments.map(({ id }, index) => ({ id, at: `/payments/${index}` })),
      ...deadlines.map(({ id }, index) => ({ id, at: `/deadlines/${index}` })),
    ],
    inputs
      .filter(({ type }) => type === 'level')
      .map(({ id }) => ({ id: 'level', at: `/inputs/${inputs.findIndex((each) => each.id === id)}` })),
  ];
  const mistakes = groups.flatMap((group) =>
    group
      .filter(({ id }, index) => group.findIndex((each) => each.id === id) !== index)
      .map((each) => found('programme_id_twice', `${at}${each.at}`, { id: each.id })),
  );
  return mistakes.filter((each, index) => mistakes.findIndex(({ params }) => params?.at === each.params?.at) === index);
}

function reserved({
  programme: { inputs, values: derived = [], payments = [], deadlines = [] },
  at,
}: Scope): readonly Found[] {
  const taken = [
    ...inputs.flatMap((input, index) =>
      RESERVED.includes(columnOf(input)) || (input.id === 'level' && input.type !== 'level')
        ? [{ id: input.id, at: `/inputs/${index}` }]
        : [],
    ),
    ...derived.flatMap(({ id }, index) => (id === 'level' ? [{ id, at: `/values/${index}` }] : [])),
    ...payments.flatMap(({ id, kind = id }, index) =>
      ASKS.includes(id) || ASKS.includes(kind) ? [{ id, at: `/payments/${index}` }] : [],
    ),
    ...deadlines.flatMap(({ id }, index) =>
      [...ASKS, 'commission'].includes(id) ? [{ id, at: `/deadlines/${index}` }] : [],
    ),
  ];
  return taken.map(({ id, at: place }) => found('programme_id_reserved', `${at}${place}`, { id }));
}

function currencies({ programme, at, hasRate }: Scope): readonly Found[] {
  const { currency, inputs, exchange, payments = [] } = programme;
  const named = [
    { currency, at: '/currency' },
    ...inputs.flatMap((input, index) =>
      input.currency === undefined ? [] : [{ currency: input.currency, at: `/inputs/${index}/currency` }],
    ),
    ...(exchange?.rates ?? []).flatMap(({ from, to }, index) =>
      [from, to].map((each, end) => ({ currency: each, at: `/exchange/rates/${index}/${end === 0 ? 'from' : 'to'}` })),
    ),
    ...payments.flatMap((payment, index) =>
      payment.currency === undefined || payment.currency === 'basis'
        ? []
        : [{ currency: payment.currency, at: `/payments/${index}/currency` }],
    ),
  ];
  const unknown = named.filter((each) => currencyDigits(each.currency) === undefined);
  const unlinked = named.filter(
    (each) => each.at.startsWith('/inputs') && !unknown.includes(each) && !hasRate(each.currency),
  );
  return [
    ...unknown.map((each) => found('programme_currency_unknown', `${at}${each.at}`, { currency: each.currency })),
    ...unlinked.map((each) => found('programme_no_rate', `${at}${each.at}`, { from: each.currency, to: currency })),
  ];
}

/** Each value names one operation, over terms that exist and can be added to each other. */
function values({ programme, at, kindOf }: Scope): readonly Found[] {
  return (programme.values ?? []).flatMap((value, index) => {
    const place = `${at}/values/${index}`;
    const operations = OPERATIONS.filter((operation) => value[operation] !== undefined);
    if (operations.length !== 1) return [found('programme_shape', place, { what: 'value' })];
    const terms = termsOf(value);
    const unknown = terms.filter(({ term }) => typeof term === 'string' && kindOf(term) === null);
    const kinds = terms.flatMap(({ term }) => (typeof term === 'string' ? (kindOf(term) ?? []) : []));
    const alike = ['sum', 'difference', 'least', 'greatest'].includes(operations[0] ?? '');
    const [first] = kinds;
    const other = alike ? kinds.find((kind) => kind.type !== first?.type || kind.unit !== first.unit) : undefined;
    return [
      ...unknown.map((each) => found('programme_unknown', `${place}${each.at}`, { name: each.term })),
      ...(other === undefined
        ? []
        : [
            found('programme_units', place, {
              input: value.id,
              unit: first?.unit ?? first?.type ?? '',
              other: other.unit ?? other.type,
            }),
          ]),
    ];
  });
}

interface Reference {
  readonly id: string | undefined;
  readonly at: string;
  readonly types: readonly InputType[];
}

const FIGURES: readonly InputType[] = ['number', 'percent', 'money'];
const DATES: readonly InputType[] = ['date'];

function references({ programme, at, kindOf, calendars }: Scope): readonly Found[] {
  const { payments = [], values: derived = [], deadlines = [], protection, exchange, inputs, approval } = programme;
  const all: readonly Reference[] = [
    ...payments.flatMap((payment, index) => ofPayment(payment, `/payments/${index}`)),
    ...derived.flatMap(({ between, score = [] }, index) => [
      { id: between?.from, at: `/values/${index}/between/from`, types: DATES },
      { id: between?.to, at: `/values/${index}/between/to`, types: DATES },
      ...score.map(({ each }, row) => ({ id: each, at: `/values/${index}/score/${row}/each`, types: FIGURES })),
    ]),
    ...deadlines.map(({ from }, index) => ({ id: from, at: `/deadlines/${index}/from`, types: DATES })),
    { id: protection?.from, at: '/protection/from', types: DATES },
    { id: exchange?.on, at: '/exchange/on', types: DATES },
    ...inputs.flatMap(({ window, currencyFrom }, index) => [
      { id: window?.from, at: `/inputs/${index}/window/from`, types: DATES },
      { id: currencyFrom, at: `/inputs/${index}/currencyFrom`, types: ['text', 'choice'] as const },
    ]),
    ...Object.entries(approval ?? {}).map(([key, fact]) => ({
      id: (fact as { input?: string }).input,
      at: `/approval/${key}/input`,
      types: [],
    })),
  ];
  const unnamed = [
    ...deadlines.map(({ calendar }, index) => ({ calendar, at: `/deadlines/${index}` })),
    { calendar: protection?.calendar, at: '/protection' },
  ];
  return [
    ...all.flatMap(({ id, at: place, types }) => wrongReference({ id, at: `${at}${place}`, types }, kindOf)),
    ...unnamed.flatMap(({ calendar, at: place }) =>
      calendar === undefined || calendars[calendar] !== undefined
        ? []
        : [found('programme_unknown', `${at}${place}/calendar`, { name: calendar })],
    ),
  ];
}

function wrongReference({ id, at, types }: Reference, kindOf: Scope['kindOf']): readonly Found[] {
  if (id === undefined) return [];
  const kind = kindOf(id);
  if (kind === null) return [found('programme_unknown', at, { name: id })];
  return types.length === 0 || types.includes(kind.type)
    ? []
    : [found('programme_type', at, { input: id, type: kind.type })];
}

function ofPayment({ basis, rates, accelerator, cap = [], floor, prorate }: Payment, at: string): readonly Reference[] {
  const figure = (id: string | undefined, place: string): Reference => ({ id, at: `${at}${place}`, types: FIGURES });
  const date = (id: string | undefined, place: string): Reference => ({ id, at: `${at}${place}`, types: DATES });
  return [
    figure(basis, '/basis'),
    figure(accelerator?.on, '/accelerator/on'),
    figure(accelerator?.before, '/accelerator/before'),
    ...rates.flatMap(({ percentFrom, range, perUnit, bands }, index) => [
      figure(percentFrom, `/rates/${index}/percentFrom`),
      figure(range?.agreed, `/rates/${index}/range/agreed`),
      figure(perUnit?.of, `/rates/${index}/perUnit/of`),
      figure(bands?.on, `/rates/${index}/bands/on`),
      figure(bands?.before, `/rates/${index}/bands/before`),
    ]),
    ...cap.flatMap(({ amountFrom, less }, index) => [
      figure(amountFrom, `/cap/${index}/amountFrom`),
      figure(less, `/cap/${index}/less`),
    ]),
    figure(floor?.amountFrom, '/floor/amountFrom'),
    figure(floor?.less, '/floor/less'),
    figure(prorate?.part, '/prorate/part'),
    date(prorate?.at, '/prorate/at'),
    date(prorate?.from, '/prorate/from'),
    date(prorate?.to, '/prorate/to'),
    date(prorate?.window?.from, '/prorate/window/from'),
  ];
}
