import { ANCHORS } from './catalogue/anchors.ts';
import { APPROVAL } from './catalogue/approval.ts';
import { COMMANDS } from './catalogue/commands.ts';
import { COMMON } from './catalogue/common.ts';
import { CRITERIA } from './catalogue/criteria.ts';
import { DEAL } from './catalogue/deal.ts';
import { EVIDENCE } from './catalogue/evidence.ts';
import { PARTNER } from './catalogue/partner.ts';
import { DEAL_REFUSALS } from './catalogue/refusals-deals.ts';
import { MOVE_REFUSALS } from './catalogue/refusals-moves.ts';
import { POLICY_REFUSALS } from './catalogue/refusals-policy.ts';
import { REQUEST_REFUSALS } from './catalogue/refusals-requests.ts';
import { SERVICE_REFUSALS } from './catalogue/refusals-service.ts';
import { REGISTER } from './catalogue/register.ts';
import { SCORECARD } from './catalogue/scorecard.ts';
import { SECTORS } from './catalogue/sectors.ts';
import { WORDS } from './catalogue/words.ts';
import { RECORD_WORDS } from './catalogue-records.ts';

/** Every string of the product, once, in both languages: the single source of SCREENS section 4. */
export const CATALOGUE = {
  ...COMMON,
  ...WORDS,
  ...SECTORS,
  ...COMMANDS,
  ...DEAL,
  ...REGISTER,
  ...APPROVAL,
  ...PARTNER,
  ...SCORECARD,
  ...CRITERIA,
  ...ANCHORS,
  ...EVIDENCE,
  ...MOVE_REFUSALS,
  ...REQUEST_REFUSALS,
  ...DEAL_REFUSALS,
  ...POLICY_REFUSALS,
  ...SERVICE_REFUSALS,
  ...RECORD_WORDS,
} as const;

export type MessageKey = keyof typeof CATALOGUE;
