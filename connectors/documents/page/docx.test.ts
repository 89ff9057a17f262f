import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findTemplate } from '../library/library.ts';
import { makeDocument } from '../make.ts';
import { acme, draft, library, riyadh } from '../testing/sample.ts';
import { docxOf } from './docx.ts';
import type { Page } from './page.ts';

function page(locale: 'en' | 'ar', data = acme): Page {
  const template = findTemplate(library, 'legal/01-nda', locale);
  const made = template && makeDocument(draft(template, data));
  if (made === undefined || !made.ok) throw new Error('not made');
  return made.page;
}

const xmlOf = (file: Uint8Array, path = 'word/document.xml'): string => new TextDecoder().decode(unzipSync(file)[path]);

test('Arabic paragraphs, runs and tables are right to left with a complex-script font', async () => {
  const xml = xmlOf(await docxOf(page('ar', riyadh)));
  const paragraphs = xml.match(/<w:p>|<w:p /g)?.length ?? 0;
  expect(xml.match(/<w:bidi\/>/g)).toHaveLength(paragraphs);
  const arabicRuns = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].filter(([, run]) => /\p{Script=Arabic}/u.test(run ?? ''));
  expect(arabicRuns.length).toBeGreaterThan(30);
  expect(
    arabicRuns.filter(([, run]) => !run?.includes('<w:rtl/>') || !run.includes('w:cs="IBM Plex Sans Arabic"')),
  ).toEqual([]);
  expect(xml).toContain('<w:bidiVisual/>');
});

test('English has none of that', async () => {
  expect(xmlOf(await docxOf(page('en')))).not.toMatch(/<w:bidi\/>|<w:rtl\/>|<w:bidiVisual\/>/);
});

test('the words are those of the page, and markup in a value is text', async () => {
  const partner = { ...(acme.partner as object), legalName: 'A & B <w:br/> "C"' };
  const xml = xmlOf(await docxOf(page('en', { ...acme, partner })));
  expect(xml).toContain('A &amp; B &lt;w:br/&gt; &quot;C&quot;');
});

test('the same page gives the same bytes', async () => {
  const [first, second] = [await docxOf(page('ar', riyadh)), await docxOf(page('ar', riyadh))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
