import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Block, Span } from './blocks.ts';
import { runsOf } from './docx-runs.ts';
import type { Page } from './page.ts';

/** Twentieths of a point between the margins of an A4 page. */
const WIDTH = 9000;
const LINE = { style: 'single', size: 4, color: 'CBD2D9' } as const;

/** A table whose first column stands where reading begins. */
export function tableOf(page: Page, { head, rows, widths }: Extract<Block, { readonly t: 'table' }>): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((WIDTH * width) / all));
  const rowOf = (cells: readonly (readonly Span[])[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
            ...(tableHeader ? { shading: { type: 'clear', fill: 'EEF3FA' } } : {}),
            children: [
              new Paragraph({
                bidirectional: page.lang === 'ar',
                children: [...runsOf(page, cell, { size: 18, bold: tableHeader })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    visuallyRightToLeft: page.lang === 'ar',
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
}
