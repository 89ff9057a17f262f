import { accept, type Refusal } from '@partnership-os/core';
import type { PartnershipRecord, RecordDocs, RecordKind } from '../record-store.ts';
import type { Partnership } from '../records.ts';
import { type Context, type Handled, mustSave, type NewEvent } from './command.ts';
import { callerOn } from './partnership.ts';

/** Keeps what a person recorded about a partnership, and gives the record its next version. */
export async function addRecord<K extends RecordKind>(
  { unit, deps, person, now }: Context,
  partnership: Partnership,
  kind: K,
  doc: RecordDocs[K],
): Promise<string> {
  const id = deps.newId();
  const record = { id, partnershipId: partnership.id, kind, at: now, recordedBy: person.id, doc } as PartnershipRecord;
  await unit.addPartnershipRecord(record);
  mustSave(await unit.savePartnership({ ...partnership, version: partnership.version + 1 }, partnership.version));
  return id;
}

/** The answer of a command that changed no phase. */
export const recorded = (
  partnership: Partnership,
  types: readonly string[],
  {
    reason = null,
    ...result
  }: { readonly reason?: string | null; readonly [key: string]: string | number | null } = {},
): Handled =>
  accept({
    result: { partnershipId: partnership.id, version: partnership.version + 1, ...(result as Record<string, string>) },
    events: types.map(
      (type): NewEvent => ({
        type,
        partnershipId: partnership.id,
        dealId: null,
        fromState: partnership.phase,
        toState: partnership.phase,
        reason,
      }),
    ),
    deals: [],
    partnerships: [partnership.id],
  });

/** Null for the channel manager of the record or a higher role; else why not. */
export function ownersOnly({ person, input }: Context, partnership: Partnership): Refusal | null {
  const { relations, levels } = callerOn(person, partnership);
  if (relations.includes('owner') || levels.length > 0) return null;
  return { code: 'who_may_not', clause: 'lifecycle 2', params: { command: input.name, who: 'owner' } };
}
