export type MetricUnit = 'count' | 'share' | 'days' | 'hundredths' | 'minor' | 'yes_no';

/**
 * What a playbook may measure: figures that the product stores or computes from what it stores, each with the unit of a
 * criterion's value. Shares are basis points, scores hundredths, `yes_no` is 0 or 1. Labels are in core/text under
 * `playmetric.<id>`.
 * @see domain/structured-outputs.md sections 1, 3, 4 and domain/money.md section 12
 */
export const PLAYBOOK_METRICS: Readonly<Record<string, MetricUnit>> = {
  ipp_score: 'hundredths',
  fit_score: 'hundredths',
  calls_held: 'count',
  proposal_close_rate: 'share',
  tier_assigned: 'yes_no',
  activation_items_open: 'count',
  days_to_activate: 'days',
  certified_people: 'count',
  certified_missing: 'count',
  joint_accounts: 'count',
  registrations: 'count',
  registration_coverage: 'share',
  time_to_first_revenue: 'days',
  sourced_revenue: 'minor',
  influenced_revenue: 'minor',
  target_attainment: 'share',
  pipeline_open: 'minor',
  win_rate: 'share',
  contribution_margin: 'share',
  partnership_roi: 'share',
  health_score: 'hundredths',
  satisfaction: 'hundredths',
  reviews_held: 'count',
  next_review_booked: 'yes_no',
  actions_without_owner: 'count',
  campaigns: 'count',
  mdf_claimed: 'share',
  tickets_open: 'count',
  sla_met: 'share',
  scorecards_published: 'count',
  days_before_notice: 'days',
  checks_failed: 'count',
  terms_in_force: 'yes_no',
  exit_started: 'yes_no',
  customers_unmoved: 'count',
  access_open: 'count',
  registrations_open: 'count',
  payout_signed: 'yes_no',
  exit_steps_open: 'count',
};
