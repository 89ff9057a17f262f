import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { findTemplate } from '../documents/library/library.ts';
import { mistakeLine } from '../documents/library/template.ts';
import { type Made, makeDocument } from '../documents/make.ts';
import { docxOf } from '../documents/page/docx.ts';
import { pdfOf } from '../documents/page/pdf.ts';
import { inputsOf } from './templates-inputs.ts';
import { dayOfCommand, type Given, given, refuse, stockOf } from './templates-options.ts';

const WRITERS: Readonly<Record<string, (made: Made) => string | Uint8Array | Promise<Uint8Array>>> = {
  '.md': ({ markdown }) => markdown,
  '.pdf': ({ page }) => pdfOf(page),
  '.docx': ({ page }) => docxOf(page),
};

interface Asked {
  readonly asked: Given;
  readonly id: string;
  readonly lang: 'en' | 'ar';
  readonly write: (made: Made) => string | Uint8Array | Promise<Uint8Array>;
}

/** What the command line asks for; null = it is written wrongly. */
function askedFor(args: readonly string[]): Asked | null {
  const asked = given(args, ['data', 'lang', 'out', 'today', 'policy', 'own', 'sign-offs'], ['final', 'partner']);
  const [id] = asked?.words ?? [];
  const lang = asked?.options.lang ?? 'en';
  const write = WRITERS[extname(asked?.options.out ?? 'x.md')];
  if (asked === null || id === undefined || write === undefined) return null;
  return lang === 'en' || lang === 'ar' ? { asked, id, lang, write } : null;
}

/** Fills one template: a draft with its gaps named, or a final one, or nothing and every reason why not. */
export async function fillOne(args: readonly string[]): Promise<number> {
  const order = askedFor(args);
  if (order === null) return 2;
  const { asked, id, lang, write } = order;
  const stock = await stockOf(asked);
  if (stock === null) return 1;
  const template = findTemplate(stock.library, id, lang);
  if (template === undefined) return refuse(`There is no template ${id} in ${lang}.`);
  const inputs = await inputsOf(asked);
  if (typeof inputs === 'string') return refuse(inputs);
  const mode = asked.flags.has('final') ? 'final' : 'draft';
  const audience = asked.flags.has('partner') ? 'partner' : 'internal';
  const made = makeDocument({ ...stock, ...inputs, template, mode, audience, today: dayOfCommand(asked) });
  if (!made.ok) return refuse(made.mistakes.map(mistakeLine).join('\n'));
  return handOver(made, write, asked.options.out);
}

/** Only a logo that is no whole picture stops a page that was checked. */
const drawnBy = async (write: Asked['write'], made: Made): Promise<string | Uint8Array | null> => {
  if (made.page.logo === null) return write(made);
  try {
    return await write(made);
  } catch {
    return null;
  }
};

async function handOver(made: Made, write: Asked['write'], out?: string): Promise<number> {
  for (const { name, file, line, column } of made.missing)
    console.error(`${file}:${line}:${column} “${name}” has no value yet.`);
  for (const { path, form } of made.wrong) console.error(`${path} in the data is not ${form}.`);
  const content = await drawnBy(write, made);
  if (content === null) return refuse('The page cannot be drawn: is the logo a whole picture? Nothing is written.');
  if (out === undefined) console.log(content);
  else await writeFile(out, content);
  console.error(
    `${out === undefined ? '' : `${out} is written. `}${made.missing.length} gaps. Hash to sign off: ${made.hash}`,
  );
  return 0;
}
