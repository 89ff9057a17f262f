// Which situations are tried: every pair of states in every overlay with nothing in the way, then every row of the table
// spoiled by one fact at a time.
import { EDITABLE } from '../../connectors/compiler/moves.ts';
import { isFlag } from '../../connectors/compiler/salesforce/names.ts';
import { situation } from './rule-inputs.mjs';

const flags = [false, true];
const SUSPENSION = ['suspend', 'resume'];

/** Every pair of states; whether old terms are in force and the type changed matters in NEGOTIATE only. */
export const pairs = (states) =>
  states.flatMap((from) =>
    states.flatMap((to) =>
      flags.flatMap((suspended) =>
        (from === 'NEGOTIATE' ? flags : [false]).flatMap((live) =>
          (from === 'NEGOTIATE' && live ? ['technology', 'referral'] : ['technology']).flatMap((signedType) =>
            flags
              .filter((changes) => changes || from !== to)
              .map((changes) =>
                situation({ from, to, suspended, suspendedAfter: changes ? !suspended : suspended, live, signedType }),
              ),
          ),
        ),
      ),
    ),
  );

/** Every row that an edit can mean, from each of its phases, whole and with one fact spoiled. */
export const rows = () => EDITABLE.flatMap((row) => row.from.flatMap((from) => spoiled(row, startOf(row, from))));

function startOf(row, from) {
  const suspended = row.suspended === 'yes';
  const toggles = SUSPENSION.includes(row.command);
  return situation({
    from,
    to: row.to === 'same' ? from : row.to === 'before-exit' ? 'MANAGE' : row.to,
    suspended,
    suspendedAfter: toggles ? !suspended : suspended,
    live: row.live === true,
    signedType: row.typeChanged ? 'referral' : 'technology',
    tierChanged: row.command === 'change_tier',
    person: row.who.includes('owner') ? 'owner' : 'manager',
  });
}

function spoiled(row, whole) {
  const guards = row.guards.filter(isFlag).flatMap((guard) => [
    { ...whole, guards: { [guard]: 'not' } },
    { ...whole, guards: { [guard]: 'expired' } },
  ]);
  const grants =
    row.approval === undefined
      ? []
      : [
          { ...whole, grants: { [row.command]: 'missing' } },
          { ...whole, grants: { [row.command]: 'expired' } },
        ];
  const reasons = [null, { code: '', text: 'a reason that is long enough' }, { code: 'other', text: '  too short  ' }];
  const people = ['otherChannel', 'rep', 'manager', 'vp', 'legal', 'service'].map((person) => ({ ...whole, person }));
  return [
    whole,
    ...guards,
    ...grants,
    ...(row.reason === true ? reasons.map((reason) => ({ ...whole, reason })) : []),
    ...people,
    ...(row.guards.includes('G-OWNER') ? [{ ...whole, person: 'vp', ownerIsUser: false }] : []),
  ];
}
