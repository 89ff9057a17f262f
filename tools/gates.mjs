const tsc = (project) => [
  'node_modules/typescript/bin/tsc',
  ...['-p', project, '--noEmit', '--pretty', 'false', '--incremental'],
  ...['--tsBuildInfoFile', `node_modules/.cache/partnership-os/${project.replaceAll('/', '-')}.tsbuildinfo`],
];

/**
 * What `npm run check` asks of a change; each row is one gate and runs from the root under the pinned Node.
 * The longest come first, because two run at a time.
 */
export const GATES = [
  { name: 'types of connectors', argv: tsc('connectors') },
  {
    name: 'format and lint',
    argv: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=200', '.'],
  },
  { name: 'types of tests and tools', argv: tsc('tests') },
  { name: 'types of the workbench', argv: tsc('connectors/workbench') },
  { name: 'types of the HubSpot cards', argv: tsc('hubspot-app/src/app/cards') },
  { name: 'types of the HubSpot app', argv: tsc('hubspot-app') },
  { name: 'dependency rules', argv: ['tools/dependency-rules.mjs'] },
  { name: 'types of core', argv: tsc('core') },
  { name: 'drift of generated files', argv: ['tools/drift.mjs'] },
];
