// Source → metadata → source with Salesforce's own converter, then compares the parsed XML: a file in the wrong place or
// with an unknown suffix is lost on the way.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ComponentSet, MetadataConverter, MetadataResolver } from '@salesforce/source-deploy-retrieve';
import { XMLParser } from 'fast-xml-parser';
import { API_VERSION, FOLDERS, metadataFiles, PACKAGE, report, shortName } from './package-files.mjs';

process.chdir(PACKAGE);
const work = mkdtempSync(join(tmpdir(), 'convert-'));
const into = (outputDirectory) => ({ type: 'directory', outputDirectory, genUniqueDir: false });
try {
  const set = ComponentSet.fromSource(FOLDERS);
  set.sourceApiVersion = API_VERSION;
  const converter = new MetadataConverter();
  await converter.convert(set, 'metadata', into(join(work, 'metadata')));
  cpSync('sfdx-project.json', join(work, 'sfdx-project.json')); // the way back insists on a project
  const back = new ComponentSet();
  for (const one of new MetadataResolver().getComponentsFromPath(join(work, 'metadata'))) back.add(one);
  await converter.convert(back, 'source', into(join(work, 'source')));
  report(
    lostOrChanged(join(work, 'source')),
    `${set.getSourceComponents().toArray().length} components there and back`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** By name and not by folder: the way back has no features. */
function lostOrChanged(source) {
  const entries = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const twins = new Map(
    entries.map((entry) => [keyOf(join(entry.parentPath, entry.name)), join(entry.parentPath, entry.name)]),
  );
  return metadataFiles().flatMap((file) => {
    const twin = twins.get(keyOf(file));
    if (twin === undefined || !existsSync(twin)) return [`${shortName(file)}: lost`];
    return isDeepStrictEqual(read(file), read(twin)) ? [] : [`${shortName(file)}: changed`];
  });
}

/** Fields, rules and list views are named below their object. */
function keyOf(file) {
  return file.includes('/objects/') ? file.slice(file.indexOf('/objects/')) : basename(file);
}

function read(file) {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const { '?xml': _header, ...content } = parser.parse(readFileSync(file, 'utf8'));
  return content;
}
