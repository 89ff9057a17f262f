import type { ProgrammeRefusal } from '../programme/refusals.ts';

/** Why a policy is not published, beyond what its schema says. */
export type PolicyRefusal =
  | 'policy_row_below_floor'
  | 'policy_kind_below_floor'
  | 'policy_rule_gap'
  | 'policy_rule_unreachable'
  | 'policy_rule_twice'
  | 'policy_sla_order'
  | 'policy_level_off_ladder'
  | 'policy_calendar_unknown'
  | 'policy_calendar_empty'
  | 'policy_day_wrong'
  | 'policy_tier_unknown'
  | 'policy_weights'
  | 'policy_bands'
  | 'policy_industry_unknown'
  | 'policy_place_unknown'
  | 'policy_name_twice'
  | 'policy_currency_differs'
  | 'policy_level_unheld'
  | 'policy_move_unknown'
  | 'policy_move_locked'
  | 'policy_phase_unreachable'
  | 'policy_guard_unknown'
  | 'policy_guard_locked'
  | 'policy_guard_unproduced'
  | 'policy_edit_order'
  | 'policy_label_unknown'
  | ProgrammeRefusal
  | RecordPolicyRefusal;

/** What is allowed and worth a look. */
export type PolicyWarning = 'policy_rules_overlap';

/** Of the records behind the screens: timers, exit, checks, checklists, scores. */
export type RecordPolicyRefusal =
  | 'policy_timer_steps'
  | 'policy_exit_trigger'
  | 'policy_exit_step'
  | 'policy_exit_check'
  | 'policy_exit_access'
  | 'policy_share_sum'
  | 'policy_rebate_bands'
  | 'policy_economics_tier'
  | 'policy_kpi_twice'
  | 'policy_tier_order'
  | 'policy_check_twice'
  | 'policy_check_list'
  | 'policy_check_unconfirmed'
  | 'policy_red_line_twice'
  | 'policy_red_line_limit'
  | 'policy_item_twice'
  | 'policy_item_check';
