import type { Nodes, Parent, Table } from 'mdast';
import type { Mistake, Template } from '../library/template.ts';
import { at } from './at.ts';
import { nodesOf } from './text.ts';

const SHARE = /\d\s?(?:%|٪|per cent\b|percent\b|بالمئة|في المئة)/u;
const AMOUNT = /(?:[$€£]|\b(?:SAR|USD|EUR|AED)\s?)\d|\d(?:[\d,.]*\d)?\s?(?:SAR|USD|EUR|AED|ريال|دولار)/u;
const SAMPLE = /\bsample\b|مثال|تجريبي|عي(?:ّ)?نة/iu;

/**
 * Shares and amounts that are typed. A document takes them from the policy or the records; a guide may show one that is
 * marked as a sample in its sentence, or in what introduces its table or list.
 */
export function figureMistakes(template: Template): readonly Mistake[] {
  const nodes = nodesOf(template);
  const inLists = new Set(nodes.flatMap(({ node }) => (node.type === 'listItem' ? node.children : [])) as Nodes[]);
  const heads = new Map(nodes.flatMap(({ node }) => (node.type === 'table' ? rowsWithHead(node) : [])));
  let introduced = '';
  return nodes.flatMap(({ node, offset }) => {
    const head = heads.get(node);
    if (head !== undefined) return inText(template, plain(node), offset, `${introduced} ${head}`);
    if (node.type !== 'heading' && node.type !== 'paragraph') return [];
    const own = plain(node);
    if (inLists.has(node)) return inText(template, own, offset, introduced);
    introduced = own;
    return inText(template, own, offset, '');
  });
}

/** Each row of a table with the words of its head. */
function rowsWithHead({ children }: Table): readonly (readonly [Nodes, string])[] {
  const [head] = children;
  return children.map((row) => [row, head === undefined ? '' : plain(head)]);
}

function inText(template: Template, text: string, offset: number, introduced: string): readonly Mistake[] {
  const inDocument = offset >= template.document.from && offset < template.document.to;
  const sentences = text.split(/(?<=[.!?؟])\s+/u).filter((sentence) => SHARE.test(sentence) || AMOUNT.test(sentence));
  const wrong = inDocument ? sentences : sentences.filter((sentence) => !SAMPLE.test(`${sentence} ${introduced}`));
  return wrong.map((sentence) =>
    at(
      template,
      offset,
      `“${sentence.trim().slice(0, 70)}” types a figure.`,
      inDocument ? 'Take it from a variable or the policy.' : 'Take it from the policy, or mark it (sample).',
    ),
  );
}

const plain = (node: Nodes): string =>
  'value' in node && node.type === 'text'
    ? node.value
    : ((node as Partial<Parent>).children ?? []).map((each) => plain(each as Nodes)).join(' ');
