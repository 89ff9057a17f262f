import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang, Playbook, Policy } from '@partnership-os/core';
import { parse } from 'yaml';
import { ownWords, policyPages } from '../assistant/policy/pages.ts';
import { docSource } from '../assistant/retrieval/from-docs.ts';
import { playbookSource } from '../assistant/retrieval/from-playbooks.ts';
import { type TemplateText, templateSources } from '../assistant/retrieval/from-templates.ts';
import { glossarySource } from '../assistant/retrieval/glossary.ts';
import { type Searchable, searchable } from '../assistant/retrieval/index.ts';
import type { Source } from '../assistant/retrieval/source.ts';
import { Glossary } from '../assistant/retrieval/thesaurus.ts';
import { fill } from '../documents/fill/fill.ts';
import { type Library, loadLibrary, loadShelf, SHIPPED, type Shelf } from '../documents/library/library.ts';
import { loadPlaybooks, SHIPPED_PLAYBOOKS, SHIPPED_TEMPLATES } from '../documents/playbooks/load-playbooks.ts';
import { clausesOf } from '../documents/values/clauses.ts';
import { policyValues } from '../documents/values/policy-values.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const GLOSSARY = new URL('../../templates/glossary.yaml', import.meta.url);
/** For people who build the product, and what is made for machines. */
const APART = /(?:^|\/)(?:decisions|generated|node_modules|images)\//;
/** Pages that have a number of the documents' list and no fields to say so. */
const NUMBERED: Readonly<Record<string, { readonly id: string; readonly title: string }>> = {
  'playbooks.md': { id: 'C.3', title: 'Playbook guide' },
};
const LANGS: readonly Lang[] = ['en', 'ar'];

/** What the coach knows beside the partner's own facts. */
export interface Knowledge {
  readonly index: Searchable;
  readonly sources: readonly Source[];
  readonly library: Library;
  readonly shelf: Shelf;
  readonly playbooks: readonly Playbook[];
  readonly policy: Policy;
}

/**
 * Reads everything that an answer may rest on: templates filled from the policy, the policy in sentences, playbooks, the
 * documentation, the glossary.
 * @param own a folder with a company's own templates over the shipped ones
 */
export async function knowledgeOf(policy: Policy, own?: string): Promise<Knowledge> {
  const folders = own === undefined ? [SHIPPED] : [SHIPPED, own];
  const [library, shelf, loaded, docs, glossary] = await Promise.all([
    loadLibrary(folders),
    loadShelf(),
    loadPlaybooks({ playbooks: [SHIPPED_PLAYBOOKS], templates: [SHIPPED_TEMPLATES] }, policy),
    docPages(),
    readFile(GLOSSARY, 'utf8').then((text) => Glossary.parse(parse(text))),
  ]);
  const words = [shelf.words, await ownWords()];
  const pages = await Promise.all(LANGS.map((lang) => policyPages({ lang, policy, words })));
  const { playbooks } = loaded;
  const sources = [
    ...templateSources(textsOf(library, shelf, policy)),
    ...pages.flat(),
    ...LANGS.flatMap((lang) => playbooks.map((playbook) => playbookSource(playbook, lang))),
    ...LANGS.map((lang) => glossarySource(glossary, lang)),
    ...docs,
  ];
  return { index: searchable(sources, glossary), sources, library, shelf, playbooks, policy };
}

/** Guide and document of each template with the policy's figures; one that cannot be filled is read as it stands. */
function textsOf({ templates }: Library, { figures, words }: Shelf, policy: Policy): readonly TemplateText[] {
  const values = { variables: {}, policy: policyValues({ policy, figures, words }), clauses: clausesOf(policy) };
  return templates.map((template) => {
    const filled = fill(template, values, true);
    const { id, locale, file, meta, text, bodyAt } = template;
    return { id, locale, file, meta, body: filled.ok ? filled.markdown : text.slice(bodyAt) };
  });
}

async function docPages(): Promise<readonly Source[]> {
  const paths = (await readdir(DOCS, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const pages = paths.filter((path) => path.endsWith('.md') && !APART.test(path)).sort();
  return Promise.all(
    pages.map(async (path) => {
      const lang: Lang = /(?:^|\/)ar\/|\.ar\.md$/.test(path) ? 'ar' : 'en';
      const text = await readFile(join(DOCS, path), 'utf8');
      return { ...docSource({ path: `docs/${path}`, lang, text }), ...NUMBERED[path] };
    }),
  );
}
