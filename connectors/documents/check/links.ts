import { posix } from 'node:path';
import type { Mistake, Template } from '../library/template.ts';
import { at, atField } from './at.ts';
import { nodesOf } from './text.ts';

/** Links and `related` lead to a template; a document leads nowhere outside. */
export function linkMistakes(template: Template, known: ReadonlySet<string>): readonly Mistake[] {
  const related = template.meta.related
    .filter((id) => !known.has(`${id} en`))
    .map((id) => atField(template, 'related', `There is no template ${id}.`, 'Correct the id or remove it.'));
  const links = nodesOf(template).flatMap(({ node, offset }) =>
    node.type === 'link' ? linkMistake(template, node.url, offset, known) : [],
  );
  return [...related, ...links];
}

function linkMistake(template: Template, url: string, offset: number, known: ReadonlySet<string>): readonly Mistake[] {
  const inside = offset >= template.document.from && offset < template.document.to;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return inside ? [at(template, offset, 'A document links to the web.', 'Name the place, or use a variable.')] : [];
  const path = posix.join(posix.dirname(template.id), url.split('#')[0] ?? '');
  const named = /^(.*?)(\.ar)?\.md$/.exec(path);
  if (named?.[1] === undefined)
    return [at(template, offset, `“${url}” is no link to a template.`, 'Write its path, ending in .md.')];
  const locale = named[2] === undefined ? 'en' : 'ar';
  if (!known.has(`${named[1]} ${locale}`))
    return [at(template, offset, `“${url}” leads nowhere.`, 'Correct the path.')];
  const better = template.locale === 'ar' && locale === 'en' && known.has(`${named[1]} ar`);
  return better ? [at(template, offset, `“${url}” has an Arabic file.`, 'Link that one.')] : [];
}
