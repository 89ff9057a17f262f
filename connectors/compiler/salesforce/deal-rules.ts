import { LADDER, type Level, OFF_LADDER } from '../../../core/lifecycle/types.ts';
import { wordRefusal } from '../../../core/text/message.ts';
import { ruleText } from '../../../core/text/salesforce-rules.ts';
import type { Lang } from '../../../core/text/types.ts';
import { and, byPeople, changed, not, or } from './formulas.ts';
import type { Rule } from './rules.ts';

const STATUS = 'Registration_Status__c';
const LEVELS = 'Registration_Levels__c';

/** The custom permission that holds each level. */
const PERMISSION: Readonly<Record<Level, string>> = {
  manager: 'Level_Manager',
  director: 'Level_Director',
  vp: 'Level_VP',
  clevel: 'Level_C_Level',
  legal: 'Level_Legal',
  finance: 'Level_Finance',
  compliance: 'Level_Compliance',
  revops: 'Level_RevOps',
};

const permission = (level: Level): string => `$Permission.${PERMISSION[level]}`;

/** One that the request still needs, held by the person: the same level, or a higher one of the ladder. */
const reached: readonly string[] = [
  ...LADDER.map((level, at) => and(needs(level), or(...LADDER.slice(at).map(permission)))),
  ...OFF_LADDER.map((level) => and(needs(level), permission(level))),
];

function needs(level: Level): string {
  return `CONTAINS(${LEVELS}, ";${level};")`;
}

const refusal = (lang: Lang, code: string): string =>
  `${Object.values(wordRefusal({ code }, lang)).join(' ')} (${code})`;

/**
 * Nobody decides a registration by editing the deal. Whose level does not reach it is told so in the words of the card;
 * anybody else is sent to the card. Which levels a request needs is a fact that the service writes: a policy that asks
 * another level deploys nothing.
 */
export const dealRules = (): readonly Rule[] => [
  {
    name: 'Decide_By_Level',
    formula: byPeople(changed(STATUS), not(`ISBLANK(${LEVELS})`), not(or(...reached))),
    field: STATUS,
    message: { en: refusal('en', 'level_too_low'), ar: refusal('ar', 'level_too_low') },
  },
  {
    name: 'Decide_By_Command',
    formula: byPeople(changed(STATUS), or(`ISBLANK(${LEVELS})`, ...reached)),
    field: STATUS,
    message: { en: ruleText('en', 'decide'), ar: ruleText('ar', 'decide') },
  },
];
