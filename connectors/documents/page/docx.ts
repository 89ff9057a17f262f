import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { unzipSync } from 'fflate';
import { zipOf } from '../zip.ts';
import type { Block } from './blocks.ts';
import { runsOf } from './docx-runs.ts';
import { tableOf } from './docx-table.ts';
import type { Page } from './page.ts';

/** Twentieths of a point. */
const INDENT = 360;
const BULLETS = { plain: '•', open: '☐', done: '☒' } as const;

/** What draws the blocks of one document: its direction, colour, and a number for each ordered list. */
interface Drawing {
  readonly page: Page;
  lists: number;
}

/**
 * A document as a Word file. Arabic paragraphs, runs and tables are right to left with the complex-script font, so that Word
 * and LibreOffice order them as they are read. The same page gives the same bytes.
 */
export async function docxOf(page: Page): Promise<Uint8Array> {
  const drawing: Drawing = { page, lists: 0 };
  const children = [...titleOf(page), ...page.blocks.flatMap((block) => blockOf(drawing, block, 0))];
  const document = new Document({
    title: page.title,
    creator: page.author,
    lastModifiedBy: page.author,
    keywords: page.keywords.join(', '),
    styles: { default: { document: { run: { font: 'IBM Plex Sans Arabic', size: 20, sizeComplexScript: 20 } } } },
    numbering: { config: [...Object.entries(BULLETS).map(bulletLevels), numberLevels] },
    sections: [{ headers: headerOf(page), footers: footerOf(page), children }],
  });
  return stamped(await Packer.toBuffer(document));
}

const rtl = ({ lang }: Page): { readonly bidirectional: boolean } => ({ bidirectional: lang === 'ar' });

const bulletLevels = ([reference, text]: [string, string]) => ({
  reference,
  levels: [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: INDENT * (level + 1), hanging: INDENT } } },
  })),
});

const numberLevels = {
  reference: 'ordered',
  levels: [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: INDENT * (level + 1), hanging: INDENT } } },
  })),
};

function titleOf(page: Page): readonly Paragraph[] {
  const color = page.brand.slice(1);
  const line = (text: string) =>
    new Paragraph({ ...rtl(page), children: runsOf(page, [{ t: 'text', v: text }], { size: 18 }) });
  return [
    new Paragraph({
      ...rtl(page),
      heading: HeadingLevel.TITLE,
      children: runsOf(page, [{ t: 'text', v: page.title }], { size: 40, bold: true, color }),
    }),
    ...page.facts.map(line),
  ];
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function blockOf(drawing: Drawing, block: Block, level: number): readonly (Paragraph | Table)[] {
  const { page } = drawing;
  const paragraph = (children: readonly ParagraphChild[], more = {}) =>
    new Paragraph({ ...rtl(page), spacing: { after: 120 }, children, ...more });
  switch (block.t) {
    case 'heading':
      return [
        paragraph(runsOf(page, block.c, { bold: true, size: 32 - 4 * block.level, color: page.brand.slice(1) }), {
          heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4,
          spacing: { before: 240, after: 120 },
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [paragraph(runsOf(page, block.c, {}))];
    case 'list':
      return listOf(drawing, block, level);
    case 'table':
      return [tableOf(page, block), paragraph([])];
    case 'quote':
      return block.c.flatMap((each) => quoteOf(drawing, each, level));
    case 'code':
      return [paragraph([new TextRun({ text: block.v, font: 'DejaVu Sans Mono' })])];
    case 'rule':
      return [paragraph([], { thematicBreak: true })];
  }
}

/** A bordered paragraph; what is not a paragraph stands as it is. */
function quoteOf(drawing: Drawing, block: Block, level: number): readonly (Paragraph | Table)[] {
  if (block.t !== 'paragraph') return blockOf(drawing, block, level);
  const { page } = drawing;
  const side = { style: 'single', size: 18, space: 8, color: page.brand.slice(1) } as const;
  return [
    new Paragraph({
      ...rtl(page),
      spacing: { before: 120, after: 120 },
      border: page.lang === 'ar' ? { right: side } : { left: side },
      shading: { type: 'clear', fill: 'EEF3FA' },
      children: runsOf(page, block.c, {}),
    }),
  ];
}

function listOf(
  drawing: Drawing,
  { kind, items }: Extract<Block, { readonly t: 'list' }>,
  level: number,
): readonly (Paragraph | Table)[] {
  drawing.lists += 1;
  const numbering = { reference: kind, level: Math.min(level, 2), instance: drawing.lists };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const head =
      first?.t === 'paragraph'
        ? [
            new Paragraph({
              ...rtl(drawing.page),
              numbering,
              spacing: { after: 60 },
              children: runsOf(drawing.page, first.c, {}),
            }),
          ]
        : [];
    const below = first?.t === 'paragraph' ? rest : item;
    return [...head, ...below.flatMap((each) => blockOf(drawing, each, level + 1))];
  });
}

function headerOf(page: Page) {
  if (page.notice === null) return {};
  const children = runsOf(page, [{ t: 'text', v: page.notice }], { size: 16, color: '8A4B00' });
  return {
    default: new Header({ children: [new Paragraph({ ...rtl(page), alignment: AlignmentType.CENTER, children })] }),
  };
}

/** "Page 2 of 5" with the numbers as fields of Word. */
function footerOf(page: Page) {
  const style = { size: 16, rightToLeft: page.lang === 'ar' };
  const children = page.labels.page.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return new TextRun({ ...style, children: [PageNumber.CURRENT] });
    return part === '{pages}'
      ? new TextRun({ ...style, children: [PageNumber.TOTAL_PAGES] })
      : new TextRun({ ...style, text: part });
  });
  const owner = runsOf(page, [{ t: 'text', v: `${page.footer} · ` }], { size: 16 });
  return { default: new Footer({ children: [new Paragraph({ ...rtl(page), children: [...owner, ...children] })] }) };
}

/** The writer puts the clock into the file; a document says its day in its text. */
function stamped(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) {
    const text = new TextDecoder()
      .decode(core)
      .replace(/<dcterms:(?:created|modified)[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g, '');
    parts['docProps/core.xml'] = new TextEncoder().encode(text);
  }
  return zipOf(parts);
}
