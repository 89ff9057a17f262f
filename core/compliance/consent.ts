import { type GuardEvidence, held, notHeld } from '../lifecycle/guards.ts';
import type { CompliancePolicy } from '../policy/compliance-types.ts';
import type { Refusal } from '../result.ts';
import { addMonths, type Instant } from '../time/day.ts';

export const CONSENT_CHANNELS = ['email', 'whatsapp', 'sms', 'voice', 'linkedin', 'data_sharing'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** One entry of a person's consent ledger; append-only. */
export interface ConsentRecord {
  readonly personId: string;
  readonly channel: ConsentChannel;
  readonly purpose: string;
  readonly status: 'granted' | 'withdrawn';
  readonly at: Instant;
  readonly expiresAt: Instant | null;
  readonly source: 'web_form' | 'opt_in' | 'signed' | 'verbal' | 'import';
  /** Pieces of evidence. */
  readonly evidence: number;
}

/** Exactly whom, how and what for: a consent of somebody else, for another channel or purpose never counts. */
export type ConsentQuestion = Pick<ConsentRecord, 'personId' | 'channel' | 'purpose'>;

export type ConsentRefusal = 'consent_missing' | 'consent_withdrawn' | 'consent_expired' | 'consent_unproven';

/**
 * G-CONSENT: the newest entry for this person, channel and purpose. A withdrawal counts at once and is never waived; what
 * was imported or said needs evidence.
 * @see domain/gcc.md section 4
 */
export function consentEvidence(
  asked: ConsentQuestion,
  ledger: readonly ConsentRecord[],
  now: Instant,
  { consent }: Pick<CompliancePolicy, 'consent'>,
): GuardEvidence {
  const entry = newest(asked, ledger, now);
  if (entry === undefined) return no('consent_missing', asked);
  if (entry.status === 'withdrawn') return no('consent_withdrawn', asked);
  if (consent.needEvidence.includes(entry.source) && entry.evidence === 0) return no('consent_unproven', asked);
  const until = entry.expiresAt ?? `${addMonths(entry.at.slice(0, 10), consent.months)}${entry.at.slice(10)}`;
  return now <= until ? held('consent', until) : no('consent_expired', asked);
}

/** Of two entries of the same moment the later one in the ledger counts. */
const newest = (asked: ConsentQuestion, ledger: readonly ConsentRecord[], now: Instant): ConsentRecord | undefined =>
  ledger
    .filter(
      ({ personId, channel, purpose, at }) =>
        personId === asked.personId && channel === asked.channel && purpose === asked.purpose && at <= now,
    )
    .reduce<ConsentRecord | undefined>(
      (last, each) => (last !== undefined && last.at > each.at ? last : each),
      undefined,
    );

function no(code: ConsentRefusal, { channel, purpose }: ConsentQuestion): GuardEvidence {
  const refusal: Refusal<ConsentRefusal> = { code, clause: 'gcc 4', params: { channel, purpose } };
  return notHeld('consent', [refusal]);
}
