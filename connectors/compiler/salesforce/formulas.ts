import type { Transition, Who } from '../../../core/lifecycle/transition.ts';
import type { GuardId } from '../moves.ts';
import { grantUntilField, guardField, guardUntilField, isFlag, OVERRIDE } from './names.ts';

/** Small pieces of Salesforce's formula language. Only functions that `formulon` can evaluate are used (recipes, gate 6). */
const call = (name: string, parts: readonly string[]): string =>
  parts.length === 1 && name !== 'NOT' ? (parts[0] ?? '') : `${name}(${parts.join(', ')})`;
export const and = (...parts: readonly string[]): string => call('AND', parts);
export const or = (...parts: readonly string[]): string => (parts.length === 0 ? 'FALSE' : call('OR', parts));
export const not = (part: string): string => call('NOT', [part]);
export const phaseIs = (phase: string): string => `ISPICKVAL(Phase__c, "${phase}")`;
export const priorPhaseIs = (phase: string): string => `ISPICKVAL(PRIORVALUE(Phase__c), "${phase}")`;
export const changed = (field: string): string => `ISCHANGED(${field})`;
const permission = (name: string): string => `$Permission.${name}`;

/** Every rule opens with this: the service's own mirror write comes after the grant is used (lifecycle 6.1, rule 1). */
export const byPeople = (...parts: readonly string[]): string =>
  `AND(\n  ${[not(permission(OVERRIDE)), ...parts].join(',\n  ')}\n)`;

const LADDER = ['Level_Manager', 'Level_Director', 'Level_VP', 'Level_C_Level'].map(permission);
const SERVICE_DECIDES = [permission('Use_Partnership_OS')];
/** A relation that only the service knows lets the edit through; the service then accepts it or puts it back. */
const MAY: Readonly<Record<Who, readonly string[]>> = {
  owner: ['OwnerId = $User.Id', ...LADDER],
  channel: [permission('Role_Channel_Manager'), ...LADDER],
  manager: LADDER,
  approver: SERVICE_DECIDES,
  second_scorer: SERVICE_DECIDES,
  item_owner: SERVICE_DECIDES,
  step_owner: SERVICE_DECIDES,
  exit_lead: SERVICE_DECIDES,
  signatory: SERVICE_DECIDES,
  partner_contact: ['FALSE'],
  coach: ['FALSE'],
  system: ['FALSE'],
};
export const mayBeGivenBy = (who: readonly Who[]): string => {
  const parts = [...new Set(who.flatMap((one) => MAY[one]))].filter((part) => part !== 'FALSE');
  return SERVICE_DECIDES.every((part) => parts.includes(part)) ? or(...SERVICE_DECIDES) : or(...parts);
};

/** The flag holds and its end has not passed; a blank end means no end. */
const holds = (guard: GuardId): readonly string[] =>
  isFlag(guard)
    ? [guardField(guard), `BLANKVALUE(${guardUntilField(guard)}, NOW()) >= NOW()`]
    : ['BEGINS(OwnerId, "005")'];

/** The grant is there and its end has not passed; a blank end counts as passed. */
const granted = (command: string): readonly string[] => [
  `CONTAINS(Granted_Commands__c, ";${command};")`,
  `BLANKVALUE(${grantUntilField(command)}, NOW() - 1) >= NOW()`,
];

/** G-REASON: a code, and ten characters of text. */
const REASON = ['NOT(ISBLANK(TEXT(Reason_Code__c)))', 'LEN(TRIM(Reason__c)) >= 10'];

/** What decides whether a row of the transition table starts where the record stood before this save. */
export function startsHere(row: Transition, from: string): readonly string[] {
  const overlay =
    row.suspended === 'either'
      ? []
      : [row.suspended === 'yes' ? 'PRIORVALUE(Suspended__c)' : not('PRIORVALUE(Suspended__c)')];
  const live =
    row.live === undefined || from !== 'NEGOTIATE'
      ? []
      : [row.live ? 'NOT(ISBLANK(Live_Under_Version__c))' : 'ISBLANK(Live_Under_Version__c)'];
  const type =
    row.typeChanged === undefined ? [] : [`Signed_Type__c ${row.typeChanged ? '<>' : '='} TEXT(Partnership_Type__c)`];
  return [...overlay, ...live, ...type];
}

/** Everything else that the row asks for: who, guards, reason, grant. */
export const allows = (row: Transition): readonly string[] => [
  mayBeGivenBy(row.who),
  ...row.guards.flatMap(holds),
  ...(row.reason === true ? REASON : []),
  ...(row.approval === undefined ? [] : granted(row.command)),
];
