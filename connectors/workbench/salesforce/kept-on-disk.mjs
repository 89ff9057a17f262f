import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const VERSION = createRequire(import.meta.url)('@lwc/rollup-plugin/package.json').version;

/** Compiling the base components costs most of the build: their text is kept on disk, and each bare name is resolved once. */
export function keptOnDisk(plugin, folder) {
  mkdirSync(folder, { recursive: true });
  const resolved = new Map();
  return {
    ...plugin,
    resolveId(importee, importer) {
      if (!importer || /^[./\0]/.test(importee)) return plugin.resolveId.call(this, importee, importer);
      if (!resolved.has(importee)) resolved.set(importee, plugin.resolveId.call(this, importee, importer));
      return resolved.get(importee);
    },
    transform(code, id) {
      if (!id.includes('node_modules')) return plugin.transform.call(this, code, id);
      const key = createHash('sha256').update(`${VERSION}\n${id}\n${code}`).digest('hex');
      const file = join(folder, `${key}.json`);
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
      const result = plugin.transform.call(this, code, id) ?? null;
      writeFileSync(file, JSON.stringify(result && { code: result.code, map: null }));
      return result;
    },
  };
}
