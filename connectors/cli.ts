import { readFile } from 'node:fs/promises';
import { readPolicy } from './service/policy-file.ts';

const USAGE = `partnership-os policy check FILE   checks a policy file: schema, weights, gaps, locked rows`;
const SCHEMA = new URL('../core/policy/schema.json', import.meta.url);

/** `policy check FILE`: prints each mistake with line and column; exit 1 when there is one. */
async function policyCheck(file: string): Promise<number> {
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) {
    console.error(`${file} cannot be read.`);
    return 1;
  }
  const read = readPolicy(source, JSON.parse(await readFile(SCHEMA, 'utf8')) as object);
  if (read.ok) {
    console.log(`${file}: policy ${read.policy.policy} v${read.policy.version} is correct.`);
    return 0;
  }
  for (const { line, column, path, what } of read.mistakes) console.error(`${file}:${line}:${column} ${path} ${what}`);
  for (const { code, params } of read.refusals) console.error(`${file}: ${code} ${JSON.stringify(params ?? {})}`);
  return 1;
}

const [area, verb, file] = process.argv.slice(2);
if (area === 'policy' && verb === 'check' && file !== undefined) process.exitCode = await policyCheck(file);
else {
  console.log(USAGE);
  process.exitCode = area === undefined || area === '--help' ? 0 : 1;
}
