import type { Kind } from './kinds.ts';

/** One value that a text may print: its kind, and the stored value of it (minor units, basis points, ISO days). */
export interface Leaf {
  readonly kind: Kind;
  readonly raw: unknown;
}

/** What a figure says when it has no value: "not enough data" is printed, not left open. */
export interface Said {
  readonly said: { readonly en: string; readonly ar: string };
}

/** Values by name; rows are lists. */
export type Tree = Leaf | Said | readonly Tree[] | Branch;
export interface Branch {
  readonly [name: string]: Tree;
}

export const leaf = (kind: Kind, raw: unknown): Leaf => ({ kind, raw });
export const isLeaf = (tree: Tree): tree is Leaf => 'kind' in tree && 'raw' in tree && typeof tree.kind === 'string';
export const isSaid = (tree: Tree): tree is Said => 'said' in tree && !Array.isArray(tree);
