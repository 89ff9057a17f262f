import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Policy } from '@partnership-os/core';
import { parse } from 'yaml';
import { loadLibrary, loadShelf, SHIPPED } from '../library/library.ts';
import type { Template } from '../library/template.ts';
import type { Order } from '../make.ts';
import type { DocumentData } from '../values/data.ts';
import { policyValues } from '../values/policy-values.ts';

const yaml = async (path: string): Promise<unknown> => parse(await readFile(path, 'utf8'));

export const policy = (await yaml(join(SHIPPED, '../core/policy/default.yaml'))) as Policy;
export const shelf = await loadShelf();
export const library = await loadLibrary();
export const values = policyValues({ policy, figures: shelf.figures, words: shelf.words });
export const sampleData = async (name: string): Promise<DocumentData> =>
  (await yaml(join(SHIPPED, 'sample-data', `${name}.yaml`))) as DocumentData;
export const acme = await sampleData('acme');
export const riyadh = await sampleData('riyadh');

/** A draft of a template for the demo company. */
export const draft = (template: Template, data: DocumentData = acme): Order => ({
  template,
  shelf,
  policy,
  data,
  mode: 'draft',
  audience: 'internal',
  today: '2026-11-21',
  signOffs: [],
  logo: null,
});

/** A template of the tests' own: frontmatter of the pilot with another body. */
export function written(document: string, locale: 'en' | 'ar' = 'en', variables: readonly string[] = []): Template {
  const pilot = library.templates.find(
    (each) => each.id === 'analysis/01-health-scorecard' || each.id === 'strategy/02-ideal-partner-profile',
  );
  if (pilot === undefined) throw new Error('The library has no template to borrow fields from.');
  const text = `---\n---\n<!-- document -->\n${document}\n<!-- /document -->\n`;
  return {
    ...pilot,
    id: 'own/example',
    locale,
    file: 'own/example.md',
    meta: { ...pilot.meta, locale, variables },
    text,
    bodyAt: 8,
    document: { from: text.indexOf('-->\n') + 4, to: text.indexOf('<!-- /document') },
  };
}
