/** One file of the compiler's output, by its path below the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** Opens every generated file; drift checks look for it. */
export const BANNER = 'Generated from the policy by partnership-os policy compile. Do not edit.';

/** JSON has no comments: the banner is its first key. Keys keep the order in which they are written. */
export const jsonFile = (path: string, content: Readonly<Record<string, unknown>>): OutputFile => ({
  path,
  content: `${JSON.stringify({ $comment: BANNER, ...content }, null, 2)}\n`,
});
