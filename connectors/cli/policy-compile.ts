import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compilePolicy } from '../compiler/compile.ts';
import type { PortalState } from '../compiler/hubspot/plan.ts';
import { packageFields } from '../compiler/package-fields.ts';
import { RULES_BY_EDITION } from '../compiler/salesforce/compile.ts';
import type { Command } from './command.ts';
import { DEFAULT_FILE, policyOf } from './policy-files.ts';

const PACKAGE = fileURLToPath(new URL('../../salesforce-package', import.meta.url));
const OUTPUTS = ['core', 'hubspot', 'page', 'salesforce'] as const;

const Options = z.object({
  out: z.string().min(1),
  policy: z.string().optional(),
  portal: z.string().optional(),
  edition: z.enum(Object.keys(RULES_BY_EDITION) as [keyof typeof RULES_BY_EDITION]).optional(),
});

const names = z.array(z.string());
const properties = z.array(
  z.object({
    name: z.string(),
    label: z.string().default(''),
    type: z.string(),
    options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
  }),
);
const Portal = z.object({
  groups: z.object({ companies: names, deals: names }),
  properties: z.object({ companies: properties, deals: properties }),
  associationLabels: names,
  pipelines: names,
}) satisfies z.ZodType<PortalState>;

function optionsOf(args: readonly string[]): z.infer<typeof Options> | null {
  try {
    const given = { out: { type: 'string' }, policy: { type: 'string' } } as const;
    const more = { portal: { type: 'string' }, edition: { type: 'string' } } as const;
    return Options.parse(parseArgs({ args: [...args], options: { ...given, ...more } }).values);
  } catch {
    return null;
  }
}

/** Writes what a policy makes of both CRMs, the runtime tables and the page. Replaces the four folders below DIR. */
async function run(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === null) return 2;
  const policy = await policyOf(options.policy ?? DEFAULT_FILE);
  if (policy === null) return 1;
  const portal = options.portal === undefined ? undefined : await portalOf(options.portal);
  if (portal === null) return 1;
  const { edition, out } = options;
  const shipped = await packageFields(PACKAGE);
  const { files, notes } = compilePolicy(policy, {
    shipped,
    ...(edition === undefined ? {} : { edition }),
    ...(portal === undefined ? {} : { portal }),
  });
  for (const folder of OUTPUTS) await rm(join(out, folder), { recursive: true, force: true });
  for (const { path, content } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
  for (const note of notes) console.log(note);
  console.log(`${files.length} files in ${out}`);
  return 0;
}

/** A portal's state as somebody saved it. */
async function portalOf(file: string): Promise<PortalState | null> {
  try {
    return Portal.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    console.error(`${file} is no state of a portal: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

export const POLICY_COMPILE: Command = {
  usage:
    'policy compile [--policy FILE] --out DIR [--portal FILE] [--edition starter|professional|enterprise|unlimited]',
  about: 'writes salesforce/, hubspot/, core/ and page/ for a policy',
  run,
};
