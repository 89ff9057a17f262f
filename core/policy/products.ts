import { fold } from '../fit/fold.ts';
import type { FitPolicy, ProductLine } from './fit-types.ts';

export interface KnownProduct {
  /** The price list's own spelling. */
  readonly product: string;
  readonly line: ProductLine;
}

/** The product that a deal's text means, by name, alias or line id; null when the policy does not know it (never guessed). */
export function productOf({ productLines }: Pick<FitPolicy, 'productLines'>, text: string | null): KnownProduct | null {
  if (text === null || text.trim() === '') return null;
  const wanted = fold(text);
  for (const line of productLines) {
    const alias = line.aliases.find(({ from }) => fold(from) === wanted)?.to;
    const product = line.products.find((name) => fold(name) === wanted) ?? alias ?? (fold(line.id) === wanted ? line.id : undefined);
    if (product !== undefined) return { product, line };
  }
  return null;
}
