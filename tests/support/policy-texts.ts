import { readFileSync } from 'node:fs';

/** The policy that ships. */
export const shippedSource = readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8');

/** One line: a Distribution registration outside terms above SAR 20,000 needs a VP. */
const RULE =
  '    - { id: AR-1a, when: { kinds: [registration], types: [distribution], terms: outside, above: { minor: 2000000, currency: SAR } }, ask: { levels: [vp], hoursAtLeast: 48, consulted: [deal_owner] } }\n';

/** The shipped policy with that line, as version 2. */
export const vpAbove20k = shippedSource
  .replace('\nversion: 1\n', '\nversion: 2\n')
  .replace('    - id: AR-2\n', `${RULE}    - id: AR-2\n`);
