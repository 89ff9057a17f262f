import { withdrawnByLeaving } from '@partnership-os/core';
import { type Context, mustSave, type NewEvent } from './command.ts';

/** What a partnership left, for where, by which command. */
type Left = Parameters<typeof withdrawnByLeaving>[1];

/**
 * Requests that make no sense any more once the phase was left are withdrawn in the same transaction.
 * @returns the events to write
 */
export async function withdrawLeft(
  { unit }: Pick<Context, 'unit'>,
  partnershipId: string,
  left: Left,
): Promise<readonly NewEvent[]> {
  const waiting = await unit.approvals({ partnershipIds: [partnershipId], waiting: true });
  const requests = withdrawnByLeaving(
    waiting.map(({ doc }) => doc.request),
    left,
  );
  const events: NewEvent[] = [];
  for (const approval of waiting.filter(({ doc }) => requests.includes(doc.request))) {
    const { doc, version, status: fromState, dealId } = approval;
    const status = 'withdrawn' as const;
    const request = { ...doc.request, status };
    mustSave(await unit.saveApproval({ ...approval, status, version: version + 1, doc: { ...doc, request } }, version));
    events.push({
      type: 'approval.withdrawn',
      partnershipId,
      dealId,
      fromState,
      toState: status,
      reason: left.command,
    });
  }
  return events;
}
