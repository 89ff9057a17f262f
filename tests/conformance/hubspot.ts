import type { PortalDefinitions } from '../../connectors/compiler/hubspot/definitions.ts';
import type { Policy } from '../../core/policy/types.ts';
import { STATES } from './saves.ts';

const TYPES = ['referral', 'distribution', 'technology', 'strategic', 'government'];

/**
 * HubSpot refuses an unknown option and nothing else, so it may never lack one that core accepts, and never offer a phase or
 * type that core does not have: that edit could only be put back.
 */
export function hubspotDisagreements({ properties, associationLabels }: PortalDefinitions, policy: Policy): string[] {
  const optionsOf = (name: string) =>
    properties.companies.find((one) => one.name === name)?.options.map(({ value }) => value) ?? [];
  const codes = policy.lifecycle.reasonCodes?.map(({ id }) => id) ?? DEFAULT_CODES;
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    ['pos_phase', STATES],
    ['pos_partnership_type', TYPES],
    ['pos_suspended', ['true', 'false']],
    ['pos_reason_code', codes],
  ];
  const options = wanted
    .filter(([name, values]) => optionsOf(name).join() !== values.join())
    .map(([name, values]) => `${name} offers ${optionsOf(name).join()}, not ${values.join()}`);
  const free = ['pos_reason', 'pos_tier'].filter((name) => !properties.companies.some((one) => one.name === name));
  const unique = properties.companies.filter(
    ({ name, hasUniqueValue }) => (name === 'pos_partner_id') !== hasUniqueValue,
  );
  const labels = associationLabels.map(({ name }) => name).join() === 'pos_sourced,pos_influenced,pos_fulfilled';
  return [
    ...options,
    ...free.map((name) => `${name} is missing`),
    ...unique.map(({ name }) => `${name} has the wrong uniqueness`),
    ...(labels ? [] : ['an association label is missing']),
  ];
}

const DEFAULT_CODES = [
  ...['no_fit', 'no_response', 'no_capacity', 'competitor', 'terms', 'compliance', 'timing', 'our_priorities'],
  ...['missing_data', 'other'],
];
