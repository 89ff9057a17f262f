import { isolate } from '@partnership-os/core';
import { Drop } from 'liquidjs';
import type { Locale } from '../library/template.ts';
import { printed } from '../values/kinds.ts';
import { type Branch, isLeaf, isSaid, type Leaf, type Said, type Tree } from '../values/tree.ts';
import { escapeMarkdown, markGap } from './escape.ts';

// Fields are private throughout: a text that asks for `row.name` must get the row's own `name` and nothing of ours.

/** A name without a value. False in a condition; where it is printed it shows itself and is counted. */
export class Gap extends Drop {
  readonly #path: string;
  constructor(path: string) {
    super();
    this.#path = path;
  }
  static path = (gap: Gap): string => gap.#path;
  override valueOf(): undefined {
    return undefined;
  }
  override liquidMethodMissing(field: string | number): Gap {
    return new Gap(`${this.#path}.${field}`);
  }
}

/** A value that a text prints, by its kind. */
export class Shown extends Drop {
  readonly #leaf: Leaf;
  readonly #path: string;
  readonly #calendar: 'hijri' | undefined;
  constructor(leaf: Leaf, path: string, calendar?: 'hijri') {
    super();
    this.#leaf = leaf;
    this.#path = path;
    this.#calendar = calendar;
  }
  static kind = (shown: Shown): string => shown.#leaf.kind;
  static print = (shown: Shown, lang: Locale): string =>
    printed(lang, shown.#leaf.kind, shown.#leaf.raw, shown.#calendar);
  static by = (shown: Shown, calendar: 'hijri' | undefined): Shown => new Shown(shown.#leaf, shown.#path, calendar);
  /** What a condition sees: the stored value. */
  override valueOf(): unknown {
    return this.#leaf.raw;
  }
  /** A value has no parts. */
  override liquidMethodMissing(field: string | number): Gap {
    return new Gap(`${this.#path}.${field}`);
  }
}

class SaidValue extends Drop {
  readonly #said: Said['said'];
  constructor({ said }: Said) {
    super();
    this.#said = said;
  }
  static print = (value: SaidValue, lang: Locale): string => value.#said[lang];
}

/** Values by name; a name that is not there is a gap. */
class Row extends Drop {
  readonly #path: string;
  readonly #branch: Branch;
  constructor(path: string, branch: Branch) {
    super();
    this.#path = path;
    this.#branch = branch;
  }
  override liquidMethodMissing(field: string | number): unknown {
    const found = Object.hasOwn(this.#branch, field) ? this.#branch[field] : undefined;
    const path = `${this.#path}.${field}`;
    return found === undefined ? new Gap(path) : inScope(path, found);
  }
}

/** A tree of values as a text sees it. */
export function inScope(path: string, tree: Tree): unknown {
  if (Array.isArray(tree)) return tree.map((each: Tree) => inScope(path, each));
  if (isSaid(tree)) return new SaidValue(tree);
  if (!isLeaf(tree)) return new Row(path, tree as Branch);
  if (tree.kind !== 'texts') return new Shown(tree, path);
  return (tree.raw as readonly unknown[]).map((raw) => new Shown({ kind: 'text', raw }, path));
}

/** What stands on the page for a value; a name that has none is marked. */
export function drawn(lang: Locale, value: unknown): string {
  if (value instanceof Gap) return markGap(Gap.path(value));
  if (value instanceof SaidValue) return escapeMarkdown(SaidValue.print(value, lang));
  if (value instanceof Shown)
    return Shown.kind(value) === 'url' ? addressOf(lang, value) : escapeMarkdown(Shown.print(value, lang));
  if (Array.isArray(value)) return value.map((each) => drawn(lang, each)).join(lang === 'ar' ? '، ' : ', ');
  return typeof value === 'string' || typeof value === 'number' ? escapeMarkdown(String(value)) : '';
}

/** An address was checked when the data were read, so it may be a link; one with signs of Markdown in it stays text. */
function addressOf(lang: Locale, value: Shown): string {
  const address = String(value.valueOf());
  const plain = /^https:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/.test(address);
  return plain ? isolate(lang, `<${address}>`) : escapeMarkdown(Shown.print(value, lang));
}
