import type { Logo } from './page.ts';

const LARGEST = 1_048_576;
const SIGNS: readonly { readonly type: Logo['type']; readonly bytes: readonly number[] }[] = [
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'jpg', bytes: [0xff, 0xd8, 0xff] },
];

/** A picture that a page may carry, by what its bytes are and not by its name; or why not. */
export function logoOf(data: Uint8Array, alt: string): Logo | string {
  if (data.length > LARGEST) return 'The logo is larger than 1 MB.';
  const type = SIGNS.find(({ bytes }) => bytes.every((byte, at) => data[at] === byte))?.type;
  return type === undefined ? 'The logo is neither a PNG nor a JPEG picture.' : { type, data, alt };
}
