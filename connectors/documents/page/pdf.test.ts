import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findTemplate } from '../library/library.ts';
import { makeDocument } from '../make.ts';
import { acme, draft, library, riyadh, written } from '../testing/sample.ts';
import type { Page } from './page.ts';
import { pdfOf } from './pdf.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** What a reader of the file finds, in reading order. */
function textOf(pdf: Uint8Array): string {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '').replace(/\s+/g, ' ');
}

/**
 * Words in the order in which they are read. Poppler turns the letters of a ligature around inside its word, so a word is
 * compared by its letters; the order of the words is exact.
 */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .match(/\p{Script=Arabic}+|\p{Script=Latin}+|\d[\d,.]*\d|\d/gu)
    ?.map((word) => [...word].sort().join('')) ?? [];

function pageOf(document: string, locale: 'en' | 'ar' = 'en', data = acme): Page {
  const made = makeDocument(draft(written(document, locale), data));
  if (!made.ok) throw new Error(JSON.stringify(made.mistakes));
  return made.page;
}

const HOSTILE = [
  '#read("/etc/passwd")',
  '$ 1/0 $',
  '@missing',
  '<label>',
  'a \\ b',
  '#panic("x")',
  '#(1+1)',
  '`raw`',
  '//c',
  '/* c */',
];

test.skipIf(!hasPoppler)('nothing that a person wrote is read as Typst, in a value or in a text (pdftotext)', () => {
  for (const hostile of HOSTILE) {
    const partner = { ...(acme.partner as object), name: hostile };
    const inValue = textOf(pdfOf(pageOf('Name: {{ partner_name }} .', 'en', { ...acme, partner })));
    expect(inValue).toContain(`Name: ${hostile.replace(/\s+/g, ' ')} .`);
  }
  const inText = 'Text: #read("x"), $a$, @b, \\<c>, d \\\\ e, `#f`, and 2 \\* 3';
  expect(textOf(pdfOf(pageOf(inText)))).toContain('Text: #read("x"), $a$, @b, <c>, d \\ e, #f, and 2 * 3');
});

test.skipIf(!hasPoppler)('Arabic with Latin names, amounts and days is read in its order (pdftotext)', () => {
  const sentence = 'الشريك {{ partner_name }} يسجل صفقة بقيمة {{ deal_value }} قبل {{ due_date }} في قناة CRM وحدها.';
  const text = textOf(pdfOf(pageOf(sentence, 'ar')));
  const wanted = 'الشريك TechStart Inc يسجل صفقة بقيمة';
  expect(wordsOf(text).join(' ')).toContain(wordsOf(wanted).join(' '));
  expect(wordsOf(text).join(' ')).toContain(wordsOf('في قناة CRM وحدها').join(' '));
  expect(text).toContain('2026');
});

/** Where each word of a page begins, from the left, in points. */
function placesOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  const found = [...stdout.matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)];
  return new Map(found.flatMap(([, x, word = '']) => wordsOf(word).map((each) => [each, Number(x)] as const)));
}

test.skipIf(!hasPoppler)(
  'columns of an Arabic table begin at the right, of an English one at the left (pdftotext)',
  () => {
    const columns = (table: string, locale: 'en' | 'ar', words: string): readonly (number | undefined)[] => {
      const places = placesOf(pdfOf(pageOf(table, locale)));
      return wordsOf(words).map((word) => places.get(word));
    };
    const arabic = columns(
      'جدول:\n\n| أول | ثان | ثالث |\n| --- | --- | --- |\n| واحد | مئة | ألف |\n',
      'ar',
      'واحد مئة ألف',
    );
    const english = columns(
      'Table:\n\n| a | b | c |\n| --- | --- | --- |\n| left | middle | right |\n',
      'en',
      'left middle right',
    );
    expect(english).toEqual([...english].sort((a, b) => Number(a) - Number(b)));
    expect(arabic).toEqual([...arabic].sort((a, b) => Number(b) - Number(a)));
    expect([...arabic, ...english]).not.toContain(undefined);
  },
);

test('the same page gives the same bytes, and a PDF that is tagged', () => {
  const template = findTemplate(library, 'legal/01-nda', 'ar');
  if (template === undefined) throw new Error('no pilot');
  const made = makeDocument(draft(template, riyadh));
  if (!made.ok) throw new Error('not made');
  const [first, second] = [pdfOf(made.page), pdfOf(made.page)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const raw = Buffer.from(first).toString('latin1');
  expect(raw).toContain('/MarkInfo');
  expect(raw).toContain('/Lang (ar)');
});

test('a page that a screen reader cannot follow is refused', () => {
  const page = pageOf('## One\n\ntext');
  const empty = { ...page, blocks: [{ t: 'heading', level: 1, c: [] }] } as const;
  expect(() => pdfOf(empty)).toThrow(/heading title is empty/);
});

test.skipIf(!hasPoppler)('a gap stays on the page as its name (pdftotext)', () => {
  expect(textOf(pdfOf(pageOf('Dear {{ partner_contact_name }}', 'en', {})))).toContain(
    'Dear {{ partner_contact_name }}',
  );
});
