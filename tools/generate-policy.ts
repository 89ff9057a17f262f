// Writes docs/policy/generated/: what `policy compile` makes of the default policy beside the Salesforce package (which
// tools/generate-salesforce.ts writes): the runtime tables, HubSpot's definitions and the page that people read.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { coreTablesFor } from '../connectors/compiler/core-tables.ts';
import { hubspotFor } from '../connectors/compiler/hubspot/compile.ts';
import type { OutputFile } from '../connectors/compiler/output.ts';
import { pageFor } from '../connectors/compiler/page/page.ts';
import type { Policy } from '../core/policy/types.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs/policy/generated');
const policy = parse(readFileSync(join(ROOT, 'core/policy/default.yaml'), 'utf8')) as Policy;

rmSync(OUT, { recursive: true, force: true });
write('core', coreTablesFor(policy));
write('hubspot', hubspotFor(policy));
write('page', pageFor(policy));

function write(folder: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    const file = join(OUT, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
