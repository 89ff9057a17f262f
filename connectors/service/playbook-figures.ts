import { type Checklist, daysBetween, type Onboarding } from '@partnership-os/core';
import type { Known } from './deps.ts';
import { checklistNow, onboardingOf } from './evidence/activation.ts';
import { evidenceFacts } from './evidence/facts.ts';
import { docsOf, type PartnershipRecord } from './record-store.ts';
import type { Partnership, Registration } from './records.ts';

interface Sources {
  readonly partnership: Partnership;
  readonly registrations: readonly Registration[];
  readonly records: readonly PartnershipRecord[];
  /** Null while nothing is signed. */
  readonly onboarding: Onboarding | null;
  readonly checklist: Checklist | null;
}

const inStatus = ({ registrations }: Sources, ...wanted: readonly Registration['status'][]): number =>
  registrations.filter(({ status }) => wanted.includes(status)).length;

/** What the store can say of a playbook's metrics today, one row each. A metric without a row is unknown, and shown so. */
const FIGURES: Readonly<Record<string, (sources: Sources) => number | null>> = {
  tier_assigned: ({ partnership }) => (partnership.tier === null ? 0 : 1),
  exit_started: ({ partnership }) => (partnership.phase === 'EXIT' || partnership.phase === 'CLOSED' ? 1 : 0),
  registrations: (sources) => inStatus(sources, 'approved', 'converted'),
  registrations_open: (sources) => inStatus(sources, 'submitted', 'disputed'),
  certified_people: ({ records }) => docsOf(records, 'certified').at(-1)?.people ?? null,
  certified_missing: ({ onboarding }) =>
    onboarding?.certified ? Math.max(0, onboarding.certified.needed - onboarding.certified.actual) : null,
  activation_items_open: ({ checklist }) =>
    checklist === null ? null : checklist.progress.mandatory - checklist.progress.done,
  days_to_activate: ({ onboarding }) =>
    onboarding?.activatedOn ? daysBetween(onboarding.signedOn, onboarding.activatedOn) : null,
};

/** The figures of one partnership by metric id, in the metric's unit; null = nobody recorded it. */
export async function playbookFigures(
  known: Known,
  partnership: Partnership,
): Promise<Readonly<Record<string, number | null>>> {
  const facts = await evidenceFacts(known, partnership);
  const registrations = await known.unit.registrations({ partnershipIds: [partnership.id] });
  const { records } = facts;
  const sources = {
    partnership,
    registrations,
    records,
    onboarding: onboardingOf(facts),
    checklist: checklistNow(facts),
  };
  return Object.fromEntries(Object.entries(FIGURES).map(([metric, read]) => [metric, read(sources)]));
}
