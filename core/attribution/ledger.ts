import { allocate } from '../money/allocate.ts';
import { convert, type RateTable } from '../money/convert.ts';
import { negateMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import { accept, type Refusal, type Result, refuse } from '../result.ts';
import type { Day, Instant } from '../time/day.ts';

/** A partner's part in a won deal. Sourced shares of one deal sum to 10,000 basis points; influenced is always whole. */
export interface Credit {
  readonly partnershipId: string;
  readonly role: 'sourced' | 'influenced';
  readonly shareBp: number;
  /** The dispute decision that gave a second partner part of the sourced credit. That partner's role stays influenced. */
  readonly splitBy?: string;
}

/** One line of the append-only ledger. A correction is a `reversal` that names the line it takes back, and a new credit. */
export interface Entry {
  readonly id: string;
  readonly dealId: string;
  readonly partnershipId: string;
  readonly role: 'sourced' | 'influenced';
  readonly kind: 'credit' | 'reversal';
  readonly net: Money;
  readonly rate: { readonly value: string; readonly on: Day | null; readonly source: string };
  readonly base: Money;
  readonly shareBp: number;
  readonly closedOn: Day;
  readonly cause: string;
  readonly reverses: string | null;
  readonly policyVersion: number;
  readonly at: Instant;
}

/** A deal as it was won: its net amount in its own currency and the day that decides the rate. */
export interface WonDeal {
  readonly dealId: string;
  readonly net: Money;
  readonly closedOn: Day;
}

export interface Booking {
  readonly baseCurrency: string;
  readonly rates: RateTable;
  readonly cause: string;
  readonly policyVersion: number;
  readonly at: Instant;
  /** One new id per entry, in order. */
  readonly newId: () => string;
}

export type AttributionRefusal = 'two_sourcing_partners' | 'partner_twice' | 'shares_not_whole' | 'no_rate';

const WHOLE = 10_000;

/**
 * The entries that credit partners for a won deal. The whole is converted once, then split in each currency by itself, so
 * sourced shares sum to the cent in both; influence is counted in full per partner.
 * Refused: a partner twice, sourced shares that are not 100 %, no rate for the close date, a second sourcing partner
 * without the decision (`splitBy`) that shares the credit.
 * @see domain/money.md sections 1 and 11, domain/structured-outputs.md section 9
 */
export function creditEntries(deal: WonDeal, credits: readonly Credit[], booking: Booking): Result<Entry[], Refusal> {
  const wrong = inconsistent(credits);
  if (wrong !== null) return refuse([wrong]);
  const converted = convert(deal.net, booking.baseCurrency, deal.closedOn, booking.rates);
  if (!converted.ok) return converted;
  const { money: base, used } = converted.value;
  const rate = { value: used.rate, on: used.on, source: used.source };
  return accept(entriesAt(deal, credits, { base, rate }, booking));
}

/** The entries of credits that `creditEntries` would accept, at a rate that is already decided. */
export function entriesAt(
  deal: WonDeal,
  credits: readonly Credit[],
  { base, rate }: { readonly base: Money; readonly rate: Entry['rate'] },
  { newId, cause, policyVersion, at }: Omit<Booking, 'baseCurrency' | 'rates'>,
): Entry[] {
  const shares = credits
    .filter(({ role }) => role === 'sourced')
    .map(({ partnershipId, shareBp }) => ({ id: partnershipId, weight: shareBp }));
  const [netParts, baseParts] = [deal.net, base].map((whole) => (shares.length === 0 ? [] : allocate(whole, shares)));
  const part = (parts: typeof netParts, id: string, whole: Money) =>
    parts?.find((each) => each.id === id)?.part ?? whole;
  const { dealId, closedOn } = deal;
  return credits.map(({ partnershipId, role, shareBp }): Entry => {
    const sourced = role === 'sourced';
    const net = sourced ? part(netParts, partnershipId, deal.net) : deal.net;
    const inBase = sourced ? part(baseParts, partnershipId, base) : base;
    const about = { id: newId(), dealId, partnershipId, role, kind: 'credit' as const };
    return { ...about, net, rate, base: inBase, shareBp, closedOn, cause, reverses: null, policyVersion, at };
  });
}

function inconsistent(credits: readonly Credit[]): Refusal<AttributionRefusal> | null {
  const partners = credits.map(({ partnershipId }) => partnershipId);
  if (new Set(partners).size < partners.length) return { code: 'partner_twice', clause: 'money 11' };
  const sourced = credits.filter(({ role }) => role === 'sourced');
  const total = sourced.reduce((sum, { shareBp }) => sum + shareBp, 0);
  if (sourced.length > 0 && total !== WHOLE) return { code: 'shares_not_whole', clause: 'money 11', params: { total } };
  const second = sourced.filter(({ splitBy }) => splitBy === undefined);
  if (second.length > 1) return { code: 'two_sourcing_partners', clause: 'money 11' };
  return null;
}

/** Credits that nothing has taken back yet. */
export function openCredits<E extends Entry>(entries: readonly E[]): E[] {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter(({ id, kind }) => kind === 'credit' && !reversed.has(id));
}

/** Takes open credits back in full, at the rate they were booked with. A reversed credit is never reversed again. */
export function reversalEntries(
  entries: readonly Entry[],
  booking: Pick<Booking, 'cause' | 'policyVersion' | 'at' | 'newId'>,
): Entry[] {
  return openCredits(entries).map((credit) => ({
    ...credit,
    id: booking.newId(),
    kind: 'reversal' as const,
    net: negateMoney(credit.net),
    base: negateMoney(credit.base),
    cause: booking.cause,
    reverses: credit.id,
    policyVersion: booking.policyVersion,
    at: booking.at,
  }));
}

/** True when the open credits already say exactly this, so that booking again would change nothing. */
export function sameCredits(entries: readonly Entry[], deal: WonDeal, credits: readonly Credit[]): boolean {
  const open = openCredits(entries);
  const key = (credit: Credit) => `${credit.partnershipId} ${credit.role} ${credit.shareBp}`;
  const booked = open.map(key).sort().join();
  const amount = open.filter(({ role }) => role === 'sourced').reduce((sum, { net }) => sum + net.minor, 0);
  const whole = open.every(
    (entry) =>
      entry.closedOn === deal.closedOn &&
      entry.net.currency === deal.net.currency &&
      (entry.role === 'sourced' || entry.net.minor === deal.net.minor),
  );
  return (
    booked === credits.map(key).sort().join() &&
    whole &&
    (amount === deal.net.minor || !credits.some(({ role }) => role === 'sourced'))
  );
}
