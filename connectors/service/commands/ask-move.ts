import { decideMove, type Move, type MoveResult, moveFacts } from '@partnership-os/core';
import { movesIn } from '../moves-in-force.ts';
import type { Context } from './command.ts';

/** Asks core's table, as the policy in force leaves it, and keeps with the command what it was asked on. */
export function askMove(
  { decidedOn, inForce, now }: Pick<Context, 'decidedOn' | 'inForce' | 'now'>,
  asked: Omit<Move, 'now' | 'table'>,
): MoveResult {
  const move: Move = { ...asked, now, table: movesIn(inForce.policy) };
  decidedOn({ kind: 'move', move: moveFacts(move) });
  return decideMove(move);
}
