import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Span } from './blocks.ts';
import type { Page } from './page.ts';

/** How a run looks; sizes in half points. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly mark?: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;
/** Parts of one direction: Arabic with what stands between its words, and all else. */
const PARTS =
  /[\p{Script=Arabic}\p{M}](?:[^\p{Script=Latin}\d]*[\p{Script=Arabic}\p{M}])*[^\p{Script=Latin}\d]*|[^\p{Script=Arabic}]+/gu;

export const runsOf = (page: Page, spans: readonly Span[], look: Look): readonly ParagraphChild[] =>
  spans.flatMap((span) => runOf(page, span, look));

function runOf(page: Page, span: Span, look: Look): readonly ParagraphChild[] {
  switch (span.t) {
    case 'text':
      return textRuns(page, span.v, look);
    case 'gap':
      return [new TextRun({ ...styled(look), text: span.v, highlight: 'yellow' })];
    case 'strong':
    case 'em':
      return runsOf(page, span.c, { ...look, bold: true });
    case 'code':
      return [new TextRun({ ...styled(look), text: span.v, font: 'DejaVu Sans Mono' })];
    case 'link':
      return [
        new ExternalHyperlink({
          link: span.href,
          children: [...runsOf(page, span.c, { ...look, color: page.brand.slice(1) })],
        }),
      ];
    case 'break':
      return [new TextRun({ break: 1 })];
  }
}

/** Word takes the direction of punctuation from its run, so a run holds one direction only. */
function textRuns({ lang }: Page, text: string, look: Look): readonly TextRun[] {
  if (lang === 'en' && !ARABIC.test(text)) return [new TextRun({ ...styled(look), text })];
  return (text.match(PARTS) ?? []).map((part) => {
    const arabic = ARABIC.test(part);
    return new TextRun({
      ...styled(look),
      text: part,
      rightToLeft: arabic,
      ...(arabic ? { language: { bidirectional: 'ar-SA' } } : {}),
    });
  });
}

const styled = ({ bold = false, size = 20, color }: Look) => ({
  bold,
  boldComplexScript: bold,
  size,
  sizeComplexScript: size,
  font: { ascii: 'IBM Plex Sans Arabic', hAnsi: 'IBM Plex Sans Arabic', cs: 'IBM Plex Sans Arabic' },
  ...(color === undefined ? {} : { color }),
});
