import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeDocument } from '../make.ts';
import { draft, written } from '../testing/sample.ts';
import { logoOf } from './logo.ts';
import { pdfOf } from './pdf.ts';

const SIGN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of one colour, as any drawing program writes it. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 90);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  return Buffer.concat([SIGN, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

test('a logo is a PNG or JPEG of at most 1 MB, by what it is and not by its name', () => {
  expect(logoOf(png(40, 20), 'Acme')).toMatchObject({ type: 'png', alt: 'Acme' });
  expect(logoOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'Acme')).toMatchObject({ type: 'jpg' });
  expect(logoOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Acme')).toMatch(/neither a PNG nor a JPEG/);
  expect(logoOf(Buffer.concat([png(40, 20), Buffer.alloc(1_048_576)]), 'Acme')).toMatch(/larger than 1 MB/);
});

test('a page carries its logo with words for those who do not see it', () => {
  const logo = logoOf(png(40, 20), 'Acme Partners');
  if (typeof logo === 'string') throw new Error(logo);
  const made = makeDocument({ ...draft(written('## One\n\ntext')), logo });
  const plain = makeDocument(draft(written('## One\n\ntext')));
  if (!made.ok || !plain.ok) throw new Error('not made');
  const pdf = Buffer.from(pdfOf(made.page)).toString('latin1');
  expect(pdf).toContain('/Subtype /Image');
  expect(Buffer.from(pdfOf(plain.page)).toString('latin1')).not.toContain('/Subtype /Image');
  expect(() => pdfOf({ ...made.page, logo: { ...logo, data: Buffer.from('broken') } })).toThrow(/The layout failed/);
});
