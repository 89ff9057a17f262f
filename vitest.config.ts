import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const core = fileURLToPath(new URL('./core/index.ts', import.meta.url));
// Stryker's copy links node_modules, so without the alias it would test the unmutated original.
const resolve = { alias: { '@partnership-os/core': core } };
/** A real browser and real processes on two cores: one more try tells a slow machine from a broken product. */
const again = { retry: 1 };
const apart = ['**/node_modules/**', '**/dist/**', 'tests/{conformance,e2e,faults,benchmarks,postgres}/**'];

export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{core,connectors,tests}/**/*.test.{ts,tsx}'],
          exclude: apart,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          ...again,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/e2e/journeys/**'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        test: {
          name: 'journeys',
          ...again,
          include: ['tests/e2e/journeys/**/*.test.ts'],
          globalSetup: 'tests/e2e/journeys/product.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        resolve,
        test: {
          name: 'postgres',
          include: ['connectors/{postgres,service}/**/*.test.ts', 'tests/postgres/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'faults',
          ...again,
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/support/prepared.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['core/**/*.ts', 'connectors/**/*.ts'], exclude: ['**/*.test.ts'] },
  },
});
