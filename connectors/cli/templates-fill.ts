import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { findTemplate } from '../documents/library/library.ts';
import { mistakeLine } from '../documents/library/template.ts';
import { type Made, makeDocument, type SignOff } from '../documents/make.ts';
import { docxOf } from '../documents/page/docx.ts';
import { logoOf } from '../documents/page/logo.ts';
import type { Logo } from '../documents/page/page.ts';
import { pdfOf } from '../documents/page/pdf.ts';
import type { DocumentData } from '../documents/values/data.ts';
import { isRecord } from '../documents/values/kinds.ts';
import { dayOfCommand, type Given, given, refuse, stockOf } from './templates-options.ts';

const SignOffs = z.array(
  z.strictObject({ role: z.enum(['legal', 'arabic']), by: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

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

interface Inputs {
  readonly data: DocumentData;
  readonly signOffs: readonly SignOff[];
  readonly logo: Logo | null;
}

/** What the named files hold, or what is wrong with them. */
async function inputsOf({ options }: Given): Promise<Inputs | string> {
  const data = options.data === undefined ? {} : await yamlOf(options.data);
  if (!isRecord(data)) return `${options.data} is no file of records.`;
  const signed = SignOffs.safeParse(options['sign-offs'] === undefined ? [] : await yamlOf(options['sign-offs']));
  if (!signed.success) return `${options['sign-offs']} is no list of sign-offs: role, by and hash each.`;
  const logo = await logoIn(data, options.data ?? '.');
  return typeof logo === 'string' ? logo : { data, signOffs: signed.data, logo };
}

const yamlOf = (file: string): Promise<unknown> =>
  readFile(file, 'utf8').then(
    (text): unknown => parse(text, { maxAliasCount: 0 }),
    () => undefined,
  );

/** The logo that the data name, beside their file. */
async function logoIn({ company }: DocumentData, file: string): Promise<Logo | null | string> {
  const name = isRecord(company) && typeof company.logo === 'string' ? company.logo : undefined;
  if (name === undefined) return null;
  const bytes = await readFile(join(dirname(file), name)).catch(() => undefined);
  if (bytes === undefined) return `The logo ${name} cannot be read.`;
  const alt = isRecord(company) && typeof company.name === 'string' ? company.name : 'Logo';
  return logoOf(bytes, alt);
}

async function handOver(made: Made, write: Asked['write'], out?: string): Promise<number> {
  for (const { name, file, line, column } of made.missing)
    console.error(`${file}:${line}:${column} “${name}” has no value yet.`);
  for (const { path, form } of made.wrong) console.error(`${path} in the data is not ${form}.`);
  const content = await write(made);
  if (out === undefined) console.log(content);
  else await writeFile(out, content);
  console.error(
    `${out === undefined ? '' : `${out} is written. `}${made.missing.length} gaps. Hash to sign off: ${made.hash}`,
  );
  return 0;
}
