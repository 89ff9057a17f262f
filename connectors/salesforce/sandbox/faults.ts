import { z } from 'zod';
import { bad } from './errors.ts';

const KINDS = [
  'status',
  'delay',
  'drop',
  'html',
  'commit-then-fail',
  'lock-row',
  'request-limit',
  'expired-session',
  'gap',
  'overflow',
  'expired-replay',
  'stream-close',
  'duplicate-event',
] as const;

const Rule = z.strictObject({
  kind: z.enum(KINDS),
  /** HTTP method, or `*`. */
  method: z.string().default('*'),
  /** Path with `*` for anything, e.g. `/services/data/*` + `/composite/*`. */
  path: z.string().default('*'),
  /** For rows and events: the object, and one record of it. */
  object: z.string().optional(),
  recordId: z.string().optional(),
  /** For `status` and `commit-then-fail`; a `commit-then-fail` of 0 drops the socket after the work is done. */
  status: z.int().default(500),
  errorCode: z.string().default('UNKNOWN_EXCEPTION'),
  delayMs: z.int().default(0),
  /** How often it still strikes; null = always. */
  times: z.int().nullable().default(1),
  /** Share of the matching calls that it strikes. */
  rate: z.number().min(0).max(1).default(1),
});
const Settings = z.strictObject({
  rules: z.array(Rule).default([]),
  /** API calls used today, to be nearer to the day's allocation. */
  usedToday: z.int().nonnegative().optional(),
});

export type Fault = z.output<typeof Rule>;
export type FaultInput = z.input<typeof Settings>;
export type FaultSettings = z.output<typeof Settings>;

export interface FaultPlace {
  readonly method?: string;
  readonly path?: string;
  readonly object?: string;
  readonly recordId?: string;
}

/** The fault panel: what goes wrong, where and how often. */
export interface Faults {
  readonly settings: FaultSettings;
  /** Replaces all switches. @throws ZodError for an unknown key or kind */
  set(input: FaultInput): void;
  /** The first fault of one of these kinds that applies now; counts it as used. */
  take(kinds: readonly Fault['kind'][], where: FaultPlace): Fault | undefined;
  /** @throws UNABLE_TO_LOCK_ROW when a fault says so */
  lockRow(object: string, recordId: string): void;
}

const glob = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

const applies = (fault: Fault, where: FaultPlace): boolean =>
  (fault.method === '*' || fault.method === where.method) &&
  glob(fault.path, where.path ?? '') &&
  (fault.object === undefined || fault.object === where.object) &&
  (fault.recordId === undefined || fault.recordId === where.recordId);

/** Faults kept in order; shares are drawn from a fixed seed so that a run can be repeated. */
export function makeFaults(onUsage: (used: number) => void): Faults {
  let settings = Settings.parse({});
  let seed = 20_261_121;
  const draw = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const strike = (hit: Fault): void => {
    if (hit.times === null) return;
    const left = { ...hit, times: hit.times - 1 };
    settings = {
      ...settings,
      rules: settings.rules.flatMap((rule) => (rule === hit ? (left.times > 0 ? [left] : []) : [rule])),
    };
  };
  const take: Faults['take'] = (kinds, where) => {
    const hit = settings.rules.find((rule) => kinds.includes(rule.kind) && applies(rule, where) && draw() < rule.rate);
    if (hit !== undefined) strike(hit);
    return hit;
  };
  return {
    get settings() {
      return settings;
    },
    set: (input) => {
      settings = Settings.parse(input);
      if (settings.usedToday !== undefined) onUsage(settings.usedToday);
    },
    take,
    lockRow: (object, recordId) => {
      if (take(['lock-row'], { object, recordId }) !== undefined)
        throw bad('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record or 1 records', []);
    },
  };
}
