/** A limit that no version may cross. `manual` is a question that a person answers on each version. */
export type RedLine =
  | {
      readonly id: string;
      readonly kind: 'structured';
      /** Path of the field; `*` stands for one list entry or group. */
      readonly field: string;
      readonly operator: 'at_most' | 'at_least' | 'one_of';
      readonly limit: number | readonly string[];
    }
  | { readonly id: string; readonly kind: 'manual'; readonly question: { readonly en: string; readonly ar: string } };

/** structured-outputs.md section 2 as data. Paths are dotted; `*` stands for one list entry or group. */
export interface TermSheetPolicy {
  /** Fields without which terms are not submitted. */
  readonly required: readonly string[];
  /** Fields whose change is wording: it is shown and asks nobody again. */
  readonly editorial: readonly string[];
  /** Fields with a known direction: which way is better for us. Every other change is neutral or unknown. */
  readonly better: { readonly higher: readonly string[]; readonly lower: readonly string[] };
  readonly redLines: readonly RedLine[];
}
