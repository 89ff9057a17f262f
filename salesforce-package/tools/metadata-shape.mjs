// The shape of a metadata file against Salesforce's published type declarations: known type, known elements, how often,
// contiguous, enumerations, booleans, numbers, what is required.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { tagOf, textOf } from './metadata-xml.mjs';

const require = createRequire(import.meta.url);
const DECLARATIONS = join(dirname(require.resolve('@salesforce/types/metadata')), 'metadata.d.ts');
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Needed for a whole retrieve only. */
const RELAXED = new Set(['fullName', 'sequence']);

const source = ts.createSourceFile(DECLARATIONS, readFileSync(DECLARATIONS, 'utf8'), ts.ScriptTarget.Latest);
const aliases = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((one) => [one.name.text, one.type]));
const shapes = new Map();

function shapeOf(name) {
  if (!shapes.has(name)) shapes.set(name, aliases.has(name) ? expand(aliases.get(name)) : undefined);
  return shapes.get(name);
}

function expand(node) {
  if (ts.isParenthesizedTypeNode(node)) return expand(node.type);
  if (ts.isIntersectionTypeNode(node)) {
    return { fields: Object.assign({}, ...node.types.map((type) => expand(type)?.fields ?? {})) };
  }
  if (ts.isTypeLiteralNode(node)) return { fields: Object.fromEntries(node.members.map(member)) };
  if (ts.isUnionTypeNode(node))
    return { values: node.types.filter((type) => type.literal).map((type) => type.literal.text) };
  if (ts.isLiteralTypeNode(node) && node.literal.text !== undefined) return { values: [node.literal.text] };
  if (ts.isTypeReferenceNode(node)) return shapeOf(node.typeName.text);
  return { scalar: ts.SyntaxKind[node.kind] };
}

function member({ name, type, questionToken }) {
  const many = ts.isArrayTypeNode(type);
  return [name.text, { type: many ? type.elementType : type, many, needed: questionToken === undefined && !many }];
}

const SCALARS = {
  BooleanKeyword: [/^(true|false)$/, 'a boolean'],
  NumberKeyword: [/^-?\d+(\.\d+)?$/, 'a number'],
};

/** Every defect of one file, as sentences. */
export function shapeProblems({ name, nodes, namespace }) {
  const problems = [];
  if (namespace !== NAMESPACE) problems.push('wrong or missing xmlns');
  const shape = shapeOf(name);
  if (shape?.fields === undefined) return [...problems, `unknown metadata type <${name}>`];
  // Its targets' configuration is free-form.
  const checked = name === 'LightningComponentBundle' ? nodes.filter((node) => tagOf(node) !== 'targetConfigs') : nodes;
  walk(checked, shape, name, problems);
  return problems;
}

function walk(nodes, shape, path, problems) {
  if (shape === undefined) return;
  if (shape.values !== undefined) checkValue(textOf(nodes), shape.values, path, problems);
  else if (shape.scalar !== undefined) checkScalar(textOf(nodes), shape.scalar, path, problems);
  else checkElements(nodes, shape.fields, path, problems);
}

function checkValue(text, values, path, problems) {
  if (!values.includes(text)) problems.push(`${path}: "${text}" is not one of ${values.slice(0, 12).join('|')}`);
}

function checkScalar(text, scalar, path, problems) {
  const [pattern, what] = SCALARS[scalar] ?? [];
  if (pattern !== undefined && !pattern.test(text)) problems.push(`${path}: "${text}" is not ${what}`);
}

function checkElements(nodes, fields, path, problems) {
  const kids = nodes.filter((node) => !tagOf(node).startsWith('#'));
  const seen = new Set();
  for (const [index, kid] of kids.entries()) {
    const name = tagOf(kid);
    const field = fields[name];
    if (field === undefined) {
      problems.push(`${path}: unknown element <${name}>`);
      continue;
    }
    if (seen.has(name)) checkRepetition({ field, name, before: tagOf(kids[index - 1]), path }, problems);
    seen.add(name);
    walk(kid[name], expand(field.type), `${path}/${name}`, problems);
  }
  for (const [name, { needed }] of Object.entries(fields)) {
    if (needed && !seen.has(name) && !RELAXED.has(name)) problems.push(`${path}: missing <${name}>`);
  }
}

function checkRepetition({ field, name, before, path }, problems) {
  if (!field.many) problems.push(`${path}: <${name}> may appear only once`);
  if (before !== name) problems.push(`${path}: repeated <${name}> must stand together`);
}
