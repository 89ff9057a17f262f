import { wordFor } from '@partnership-os/core';
import type { PolicySources, Words } from './figures.ts';
import { type Leaf, leaf } from './tree.ts';

/** The name of an id of the policy in both languages, as a value. */
export interface Naming {
  (prefix: string, id: string): Leaf;
  /** Several of one prefix, joined. */
  readonly list: (prefix: string, ids: readonly string[]) => Leaf;
  /** What is printed where a company has nothing: a dash. */
  readonly nothing: Words;
}

/** A company's own labels first, then the words of the screens, then those that only documents have, else the id. */
export function namingFrom({ policy, words }: Pick<PolicySources, 'policy' | 'words'>): Naming {
  const both = (prefix: string, id: string): Words => {
    const key = `${prefix}.${id}`;
    const own = policy.labels?.[key] ?? words[prefix]?.[id];
    const plain = id.replaceAll('_', ' ');
    return own ?? { en: wordFor('en', key) ?? plain, ar: wordFor('ar', key) ?? plain };
  };
  const naming = (prefix: string, id: string): Leaf => leaf('text', both(prefix, id));
  const list = (prefix: string, ids: readonly string[]): Leaf =>
    leaf(
      'texts',
      ids.map((id) => both(prefix, id)),
    );
  return Object.assign(naming, { list, nothing: { en: '–', ar: '–' } });
}
