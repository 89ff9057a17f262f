import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { programmeOf } from './programme.ts';
import { acme, draft, library } from './testing/sample.ts';

const some = library.templates.filter(({ id }) => ['legal/01-nda', 'recruitment/06-one-pager'].includes(id));
const [first] = some;
if (first === undefined) throw new Error('The library is empty.');
const { template: _template, mode: _mode, ...order } = draft(first);

test('a programme holds every document as PDF and Markdown, legal ones as Word files too, and says what is open', async () => {
  const told: string[] = [];
  const { zip, count, open } = await programmeOf(some, order, (done, of) => told.push(`${done}/${of}`));
  expect({ count, open, told }).toEqual({ count: 3, open: [], told: ['1/3', '2/3', '3/3'] });
  expect(Object.keys(unzipSync(zip)).sort()).toEqual([
    'README.md',
    'ar/legal/01-nda.docx',
    'ar/legal/01-nda.md',
    'ar/legal/01-nda.pdf',
    'en/legal/01-nda.docx',
    'en/legal/01-nda.md',
    'en/legal/01-nda.pdf',
    'en/recruitment/06-one-pager.md',
    'en/recruitment/06-one-pager.pdf',
  ]);
  const lacking = await programmeOf(some, { ...order, data: { ...acme, partner: {} } });
  expect(lacking.open).toContain('en/legal/01-nda: partner_legal_name');
});

test('the same programme gives the same bytes, whatever the clock says', async () => {
  const one = await programmeOf(some, order);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const two = await programmeOf(some, order);
  expect(Buffer.from(one.zip).equals(Buffer.from(two.zip))).toBe(true);
});
