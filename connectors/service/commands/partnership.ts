import {
  type Caller,
  type Evidence,
  type Grant,
  held,
  nameEvidence,
  notHeld,
  type Position,
  type Refusal,
} from '@partnership-os/core';
import type { Approval } from '../approval-record.ts';
import type { Known } from '../deps.ts';
import { recordedEvidence } from '../evidence/recorded.ts';
import type { Partnership, Person } from '../records.ts';
import { scorecardEvidence, scoutEvidence } from '../scoring.ts';
import type { Unit } from '../store.ts';
import { type Context, moveCaller } from './command.ts';

/** The partnership as it is now, or null. */
export async function currentPartnership(unit: Unit, id: string): Promise<Partnership | null> {
  return (await unit.partnerships({ ids: [id] }))[0] ?? null;
}

/** Where a partnership stands, in core's words. */
export const positionOf = ({ phase, suspended, type, doc }: Partnership): Position => ({
  phase,
  suspended,
  type,
  live: doc.live,
  signedType: doc.signedType,
  phaseBeforeExit: doc.phaseBeforeExit,
  suspendedBeforeExit: doc.suspendedBeforeExit,
});

/** The person as the lifecycle sees them on this record. */
export const callerOn = (person: Person, partnership: Partnership | null, more: Caller['relations'] = []): Caller =>
  moveCaller(person, [
    ...(partnership !== null && partnership.ownerId === person.id ? (['owner'] as const) : []),
    ...more,
  ]);

/** Grants of decided requests about this partnership. */
export const grantsOf = (approvals: readonly Approval[]): Grant[] => approvals.flatMap(({ doc }) => doc.grants);

/**
 * The evidence table of a partnership, from stored facts. A guard that is missing here is unknown and refuses.
 * @see domain/lifecycle.md section 6
 */
export async function evidenceOf(known: Known, partnership: Partnership, people: readonly Person[]): Promise<Evidence> {
  const owner = people.find((person) => person.id === partnership.ownerId);
  const dated = partnership.doc.signals.filter(({ on }) => on !== null);
  return {
    'G-WORKSPACE': held('workspace'),
    'G-NAME': nameEvidence(partnership.name),
    'G-OWNER': owner?.active ? held('owner') : notHeld('owner'),
    'G-SIGNAL': dated.length > 0 ? held('signals') : notHeld('signals'),
    ...(await recordedEvidence(known, partnership)),
    ...(await scoutEvidence(known, partnership)),
    ...(await scorecardEvidence(known, partnership)),
  };
}

/** The partnership that a command names, at the version that its sender saw. */
export async function partnershipOf({ unit, input }: Context): Promise<Partnership | Refusal> {
  const found =
    input.recordType === 'partnership' && UUID.test(input.recordId)
      ? await currentPartnership(unit, input.recordId)
      : null;
  if (found === null) return { code: 'unknown_record', params: { type: 'partnership', id: input.recordId } };
  if (input.expectedVersion === null) return { code: 'version_missing' };
  return input.expectedVersion === found.version
    ? found
    : { code: 'stale_version', params: { expected: input.expectedVersion, actual: found.version } };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
