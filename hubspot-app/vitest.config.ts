import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '@partnership-os/core': fileURLToPath(new URL('../core/index.ts', import.meta.url)) },
    // Two copies of React would not share their hooks.
    dedupe: ['react', '@remote-ui/react', '@hubspot/ui-extensions'],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    server: { deps: { inline: ['@hubspot/ui-extensions'] } },
  },
});
