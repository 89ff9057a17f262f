import { readFileSync } from 'node:fs';

export const whole = (n: number): string => Math.round(n).toLocaleString('en-US');
export const times = (n: number): string => `${n >= 100 ? whole(n) : n.toFixed(2)}x`;

/** One line per target: what was wanted, what was measured side by side in this run, and whether that meets it. */
export function target(what: string, wanted: string, measured: string, met: boolean): void {
  console.log(`${met ? 'met    ' : 'NOT MET'} | ${what} | target ${wanted} | measured ${measured}`);
}

/** A number that has no target of its own. */
export const note = (what: string, measured: string): void => console.log(`        | ${what} | ${measured}`);

/** The installed version of a package: the alternative is named with it. */
export function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

/** How often per second: the best of five rounds after a warm-up, because other work on the machine only slows down. */
export function rate(run: (n: number) => void, n: number): number {
  run(n);
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    run(n);
    best = Math.max(best, (n / (performance.now() - started)) * 1000);
  }
  return best;
}

/** As `rate`, for work that must be awaited one by one. */
export async function rateOf(run: () => Promise<unknown>, n: number): Promise<number> {
  let best = 0;
  for (let round = 0; round < 4; round += 1) {
    const started = performance.now();
    for (let i = 0; i < n; i += 1) await run();
    best = Math.max(best, (n / (performance.now() - started)) * 1000);
  }
  return best;
}
