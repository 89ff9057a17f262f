import { dayPart, dayText, deadlineText, momentText, weekdayText } from './dates.ts';
import { isolate } from './isolate.ts';
import { amountText, numberText, shareText } from './numbers.ts';
import { type Node, type Placeholder, parseTemplate } from './parse.ts';
import type { Catalogue, Lang, Params } from './types.ts';

interface Call {
  readonly lang: Lang;
  readonly params: Params;
  readonly words: Catalogue;
}

type Formatter = (call: Call, value: string | number, detail: string) => string;

const zoneOf = ({ params }: Call): string => String(params.zone ?? 'UTC');

/** What `{name, format}` may name. Values are the stored ones: basis points, minor units, ISO days and instants. */
const FORMATS: Readonly<Record<string, Formatter>> = {
  '': ({ lang }, value) => (typeof value === 'number' ? numberText(lang, value) : isolate(lang, value)),
  day: ({ lang }, value) => dayText(lang, dayPart(String(value))),
  weekday: ({ lang }, value) => weekdayText(lang, dayPart(String(value))),
  moment: (call, value) => momentText(call.lang, String(value), zoneOf(call)),
  deadline: (call, value) => deadlineText(call.lang, String(value), zoneOf(call)),
  share: ({ lang }, value) => isolate(lang, shareText(lang, Number(value))),
  // `{v, money, detail}` has the currency's own decimals.
  money: ({ lang, params }, value, detail) => {
    const amount = { minor: Number(value), currency: String(params.currency ?? 'XXX') };
    return isolate(lang, amountText(lang, amount, detail === 'detail'));
  },
  word: (call, value, prefix) => wordOf(call, prefix, String(value)),
  words: (call, value, prefix) =>
    listText(
      call.lang,
      listOf(value).map((item) => wordOf(call, prefix, item)),
    ),
  list: ({ lang }, value) => listText(lang, listOf(value)),
};

/** Values of a list travel as one param, joined with `;` or `, `. */
const listOf = (value: string | number): readonly string[] =>
  String(value)
    .split(/;|, /)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The catalogue's word for `prefix.value`; a value it does not know is shown as it is. */
function wordOf({ lang, words }: Call, prefix: string, value: string): string {
  return words[`${prefix}.${value}`]?.[lang] ?? isolate(lang, value);
}

/** "a, b and c" in the language's own way, Latin items isolated in Arabic. */
export const listText = (lang: Lang, items: readonly string[]): string =>
  new Intl.ListFormat(lang === 'en' ? 'en-GB' : 'ar', { type: 'conjunction' }).format(
    items.map((item) => isolate(lang, item)),
  );

/** Fills a template. A param that is missing shows as "—": a screen is never lost to one value. */
export function renderTemplate(call: Call, template: string): string {
  return draw(call, parseTemplate(template), '');
}

function draw(call: Call, nodes: readonly Node[], count: string): string {
  return nodes.map((node) => drawNode(call, node, count)).join('');
}

function drawNode(call: Call, node: Node, count: string): string {
  if (typeof node === 'string') return node;
  return node.kind === 'count' ? count : drawValue(call, node);
}

function drawValue(call: Call, node: Placeholder): string {
  const value = call.params[node.name];
  if (value === undefined) return '—';
  if (node.format === 'plural') return drawPlural(call, node, Number(value));
  return (FORMATS[node.format] ?? FORMATS[''])?.(call, value, node.detail) ?? String(value);
}

function drawPlural(call: Call, { branches }: Placeholder, value: number): string {
  const category = new Intl.PluralRules(call.lang).select(value);
  const branch = branches[category] ?? branches.other ?? [];
  return draw(call, branch, numberText(call.lang, value));
}
