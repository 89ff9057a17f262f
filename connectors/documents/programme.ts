import { setImmediate as turn } from 'node:timers/promises';
import { isLegal, mistakeLine, type Template } from './library/template.ts';
import { type Made, makeDocument, type Order } from './make.ts';
import { docxOf } from './page/docx.ts';
import { pdfOf } from './page/pdf.ts';
import { zipOf } from './zip.ts';

/** What every document of a programme has in common. */
export type ProgrammeOrder = Omit<Order, 'template' | 'mode'>;

export interface Programme {
  readonly zip: Uint8Array;
  /** Documents in it. */
  readonly count: number;
  /** One line each: what is open in which document. */
  readonly open: readonly string[];
}

/** The one-time work per document, told to whoever waits for it. */
export type Progress = (done: number, of: number) => void;

/**
 * A company's programme to hand out: every template as a branded PDF and as Markdown, legal texts as Word files too, with a list
 * of them. All are drafts with their gaps visible. The same templates, data, policy and day give the same bytes.
 */
export async function programmeOf(
  templates: readonly Template[],
  order: ProgrammeOrder,
  progress?: Progress,
): Promise<Programme> {
  const files: Record<string, Uint8Array> = {};
  const open: string[] = [];
  const rows: string[] = [];
  for (const [at, template] of templates.entries()) {
    const made = makeDocument({ ...order, template, mode: 'draft' });
    if (!made.ok) throw new Error(made.mistakes.map(mistakeLine).join('\n'));
    Object.assign(files, await filesOf(template, made));
    rows.push(rowOf(template, made));
    open.push(...made.missing.map(({ name }) => `${nameOf(template)}: ${name}`));
    progress?.(at + 1, templates.length);
    await turn();
  }
  files['README.md'] = text(
    `${['# Partner programme', '', INTRODUCTION, '', HEAD, '| --- | --- | --- | --- |', ...rows].join('\n')}\n`,
  );
  return { zip: zipOf(files), count: templates.length, open };
}

const INTRODUCTION = 'Every document is a draft: fill its gaps and have legal texts signed off before you send one.';
const HEAD = '| No. | Document | File | Gaps |';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const nameOf = ({ id, locale }: Template): string => `${locale}/${id}`;

const rowOf = (template: Template, { missing }: Made): string =>
  `| ${template.meta.template_number} | ${template.meta.title} | ${nameOf(template)}.pdf | ${missing.length} |`;

async function filesOf(template: Template, { page, markdown }: Made): Promise<Readonly<Record<string, Uint8Array>>> {
  const name = nameOf(template);
  const pages = { [`${name}.pdf`]: pdfOf(page), [`${name}.md`]: text(`# ${page.title}\n\n${markdown}`) };
  return isLegal(template) ? { ...pages, [`${name}.docx`]: await docxOf(page) } : pages;
}
