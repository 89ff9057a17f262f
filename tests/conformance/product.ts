type Dimensions = Readonly<Record<string, readonly unknown[]>>;
type Point<D extends Dimensions> = { readonly [K in keyof D]: D[K][number] };

/** Every combination of the dimensions' values, in order. */
export function* product<D extends Dimensions>(dimensions: D): Generator<Point<D>> {
  const entries = Object.entries(dimensions);
  const total = entries.reduce((count, [, values]) => count * values.length, 1);
  for (let at = 0; at < total; at += 1) {
    let rest = at;
    const point: Record<string, unknown> = {};
    for (const [name, values] of entries) {
      point[name] = values[rest % values.length];
      rest = Math.floor(rest / values.length);
    }
    yield point as Point<D>;
  }
}
