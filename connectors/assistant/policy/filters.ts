import { amountText, currencyDigits, type Lang, type Policy, shareText, wordFor } from '@partnership-os/core';

type Words = Readonly<Record<Lang, string>>;
/** Names of ids by prefix, beside those of the screens. */
export type MoreWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;

export interface Naming {
  readonly lang: Lang;
  readonly policy: Policy;
  readonly words: readonly MoreWords[];
}

/** Deadlines are kept in hours of working time; a working day of a deadline has so many. */
const HOURS_PER_WORKING_DAY = 24;
/** "Zero" and "other" are written alike. */
const CATEGORY: Readonly<Record<string, string>> = { one: 'one', two: 'two', few: 'few', many: 'many' };
const UNIT = { days: 'day', working_days: 'working_day', hours: 'hour', months: 'month' } as const;

/** A company's own label first, then the words of the screens, then the others, else the id. */
export function nameOf({ lang, policy, words }: Naming, prefix: string, id: string): string {
  const key = `${prefix}.${id}`;
  const more = words.flatMap((each) => each[prefix]?.[id] ?? []).at(0);
  return policy.labels?.[key]?.[lang] ?? wordFor(lang, key) ?? more?.[lang] ?? id.replaceAll('_', ' ');
}

const joined = (lang: Lang, items: readonly string[]): string => items.join(lang === 'ar' ? '، ' : ', ');

type Filter = (value: never, ...more: never[]) => string;

/** What a page may do with a value of the policy, for one language. */
export function filtersFor(naming: Naming): Readonly<Record<string, Filter>> {
  const { lang, policy } = naming;
  const name = (prefix: string, id: string): string => nameOf(naming, prefix, id);
  const plural = new Intl.PluralRules(lang);
  const count = (amount: number, unit: string): string => {
    const { [plural.select(amount)]: category = 'other' } = CATEGORY;
    return name('units', `${unit}.${category}`).replace('{n}', String(amount));
  };
  const span = (amount: number, unit: keyof typeof UNIT): string => count(amount, UNIT[unit]);
  return {
    word: (id: string, prefix: string, ending = '') => name(prefix, `${id}${ending}`),
    words: (ids: readonly string[], prefix: string) =>
      joined(
        lang,
        ids.map((id) => name(prefix, id)),
      ),
    list: (items: readonly unknown[]) => joined(lang, items.map(String)),
    names: (ids: readonly string[]) => joined(lang, ids),
    share: (bp: number) => shareText(lang, bp),
    factor: (bp: number) => String(bp / 10_000),
    score: (hundredths: number) => String(hundredths / 100),
    money: (amount: number) => money(lang, policy, amount),
    count: (amount: number, unit: string) => count(Number(amount), unit),
    workdays: (hours: number) => span(hours / HOURS_PER_WORKING_DAY, 'working_days'),
    span: ({ amount, unit }: { amount: number; unit: keyof typeof UNIT }) => span(amount, unit),
    due: (due: { from: string; amount: number; unit: keyof typeof UNIT }) => {
      const side = due.amount === 0 ? 'on' : due.amount < 0 ? 'before' : 'after';
      const anchor = /^E\d/.test(due.from) ? 'step' : due.from;
      return name('due', `${side}_${anchor}`)
        .replace('{length}', span(Math.abs(due.amount), due.unit))
        .replace('{step}', due.from);
    },
    weekdays: (days: readonly string[]) =>
      joined(
        lang,
        days.map((day) => name('weekday', day)),
      ),
    holidays: (rows: readonly { name: string }[]) => joined(lang, [...new Set(rows.map((row) => row.name))]),
    accesshours: ({ steps }: Policy['exit']) =>
      String(steps.find(({ check }) => check === 'access_revoked')?.due.amount ?? ''),
    target: (kpi: Policy['kpis'][number]) => targetOf(naming, kpi),
    redline: (line: Policy['termSheet']['redLines'][number]) => redLine(naming, line),
  };
}

const money = (lang: Lang, { workspace: { baseCurrency: currency } }: Policy, amount: number): string =>
  amountText(lang, { minor: amount * 10 ** (currencyDigits(currency) ?? 2), currency });

function targetOf({ lang, policy }: Naming, { unit, target = 0 }: Policy['kpis'][number]): string {
  if (unit === 'share') return shareText(lang, target);
  if (unit === 'money') return money(lang, policy, target);
  return String(unit === 'score' || unit === 'multiple' ? target / 100 : target);
}

function redLine(naming: Naming, line: Policy['termSheet']['redLines'][number]): string {
  if (line.kind === 'manual') return `${line.id}: ${line.question[naming.lang]}`;
  const { id, field, operator, limit } = line;
  const shown = field.endsWith('Bp') ? shareText(naming.lang, Number(limit)) : String(limit);
  return `${id}: ${field} ${nameOf(naming, 'is', operator)} ${shown}.`;
}
