import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SignOff } from '../documents/make.ts';
import { logoOf } from '../documents/page/logo.ts';
import type { Logo } from '../documents/page/page.ts';
import type { DocumentData } from '../documents/values/data.ts';
import { isRecord } from '../documents/values/kinds.ts';
import type { Given } from './templates-options.ts';

const SignOffs = z.array(
  z.strictObject({ role: z.enum(['legal', 'arabic']), by: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

export interface Inputs {
  readonly data: DocumentData;
  readonly signOffs: readonly SignOff[];
  readonly logo: Logo | null;
}

/** What the named files hold, or what is wrong with them. */
export async function inputsOf({ options }: Given): Promise<Inputs | string> {
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
