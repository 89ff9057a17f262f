import type { TestProject } from 'vitest/node';
import { startProduct } from './process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product. */
    readonly productUrl: string;
  }
}

/**
 * One product on the generated sample data for all journeys, stopped by its process at the end. `PRODUCT_URL` names one that
 * runs already, while a test is being written.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PRODUCT_URL;
  if (given !== undefined) {
    project.provide('productUrl', given);
    return async () => undefined;
  }
  const product = await startProduct('--sample');
  console.log(`The product was ready after ${(product.readyMs / 1000).toFixed(1)} s.`);
  project.provide('productUrl', product.url);
  return product.stop;
}
