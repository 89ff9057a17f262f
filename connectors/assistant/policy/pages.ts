import { readFile } from 'node:fs/promises';
import type { Lang } from '@partnership-os/core';
import { Liquid } from 'liquidjs';
import { parse } from 'yaml';
import type { Source, SourceKind } from '../retrieval/source.ts';
import { filtersFor, type MoreWords, type Naming } from './filters.ts';

const here = (name: string): URL => new URL(name, import.meta.url);
/** Only what a page needs; nothing that reads files or runs code. */
const TAGS: readonly string[] = ['if', 'for'];
const PAGE = /^# (\S+) \| (.+)$/m;
const KINDS: Readonly<Record<string, SourceKind>> = { policy: 'policy', record: 'record' };

export const ownWords = async (): Promise<MoreWords> => parse(await readFile(here('words.yaml'), 'utf8')) as MoreWords;

/** The policy in sentences, a source per part, in one language; each figure is the policy's of this moment. */
export async function policyPages(naming: Naming): Promise<readonly Source[]> {
  const text = await readFile(here(`pages.${naming.lang}.md`), 'utf8');
  const filled = engineFor(naming).parseAndRenderSync(text, { ...naming.policy }) as string;
  return pagesIn(filled, naming.lang);
}

function engineFor(naming: Naming): Liquid {
  const engine = new Liquid({ strictFilters: true, strictVariables: false, ownPropertyOnly: true });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) Reflect.deleteProperty(engine.tags, name);
  for (const name of Object.keys(engine.filters)) Reflect.deleteProperty(engine.filters, name);
  for (const [name, filter] of Object.entries(filtersFor(naming)))
    engine.registerFilter(name, (...values: unknown[]) => filter(...(values as never as [never])));
  return engine;
}

function pagesIn(text: string, lang: Lang): readonly Source[] {
  return text.split(/^(?=# )/m).flatMap((page): readonly Source[] => {
    const [line, id = '', title = ''] = PAGE.exec(page) ?? [];
    if (line === undefined) return [];
    const kind = KINDS[id.split('/')[0] ?? ''] ?? 'policy';
    const body = page
      .slice(page.indexOf(line) + line.length)
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return [{ id, kind, lang, title, names: [], body, file: null }];
  });
}
