import type { Crm } from './api.ts';
import type { FaultWord } from './fault-words.ts';

/** The settings of a sandbox's faults, as it gives and takes them. */
export type FaultSettings = Readonly<Record<string, unknown>>;

/** One switch of the panel: where it stands in the settings, and how it is set. */
export interface Switch {
  readonly path: readonly string[];
  readonly word: FaultWord;
  readonly input: 'flag' | 'number' | 'list';
}

const flag = (word: FaultWord, ...path: string[]): Switch => ({ path, word, input: 'flag' });
const number = (word: FaultWord, ...path: string[]): Switch => ({ path, word, input: 'number' });

export const SWITCHES: Readonly<Record<Crm, readonly Switch[]>> = {
  hubspot: [
    flag('shuffle', 'webhooks', 'shuffle'),
    flag('duplicate', 'webhooks', 'duplicate'),
    flag('split', 'webhooks', 'split'),
    flag('paused', 'webhooks', 'paused'),
    flag('badEvent', 'webhooks', 'badEvent'),
    number('webhookDelay', 'webhooks', 'delayMs'),
    number('indexLag', 'indexLagMs'),
    { path: ['withheldScopes'], word: 'withheldScopes', input: 'list' },
  ],
  salesforce: [number('usedToday', 'usedToday')],
};

/** What a rule does to the calls that it meets. */
export const KINDS: Readonly<Record<Crm, readonly FaultWord[]>> = {
  hubspot: ['status', 'delay', 'drop', 'html', 'duplicateCall', 'commit-then-fail'],
  salesforce: [
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
  ],
};

/** HubSpot's sandbox calls a call that is made twice `duplicate`, as it calls a webhook that is sent twice. */
export const kindSent = (word: string): string => (word === 'duplicateCall' ? 'duplicate' : word);
export const kindWord = (kind: unknown): string => (kind === 'duplicate' ? 'duplicateCall' : String(kind));

export type Rule = Readonly<Record<string, unknown>>;
export const rulesOf = (settings: FaultSettings): readonly Rule[] =>
  Array.isArray(settings.rules) ? (settings.rules as Rule[]) : [];

export function valueAt(settings: FaultSettings, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], settings);
}

/** The settings with one value changed; undefined takes it away. */
export function withValue(settings: FaultSettings, path: readonly string[], value: unknown): FaultSettings {
  const [name = '', ...rest] = path;
  const { [name]: inner, ...others } = settings;
  if (rest.length === 0) return value === undefined ? others : { ...settings, [name]: value };
  return { ...settings, [name]: withValue((inner ?? {}) as FaultSettings, rest, value) };
}
