// core's own screen builders as one plain module: the tests draw what core says, not what we think it says.
const { join } = require('node:path');
const { build, stop } = require('esbuild');

const ROOT = join(__dirname, '../../..');
const FIXTURES = join(ROOT, 'node_modules/.cache/partnership-os/screen-fixtures.cjs');
const PARTS = ['deal', 'partner', 'read'].map((name) => `export * from './core/screen/testing/${name}.ts';`);

module.exports = async function bundleFixtures() {
  await build({
    stdin: { contents: PARTS.join('\n'), resolveDir: ROOT },
    bundle: true,
    platform: 'neutral',
    format: 'cjs',
    outfile: FIXTURES,
    logLevel: 'error',
  });
  await stop();
};
module.exports.FIXTURES = FIXTURES;
