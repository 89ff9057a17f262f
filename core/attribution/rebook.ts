import { currencyDigits } from '../money/currencies.ts';
import { fraction, multiplyFractions, parseFraction } from '../money/fraction.ts';
import { multiplyMoney } from '../money/money.ts';
import type { Money } from '../money/types.ts';
import { type Booking, type Credit, type Entry, entriesAt, openCredits, reversalEntries } from './ledger.ts';

type Rebooking = Omit<Booking, 'baseCurrency' | 'rates'>;

/**
 * Books a refund or a corrected amount of a won deal: the open credits are taken back in full and credited again with what
 * is left, on the same close date and at the original rate. Nothing when the deal has no open credit.
 * @param net what is left of the deal, in its own currency
 * @throws RangeError when the ledger's own entries disagree on currency or rate
 * @see domain/structured-outputs.md section 9, ledger
 */
export function refundEntries(entries: readonly Entry[], net: Money, booking: Rebooking): Entry[] {
  const open = openCredits(entries);
  const [first] = open;
  if (first === undefined) return [];
  if (open.some(({ rate, net: booked }) => rate.value !== first.rate.value || booked.currency !== net.currency)) {
    throw new RangeError(`the credits of ${first.dealId} have no one rate and currency`);
  }
  const { dealId, closedOn, rate } = first;
  const base = atRate(net, first.base.currency, rate.value);
  const credits = open.map(
    ({ partnershipId, role, shareBp }): Credit => ({ partnershipId, role, shareBp, splitBy: booking.cause }),
  );
  return [
    ...reversalEntries(entries, booking),
    ...entriesAt({ dealId, net, closedOn }, credits, { base, rate }, booking),
  ];
}

/** An amount at a stored rate (`n/d` units of base per unit), rounded half-even once. */
function atRate(net: Money, currency: string, rate: string): Money {
  const exact = parseFraction(rate);
  const [from, to] = [currencyDigits(net.currency), currencyDigits(currency)];
  if (exact === undefined || from === undefined || to === undefined)
    throw new RangeError(`no rate in the entry: ${rate}`);
  const scale = fraction(10n ** BigInt(to), 10n ** BigInt(from));
  return { minor: multiplyMoney(net, multiplyFractions(exact, scale)).minor, currency };
}

/** Per deal and partner, what the ledger says in all: what a replay must give again. Reversals count against credits. */
export function ledgerBalance(
  entries: readonly Entry[],
): ReadonlyMap<string, { readonly net: number; readonly base: number }> {
  const sums = new Map<string, { net: number; base: number }>();
  for (const { dealId, partnershipId, role, net, base } of entries) {
    const key = `${dealId} ${partnershipId} ${role} ${net.currency} ${base.currency}`;
    const sum = sums.get(key) ?? { net: 0, base: 0 };
    sums.set(key, { net: sum.net + net.minor, base: sum.base + base.minor });
  }
  return sums;
}
