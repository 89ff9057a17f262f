import { z } from 'zod';

const Rule = z.strictObject({
  /** HTTP method, or `*`. */
  method: z.string().default('*'),
  /** Path with `*` for anything, e.g. `/crm/objects/2026-09/tasks*`. */
  path: z.string(),
  kind: z.enum(['status', 'delay', 'drop', 'html', 'duplicate', 'commit-then-fail']),
  /** For `status` and `commit-then-fail`; a `commit-then-fail` of 0 drops the socket after the work is done. */
  status: z.int().default(500),
  body: z.record(z.string(), z.unknown()).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  delayMs: z.int().default(0),
  /** How often it still strikes; null = always. */
  times: z.int().nullable().default(1),
});

const FaultSettings = z.strictObject({
  rules: z.array(Rule).default([]),
  /** How long a write stays invisible to search. */
  indexLagMs: z.int().default(3000),
  /** Scopes that the account took back. */
  withheldScopes: z.array(z.string()).default([]),
  /** Admin rules: properties that a create must set, per object type. */
  requiredOnCreate: z.record(z.string(), z.array(z.string())).default({}),
  webhooks: z
    .strictObject({
      shuffle: z.boolean().default(false),
      duplicate: z.boolean().default(false),
      /** One request per event. */
      split: z.boolean().default(false),
      delayMs: z.int().default(0),
      /** Nothing is delivered, and nothing is lost. */
      paused: z.boolean().default(false),
      /** An unreadable event is put among the good ones. */
      badEvent: z.boolean().default(false),
    })
    .prefault({}),
});

export type FaultRule = z.output<typeof Rule>;
export type FaultSettings = z.output<typeof FaultSettings>;
export type FaultInput = z.input<typeof FaultSettings>;

const matches = (rule: FaultRule, method: string, path: string) => {
  if (rule.method !== '*' && rule.method !== method) return false;
  const parts = rule.path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
};

/** The fault panel: what goes wrong, where and how often. */
export class Faults {
  #settings: FaultSettings = FaultSettings.parse({});

  get settings(): FaultSettings {
    return this.#settings;
  }

  /** Replaces all switches. Unknown keys are refused with a ZodError. */
  set(input: FaultInput): void {
    this.#settings = FaultSettings.parse(input);
  }

  clear(): void {
    this.set({});
  }

  /** The rules that strike this request; a counted rule loses one strike. */
  strike(method: string, path: string): FaultRule[] {
    const hit = this.#settings.rules.filter((rule) => rule.times !== 0 && matches(rule, method, path));
    for (const rule of hit) if (rule.times !== null) rule.times -= 1;
    return hit;
  }
}
