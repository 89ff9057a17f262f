/** An element's content: text, or child elements in order. */
export type XmlNode = readonly [name: string, content: string | readonly XmlNode[]];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function element([name, content]: XmlNode, depth: number): string {
  const indent = '    '.repeat(depth);
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`;
  const children = content.map((child) => element(child, depth + 1)).join('');
  return `${indent}<${name}>\n${children}${indent}</${name}>\n`;
}

/**
 * A metadata file in the one form that this package is kept in: banner, four spaces, `"` left alone. The banner stands
 * inside, because Salesforce's converter takes the first node of a file for its type.
 */
export const metadataFile = (root: string, content: readonly XmlNode[], banner: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n`,
    `    <!-- ${banner} -->\n`,
    ...content.map((child) => element(child, 1)),
    `</${root}>\n`,
  ].join('');
