import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Xml = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ parseTagValue: false });

/** The text of one element; null where it is absent. */
export const text = (xml: Xml, key: string): string | null => (xml[key] === undefined ? null : String(xml[key]));

export const flag = (xml: Xml, key: string): boolean => xml[key] === 'true';

/** A repeatable element as a list, however often it occurs. */
export const rows = (xml: Xml, key: string): Xml[] => {
  const found = xml[key];
  if (found === undefined || found === '') return [];
  return (Array.isArray(found) ? found : [found]) as Xml[];
};

export interface MetadataFile {
  readonly path: string;
  readonly root: Xml;
}

/** Every `*.<kind>-meta.xml` below the folder, parsed, in path order. */
export function readMetadata(folder: string, kind: string): MetadataFile[] {
  const ending = `.${kind}-meta.xml`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending) && !name.split(sep).includes('node_modules'))
    .sort()
    .map((name) => {
      const xml = parser.parse(readFileSync(join(folder, name), 'utf8')) as Xml;
      const root = Object.entries(xml).find(([key]) => key !== '?xml')?.[1];
      return { path: name, root: (root ?? {}) as Xml };
    });
}
