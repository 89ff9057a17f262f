declare module 'formulon' {
  interface Formulon {
    /** The names a formula reads. */
    extract(formula: string): string[];
    parse(
      formula: string,
      inputs: Readonly<Record<string, unknown>>,
    ): { type: 'literal'; value: unknown } | { type: 'error'; errorType: string; message: string };
  }
  const formulon: Formulon;
  // biome-ignore lint/style/noDefaultExport: the package has no other entry
  export default formulon;
}
