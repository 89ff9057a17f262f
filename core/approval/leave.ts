import { rowsFrom, TRANSITIONS } from '../lifecycle/transitions.ts';
import type { ApprovalKind, StateId } from '../lifecycle/types.ts';
import { isOpen } from './decide.ts';
import type { ApprovalRequest } from './request.ts';

/** The commands that an approval of a kind can grant, in table order; each is a grant of its own. Empty = no command moves. */
export const commandsOf = (kind: ApprovalKind): readonly string[] => [
  ...new Set(TRANSITIONS.filter(({ approval }) => approval === kind).map(({ command }) => command)),
];

type Request = Pick<ApprovalRequest, 'status' | 'commands'>;

/**
 * Requests that leaving a phase withdraws: open ones for a command that starts from there, but not those for the command
 * that has just been executed. A request that no transition names (a registration) is untouched.
 * @see domain/lifecycle.md section 5, below the table
 */
export const withdrawnByLeaving = <R extends Request>(
  requests: readonly R[],
  left: { readonly from: StateId; readonly to: StateId; readonly command: string },
): R[] =>
  left.from === left.to
    ? []
    : requests.filter(
        ({ status, commands }) =>
          isOpen(status) &&
          commands.some(({ command }) => rowsFrom(command, left.from).length > 0) &&
          !commands.some(({ command }) => command === left.command),
      );
