import type { Session } from '../access.ts';
import type { Org } from '../org.ts';
import { ok, type Reply } from './http.ts';
import type { Usage } from './usage.ts';

/** `GET /limits`: the entries that our client reads, with the vendor's names. */
export const limits =
  (usage: Usage) =>
  (_org: Org, _session: Session): Reply =>
    ok({
      DailyApiRequests: { Max: usage.max, Remaining: Math.max(0, usage.max - usage.used()) },
      DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
      DailyDeliveredPlatformEvents: { Max: 50_000, Remaining: 50_000 },
    });

const RELEASES: readonly (readonly [string, string])[] = [
  ["Summer '25", '64.0'],
  ["Winter '26", '65.0'],
  ["Spring '26", '66.0'],
];

/** `GET /services/data`: the versions this sandbox answers. */
export const VERSIONS = RELEASES.map(([label, version]) => ({ label, url: `/services/data/v${version}`, version }));
