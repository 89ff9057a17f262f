// Two ways to evaluate a formula. `judge` is formulon, slow because it parses every time; `compiled` is what the Salesforce
// sandbox uses, which walks formulon's syntax tree. The gate runs both and wants one verdict.
import formulon from 'formulon';
import { formulaOf } from '../../connectors/salesforce/sandbox/records/formula.ts';

export const parametersOf = (text) => formulon.extract(text);

/** formulon's own verdict. @throws what formulon cannot evaluate */
export function judge(text, inputs) {
  const result = formulon.parse(text, inputs);
  if (result.type !== 'literal') throw new Error(`${result.errorType}: ${result.message}`);
  return result.value;
}

/** The formula as a function of its inputs, by the evaluator of the Salesforce sandbox. */
export function compiled(text) {
  const { holds } = formulaOf(text);
  return (inputs) => holds((name) => inputs[name]);
}
