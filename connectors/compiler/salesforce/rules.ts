import { OUTCOMES, PHASES } from '../../../core/lifecycle/types.ts';
import { ruleText } from '../../../core/text/salesforce-rules.ts';
import type { Lang } from '../../../core/text/types.ts';
import { type Row, type State, TOGGLES } from '../moves.ts';
import {
  allows,
  and,
  byPeople,
  changed,
  mayBeGivenBy,
  not,
  or,
  phaseIs,
  priorPhaseIs,
  startsHere,
} from './formulas.ts';
import { flaggedBy, GRANTED, grantUntilField, guardField, guardUntilField } from './names.ts';

/** One validation rule of `Partnership__c`. */
export interface Rule {
  readonly name: string;
  readonly formula: string;
  readonly field: string | null;
  readonly message: Readonly<Record<Lang, string>>;
}

const inBoth = (...[rule, phase]: [Parameters<typeof ruleText>[1], string?]): Rule['message'] => ({
  en: ruleText('en', rule, phase),
  ar: ruleText('ar', rule, phase),
});

/** Below the platform's own 5,000, so that an admin can add to a rule. */
export const LONGEST_RULE = 4000;

const target = ({ to }: Row): string => (to === 'before-exit' ? 'TEXT(Phase__c) = Phase_Before_Exit__c' : phaseIs(to));

/** Lines the branches up, one move per line, so that a reviewer can read the formula beside the table. */
const anyOf = (branches: readonly string[]): string =>
  branches.length < 2 ? or(...branches) : `OR(\n    ${branches.join(',\n    ')}\n  )`;

/**
 * One rule per source phase: the save changes the phase, and no row of the table allows it. A rule that would grow too long
 * is split by the phases that the save may lead to; together the parts say exactly what the one would have said.
 */
function leaving(table: readonly Row[], from: State): readonly Rule[] {
  const rows = table.filter((row) => row.from.includes(from) && !TOGGLES.has(row.command));
  const whole = ruleOf(from, `Leave_${from}`, [notAllowed(rows, from)]);
  if (whole.formula.length <= LONGEST_RULE) return [whole];
  const targets = [...new Set(rows.map(target))];
  const parts: string[][] = [];
  for (const to of targets) {
    const grown = [...(parts.at(-1) ?? []), to];
    const fits = parts.length > 0 && partOf(rows, from, grown, 9).formula.length <= LONGEST_RULE;
    if (fits) parts.splice(-1, 1, grown);
    else parts.push([to]);
  }
  const elsewhere = ruleOf(from, `Leave_${from}`, [not(or(...targets))]);
  return [elsewhere, ...parts.map((to, index) => partOf(rows, from, to, index + 1))];
}

function partOf(rows: readonly Row[], from: State, to: readonly string[], part: number): Rule {
  const mine = rows.filter((row) => to.includes(target(row)));
  return ruleOf(from, `Leave_${from}_${part}`, [or(...to), notAllowed(mine, from)]);
}

function notAllowed(rows: readonly Row[], from: State): string {
  const branches = rows.map((row) => and(target(row), ...startsHere(row, from), ...allows(row)));
  return not(and(or(not(changed('Suspended__c')), phaseIs('EXIT')), anyOf(branches)));
}

const ruleOf = (from: State, name: string, conditions: readonly string[]): Rule => ({
  name,
  formula: byPeople('NOT(ISNEW())', changed('Phase__c'), priorPhaseIs(from), ...conditions),
  field: 'Phase__c',
  message: inBoth('leave', from),
});

/** A suspension is set or lifted without one of the rows that may; an exit may carry it along. */
function suspension(table: readonly Row[]): Rule {
  const rows = table.filter(({ command }) => command === 'suspend' || command === 'resume');
  return {
    name: 'Change_Suspension',
    formula: byPeople(
      'NOT(ISNEW())',
      changed('Suspended__c'),
      not(
        or(and(changed('Phase__c'), phaseIs('EXIT')), and(not(changed('Phase__c')), anyOf(rows.flatMap(branchesOf)))),
      ),
    ),
    field: 'Suspended__c',
    message: inBoth('suspension'),
  };
}

/** Phases that ask for the same share a branch; NEGOTIATE stands apart where it matters whether old terms are in force. */
function branchesOf(row: Row): readonly string[] {
  const alike = row.from.filter((from) => from !== 'NEGOTIATE' || row.live === undefined);
  const apart = row.from.filter((from) => !alike.includes(from));
  return [alike, ...apart.map((from) => [from])].map((phases) =>
    and(or(...phases.map(priorPhaseIs)), ...startsHere(row, phases[0] ?? ''), ...allows(row)),
  );
}

function tier(table: readonly Row[]): Rule {
  const rows = table.filter(({ command }) => command === 'change_tier');
  return {
    name: 'Change_Tier',
    formula: byPeople('NOT(ISNEW())', changed('Tier__c'), not(anyOf(rows.flatMap(branchesOf)))),
    field: 'Tier__c',
    message: inBoth('tier'),
  };
}

const SERVICE_TEXTS = [
  'Partnership_Id__c',
  'Granted_Commands__c',
  'Live_Under_Version__c',
  'Signed_Type__c',
  'Phase_Before_Exit__c',
];
const SERVICE_DATES = [
  'Granted_Until__c',
  'Signed_At__c',
  'Activated_At__c',
  'Notice_Served_At__c',
  'Term_End__c',
  'Version__c',
];

/** lifecycle 6.1, rule 5: a person's new row is SCOUT and blank in service fields; the service takes it as create_prospect. */
function create(table: readonly Row[]): Rule {
  const flagged = flaggedBy(table);
  const blank = [...SERVICE_TEXTS, 'TEXT(Tier__c)', ...SERVICE_DATES].map((field) => not(`ISBLANK(${field})`));
  const untils = [...flagged.map(guardUntilField), ...GRANTED.map(grantUntilField)].map((field) =>
    not(`ISBLANK(${field})`),
  );
  const flags = ['Suspended__c', 'Suspended_Before_Exit__c', ...flagged.map(guardField)];
  return {
    name: 'Create',
    formula: byPeople(
      'ISNEW()',
      or(
        not(mayBeGivenBy(['channel'])),
        not(phaseIs('SCOUT')),
        'ISBLANK(TEXT(Partnership_Type__c))',
        ...blank,
        ...flags,
        ...untils,
      ),
    ),
    field: null,
    message: inBoth('create'),
  };
}

/** Whose partnership it is and of which type is decided by commands, never by an edit. */
const fixed = (): Rule => ({
  name: 'Keep_Account_And_Type',
  formula: byPeople('NOT(ISNEW())', or(changed('Account__c'), changed('Partnership_Type__c'))),
  field: null,
  message: inBoth('fixed'),
});

/** Every rule of the mirrored record under a policy's moves, in a fixed order. @see domain/lifecycle.md section 6.1 */
export const partnershipRules = (table: readonly Row[]): readonly Rule[] => [
  create(table),
  fixed(),
  ...[...PHASES, ...OUTCOMES].flatMap((from) => leaving(table, from)),
  suspension(table),
  tier(table),
];
