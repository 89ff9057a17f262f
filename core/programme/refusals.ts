/** Why a programme cannot be published, beyond what its schema says. Params carry `at`, the JSON pointer of the place. */
export type ProgrammeRefusal =
  | 'programme_id_twice'
  | 'programme_id_reserved'
  | 'programme_unknown'
  | 'programme_currency_unknown'
  | 'programme_no_rate'
  | 'programme_shape'
  | 'programme_type'
  | 'programme_units'
  | 'programme_impossible'
  | 'programme_level_unreachable'
  | 'programme_row_unreachable'
  | 'programme_cycle'
  | 'programme_bands'
  | 'programme_percent'
  | 'programme_kind_mixed';
