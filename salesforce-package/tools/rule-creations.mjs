// Rows that a person creates: SCOUT, typed, blank in the service's fields, by a channel manager or a level of the ladder.
import { flaggedBy, guardField } from '../../connectors/compiler/salesforce/names.ts';
import { formulaInputs, PEOPLE, situation } from './rule-inputs.mjs';

const FLAGS = new Set([...flaggedBy([]).map(guardField), 'Suspended__c', 'Suspended_Before_Exit__c']);
const NOT_SERVICE = ['Is_New', 'Phase__c', 'Partnership_Type__c'];
const MAKERS = /^(Role_Channel_Manager|Level_(Manager|VP)|Service_Integration)$/;
const blank = { type: 'literal', dataType: 'null', value: null, options: {} };
const filled = { type: 'literal', dataType: 'text', value: 'x', options: { length: 255 } };
/** A picklist that may hold other values too: blank or not is all that a rule asks of it. */
const PICKLISTS = new Set(['Tier__c']);
const choice = (value) => ({ type: 'literal', dataType: 'picklist', value, options: { values: ['x'] } });
const flag = (value) => ({ type: 'literal', dataType: 'checkbox', value, options: {} });

function saved(need, isFilled) {
  if (FLAGS.has(need)) return flag(isFilled);
  if (PICKLISTS.has(need)) return choice(isFilled ? 'x' : '');
  return isFilled ? filled : blank;
}

/** `[refused, what, values]` for every field that must be blank, every other phase, no type, and everybody who may not. */
export function creationCases(needs, states) {
  const serviceFields = needs.filter((need) => !need.startsWith('$') && !NOT_SERVICE.includes(need));
  const fresh = (over = {}) => {
    const { inputs, permission } = formulaInputs(situation({ isNew: true }), states);
    const empty = Object.fromEntries(serviceFields.map((need) => [need, saved(need, false)]));
    return { inputs: { ...inputs, ...empty, ...over }, permission };
  };
  const { Phase__c: phase, Partnership_Type__c: type } = fresh().inputs;
  return [
    [false, 'an empty row by a channel manager', fresh()],
    [true, 'without a type', fresh({ Partnership_Type__c: { ...type, value: '' } })],
    ...serviceFields.map((need) => [true, `${need} filled`, fresh({ [need]: saved(need, true) })]),
    ...states.slice(1).map((state) => [true, `created in ${state}`, fresh({ Phase__c: { ...phase, value: state } })]),
    ...Object.entries(PEOPLE).map(([person, { permissions }]) => [
      !permissions.some((name) => MAKERS.test(name)),
      `created by ${person}`,
      { ...fresh(), permission: (name) => flag(permissions.includes(name)) },
    ]),
  ];
}
