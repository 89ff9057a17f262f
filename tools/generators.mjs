/**
 * Every generator whose output is committed. `argv` runs under the pinned Node from the root and rewrites the files in place;
 * `outputs` are the files or folders it owns. `npm run check` runs each one and fails when an output differs afterwards.
 * @type {{ name: string, argv: string[], outputs: string[] }[]}
 */
export const GENERATORS = [
  {
    name: 'Salesforce rules, flags, permission sets and core',
    argv: ['tools/generate-salesforce.ts'],
    outputs: ['salesforce-package/generated'],
  },
  {
    name: 'The default policy as tables, HubSpot definitions and a page',
    argv: ['tools/generate-policy.ts'],
    outputs: ['docs/policy/generated'],
  },
  {
    name: 'Filled examples of the templates',
    argv: ['tools/generate-examples.ts'],
    outputs: ['templates/examples'],
  },
];
