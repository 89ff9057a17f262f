import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Policy } from './types.ts';

/** The default policy as tests read it; the product reads it in connectors/service, with ajv. */
export const defaultPolicy = parse(readFileSync(new URL('default.yaml', import.meta.url), 'utf8')) as Policy;
