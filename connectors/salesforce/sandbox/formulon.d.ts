declare module 'formulon' {
  interface SyntaxNode {
    readonly type: string;
    readonly id?: string;
    readonly name?: string;
    readonly value?: unknown;
    readonly arguments?: readonly SyntaxNode[];
  }
  interface Formulon {
    /** The names a formula reads. */
    extract(formula: string): string[];
    ast(formula: string): SyntaxNode;
    parse(
      formula: string,
      inputs: Readonly<Record<string, unknown>>,
    ): { type: 'literal'; value: unknown } | { type: 'error'; errorType: string; message: string };
  }
  const formulon: Formulon;
  // biome-ignore lint/style/noDefaultExport: the package has no other entry
  export default formulon;
}
