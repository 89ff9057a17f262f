import { TRANSITIONS } from './transitions.ts';

/** A runs and is logged; B needs a grant; C is refused always. */
export type ActionClass = 'A' | 'B' | 'C';

/** No approval can allow these. @see domain/lifecycle.md section 3 */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'export_secrets',
  'delete_without_audit',
  'bypass_authentication',
  'publish_without_approval',
  'destroy_without_check',
  'cross_workspace_access',
  'sign_by_software',
  'move_money_by_software',
]);

/** Commands beside the transition table that bind nobody. */
const AUTOMATIC: ReadonlySet<string> = new Set([
  'read',
  'research',
  'classify',
  'summarise',
  'score',
  'plan',
  'draft',
  'note',
  'tag',
  'report',
  'register_partner',
  'decide_approval',
  'answer_information',
  'request_approval',
  'withdraw_request',
  'undo_decision',
  'record_absence',
  'end_absence',
  'request_extension',
  'request_waiver',
  'request_attribution_change',
  'record_conflict_step',
  'add_evidence',
  'record_check',
  'record_scope',
  'record_certified',
  'record_consent',
  'record_costs',
  'answer_red_line',
  'agree_terms',
  'plan_exit',
  'record_exit',
]);

const gated = new Map(TRANSITIONS.map((row) => [row.command, row.approval === undefined ? 'A' : 'B'] as const));

/** The class of an action: empty is C, unknown is B (fail closed). */
export function actionClass(action: string): ActionClass {
  const name = action.trim();
  if (name === '' || FORBIDDEN.has(name)) return 'C';
  return AUTOMATIC.has(name) ? 'A' : (gated.get(name) ?? 'B');
}
