import type { Lang } from '@partnership-os/core';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source } from './source.ts';

const Head = z.object({
  title: z.string().optional(),
  /** The number of content.md 5 under which people know it: `GS.1`. */
  number: z.string().optional(),
  template_number: z.string().optional(),
  description: z.string().optional(),
  keywords: z.array(z.string()).optional(),
});
const FRONT = /^---\n([\s\S]*?)\n---\n/;
const TITLE = /^# (.+)$/m;

/** A page of the documentation as a source; its id is its number, else its path. */
export function docSource(page: { readonly path: string; readonly lang: Lang; readonly text: string }): Source {
  const [front, yaml = ''] = FRONT.exec(page.text) ?? [];
  const body = page.text.slice(front?.length ?? 0);
  const parsed = Head.safeParse(front === undefined ? {} : parse(yaml));
  const head = parsed.success ? parsed.data : {};
  return {
    id: head.number ?? head.template_number ?? page.path.replace(/\.md$/, ''),
    kind: 'document',
    lang: page.lang,
    title: head.title ?? TITLE.exec(body)?.[1] ?? page.path,
    names: [...(head.description === undefined ? [] : [head.description]), ...(head.keywords ?? [])],
    body: body.replace(TITLE, '').trim(),
    file: page.path,
  };
}
