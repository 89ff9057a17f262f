import { expect, test } from 'vitest';
import { editableUnder } from '../../connectors/compiler/moves.ts';
import { partnershipRules } from '../../connectors/compiler/salesforce/rules.ts';
import { defaultPolicy } from '../../core/policy/default.fixture.ts';
import { movesOf } from '../../core/policy/moves.ts';
import { together } from './agreement.ts';
import type { Save } from './saves.ts';

/**
 * Written by hand from lifecycle.md: what a person's save means. `spoil` names the one thing that is wrong (a guard, a grant
 * as `grant:command`, `reason:…`, `hidden:…`); nothing = everything is in place. Each row: from, to, who, spoil, verdict.
 * `s` after a phase: suspended; `l`: old terms in force; `!`: the type differs from the signed one.
 */
const WRITTEN = `
SCOUT EVALUATE owner - accepted
SCOUT EVALUATE rep - refused
SCOUT EVALUATE otherChannel - refused
SCOUT EVALUATE manager - accepted
SCOUT EVALUATE owner G-SIGNAL refused
SCOUT EVALUATE owner G-SCOUTSCORE refused
SCOUT REJECTED owner - accepted
SCOUT REJECTED owner reason:short refused
SCOUT REJECTED owner reason:none refused
SCOUT NEGOTIATE owner - refused
SCOUT MANAGE clevel - refused
SCOUT CANCELLED owner - refused
SCOUT-s EVALUATE owner - refused
EVALUATE SCOUT owner - accepted
EVALUATE SCOUT owner reason:short refused
EVALUATE NEGOTIATE owner - accepted
EVALUATE NEGOTIATE owner G-SCORE refused
EVALUATE NEGOTIATE owner past:G-SCORE refused
EVALUATE NEGOTIATE owner G-NOBREAK refused
EVALUATE NEGOTIATE owner grant:approve_candidate refused
EVALUATE NEGOTIATE owner hidden:content refused-later
EVALUATE NEGOTIATE owner hidden:used refused-later
EVALUATE NEGOTIATE legal - refused
EVALUATE REJECTED manager - accepted
EVALUATE CANCELLED owner - accepted
NEGOTIATE EVALUATE owner - accepted
NEGOTIATE EVALUATE owner C-UNSIGNED refused
NEGOTIATE-l EVALUATE owner - refused
NEGOTIATE ONBOARD owner - accepted
NEGOTIATE ONBOARD owner G-AR refused
NEGOTIATE ONBOARD owner G-PRESIGN refused
NEGOTIATE ONBOARD owner past:G-PRESIGN refused
NEGOTIATE ONBOARD owner grant:sign_agreement refused
NEGOTIATE ONBOARD rep hidden:relation refused-later
NEGOTIATE-l MANAGE owner - accepted
NEGOTIATE-l ONBOARD owner - refused
NEGOTIATE-l! ONBOARD owner - accepted
NEGOTIATE-l! MANAGE owner - refused
NEGOTIATE-l RENEW owner - accepted
NEGOTIATE RENEW owner - refused
NEGOTIATE EXIT owner - refused
NEGOTIATE-l EXIT owner - accepted
NEGOTIATE-s EXIT owner - accepted
ONBOARD MANAGE owner - accepted
ONBOARD MANAGE owner G-CHECKLIST refused
ONBOARD MANAGE owner G-COMPLY refused
ONBOARD MANAGE owner grant:activate refused
ONBOARD NEGOTIATE owner C-AMEND refused
ONBOARD EXIT owner - accepted
MANAGE OPTIMIZE owner C-PUBLISHED refused
MANAGE RENEW owner - accepted
MANAGE EXIT owner grant:start_exit refused
OPTIMIZE MANAGE owner C-PLAYBOOK accepted
OPTIMIZE MANAGE owner - accepted
RENEW MANAGE owner C-DEFER accepted
RENEW MANAGE owner grant:renew accepted
RENEW NEGOTIATE owner reason:none refused
RENEW EXIT owner G-EXITPLAN refused
EXIT MANAGE owner - accepted
EXIT MANAGE owner C-NOTICE refused
EXIT CLOSED rep - accepted
EXIT CLOSED rep G-EXITDONE refused
REJECTED SCOUT owner C-COOLDOWN refused
REJECTED SCOUT owner - accepted
CANCELLED EVALUATE owner - accepted
CLOSED SCOUT clevel - refused
MANAGE MANAGE-s manager - accepted
MANAGE MANAGE-s owner - refused
MANAGE MANAGE-s manager grant:suspend refused
MANAGE-s MANAGE owner - accepted
MANAGE-s MANAGE owner C-CAUSE refused
SCOUT SCOUT-s manager - refused`;

const HIDDEN: Readonly<Record<string, Save['hidden']>> = {
  'hidden:content': 'content changed',
  'hidden:used': 'grant used',
  'hidden:relation': 'no relation',
};
const { rows } = movesOf(defaultPolicy.lifecycle);
const COMMANDS = [...new Set(rows.flatMap(({ command, approval }) => (approval === undefined ? [] : [command])))];

function saveOf(line: string): Save {
  const [start = '', end = '', person = '', spoil = ''] = line.split(' ');
  const [from = '', marks = ''] = start.split('-');
  const [to = '', after = ''] = end.split('-');
  const [kind = '', named = ''] = spoil.includes(':') ? spoil.split(':') : ['not', spoil];
  const suspended = marks.includes('s');
  return {
    from,
    to,
    suspended,
    suspendedAfter: from === to ? after.includes('s') : suspended,
    live: marks.includes('l'),
    sameType: !marks.includes('!'),
    phaseBeforeExit: 'MANAGE',
    tierChanged: false,
    reason: kind === 'reason' ? (named as Save['reason']) : 'given',
    person: person as Save['person'],
    ownerIsUser: true,
    hidden: HIDDEN[spoil] ?? 'nothing',
    guards: kind === 'not' || kind === 'past' ? { [named]: kind } : {},
    grants: Object.fromEntries(COMMANDS.map((name) => [name, kind === 'grant' && named === name ? 'missing' : 'held'])),
  };
}

const lines = WRITTEN.trim().split('\n');
const judged = {
  rules: partnershipRules(editableUnder(defaultPolicy)),
  table: movesOf(defaultPolicy.lifecycle),
  order: defaultPolicy.lifecycle.editOrder,
};

test('there are at least sixty', () => {
  expect(new Set(lines).size).toBeGreaterThanOrEqual(60);
});

test.each(lines)('%s', (line) => {
  const said = line.split(' ').at(-1);
  expect(together(saveOf(line), judged)).toBe(said === 'refused-later' ? 'put back' : said);
});
