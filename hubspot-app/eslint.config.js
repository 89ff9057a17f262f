import { config as uiExtensions } from '@hubspot/eslint-config-ui-extensions';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const files = ['src/app/cards/**/*.{ts,tsx}'];

export default [
  { ignores: ['**/dist/', '**/node_modules/'] },
  ...[...tseslint.configs.recommended, ...uiExtensions, reactHooks.configs.flat['recommended-latest']].map(
    (config) => ({
      ...config,
      files,
    }),
  ),
];
