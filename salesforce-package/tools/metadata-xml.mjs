import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false, trimValues: true });

export const tagOf = (node) => Object.keys(node).find((key) => key !== ':@');
export const textOf = (nodes) => nodes.map((node) => node['#text'] ?? '').join('');
/** The nodes at a path of element names, over all repetitions. */
export const at = (nodes, ...path) => path.reduce((found, name) => found.flatMap((node) => node[name] ?? []), nodes);
/** The contents of each element of a name. */
export const each = (nodes, name) => nodes.filter((node) => node[name]).map((node) => node[name]);
export const textAt = (nodes, ...path) => textOf(at(nodes, ...path));

/** A metadata file as ordered nodes, or why it cannot be read. */
export function readMetadata(file) {
  const text = readFileSync(file, 'utf8');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { file, problem: `not well-formed: ${valid.err.msg} (line ${valid.err.line})` };
  const top = parser.parse(text).find((node) => !/^[?#]/.test(tagOf(node)));
  const name = tagOf(top);
  return { file, name, nodes: top[name], namespace: top[':@']?.['@_xmlns'] };
}
