import { isOnLadder, reaches } from '../approval/levels.ts';
import type { ApprovalFacts, PersonFacts, SlotFacts, Viewer } from './facts.ts';

/** Sales reps, channel managers and the levels above them register partners (lifecycle.md 2); the service checks again. */
export const mayRegister = ({ roles, levels }: Viewer): boolean =>
  roles.includes('rep') || roles.includes('channel') || levels.some(isOnLadder);

/** The record's channel manager or a higher role gives lifecycle commands. */
export const mayLead = ({ roles, levels }: Viewer): boolean => roles.includes('channel') || levels.some(isOnLadder);

/** Nobody without a role or a level reads anything. */
export const mayRead = ({ roles, levels }: Viewer): boolean => roles.length > 0 || levels.length > 0;

/** Whether the viewer is this person, in the CRM that is open. */
export const isViewer = ({ crm, userId }: Viewer, { users }: PersonFacts): boolean => users[crm] === userId;

/**
 * The first open slot that the viewer's levels reach; undefined for the requester, for whoever decided
 * another slot (two slots need two persons), and for everybody else.
 */
export function slotToDecide(viewer: Viewer, approval: ApprovalFacts): SlotFacts | undefined {
  if (approval.status !== 'pending' || isViewer(viewer, approval.requester)) return undefined;
  if (approval.slots.some(({ decider }) => decider !== undefined && isViewer(viewer, decider))) return undefined;
  return approval.slots.find(
    ({ status, level }) => status === 'waiting' && viewer.levels.some((held) => reaches(held, level)),
  );
}
