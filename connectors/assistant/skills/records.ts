import {
  amountText,
  coachText,
  type Lang,
  type PartnershipFacts,
  type Policy,
  shareText,
  wordOr,
} from '@partnership-os/core';
import { gapsOf } from './gaps.ts';
import { waitingSlots } from './requests.ts';
import type { PartnerInView } from './skill.ts';

/** What a record says: a value in words, or why there is none. */
export type Recorded =
  | { readonly is: 'value'; readonly text: string }
  | { readonly is: 'missing' | 'withheld' }
  | { readonly is: 'few'; readonly have: number; readonly need: number };

interface Asked {
  readonly lang: Lang;
  readonly policy: Policy;
  readonly view: PartnerInView;
  readonly partnership: PartnershipFacts;
}

const MISSING: Recorded = { is: 'missing' };
const value = (text: string): Recorded => ({ is: 'value', text });
/** A part that was withheld is absent; null would say that there is none. */
const unlessWithheld = <T>(part: T | undefined, read: (part: T) => Recorded): Recorded =>
  part === undefined ? { is: 'withheld' } : read(part);

/**
 * Every figure of one partner that can be asked for, by the id of its page (`record/<id>`). A row that nobody fills yet says
 * that the figure is not recorded; nothing is estimated.
 */
export const RECORDS: Readonly<Record<string, (asked: Asked) => Recorded>> = {
  phase: ({ lang, partnership: { phase, entered } }) => {
    const on = entered.at(-1)?.at.slice(0, 10);
    const word = wordOr(lang, 'phase', phase);
    return value(on === undefined ? word : coachText(lang, 'coach.since', { phase: word, on }));
  },
  tier: ({ lang, partnership: { tier } }) => (tier === null ? MISSING : value(wordOr(lang, 'tier', tier))),
  sourced_revenue: ({ lang, partnership: { sourced } }) =>
    unlessWithheld(sourced, (amount) => value(amountText(lang, amount))),
  roi: ({ lang, partnership: { roi } }) =>
    unlessWithheld(roi, ({ status, ratio, quarters, quartersNeeded }) => {
      if (status === 'ok' && ratio !== null) return value(shareText(lang, basisPoints(ratio)));
      return status === 'not_applicable' ? MISSING : { is: 'few', have: quarters.length, need: quartersNeeded };
    }),
  term_end: ({ lang, partnership: { terms } }) =>
    unlessWithheld(terms, (known) =>
      known === null ? MISSING : value(coachText(lang, 'coach.day', { on: known.until })),
    ),
  win_rate: ({ lang, policy, partnership: { wonDeals: won, closedDeals: closed } }) =>
    closed < policy.statistics.minimumN
      ? { is: 'few', have: closed, need: policy.statistics.minimumN }
      : value(
          `${shareText(lang, Math.round((won * 10_000) / closed))}. ${coachText(lang, 'coach.winRate', { won, closed })}`,
        ),
  activation_open: ({ lang, view }) =>
    openItems(lang, gapsOf(view, lang).find(({ command }) => command === 'activate')?.lines),
  open_requests: ({ lang, view }) => {
    const waiting = waitingSlots(view);
    if (waiting === undefined) return { is: 'withheld' };
    const lines = waiting.map(({ kind, level, dueAt }) =>
      coachText(lang, 'coach.request', {
        kind: wordOr(lang, 'apprkind', kind),
        role: wordOr(lang, 'role', level),
        due: dueAt.slice(0, 10),
      }),
    );
    return value(lines.length === 0 ? coachText(lang, 'coach.noRequests') : lines.join('; '));
  },
  health_score: () => MISSING,
  certified_count: () => MISSING,
  compliance_expiring: () => MISSING,
  mdf_balance: () => MISSING,
  commission_due: () => MISSING,
  protected_until: () => MISSING,
};

function openItems(lang: Lang, lines: readonly string[] | undefined): Recorded {
  if (lines === undefined) return MISSING;
  if (lines.length === 0) return value(coachText(lang, 'coach.nothingOpen'));
  return value(coachText(lang, 'coach.openItems', { n: lines.length, items: lines.join('; ') }));
}

/** An exact `n/d` as basis points, rounded once. */
function basisPoints(ratio: string): number {
  const [n = '0', d = '1'] = ratio.split('/');
  return Number((BigInt(n) * 10_000n) / BigInt(d));
}

/** A figure as a sentence; `label` is the title of its page. */
export function recordLine(lang: Lang, label: string, recorded: Recorded): string {
  if (recorded.is === 'value') return coachText(lang, 'coach.figure', { label, value: recorded.text });
  if (recorded.is === 'few')
    return coachText(lang, 'coach.notEnough', { label, have: recorded.have, need: recorded.need });
  return coachText(lang, recorded.is === 'withheld' ? 'coach.withheld' : 'coach.missing', { label });
}
