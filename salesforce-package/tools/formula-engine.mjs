// Two ways to evaluate a formula. `judge` is formulon, slow because it parses every time; `compiled` walks formulon's syntax
// tree with the few functions that the generated rules use. The gate runs both and wants one verdict.
import formulon from 'formulon';

export const parametersOf = (text) => formulon.extract(text);

/** formulon's own verdict. @throws what formulon cannot evaluate */
export function judge(text, inputs) {
  const result = formulon.parse(text, inputs);
  if (result.type !== 'literal') throw new Error(`${result.errorType}: ${result.message}`);
  return result.value;
}

const timeOf = (value) => (value instanceof Date ? value.getTime() : value);
const MS_PER_DAY = 86_400_000;
const blank = (value) => value === null || value === '';
const FUNCTIONS = {
  and: (...parts) => parts.every(Boolean),
  or: (...parts) => parts.some(Boolean),
  not: (part) => !part,
  ispickval: (value, text) => value === text,
  isblank: blank,
  blankvalue: (value, other) => (blank(value) ? other : value),
  text: (value) => value,
  contains: (text, part) => text.includes(part),
  begins: (text, part) => text.startsWith(part),
  len: (text) => text.length,
  trim: (text) => text.trim(),
  equal: (a, b) => timeOf(a) === timeOf(b),
  unequal: (a, b) => timeOf(a) !== timeOf(b),
  greaterThanOrEqual: (a, b) => timeOf(a) >= timeOf(b),
  subtract: (a, b) => timeOf(a) - b * MS_PER_DAY,
};

/** The formula as a function of its inputs. @throws on a function that is not in the table */
export function compiled(text) {
  const tree = formulon.ast(text);
  return (inputs) => evaluated(tree, inputs);
}

function evaluated(node, inputs) {
  if (node.type === 'identifier') return inputs[node.name].value;
  if (node.type !== 'callExpression') return node.value;
  const run = FUNCTIONS[node.id];
  if (run === undefined) throw new Error(`${node.id} is not a function that the rules may use`);
  return run(...node.arguments.map((one) => evaluated(one, inputs)));
}
