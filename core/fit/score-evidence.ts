import { type Evidence, held, notHeld, notKnown } from '../lifecycle/guards.ts';
import type { Refusal } from '../result.ts';
import { addDays, type Instant } from '../time/day.ts';
import { dayIn, endOfDay } from '../time/zone.ts';
import type { ScorecardResult } from './scorecard.ts';

/** A score card as the guards read it. */
export interface FinishedCard {
  readonly result: ScorecardResult;
  /** Null while it is a draft. */
  readonly finishedAt: Instant | null;
  readonly scorers: number;
  readonly singleScorerReason: string | null;
  /** A plan with owner and date, and the approval of the exception by a VP: what develop and conditional need. */
  readonly exception: boolean;
  readonly zone: string;
}

const BREAKER_CODES: readonly string[] = ['breaker_yes', 'breaker_unanswered'];
const VALID_DAYS = 90;
const SOURCE = 'scorecard';
const no = (code: string): Refusal => ({ code, clause: 'G-SCORE' });

/**
 * G-SCORE and G-NOBREAK from a score card: final, not older than 90 days, outcome go (or excepted), scored by two people
 * or by one with the reason recorded; no deal breaker answered yes or left open. No card at all is unknown.
 * @see domain/lifecycle.md section 6
 */
export function scoreEvidence(card: FinishedCard | null): Evidence {
  if (card === null) return { 'G-SCORE': notKnown(SOURCE), 'G-NOBREAK': notKnown(SOURCE) };
  const { result, finishedAt, zone } = card;
  const breakers = result.failedRules.filter(({ code }) => BREAKER_CODES.includes(code));
  const refusals = scoreRefusals(card);
  const until = finishedAt === null ? null : endOfDay(addDays(dayIn(finishedAt, zone), VALID_DAYS), zone);
  return {
    'G-SCORE': refusals.length === 0 ? held(SOURCE, until) : notHeld(SOURCE, refusals),
    'G-NOBREAK': breakers.length === 0 ? held(SOURCE) : notHeld(SOURCE, breakers),
  };
}

function scoreRefusals(card: FinishedCard): Refusal[] {
  const { result, finishedAt, scorers, singleScorerReason } = card;
  if (result.band === 'none') return result.failedRules.filter(({ code }) => code === 'category_incomplete');
  const scored = scorers >= 2 || (scorers === 1 && (singleScorerReason ?? '').trim() !== '');
  return [
    ...(finishedAt === null ? [no('scorecard_not_final')] : []),
    ...(scored ? [] : [no('scorecard_one_scorer')]),
    ...ruleRefusals(card),
  ];
}

/** An exception covers develop and conditional; a missed minimum it does not cover (lifecycle.md 6 before scoring.md 2). */
function ruleRefusals({ result, exception }: FinishedCard): Refusal[] {
  if (result.band === 'go') return [];
  const rules = result.failedRules.filter(({ code }) => !BREAKER_CODES.includes(code));
  if (!exception || result.band === 'no-go') return rules;
  return rules.filter(({ code }) => code === 'category_below_minimum');
}
