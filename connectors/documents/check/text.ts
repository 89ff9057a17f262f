import type { Nodes, Parent } from 'mdast';
import { isLegal, type Mistake, type Template } from '../library/template.ts';
import { treeOf } from '../page/markdown.ts';
import { at } from './at.ts';

const LEAST: Readonly<Record<Template['locale'], number>> = { en: 350, ar: 300 };
/** Sections below the document: two checklists, mistakes, related templates. */
const AFTER = 4;

export const LEGAL_BOX: Readonly<Record<Template['locale'], string>> = {
  en: '> **Needs legal review.** This text is a starting point, not legal advice. A lawyer of {{ company_name }} adapts it and signs it off before anybody else signs it.',
  ar: '> **يحتاج إلى مراجعة قانونية.** هذا النص نقطة انطلاق وليس استشارة قانونية. يكيّفه محامي {{ company_name }} ويعتمده قبل أن يوقّعه أي طرف.',
};

/** A text and where it lies in the file: headings, their order, words, what Markdown it uses. */
export function textMistakes(template: Template): readonly Mistake[] {
  return [
    ...formMistakes(template),
    ...orderMistakes(template),
    ...lengthMistakes(template),
    ...legalMistakes(template),
  ];
}

interface Placed {
  readonly node: Nodes;
  readonly offset: number;
}

const read = new WeakMap<Template, readonly Placed[]>();

/** Every node of the body with its offset in the file; several checks read the same tree. */
export function nodesOf(template: Template): readonly Placed[] {
  const known = read.get(template);
  if (known !== undefined) return known;
  const found: Placed[] = [];
  const visit = (node: Nodes): void => {
    found.push({ node, offset: template.bodyAt + (node.position?.start.offset ?? 0) });
    for (const child of (node as Partial<Parent>).children ?? []) visit(child as Nodes);
  };
  visit(treeOf(template.text.slice(template.bodyAt)));
  read.set(template, found);
  return found;
}

const MARKER = /^<!-- \/?document -->$/;
const PICTURE = { what: 'Pictures and reference links are not used.', fix: 'Write a plain link.' };

/** What of Markdown a page does not draw, by the kind of node. */
const FORMS: Readonly<Partial<Record<Nodes['type'], { readonly what: string; readonly fix: string }>>> = {
  image: PICTURE,
  imageReference: PICTURE,
  linkReference: PICTURE,
  definition: PICTURE,
  html: { what: 'HTML is not drawn.', fix: 'Write it in Markdown.' },
  heading: { what: 'The title is the only first-level heading.', fix: 'Begin with ##.' },
  table: { what: 'Nothing introduces the table.', fix: 'Write a sentence before it.' },
};

function formMistakes(template: Template): readonly Mistake[] {
  const nodes = nodesOf(template);
  return nodes.flatMap(({ node, offset }, index) => {
    const form = isAllowed(nodes, index) ? undefined : FORMS[node.type];
    return form === undefined ? [] : [at(template, offset, form.what, form.fix)];
  });
}

/** The two markers, headings below the first level, tables after a sentence. */
function isAllowed(nodes: ReturnType<typeof nodesOf>, index: number): boolean {
  const node = nodes[index]?.node;
  if (node?.type === 'html') return MARKER.test(node.value.trim());
  if (node?.type === 'heading') return node.depth > 1;
  return node?.type === 'table' && followsSentence(nodes, index);
}

/** The block before a table is a paragraph, or lies in a list item. */
function followsSentence(nodes: ReturnType<typeof nodesOf>, index: number): boolean {
  const before = nodes.slice(0, index).findLast(({ node }) => BLOCKS.has(node.type));
  return before?.node.type === 'paragraph';
}
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'html', 'code', 'thematicBreak']);

/** Opening paragraph, headings, the document, then four sections: two of them task lists, the last with links. */
function orderMistakes(template: Template): readonly Mistake[] {
  const root = nodesOf(template)[0]?.node as Parent;
  const mistakes: Mistake[] = [];
  const [first, second] = root.children;
  if (first?.type !== 'paragraph' || second === undefined)
    mistakes.push(
      at(template, template.bodyAt, 'The text does not open with a paragraph.', 'Say in two sentences what it is for.'),
    );
  const headings = nodesOf(template).filter(({ node }) => node.type === 'heading' && node.depth === 2);
  const before = headings.filter(({ offset }) => offset < template.document.from);
  const after = headings.filter(({ offset }) => offset > template.document.to);
  if (before.length < 2)
    mistakes.push(
      at(template, template.bodyAt, 'The guide lacks its sections.', 'Write when to use it and how deep to go.'),
    );
  if (after.length < AFTER)
    mistakes.push(
      at(
        template,
        template.document.to,
        `Only ${after.length} sections follow the document.`,
        'Quick checklist, full checklist, common mistakes, related templates.',
      ),
    );
  const tasks = nodesOf(template).filter(
    ({ node, offset }) => node.type === 'listItem' && node.checked === false && offset > template.document.to,
  );
  if (tasks.length < 2)
    mistakes.push(at(template, template.document.to, 'The checklists have no boxes.', 'Write - [ ] before each item.'));
  return mistakes;
}

/** Words of a reader, without tags and Markdown signs. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\{%[^%]*%\}|<!--[^>]*-->/g, ' ')
    .toLowerCase()
    .match(/\{\{[^}]*\}\}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];

function lengthMistakes(template: Template): readonly Mistake[] {
  const count = wordsOf(template.text.slice(template.bodyAt)).length;
  const least = LEAST[template.locale];
  return count >= least
    ? []
    : [at(template, template.bodyAt, `${count} words, fewer than ${least}.`, 'Say what the reader needs.')];
}

/** A legal document begins with the box, word for word. */
function legalMistakes(template: Template): readonly Mistake[] {
  const box = LEGAL_BOX[template.locale];
  const begins = template.text.slice(template.document.from).trimStart().startsWith(`${box}\n`);
  if (!isLegal(template) || begins) return [];
  return [
    at(
      template,
      template.document.from,
      'The legal box does not begin the document.',
      'Copy it from WRITING.md 6, word for word.',
    ),
  ];
}
