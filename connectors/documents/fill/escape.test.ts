import fc from 'fast-check';
import type { Nodes, Parent } from 'mdast';
import { expect, test } from 'vitest';
import { treeOf } from '../page/markdown.ts';
import { escapeMarkdown, GAP_CLOSE, GAP_OPEN } from './escape.ts';

const typesIn = (node: Nodes): readonly string[] => [
  node.type,
  ...((node as Partial<Parent>).children ?? []).flatMap((each) => typesIn(each as Nodes)),
];
const textIn = (node: Nodes): string =>
  'value' in node
    ? node.value
    : ((node as Partial<Parent>).children ?? []).map((each) => textIn(each as Nodes)).join('');

const HOSTILE = [
  '#read("/etc/passwd")',
  '$ x $ @label <tag> \\',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '---',
  '***',
  '===',
  '| a | b |\n| --- | --- |',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '`code` **bold** _em_ ~~gone~~',
  '{{ company_name }} {% if a %}',
  '&lt;b&gt; &amp;',
  '```\nfence',
  'line one\n\nline two',
];

test.each(HOSTILE)('%j stays one paragraph of text, at the start of a line and inside it', (value) => {
  for (const lead of ['', 'Before ']) {
    const tree = treeOf(`${lead}${escapeMarkdown(value)}\n`);
    expect(typesIn(tree)).toEqual(['root', 'paragraph', 'text']);
    expect(textIn(tree).replace(/\s+/g, ' ').trim()).toBe(`${lead}${value}`.replace(/\s+/g, ' ').trim());
  }
});

test('any value stays text of one paragraph, and as a cell stays in its cell', () => {
  const values = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((value) => /\S/.test(escapeMarkdown(value)));
  fc.assert(
    fc.property(values, (value) => {
      const types = new Set(typesIn(treeOf(`a${escapeMarkdown(value)}b\n`)));
      expect([...types]).toEqual(['root', 'paragraph', 'text']);
      const row = treeOf(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(value)} | x |\n`);
      expect(typesIn(row).filter((type) => type === 'tableCell')).toHaveLength(4);
    }),
  );
});

test('marks of direction and of gaps are taken out of a value; what isolates stays', () => {
  expect(escapeMarkdown('a\u202Eb\u2066c')).toBe('abc');
  expect(escapeMarkdown(`${GAP_OPEN}company${GAP_CLOSE}`)).toBe('company');
  expect(escapeMarkdown('\u2068Acme\u2069')).toBe('\u2068Acme\u2069');
});
