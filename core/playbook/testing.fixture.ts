import type { WorkingCalendar } from '../time/working.ts';
import type { KnownReferences } from './check.ts';
import type { RunFacts } from './run.ts';
import type { Playbook, PlaybookStep } from './types.ts';

export const CALENDAR: WorkingCalendar = {
  mode: 'working',
  zone: 'Asia/Riyadh',
  days: ['sun', 'mon', 'tue', 'wed', 'thu'],
  hours: { from: '09:00', to: '17:00' },
  holidays: [],
  seasons: [],
};

export const stepOf = (id: string, rest: Partial<PlaybookStep> = {}): PlaybookStep => ({
  id,
  name: id,
  name_ar: id,
  goal: id,
  goal_ar: id,
  do: { template: 'strategy/02-ideal-partner-profile' },
  owner: 'ours',
  ownerRole: 'channel',
  dueDays: 2,
  measures: [],
  ...rest,
});

export const playbookOf = (
  steps: readonly [PlaybookStep, ...PlaybookStep[]],
  rest: Partial<Playbook> = {},
): Playbook => ({
  id: 'sample',
  version: 1,
  name: 'Sample',
  name_ar: 'مثال',
  description: 'Sample',
  description_ar: 'مثال',
  tags: ['sample'],
  lifecycle: { from: ['MANAGE'] },
  prerequisites: [],
  steps,
  success_criteria: [
    { text: 'x', text_ar: 'x', test: { metric: 'registrations', is: 'at_least', value: 1 } },
    { text: 'y', text_ar: 'y', confirm: EVIDENCE },
  ],
  warnings: [],
  next_playbooks: ['sample'],
  ...rest,
});

export const EVIDENCE = { kind: 'document', text: 'The file', text_ar: 'الملف' } as const;

export const KNOWN: KnownReferences = {
  template: new Set(['strategy/02-ideal-partner-profile']),
  command: new Set(['renew']),
  metric: new Set(['registrations', 'tier_assigned']),
  role: new Set(['channel', 'partner']),
  item: new Set(['welcome']),
  exit_step: new Set(['E01']),
  guard: new Set(['G-NOBREAK']),
  tier: new Set(['gold']),
  timer: new Set(['review_gold']),
  playbook: new Set(['sample', 'other']),
};

/** Monday 23 November 2026, ten o'clock in Riyadh. */
export const NOW = '2026-11-23T07:00:00.000Z';

export const factsOf = (playbook: Playbook, rest: Partial<RunFacts> = {}): RunFacts => ({
  playbook,
  at: NOW,
  by: 'p-manager',
  human: true,
  calendar: CALENDAR,
  owners: { channel: 'p-manager' },
  held: new Set(),
  position: { phase: 'MANAGE', suspended: false },
  ...rest,
});
