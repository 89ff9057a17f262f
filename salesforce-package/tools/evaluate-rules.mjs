// Evaluates the generated validation rules with a formula engine and compares every verdict with core's.
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import * as core from '../../core/index.ts';
import { compiled, judge, parametersOf } from './formula-engine.mjs';
import { metadataFiles, report, stemOf } from './package-files.mjs';
import { pairs, rows } from './rule-cases.mjs';
import { creationCases } from './rule-creations.mjs';
import { coreMove, formulaInputs, payloadHashes } from './rule-inputs.mjs';

const STATES = [...core.PHASES, ...core.OUTCOMES];
/** What a rule may call. The engine proves these; anything else would be unproved. */
const PROVEN = [
  'AND',
  'OR',
  'NOT',
  'ISPICKVAL',
  'ISBLANK',
  'TEXT',
  'BLANKVALUE',
  'NOW',
  'CONTAINS',
  'LEN',
  'TRIM',
  'BEGINS',
];
const HISTORY = ['PRIORVALUE', 'ISCHANGED', 'ISNEW'];
const LARGEST = 5000;
/** formulon parses a formula at every verdict, which takes 20 ms for a long one: it checks every so many. */
const JUDGED_EACH = 15;
const problems = [];
let turn = 0;
let judged = 0;

const rules = new Map(
  metadataFiles()
    .filter((file) => file.endsWith('.validationRule-meta.xml'))
    .map((file) => [stemOf(file), prepared(stemOf(file), file)]),
);

function prepared(name, file) {
  const { ValidationRule: rule } = new XMLParser({ parseTagValue: false }).parse(readFileSync(file, 'utf8'));
  const formula = rule.errorConditionFormula;
  const called = [...formula.replace(/"[^"]*"/g, '""').matchAll(/\b([A-Z]+)\(/g)].map(([, word]) => word);
  const unproven = called.filter((word) => ![...PROVEN, ...HISTORY].includes(word));
  if (unproven.length > 0) problems.push(`${name} calls ${unproven.join(', ')}, which nothing here can prove`);
  if (formula.length > LARGEST) problems.push(`${name} has ${formula.length} characters, ${LARGEST} allowed`);
  if (!/^AND\(\s*NOT\(\$Permission\.Service_Integration\),/.test(formula)) problems.push(`${name} stops the service`);
  const text = substituted(formula);
  return { text, needs: parametersOf(text), run: compiled(text) };
}

/** The engine has no record history and no fixed clock: both become plain inputs. */
function substituted(formula) {
  return formula
    .replace(/PRIORVALUE\(\s*([\w.]+)\s*\)/g, 'Prior_$1')
    .replace(/ISCHANGED\(\s*([\w.]+)\s*\)/g, 'Changed_$1')
    .replace(/ISNEW\(\s*\)/g, 'Is_New')
    .replace(/\bNOW\(\s*\)/g, 'Now');
}

function blocks(name, { inputs, permission }) {
  const { text, needs, run } = rules.get(name);
  const given = Object.fromEntries(
    needs.map((need) => [need, need.startsWith('$Permission.') ? permission(need.slice(12)) : inputs[need]]),
  );
  const missing = needs.filter((need) => given[need] === undefined);
  if (missing.length > 0) throw new Error(`${name}: no value for ${missing.join(', ')}`);
  const verdict = run(given);
  turn += 1;
  if (turn % JUDGED_EACH === 0) {
    judged += 1;
    if (judge(text, given) !== verdict) problems.push(`${name}: the two engines differ on ${JSON.stringify(given)}`);
  }
  return verdict;
}

/** The rules that can speak about this save; the others start with a phase or a change that is not there. */
function asked(s) {
  return [
    ...(s.from === s.to ? [] : [`Leave_${s.from}`]),
    ...(s.suspended === s.suspendedAfter ? [] : ['Change_Suspension']),
    ...(s.tierChanged ? ['Change_Tier'] : []),
  ];
}

/** What core says to the same save. A tier is changed by its command; everything else is an edit of phase or suspension. */
function coreAllows(s) {
  if (s.person === 'service') return true;
  const move = coreMove(s, core);
  if (s.tierChanged) {
    const command = {
      name: 'change_tier',
      payloadHash: payloadHashes().change_tier,
      reason: s.reason,
      type: null,
      phase: null,
    };
    return core.decideMove({ ...move, command }).ok;
  }
  const edit = { phase: s.to, suspended: s.suspendedAfter, reason: s.reason, payloadHashes: payloadHashes() };
  return core.resolveEdit(move, edit, []).ok;
}

function compare(s) {
  const values = formulaInputs(s, STATES);
  const refused = asked(s).filter((name) => blocks(name, values));
  const allowed = coreAllows(s);
  if (allowed === (refused.length === 0)) return;
  const said = refused.length === 0 ? 'no rule refuses' : `${refused.join(', ')} refuses`;
  problems.push(`${JSON.stringify(s)}: ${said}, core ${allowed ? 'accepts' : 'refuses'}`);
}

const cases = [...pairs(STATES), ...rows()];
cases.forEach(compare);

const creations = creationCases(rules.get('Create').needs, STATES);
for (const [refused, what, values] of creations) {
  if (blocks('Create', values) !== refused) problems.push(`Create: ${what}: ${refused ? 'not ' : ''}refused`);
}
report(
  problems.slice(0, 40),
  `${rules.size} rules, ${cases.length + creations.length} saves as core decides them, ${judged} judged twice`,
);
