// Compares what the cards say in their source with what the build put into bundle and manifest: the build stays green when it
// drops a hook that it cannot read, and the platform then never prefetches that data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { APP, CARDS, packageFolder } from './paths.mjs';

const HOOKS = {
  useCrmProperties: 'CrmRecordProperties',
  useAssociations: 'CrmRecordAssociationProperties',
  useCrmSearch: 'CrmSearchProperties',
};
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const dist = join(CARDS, 'dist');
const { permittedUrls } = json(join(APP, 'app-hsmeta.json')).config;
const { version } = json(join(packageFolder('@hubspot/ui-extensions'), 'package.json'));
const sources = readdirSync(CARDS)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(CARDS, name), 'utf8') }));
const metas = readdirSync(CARDS).filter((name) => name.endsWith('-hsmeta.json'));

const problems = [...metas.flatMap(entryProblems), ...hookProblems(), ...sources.flatMap(urlProblems)];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('Bundles and manifests agree with the source.');
process.exitCode = problems.length === 0 ? 0 : 1;

function entryProblems(meta) {
  const entry = basename(json(join(CARDS, meta)).config.entrypoint);
  const source = sources.find(({ name }) => name === entry);
  if (source === undefined) return [`${meta}: its entry file ${entry} does not exist`];
  const manifest = join(dist, entry.replace('.tsx', '-manifest.json'));
  if (!existsSync(manifest) || !existsSync(join(dist, entry.replace('.tsx', '.js'))))
    return [`${meta}: no bundle of ${entry}`];
  const found = [];
  if (!/hubspot\.extend</.test(source.text)) found.push(`${entry}: never calls hubspot.extend`);
  const sdk = json(manifest).installedSdkVersion;
  if (sdk !== version) found.push(`${entry}: built against SDK ${sdk}, installed is ${version}`);
  return found;
}

function hookProblems() {
  const manifests = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('-manifest.json')) : [];
  const deps = manifests.flatMap((name) => json(join(dist, name)).dataDeps);
  return Object.entries(HOOKS).flatMap(([hook, type]) => {
    const call = new RegExp(`\\b${hook}\\s*\\(`, 'g');
    const written = sources.reduce((sum, { text }) => sum + (text.match(call)?.length ?? 0), 0);
    const found = deps.filter(({ properties }) => properties.type === type).length;
    return written > found ? [`${written} ${hook} calls in the source, ${found} in the manifests`] : [];
  });
}

function urlProblems({ name, text }) {
  const urls = [...text.matchAll(/['"`](https?:\/\/[^'"`\s$]+)/g)].map(([, url]) => url);
  const permitted = (url) => permittedUrls.fetch.some((prefix) => url === prefix || url.startsWith(`${prefix}/`));
  return urls.filter((url) => !permitted(url)).map((url) => `${name}: ${url} is not under permittedUrls.fetch`);
}
