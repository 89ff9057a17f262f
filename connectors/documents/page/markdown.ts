import type { BlockContent, DefinitionContent, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { gapText } from '../fill/escape.ts';
import { isWebAddress } from '../values/kinds.ts';
import type { Block, Side, Span } from './blocks.ts';

/** The tree of a Markdown text: CommonMark with tables and task lists; addresses in plain text stay text. */
export const treeOf = (markdown: string): Nodes & { readonly type: 'root' } =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  });

/** Filled Markdown as blocks to draw. HTML and pictures are not drawn: a text has none, and a value cannot bring any. */
export const blocksOf = (marked: string): readonly Block[] => treeOf(marked).children.flatMap(blockOf);

type Node = RootContent | BlockContent | DefinitionContent;

function blockOf(node: Node): readonly Block[] {
  switch (node.type) {
    case 'heading':
      // The title is the only first-level heading; a document's own begin at the second.
      return [{ t: 'heading', level: Math.max(1, node.depth - 1), c: spansOf(node.children) }];
    case 'paragraph':
      return [{ t: 'paragraph', c: spansOf(node.children) }];
    case 'list':
      return listOf(node);
    case 'table':
      return [tableOf(node)];
    case 'blockquote':
      return [{ t: 'quote', c: node.children.flatMap(blockOf) }];
    case 'code':
      return [{ t: 'code', v: node.value }];
    case 'thematicBreak':
      return [{ t: 'rule' }];
    default:
      return [];
  }
}

type ListKind = Extract<Block, { readonly t: 'list' }>['kind'];

/** Items of one kind that follow each other make one list, so that done and open boxes stand in their order. */
function listOf({ ordered, start, children }: List): readonly Block[] {
  const lists: { t: 'list'; kind: ListKind; start: number; items: (readonly Block[])[] }[] = [];
  for (const { checked, children: content } of children) {
    const kind = kindOf(ordered === true, checked);
    const last = lists.at(-1);
    const item = content.flatMap(blockOf);
    if (last?.kind === kind) last.items.push(item);
    else lists.push({ t: 'list', kind, start: start ?? 1, items: [item] });
  }
  return lists;
}

function kindOf(ordered: boolean, checked: boolean | null | undefined): ListKind {
  if (typeof checked === 'boolean') return checked ? 'done' : 'open';
  return ordered ? 'ordered' : 'plain';
}

const SIDES: Readonly<Record<string, Side>> = { left: 'left', right: 'right', center: 'center' };

function tableOf({ align, children }: Table): Block {
  const rows = children.map((row) => row.children.map((cell) => spansOf(cell.children)));
  const [head = [], ...rest] = rows;
  const columns = head.length;
  const body = rest.map((row) => head.map((_, at) => row[at] ?? []));
  return {
    t: 'table',
    widths: widthsOf([head, ...body], columns),
    align: head.map((_, at) => SIDES[align?.[at] ?? ''] ?? 'start'),
    head,
    rows: body,
  };
}

const NARROWEST = 8;
const WIDEST = 44;
/** A column that is filled in by hand. */
const BY_HAND = 20;

/** Columns share the width by their longest text, within limits: none vanishes and none takes all. A head may wrap. */
function widthsOf([head = [], ...rows]: readonly (readonly (readonly Span[])[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...rows.map((row) => textOf(row[at] ?? []).length));
    const word = Math.max(
      0,
      ...textOf(head[at] ?? [])
        .split(' ')
        .map(({ length }) => length + 1),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, word, longest === 0 ? BY_HAND : longest));
  });
}

export const textOf = (spans: readonly Span[]): string =>
  spans.map((span) => ('v' in span ? span.v : 'c' in span ? textOf(span.c) : ' ')).join('');

const spansOf = (nodes: readonly PhrasingContent[]): readonly Span[] => nodes.flatMap(spanOf);

function spanOf(node: PhrasingContent): readonly Span[] {
  switch (node.type) {
    case 'text':
      return pieces(node.value);
    case 'strong':
      return [{ t: 'strong', c: spansOf(node.children) }];
    case 'emphasis':
      return [{ t: 'em', c: spansOf(node.children) }];
    case 'inlineCode':
      return [{ t: 'code', v: node.value }];
    case 'break':
      return [{ t: 'break' }];
    case 'link': {
      const inside = spansOf(node.children);
      return isWebAddress(node.url) ? [{ t: 'link', href: node.url, c: inside }] : inside;
    }
    default:
      return [];
  }
}

/** Text with its gaps; line ends inside a paragraph are spaces. */
function pieces(value: string): readonly Span[] {
  return value
    .replace(/\n/g, ' ')
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('\uE000') ? { t: 'gap', v: gapText(part.slice(1, -1)) } : { t: 'text', v: part }));
}
