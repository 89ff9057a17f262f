/** One entry of a GraphQL answer's `errors`; the HTTP status stays 200. */
export class QueryError extends Error {
  readonly kind: 'ValidationError' | 'DataFetchingException' | 'InvalidSyntax';
  readonly paths: readonly string[];

  constructor(kind: QueryError['kind'], message: string, paths: readonly string[] = []) {
    super(message);
    this.kind = kind;
    this.paths = paths;
  }

  toBody(): Record<string, unknown> {
    return { extensions: { ErrorType: this.kind }, locations: [], message: this.message, paths: this.paths };
  }
}

export const invalid = (message: string): QueryError => new QueryError('ValidationError', message);

export const undefinedField = (field: string, type: string): QueryError =>
  invalid(`Validation error of type FieldUndefined: Field '${field}' in type '${type}' is undefined`);
