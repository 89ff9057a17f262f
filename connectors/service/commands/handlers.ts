import { endAbsence, recordAbsence } from './absences.ts';
import { adoptPartnership } from './adopt-partnership.ts';
import { sendTerms, signAgreement, submitTerms } from './agreement.ts';
import { answer, decide, undo, withdraw } from './approvals.ts';
import { changeAttribution, requestAttributionChange } from './attribution.ts';
import { recordCertified, tickItem } from './checklist.ts';
import { addEvidence, recordCheck, recordScope } from './checks.ts';
import type { Handler } from './command.ts';
import { recordConflictStep, resolveConflict } from './conflicts.ts';
import { createProspect } from './create-prospect.ts';
import { completeStep, planExit, recordExit } from './exit.ts';
import { requestExtension } from './extend-registration.ts';
import { move } from './moves.ts';
import { attachEvidence, confirmCriterion } from './playbook-evidence.ts';
import {
  failStep,
  reassignStep,
  reportStep,
  skipStep,
  startPlaybook,
  stopPlaybook,
  withdrawReport,
} from './playbooks.ts';
import { decidePublication, publishPolicy } from './publish-policy.ts';
import { recordCosts } from './record-costs.ts';
import { registerPartner } from './register-partner.ts';
import { requestMove } from './request-approval.ts';
import { saveScorecard } from './save-scorecard.ts';
import { agreeTerms, answerRedLine, draftTerms, recordConsent, recordCounter } from './terms.ts';
import { requestWaiver } from './waivers.ts';

/** Every command that a person can send. What is not here is refused as unknown. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  register_partner: registerPartner,
  decide_approval: decide,
  answer_information: answer,
  withdraw_request: withdraw,
  undo_decision: undo,
  request_extension: requestExtension,
  record_conflict_step: recordConflictStep,
  resolve_conflict: resolveConflict,
  record_absence: recordAbsence,
  end_absence: endAbsence,
  create_prospect: createProspect,
  save_scorecard: saveScorecard,
  request_approval: requestMove,
  adopt_partnership: adoptPartnership,
  record_costs: recordCosts,
  request_attribution_change: requestAttributionChange,
  change_attribution: changeAttribution,
  draft_terms: draftTerms,
  record_counter: recordCounter,
  answer_red_line: answerRedLine,
  agree_terms: agreeTerms,
  record_consent: recordConsent,
  submit_terms: submitTerms,
  send_terms: sendTerms,
  sign_agreement: signAgreement,
  plan_exit: planExit,
  complete_step: completeStep,
  record_exit: recordExit,
  tick_item: tickItem,
  record_certified: recordCertified,
  add_evidence: addEvidence,
  record_check: recordCheck,
  record_scope: recordScope,
  request_waiver: requestWaiver,
  publish_policy: publishPolicy,
  decide_publication: decidePublication,
  start_playbook: startPlaybook,
  report_step: reportStep,
  withdraw_step_report: withdrawReport,
  attach_step_evidence: attachEvidence,
  skip_step: skipStep,
  fail_step: failStep,
  reassign_step: reassignStep,
  stop_playbook: stopPlaybook,
  confirm_criterion: confirmCriterion,
  shortlist: move,
  discard: move,
  return_to_scout: move,
  approve_candidate: move,
  reject: move,
  cancel: move,
  back_to_evaluate: move,
  mark_lost: move,
  suspend: move,
  resume: move,
  activate: move,
  renew: move,
  start_exit: move,
  decline_renewal: move,
  withdraw_exit: move,
  complete_exit: move,
  renegotiate: move,
  abandon_renegotiation: move,
  open_renewal: move,
  defer_renewal: move,
  abandon_optimization: move,
  reopen: move,
};
