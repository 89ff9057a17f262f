import { createHmac } from 'node:crypto';

const DECODED: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/** What a request signed by HubSpot carries. */
export interface SignedHeaders extends Record<string, string> {
  readonly 'X-HubSpot-Signature-v3': string;
  readonly 'X-HubSpot-Request-Timestamp': string;
}

/** Signs a request as the platform does, over the public address with twelve percent-codes decoded. */
export function signV3(
  secret: string,
  request: { readonly method: string; readonly uri: string; readonly body: string },
  timestamp: number,
): SignedHeaders {
  const uri = request.uri.replaceAll(/%[0-9A-F]{2}/gi, (code) => DECODED[code.toUpperCase()] ?? code);
  const signature = createHmac('sha256', secret)
    .update(`${request.method}${uri}${request.body}${timestamp}`)
    .digest('base64');
  return { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(timestamp) };
}
