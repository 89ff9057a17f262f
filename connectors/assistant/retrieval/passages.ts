import type { Passage, Source } from './source.ts';

const LONGEST = 900;
const HEADING = /^(#{1,6})\s+(.+)$/;

/** A quoted text leads nowhere outside: addresses of other machines are left out. */
const FOREIGN = /\b(?:https?|ftp|mailto|data|javascript):(?!\/\/(?:127\.0\.0\.1|localhost)\b)[^\s|)\]>]+/gi;

interface Section {
  readonly heading: string;
  readonly lines: string[];
}

/** A source cut at its headings, long sections at their paragraphs; a table's rows stay below its head. */
export function passagesOf(source: Source): readonly Passage[] {
  const texts = sectionsOf(source.body).flatMap(({ heading, lines }) =>
    chunks(lines.join('\n')).map((text) => ({ heading, text })),
  );
  return texts.map((each, at) => ({ key: `${source.id} ${source.lang} ${at}`, source, ...each }));
}

function sectionsOf(body: string): readonly Section[] {
  const sections: Section[] = [{ heading: '', lines: [] }];
  const open: string[] = [];
  for (const line of body.split('\n')) {
    const [, marks, text] = HEADING.exec(line) ?? [];
    if (marks === undefined || text === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    open.length = Math.max(0, marks.length - 2);
    open.push(bare(text));
    sections.push({ heading: open.filter((each) => each !== undefined).join(' › '), lines: [] });
  }
  return sections.map(({ heading, lines }) => ({ heading, lines: [readable(lines.join('\n'))] }));
}

/** Text without comments, tags, emphasis and addresses; tables stay tables. */
const readable = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(FOREIGN, '…')
    .replace(/^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\n/gm, '')
    .split('\n')
    .map(bare)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const bare = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([\\`*_{}[\]<>|~#&.:+\-=)])/g, '$1')
    .trimEnd();

function chunks(text: string): readonly string[] {
  if (text === '') return [];
  const found: string[] = [];
  for (const part of text.split(/\n\n+/)) {
    const last = found.at(-1);
    if (last === undefined || last.length + part.length > LONGEST) found.push(part);
    else found[found.length - 1] = `${last}\n\n${part}`;
  }
  return found;
}
