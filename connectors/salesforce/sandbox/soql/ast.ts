/** What the SOQL subset of this slice parses to. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  /** `TODAY`, `LAST_N_DAYS:7` …: a span of whole days. */
  | { readonly kind: 'span'; readonly name: string; readonly n: number };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'not'; readonly inner: Condition }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly operator: Operator;
      readonly values: readonly Literal[];
    };

export interface OrderBy {
  readonly path: string;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

export interface Query {
  /** Field paths; empty with `count` set. */
  readonly select: readonly string[];
  /** `COUNT()` answers a number only, `COUNT(Id)` one aggregate row. */
  readonly count: 'all' | 'field' | null;
  readonly from: string;
  readonly where: Condition | null;
  readonly orderBy: readonly OrderBy[];
  readonly limit: number | null;
  readonly offset: number;
}
