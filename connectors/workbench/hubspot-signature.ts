import { createHmac } from 'node:crypto';

const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

export interface SignedParts {
  readonly method: string;
  /** The full public address with its query, as called. */
  readonly uri: string;
  readonly body: string;
  readonly timestamp: number;
}

/** HubSpot's signature v3: base64 of HMAC-SHA256 over method, address (twelve codes decoded), body and time. */
export const signV3 = (secret: string, { method, uri, body, timestamp }: SignedParts): string =>
  createHmac('sha256', secret)
    .update(`${method}${uri.replace(DECODED, decodeURIComponent)}${body}${timestamp}`, 'utf8')
    .digest('base64');
