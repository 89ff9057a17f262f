import type { ExitDue, Policy, Timer } from '@partnership-os/core';
import type { Words } from './figures.ts';
import { type Duration, printed } from './kinds.ts';
import type { Naming } from './naming.ts';
import { type Branch, type Leaf, leaf, type Tree } from './tree.ts';

const UNITS: Readonly<Record<Timer['unit'], Duration['unit']>> = {
  days: 'day',
  working_days: 'day',
  hours: 'hour',
  months: 'month',
};
const REVIEW = 'review_';

/** How long each thing may take, and one by its id. */
export function timerValues({ lifecycle: { timers } }: Policy, name: Naming): Branch {
  const rows = timers.map(({ id, amount, unit }): [string, Branch] => [
    id,
    { name: name('timer', id), limit: leaf('duration', { amount, unit: UNITS[unit] }) },
  ]);
  return { timers: rows.map(([, row]) => row), timer: Object.fromEntries(rows) };
}

/** How often a partner of each tier is reviewed. */
export const reviewValues = ({ lifecycle: { timers } }: Policy, name: Naming): readonly Tree[] =>
  timers
    .filter(({ id }) => id.startsWith(REVIEW))
    .map(({ id, amount, unit }) => ({
      tier: name('tier', id.slice(REVIEW.length)),
      every: leaf('duration', { amount, unit: UNITS[unit] }),
    }));

/** Deadlines of an exit. Access ends within so many hours: the step that proves it says how many. */
export function exitValues({ exit }: Policy, name: Naming): Branch {
  const access = exit.steps.find(({ check }) => check === 'access_revoked')?.due;
  return {
    legal_within_hours: leaf('number', exit.legalWithinHours),
    own_access_minutes: leaf('number', exit.ownAccessMinutes),
    access_revocation_hours: leaf('number', access?.amount ?? 0),
    clawback_watch_months: leaf('number', exit.clawbackWatchMonths),
    steps: exit.steps.map(({ id, owner, due }) => ({
      id: leaf('text', id),
      name: name('exit.step', id),
      owner: name('exit.owner', owner),
      due: dueText(due, name),
    })),
  };
}

/** "10 days after the effective date"; a step that counts from another names it. */
function dueText({ from, amount, unit }: ExitDue, name: Naming): Leaf {
  const side = amount < 0 ? 'before' : 'after';
  const anchor = name('due', `${amount === 0 ? 'on' : side}_${/^E\d/.test(from) ? 'step' : from}`).raw as Words;
  const length = { amount: Math.abs(amount), unit: UNITS[unit] };
  const said = (lang: 'en' | 'ar'): string =>
    anchor[lang].replace('{length}', printed(lang, 'duration', length)).replace('{step}', from);
  return leaf('text', { en: said('en'), ar: said('ar') });
}

export const activationValues = ({ activation: { targetDay, items } }: Policy, name: Naming): Branch => ({
  target_day: leaf('number', targetDay),
  items: items.map(({ id, group, owner, dueDay, mandatory }) => ({
    name: name('item', id),
    group: name('itemgroup', group),
    owner: name('owner', owner),
    due_day: leaf('number', dueDay),
    mandatory: leaf('flag', mandatory),
  })),
});
