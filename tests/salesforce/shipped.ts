import { fileURLToPath } from 'node:url';

/** The package as it ships: tests of the adapter run against its real objects, permissions and rules. */
export const SHIPPED_PACKAGE = fileURLToPath(new URL('../../salesforce-package', import.meta.url));
