import lwc from '@salesforce/eslint-config-lwc';

const recommended = [(lwc.configs ?? lwc).recommended].flat();
const files = ['**/lwc/**/*.js'];
export default [
  { ignores: ['generated/**', '**/__tests__/**', 'tools/**', 'node_modules/**'] },
  ...recommended.map((part) => ({ ...part, files })),
  {
    files,
    rules: {
      // One look after the other is what waiting for a decision means.
      'no-await-in-loop': 'off',
      // A promise that nobody waits for says so (biome's noFloatingPromises).
      'no-void': ['error', { allowAsStatement: true }],
      // Read from the top: what a module is for comes first, its helpers below.
      'no-use-before-define': ['error', { functions: false, variables: false, classes: true }],
    },
  },
];
