import formulon from 'formulon';

/** A value as the formula engine takes it. */
export interface Literal {
  readonly type: 'literal';
  readonly dataType: string;
  readonly value: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Formula {
  /** The names that it reads; history, clock and permissions among them, under plain names. */
  readonly needs: readonly string[];
  /** @throws what the engine cannot evaluate */
  readonly holds: (literalOf: (name: string) => Literal) => boolean;
}

/** The platform's history and clock functions become plain names, because the engine has neither. */
export const substituted = (formula: string): string =>
  formula
    .replace(/PRIORVALUE\(\s*([\w.]+)\s*\)/g, 'Prior_$1')
    .replace(/ISCHANGED\(\s*([\w.]+)\s*\)/g, 'Changed_$1')
    .replace(/ISNEW\(\s*\)/g, 'Is_New')
    .replace(/\bNOW\(\s*\)/g, 'Sandbox_Now')
    .replace(/\bTODAY\(\s*\)/g, 'Sandbox_Today');

type Read = (name: string) => unknown;
type Compute = (read: Read) => unknown;
type Operation = (...parts: readonly Compute[]) => Compute;

const MS_PER_DAY = 86_400_000;
const timeOf = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
const blank = (value: unknown): boolean => value === null || value === '';
const plain =
  (run: (...values: readonly unknown[]) => unknown): Operation =>
  (...parts) =>
  (read) =>
    run(...parts.map((part) => part(read)));
const text = (value: unknown): string => String(value ?? '');

/** What the generated rules use. A formula with any other function is left to the engine as a whole. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  and:
    (...parts) =>
    (read) =>
      parts.every((part) => part(read) === true),
  or:
    (...parts) =>
    (read) =>
      parts.some((part) => part(read) === true),
  not: plain((value) => value !== true),
  ispickval: plain((value, option) => text(value) === option),
  isblank: plain(blank),
  blankvalue: plain((value, other) => (blank(value) ? other : value)),
  text: plain(text),
  contains: plain((whole, part) => text(whole).includes(text(part))),
  begins: plain((whole, part) => text(whole).startsWith(text(part))),
  len: plain((value) => text(value).length),
  trim: plain((value) => text(value).trim()),
  equal: plain((a, b) => timeOf(a) === timeOf(b)),
  unequal: plain((a, b) => timeOf(a) !== timeOf(b)),
  greaterThanOrEqual: plain((a, b) => Number(timeOf(a)) >= Number(timeOf(b))),
  subtract: plain((a, b) => Number(timeOf(a)) - Number(b) * (a instanceof Date ? MS_PER_DAY : 1)),
};

type SyntaxNode = ReturnType<typeof formulon.ast>;

/** The node as a function of the values, or null when it calls something that is not in the table. */
function computed({ type, id = '', name = '', value, arguments: parts = [] }: SyntaxNode): Compute | null {
  if (type === 'identifier') return (read) => read(name);
  if (type !== 'callExpression') return () => value;
  const operation = OPERATIONS[id];
  const inside = parts.map(computed);
  const known = inside.filter((part) => part !== null);
  return operation === undefined || known.length < inside.length ? null : operation(...known);
}

const made = new Map<string, Formula>();

/** A formula, read once: reading a long one takes longer than a thousand verdicts. */
export function formulaOf(formula: string): Formula {
  const known = made.get(formula);
  if (known !== undefined) return known;
  const whole = substituted(formula);
  const needs = formulon.extract(whole);
  const compute = computed(formulon.ast(whole));
  const fresh: Formula = {
    needs,
    holds: (literalOf) =>
      compute === null ? judged(whole, needs, literalOf) : compute((name) => literalOf(name).value) === true,
  };
  made.set(formula, fresh);
  return fresh;
}

/** The engine's own verdict. */
function judged(whole: string, needs: readonly string[], literalOf: (name: string) => Literal): boolean {
  const result = formulon.parse(whole, Object.fromEntries(needs.map((name) => [name, literalOf(name)])));
  if (result.type === 'literal') return result.value === true;
  throw new Error(`${result.errorType}: ${result.message}`);
}
