import { type Day, dealRefusals, type Refusal, wordRefusal } from '@partnership-os/core';
import type { Deal } from '../service/records.ts';
import { claimOf } from '../service/registration-claim.ts';

/** Open deals, how many of them refuse every registration, and why. */
export interface Registrable {
  readonly open: number;
  readonly refused: number;
  /** By the refusal's code: the first one met, and how many deals have it. */
  readonly why: ReadonlyMap<string, { readonly first: Refusal; readonly count: number }>;
}

const NOBODY = { phase: 'MANAGE', suspended: false } as const;

/** Asks core about every open deal, as its card does. */
export function registrable(deals: readonly Deal[], today: Day): Registrable {
  const open = deals.filter(({ status, archived }) => status === 'open' && !archived);
  const refusals = open.map((deal) => {
    const { deal: claimed } = claimOf(deal, NOBODY, { role: 'influenced', comment: null, today, past: false });
    return dealRefusals({ deal: claimed, today });
  });
  const why = new Map<string, { first: Refusal; count: number }>();
  for (const refusal of refusals.flat()) {
    const { first, count } = why.get(refusal.code) ?? { first: refusal, count: 0 };
    why.set(refusal.code, { first, count: count + 1 });
  }
  return { open: open.length, refused: refusals.filter((each) => each.length > 0).length, why };
}

export function registrableLines({ open, refused, why }: Registrable): string[] {
  const line = `On ${open - refused} of ${open} open deals.`;
  if (refused === 0) return [line];
  const reasons = [...why.values()].map(({ first, count }) => {
    const { message, fix } = wordRefusal(first, 'en');
    return `- ${count === 1 ? '1 deal' : `${count} deals, the first of them`}: ${message} ${fix}`;
  });
  return [`${line} What stands against the others, deal by deal also on its card:`, reasons.join('\n')];
}
