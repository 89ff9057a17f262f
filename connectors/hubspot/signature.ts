import { createHmac, timingSafeEqual } from 'node:crypto';

const MOST_SKEW_MS = 5 * 60 * 1000;
/** The twelve codes that HubSpot decodes before it signs. */
const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

export interface SignedRequest {
  readonly secret: string;
  readonly method: string;
  /** Full public https address: the configured origin plus the request target as received, never the Host header. */
  readonly uri: string;
  /** The untouched bytes. */
  readonly rawBody: Buffer;
  readonly signature: string;
  /** `X-HubSpot-Request-Timestamp`, milliseconds. */
  readonly timestamp: string;
  readonly now: number;
}

/**
 * Whether HubSpot sent this (signature v3). Compares in constant time; refuses what is more than five minutes off in
 * either direction. Both the address as it came and its decoded form are tried, since HubSpot's own tools differ.
 * @see recipes/hubspot.md 4.11
 */
export function verifySignature(request: SignedRequest): boolean {
  const { secret, method, uri, rawBody, signature, timestamp, now } = request;
  if (signature === '' || !/^\d{13}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > MOST_SKEW_MS) return false;
  const given = Buffer.from(signature);
  const fits = (address: string): boolean => {
    const mac = createHmac('sha256', secret).update(`${method}${address}`).update(rawBody).update(timestamp);
    const own = Buffer.from(mac.digest('base64'));
    return own.length === given.length && timingSafeEqual(own, given);
  };
  const decoded = uri.replaceAll(DECODED, (code) => decodeURIComponent(code));
  return fits(decoded) || (decoded !== uri && fits(uri));
}
