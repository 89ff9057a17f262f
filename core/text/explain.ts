import type { Basis } from '../basis.ts';
import { message, wordFor } from './message.ts';
import type { Lang } from './types.ts';

/** What a number or a verdict rests on, in words. */
export interface Explanation {
  /** The rule and the policy version that gave it. */
  readonly rule: string;
  /** One line per value that the rule read; "—" stands for what nobody recorded. */
  readonly inputs: readonly string[];
}

/** Opens a number to its arithmetic. A key that this bundle does not know is shown as it is; it never throws. */
export const explainBasis = ({ rule, policyVersion, inputs }: Basis, lang: Lang): Explanation => ({
  rule: message(lang, 'explain.rule', { rule, version: policyVersion }),
  inputs: inputs.map(({ key, v, currency }) => {
    const params = { ...(v !== undefined && { v }), ...(currency !== undefined && { currency }) };
    return wordFor(lang, `in.${key}`, params) ?? `${key}: ${v ?? '—'}`;
  }),
});
