import type { ApprovalMode } from '../policy/types.ts';
import type { ApprovalRequest, ApprovalStatus, Slot } from './request.ts';

/** The slots whose turn it is: every waiting one, or only the first of them when they decide one after the other. */
export function runningSlots<S extends Slot>({ slots, mode }: Pick<ApprovalRequest<S>, 'slots' | 'mode'>): S[] {
  const waiting = slots.filter(({ status }) => status === 'waiting');
  return mode === 'order' ? waiting.slice(0, 1) : waiting;
}

type Verdict = Extract<ApprovalStatus, 'approved' | 'rejected' | 'pending'>;

const has = (slots: readonly Slot[], status: Slot['status']): boolean => slots.some((slot) => slot.status === status);
const each = (slots: readonly Slot[]): Verdict => {
  if (has(slots, 'rejected')) return 'rejected';
  return slots.every(({ status }) => status === 'granted') ? 'approved' : 'pending';
};

/** What the slots' decisions make of the request. One refusal always refuses. */
const VERDICTS: Readonly<Record<ApprovalMode, (slots: readonly Slot[]) => Verdict>> = {
  all: each,
  order: each,
  any: (slots) => {
    if (has(slots, 'rejected')) return 'rejected';
    return has(slots, 'granted') ? 'approved' : 'pending';
  },
};

/** @see domain/structured-outputs.md section 10, requiredLevels */
export const verdictOf = (slots: readonly Slot[], mode: ApprovalMode = 'all'): Verdict => VERDICTS[mode](slots);
